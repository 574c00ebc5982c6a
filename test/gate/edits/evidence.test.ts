import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nowhere } from '../../../src/core/model/place';
import { createAnnounced, type AnnouncedCall } from '../../../src/gate/edits/announced';
import { isBlob } from '../../../src/gate/edits/git/blobs';
import { protectedPaths } from '../../../src/gate/edits/protectedPaths';
import { commandWriting, writerOf } from '../../../src/gate/edits/writersOf';
import { commandSeen } from './support/editBench';

describe('which files are kept and watched', () => {
  it('those that policies protect, and what the guard and agents are set up by', () => {
    const patterns = [
      'infra/prod/**',
      './Dockerfile',
      '**/*.tfstate',
      '/srv/keys/**',
      '~/.aws/**',
      'a\\b/**',
      '*.lock',
    ];
    const isProtected = protectedPaths(patterns, ['/w/one', '/w/two']);
    const cases: readonly (readonly [string, boolean])[] = [
      ['/w/one/infra/prod/main.tf', true],
      ['/w/two/infra/prod/deep/er/x', true],
      ['/w/one/Infra/Prod/main.tf', true],
      ['/w/three/infra/prod/main.tf', false],
      ['/w/one/infra/staging/main.tf', false],
      ['/w/one/Dockerfile', true],
      ['/w/one/sub/Dockerfile', false],
      ['/w/one/x/terraform.tfstate', true],
      ['/w/one/x/terraform.tfstate.backup', false],
      ['/srv/keys/a', true],
      ['/home/dev/.aws/credentials', true],
      ['/w/one/yarn.lock', true],
      ['/w/one/.holdpoint/policy.yaml', true],
      ['/w/one/.claude/settings.json', true],
      ['/w/one/.kiro/hooks/x.json', true],
      ['/w/one/.kiro/specs/tasks.md', false],
      ['/w/one/src/index.ts', false],
    ];
    for (const [path, expected] of cases) assert.equal(isProtected(path), expected, path);
  });
});

describe('what was announced', () => {
  let clock = 0;
  const announced = () => createAnnounced(() => clock);

  function call(change: Partial<AnnouncedCall> = {}): AnnouncedCall {
    const run = { kind: 'run', script: 'x', dialect: 'bash', cwd: '/w', session: null, variables: {} } as const;
    return {
      agent: { id: 'kiro', title: 'Kiro' },
      kind: 'agent',
      operations: [run],
      review: { touches: [], unknowns: [], commands: [commandSeen('node x.js')] },
      ...change,
    };
  }

  function edit(path: string, after: string | null, movedFrom?: string): AnnouncedCall {
    const file = { path, before: 'b', after, ...(movedFrom === undefined ? {} : { movedFrom }) };
    return call({ operations: [{ kind: 'change', files: [file], cause: 'tool' }] });
  }

  beforeEach(() => {
    clock = 0;
  });

  it('a text is approved for ten minutes, whatever its line ends; a removal and a move as well', () => {
    const one = announced();
    one.allowed(edit('/w/a', 'x\ny\n'));
    one.allowed(edit('/w/b', null));
    one.allowed(edit('/w/d', 'x', '/w/c'));
    assert.ok(one.approves('/w/a', '\ufeffx\r\ny'));
    assert.ok(!one.approves('/w/a', 'x\nz\n') && !one.approves('/w/a', null) && !one.approves('/w/e', 'x'));
    assert.ok(one.approves('/w/b', null) && one.approves('/w/c', null));
    clock = 11 * 60_000;
    assert.ok(!one.approves('/w/a', 'x\ny\n'));
  });

  it('a command may write what it was allowed to touch, once a path and within a minute', () => {
    const one = announced();
    const touches = (['/w/dir', '/w/*.tf', '/w/seen'] as const).map((path) => {
      const how = path === '/w/seen' ? ('read' as const) : ('write' as const);
      return { path, how, at: nowhere };
    });
    one.allowed(call({ review: { ...call().review, touches } }));
    assert.ok(one.approves('/w/dir/a', 'x') && !one.approves('/w/dir/a', 'y'));
    assert.ok(one.approves('/w/main.tf', 'x') && !one.approves('/w/seen', 'x'));
    clock = 61_000;
    assert.ok(!one.approves('/w/dir/b', 'x'));
  });

  it('the last command of an agent that may write is suspected for ten seconds; readers and persons are not', () => {
    const review = call().review;
    const cases: readonly (readonly [Partial<AnnouncedCall>, boolean])[] = [
      [{}, true],
      [{ review: { ...review, commands: ['ls -la', 'grep x'].map(commandSeen) } }, false],
      [{ review: { ...review, commands: ['ls', ''].map(commandSeen) } }, true],
      [{ review: { ...review, commands: [] } }, true],
      [
        {
          review: { ...review, commands: [commandSeen('cat')], touches: [{ path: '/w/o', how: 'write', at: nowhere }] },
        },
        true,
      ],
      [{ kind: 'person' }, false],
      [{ operations: [] }, false],
    ];
    for (const [change, expected] of cases) {
      clock = 0;
      const one = announced();
      one.allowed(call(change));
      assert.equal(one.suspect('/w/a') !== null, expected, JSON.stringify(change));
      clock = 10_001;
      assert.equal(one.suspect('/w/a'), null);
    }
  });

  it('an edit makes its agent suspect for that file and no other', () => {
    const one = announced();
    one.allowed(edit('/w/a', 'x'));
    assert.match(one.suspect('/w/a')?.says ?? '', /another text/);
    assert.equal(one.suspect('/w/b'), null);
  });
});

