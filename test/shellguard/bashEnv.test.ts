import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { terminalEnv } from './pty/guardedBash';
import type { FakeGate } from './support/fakeGate';
import { guarded } from './support/guarded';
import type { Guarded } from './support/guarded';
import { run } from './support/run';
import type { Ran } from './support/run';

type Case = {
  readonly name: string;
  readonly argv: readonly [string, ...string[]];
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
};

/** Each would make the file `HELD`. `script` holds `touch HELD`. */
const held: readonly Case[] = [
  { name: 'bash -c', argv: ['bash', '-c', 'touch HELD'] },
  { name: 'bash -lc', argv: ['bash', '-lc', 'touch HELD'] },
  { name: 'bash -l -c', argv: ['bash', '-l', '-c', 'touch HELD'] },
  { name: 'bash --norc -c', argv: ['bash', '--norc', '-c', 'touch HELD'] },
  { name: 'bash -euxo pipefail -c', argv: ['bash', '-euxo', 'pipefail', '-c', 'touch HELD'] },
  { name: 'an agent’s wrapping', argv: ['bash', '-c', "shopt -u promptvars; eval 'touch HELD' </dev/null && pwd -P"] },
  { name: 'words behind the string', argv: ['bash', '-c', 'touch "$@"', '_', 'HELD'] },
  { name: 'a script', argv: ['bash', './script'] },
  { name: 'a script by its bare name', argv: ['bash', 'script'] },
  { name: 'a script that names its interpreter', argv: ['./script'] },
  { name: 'a script on PATH', argv: ['bash', '-c', 'command script'] },
  { name: 'a git hook', argv: ['git', '-c', 'core.hooksPath=hooks', 'hook', 'run', 'pre-commit'] },
  { name: 'make with bash', argv: ['make', '-s', 'SHELL=/bin/bash', 'all'] },
  { name: 'commands on stdin', argv: ['bash'], input: 'echo one\ntouch HELD\n' },
  { name: 'commands on stdin, asked for', argv: ['bash', '-s'], input: 'touch HELD' },
  { name: 'a list on stdin', argv: ['bash'], input: 'true && touch HELD\n' },
  { name: 'a function on stdin', argv: ['bash'], input: 'f() { touch HELD; }\nf\n' },
  { name: 'a file on stdin', argv: ['sh', '-c', 'bash < script'] },
  { name: 'a script from a substitution', argv: ['bash', '-c', 'bash <(echo touch HE"LD")'] },
];

/** What the README says is not held by this layer. */
const past: readonly Case[] = [
  { name: 'bash --posix', argv: ['bash', '--posix', '-c', 'touch HELD'] },
  { name: 'bash -p', argv: ['bash', '-p', '-c', 'touch HELD'] },
  { name: 'an empty environment', argv: ['env', '-i', 'bash', '-c', 'touch HELD'] },
  { name: 'BASH_ENV taken away', argv: ['env', '-u', 'BASH_ENV', 'bash', '-c', 'touch HELD'] },
  { name: 'bash -ic', argv: ['bash', '-ic', 'touch HELD'] },
  { name: 'sh -c', argv: ['sh', '-c', 'touch HELD'] },
  { name: 'a redirection of a group on stdin', argv: ['bash'], input: '{ true; } > HELD\n' },
];