describe('a process of an agent’s terminal', () => {
  let folder = '';

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'hpe-')));
    mkdirSync(join(folder, 'infra'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('that has just begun in a folder around the file is evidence, elsewhere or in nobody’s terminal it is none', async () => {
    const shell = spawn('/bin/sh', ['-c', 'cd "$1" && /bin/sh -c "echo ready; read go" ; :', 'sh', folder], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    try {
      await once(shell.stdout, 'data');
      const terminal = { pid: shell.pid ?? 0, agent: 'kiro' };
      const path = join(folder, 'infra', 'main.tf');
      assert.match(writerOf(path, [terminal])?.says ?? '', /was running there/);
      assert.equal(writerOf('/elsewhere/main.tf', [terminal]), null);
      assert.equal(writerOf(path, []), null);
      assert.equal(writerOf(path, [{ pid: 999_999_999, agent: 'kiro' }]), null);
    } finally {
      shell.stdin.end('go\n');
      shell.kill('SIGKILL');
    }
  });
});

describe('the command of a terminal that writes a file now', () => {
  let folder = '';
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'hp-writing-')));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** A shell whose command holds `out` open; `below` starts it one process further down. */
  async function checkWriting(line: string, expected: boolean, starting: number, asked = 'out'): Promise<void> {
    // What bash puts into the background reads nothing, and would end at once: it is given the test's pipe as 9.
    const shell = spawn('bash', ['-c', `exec 9<&0; ${line}`], {
      cwd: folder,
      stdio: ['pipe', 'pipe', 'ignore'],
      detached: true,
    });
    try {
      await once(shell.stdout, 'data');
      const terminal = { pid: shell.pid ?? 0, agent: 'kiro' };
      const found = commandWriting(join(folder, asked), [terminal], starting);
      assert.equal(found?.terminal, expected ? terminal : undefined);
      if (found !== null) assert.ok(found.age >= 0 && found.age <= 10_000);
    } finally {
      shell.stdin.end();
      process.kill(-(shell.pid ?? 0), 'SIGKILL');
    }
  }

  const writes = '( exec 3> out; echo; cat <&9 ) & wait';
  it('is found while it has the file open, also further down', async () => {
    await checkWriting('{ exec 3> out; echo; cat <&9; } & wait', true, 0);
    await checkWriting("bash -c '( exec 3> out; echo; cat <&9 ) & wait'; true", true, 0);
  });
  it('is nobody where the shell itself, or nobody, has it open, or another file', async () => {
    await checkWriting('exec 3> out; echo; read -r x', false, 0);
    await checkWriting('{ echo; cat <&9; } & wait', false, 0);
    await checkWriting(writes, false, 0, 'in');
  });
  it('is nobody in a shell that is just starting', async () => {
    await checkWriting(writes, false, 30);
  });
  it('is nobody without a terminal, or in one that is gone', () => {
    assert.equal(commandWriting('/a', []), null);
    assert.equal(commandWriting('/a', [{ pid: 999_999_999, agent: 'kiro' }], 0), null);
  });
});

describe('a blob of version control', () => {
  it('is known by its bytes, and by the line ends that are stored', () => {
    const empty = 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391';
    const lines = '422c2b7ab3b3c668038da977e4e93a5fc623169c';
    assert.ok(isBlob(Buffer.from(''), empty));
    assert.ok(isBlob(Buffer.from('a\nb\n'), lines) && isBlob(Buffer.from('a\r\nb\r\n'), lines));
    assert.ok(!isBlob(Buffer.from('a\nc\n'), lines));
    const long = '473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813';
    assert.ok(isBlob(Buffer.from(''), long));
  });
});