describe('bash without a prompt', () => {
  let place: Guarded;
  let gate: FakeGate;

  beforeEach(async () => {
    place = guarded();
    gate = await place.gate();
    const script = '#!/bin/bash\ntouch HELD\n';
    mkdirSync(join(place.home, 'hooks'));
    for (const name of ['script', 'hooks/pre-commit']) writeFileSync(join(place.home, name), script, { mode: 0o755 });
    writeFileSync(join(place.root, 'tools', 'script'), script, { mode: 0o755 });
    writeFileSync(join(place.home, 'Makefile'), 'all:\n\ttouch HELD\n');
  });
  afterEach(async () => {
    await gate.close();
    place.remove();
  });

  function start([program, ...args]: readonly [string, ...string[]], more: Partial<Case> = {}): Promise<Ran> {
    return run(program, args, {
      cwd: place.home,
      // Without a level bash takes the socket that Node gives it as stdin for a remote shell's, and skips BASH_ENV.
      env: { ...terminalEnv(place), SHLVL: '1', GIT_CEILING_DIRECTORIES: place.root, ...more.env },
      ...(more.input === undefined ? {} : { input: more.input }),
    });
  }
  const isMade = (): boolean => existsSync(join(place.home, 'HELD'));

  for (const { name, argv, ...more } of held) {
    it(`is held: ${name}`, async function () {
      if (argv[0] === 'make' && !existsSync('/usr/bin/make')) this.skip();
      if (argv[0] === 'git') await start(['git', 'init', '-q']);
      const { code, stderr } = await start(argv, more);
      assert.equal(isMade(), false, stderr);
      assert.notEqual(code, 0);
      assert.match(stderr, /\[holdpoint\] held by a test/);
    });
  }

  for (const { name, argv, ...more } of past) {
    it(`is not held: ${name}`, async () => {
      await start(argv, more);
      assert.equal(isMade(), true);
    });
  }

  it('ends with 126 and the reason before anything ran', async () => {
    const ran = await start(['bash', '-c', 'echo before; touch HELD']);
    assert.deepEqual(ran, { code: 126, stdout: '', stderr: '[holdpoint] held by a test\n' });
  });

  it('runs what is let through as it is, with its words, its stdin and its exit code', async () => {
    const ran = await start(['bash', '-c', 'read -r x; echo "$0 $1 $x $#"; exit 3', 'zero', 'o n e'], {
      input: 'in\n',
    });
    assert.deepEqual(ran, { code: 3, stdout: 'zero o n e in 1\n', stderr: '' });
    const input = 'echo "$1"; read -r y; echo "got $y"\nexit 4\n';
    // The shell and its \`read\` share the pipe, byte for byte.
    const fromStdin = await start(['bash', '-s', 'a'], { input });
    assert.deepEqual(fromStdin, { code: 0, stdout: 'a\ngot exit 4\n', stderr: '' });
  });

  for (const options of ['-e', '-u', '-eu', '-euo pipefail', '-f', '-x', '-v', '-k', '-B']) {
    it(`leaves nothing behind under ${options}`, async () => {
      const text = 'compgen -A variable __hp; declare -F; trap -p; echo "$-"';
      const argv = ['bash', ...options.split(' '), '-c', text] as const;
      const ours = await start([...argv]);
      const bare = await start([...argv], { env: { BASH_ENV: '' } });
      assert.equal(ours.stdout, bare.stdout);
      if (!options.includes('v')) assert.equal(ours.stderr, bare.stderr);
    });
  }

  it('has the launchers on PATH again after a login profile took them off', async () => {
    writeFileSync(join(place.home, '.bash_profile'), 'PATH=/usr/bin:/bin\n');
    const { stdout } = await start(['bash', '-lc', 'echo "$PATH"']);
    assert.equal(stdout, `${place.bin}/shims:/usr/bin:/bin\n`);
  });

  for (const value of ['before.sh', '$HOME/before.sh', '`echo $HOME`/before.sh']) {
    it(`reads what BASH_ENV held before: ${value}`, async () => {
      writeFileSync(join(place.home, 'before.sh'), 'mine=1; f() { echo "f $mine"; }\n');
      const { stdout } = await start(['bash', '-c', 'f'], { env: { HOLDPOINT_BASH_ENV: value } });
      assert.equal(stdout, 'f 1\n');
    });
  }

  it('asks about a text once', async () => {
    await start(['bash', 'script']);
    assert.deepEqual(
      gate.questions.map(({ fields, payload }) => [fields[0], fields[1], payload]),
      [['bash', 'shell', '#!/bin/bash\ntouch HELD\n']],
    );
  });

  it('asks about commands of a pipe each, and about the same text once', async () => {
    await start(['bash'], { input: 'for i in 1 2 3; do true $i; done\n' });
    assert.deepEqual(
      gate.questions.map(({ payload }) => payload),
      ['for i in 1 2 3', 'true $i'],
    );
  });

  it('makes no file of its own', async () => {
    await start(['bash', '-c', 'true']);
    assert.deepEqual(
      readdirSync(place.home).filter((name) => name.startsWith('hp')),
      [],
    );
  });
});
