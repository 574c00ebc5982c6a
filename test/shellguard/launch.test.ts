import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { shellGuardIntact } from '../../src/shellguard/shellGuardIntact';
import type { FakeGate } from './support/fakeGate';
import { guarded } from './support/guarded';
import type { Guarded } from './support/guarded';
import { run } from './support/run';
import type { Ran } from './support/run';

const has = (program: string): boolean => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

/** How a program may be started whose launcher would hold it. `TOOLS` is the folder that it stands in. */
const forms: readonly {
  readonly form: string;
  readonly sh: string;
  readonly needs?: string;
  readonly held: boolean;
}[] = [
  { form: 'by name', sh: 'terraform HELD', held: true },
  { form: 'past an alias', sh: '\\terraform HELD', held: true },
  { form: 'command', sh: 'command terraform HELD', held: true },
  { form: 'exec', sh: 'exec terraform HELD', held: true },
  { form: 'env', sh: 'env terraform HELD', held: true },
  { form: 'env -S', sh: "env -S 'terraform HELD'", held: true },
  { form: 'env -i with PATH', sh: 'env -i PATH="$PATH" terraform HELD', held: true },
  { form: 'without our variables', sh: 'env -u HOLDPOINT_WINDOW -u BASH_ENV terraform HELD', held: true },
  { form: 'nohup', sh: 'nohup terraform HELD', held: true },
  { form: 'timeout', sh: 'timeout 9 terraform HELD', held: true },
  { form: 'setsid', sh: 'setsid -w terraform HELD', held: true },
  { form: 'xargs', sh: 'echo HELD | xargs terraform', held: true },
  { form: 'find -exec', sh: 'find . -maxdepth 0 -exec terraform HELD \\;', held: true },
  { form: 'sh -c', sh: "sh -c 'terraform HELD'", held: true },
  { form: 'eval', sh: "eval 'terraform HELD'", held: true },
  { form: 'a variable', sh: 'X=terraform; $X HELD', held: true },
  { form: 'base64', sh: '$(echo dGVycmFmb3JtIEhFTEQ= | base64 -d)', held: true },
  { form: 'make', sh: "printf 'all:\\n\\tterraform HELD\\n' | make -s -f -", needs: 'make', held: true },
  { form: 'python', sh: 'python3 -c "import os; os.system(\'terraform HELD\')"', needs: 'python3', held: true },
  {
    form: 'node',
    sh: "node -e \"require('child_process').execFileSync('terraform', ['HELD'])\"",
    needs: 'node',
    held: true,
  },
  { form: 'perl', sh: 'perl -e \'system "terraform", "HELD"\'', needs: 'perl', held: true },
  { form: 'busybox', sh: "busybox sh -c 'terraform HELD'", needs: 'busybox', held: true },
  { form: 'an absolute path', sh: 'TOOLS/terraform HELD', held: false },
  { form: 'PATH changed', sh: 'PATH=TOOLS:/usr/bin:/bin terraform HELD', held: false },
  { form: 'a folder put before', sh: 'PATH=TOOLS:$PATH terraform HELD', held: false },
  { form: 'env -i with a path', sh: 'env -i PATH=TOOLS:/usr/bin:/bin terraform HELD', held: false },
  { form: 'a copy', sh: 'cp TOOLS/terraform ./other; ./other HELD', held: false },
  { form: 'a function with a path', sh: 'f() { TOOLS/terraform "$@"; }; f HELD', held: false },
];

describe('launchers', () => {
  let place: Guarded;
  let gate: FakeGate;
  let env: Readonly<Record<string, string>>;
  const tool = (name: string): string => join(place.root, 'tools', name);
  const program = (name: string, text: string): void => {
    writeFileSync(tool(name), text, { mode: 0o755 });
  };

  beforeEach(async () => {
    place = guarded();
    gate = await place.gate();
    env = { ...place.env, PATH: `${place.bin}/shims:${place.env['PATH'] ?? ''}`, HOLDPOINT_WINDOW: 'one' };
  });
  afterEach(async () => {
    await gate.close();
    place.remove();
  });

  const sh = (
    text: string,
    more: { readonly input?: string; readonly env?: Record<string, string> } = {},
  ): Promise<Ran> =>
    run('/bin/sh', ['-c', text], {
      cwd: place.home,
      env: { ...env, ...more.env },
      ...(more.input === undefined ? {} : { input: more.input }),
    });
  const asked = (): readonly string[] => gate.questions.map(({ payload }) => payload);

  for (const { form, sh: text, needs, held } of forms) {
    it(`${held ? 'hold' : 'do not see'} a program started by ${form}`, async function () {
      if (needs !== undefined && !has(needs)) this.skip();
      const { stdout, stderr } = await sh(text.replaceAll('TOOLS', join(place.root, 'tools')));
      assert.equal(/ran \w+ HELD/.test(stdout), !held, stderr);
      assert.equal(stderr.includes('[holdpoint] held by a test'), held);
    });
  }

  it('refuse with 126 and the reason', async () => {
    const held = { code: 126, stdout: '', stderr: '[holdpoint] held by a test\n' };
    assert.deepEqual(await sh('terraform HELD'), held);
  });

  it('ask with folder, process, the real program and its words', async () => {
    await sh("terraform apply -var 'a=b c' '' '*'");
    assert.deepEqual(gate.questions[0]?.fields.slice(0, 1), [place.home]);
    assert.equal(gate.questions[0].fields[2], tool('terraform'));
    assert.deepEqual(asked(), ['terraform\0apply\0-var\0a=b c\0\0*\0']);
  });

  it('hand stdin, environment, exit code and signals through', async () => {
    const script = '#!/bin/sh\ncat; echo "$PERL5OPT $X" "$@"; exit 7\n';
    program('terraform', script);
    const more = { input: 'in\n', env: { PERL5OPT: '-MNowhere', X: 'ä' } };
    assert.deepEqual(await sh('terraform apply', more), { code: 7, stdout: 'in\n-MNowhere ä apply\n', stderr: '' });
    program('terraform', '#!/bin/sh\nkill -TERM $$\n');
    assert.equal((await sh('terraform apply; exit $?')).code, 128 + 15);
    program('terraform', '#!/bin/sh\nyes | head -n 1\n');
    assert.equal((await sh('terraform apply')).stderr, '');
    // A signal that was ignored stays so.
    assert.match((await sh('trap "" PIPE; terraform apply')).stderr, /Broken pipe/);
  });

  it('give the program the name that it was called by', async () => {
    rmSync(tool('terraform'));
    symlinkSync('/usr/bin/perl', tool('terraform'));
    const { stdout } = await sh(`terraform -e 'open F, "/proc/self/cmdline"; print((split /\\0/, <F>)[0])'`);
    assert.equal(stdout, 'terraform');
  });

  it('run a script without a first line as shells do', async () => {
    program('terraform', 'echo "plain $1"\n');
    assert.equal((await sh('terraform apply')).stdout, 'plain apply\n');
  });

  it('say what a shell says of a program that is not there', async () => {
    rmSync(tool('terraform'));
    assert.deepEqual(await sh('terraform apply'), { code: 127, stdout: '', stderr: 'terraform: command not found\n' });
  });

  it('let words that only read through without a question', async () => {
    await sh('terraform plan -out=x; kubectl get pods; kubectl logs x; git --version; git rev-parse --git-dir');
    assert.deepEqual(asked(), []);
    const others = [
      'kubectl get secret x',
      'kubectl get --raw /api',
      'kubectl -n x get pods',
      'terraform -chdir=x plan',
    ];
    await sh([...others, 'git diff --output=x', 'git -c a.b=c status'].join('; '));
    assert.equal(asked().length, 6);
  });

  it('let files of builds be removed without a question, and nothing else', async () => {
    for (const name of ['a.o', 'b.d', 'c.tfstate', 'x.o']) writeFileSync(join(place.home, name), '');
    mkdirSync(join(place.home, 'd.o'));
    await sh('rm -f a.o b.d missing; rm -- x.o');
    assert.deepEqual(asked(), []);
    assert.equal(existsSync(join(place.home, 'a.o')), false);
    for (const text of ['rm c.tfstate', 'rm -rf d.o', 'rm -rf missing', 'rm -d d.o', 'rm --recursive x'])
      await sh(text);
    assert.equal(asked().length, 5);
  });

  it('are not their own program, by whatever path or link they are reached', async () => {
    const link = join(place.root, 'link');
    symlinkSync(join(place.bin, 'shims'), link);
    const path = `${place.bin}/shims:${link}:${place.bin}/./shims:${place.env['PATH'] ?? ''}`;
    assert.equal((await sh('terraform apply', { env: { PATH: path } })).stdout, 'ran terraform apply\n');
    assert.equal(asked().length, 1);
  });

  for (const how of ['exec', '']) {
    it(`do not go round with a version manager that looks the name up again ${how === '' ? 'in a child' : 'by exec'}`, async () => {
      const manager = join(place.root, 'manager');
      mkdirSync(manager);
      writeFileSync(join(manager, 'terraform'), `#!/bin/sh\n${how} terraform "$@"\n`, { mode: 0o755 });
      const path = `${place.bin}/shims:${manager}:${place.env['PATH'] ?? ''}`;
      assert.equal((await sh('terraform apply', { env: { PATH: path } })).stdout, 'ran terraform apply\n');
    });
  }

  it('hold a program that a let-through one starts', async () => {
    program('terraform', '#!/bin/sh\nif [ "$1" = outer ]; then terraform HELD; else echo "inner ran"; fi\n');
    const { stdout, stderr } = await sh('terraform outer');
    assert.equal(stdout, '');
    assert.match(stderr, /held by a test/);
  });

  it('ask any gate where that of their window is not known', async () => {
    assert.equal((await sh('terraform HELD', { env: { HOLDPOINT_WINDOW: 'other' } })).code, 126);
    await sh('terraform apply', { env: { HOLDPOINT_WINDOW: '' } });
    assert.equal(asked().length, 2);
  });

  it('refuse everything that is to be asked when a part of them is gone', async () => {
    rmSync(join(place.bin, 'perl'), { recursive: true });
    const { code, stdout, stderr } = await sh('terraform apply');
    assert.deepEqual([code, stdout], [126, '']);
    assert.match(stderr, /^\[holdpoint\] a part of the launcher is gone/);
  });

  it('refuse what the command line refuses where no gate lives', async () => {
    await gate.close();
    assert.equal((await sh('terraform HELD')).code, 126);
    assert.equal((await sh('terraform apply')).stdout, 'ran terraform apply\n');
  });

  describe('as installed', () => {
    it('carry the names of programs that are there', () => {
      const names = readdirSync(join(place.bin, 'shims'));
      assert.ok(names.includes('terraform') && names.includes('rm'));
      assert.ok(!names.includes('tofu') || has('tofu'));
    });

    it('are as they were left', () => {
      assert.deepEqual(shellGuardIntact(place.bin), { kind: 'intact' });
      assert.deepEqual(shellGuardIntact(place.home), { kind: 'missing' });
    });

    it('are known to be changed when somebody writes to them, adds or removes one', () => {
      const file = join(place.bin, 'holdpoint-ask');
      chmodSync(file, 0o755);
      writeFileSync(file, '#!/bin/sh\nexit 0\n');
      rmSync(join(place.bin, 'shims', 'rm'));
      writeFileSync(join(place.bin, 'shims', 'ls'), '');
      const names = ['holdpoint-ask', join('shims', 'ls'), join('shims', 'rm')];
      assert.deepEqual(shellGuardIntact(place.bin), { kind: 'changed', names });
      writeFileSync(join(place.root, 'installed.json'), '{');
      assert.deepEqual(shellGuardIntact(place.root), { kind: 'changed', names: ['installed.json'] });
    });

    it('can be written by nobody, and read by this user only', () => {
      const { files } = JSON.parse(readFileSync(join(place.bin, 'installed.json'), 'utf8')) as { files: object };
      assert.ok(Object.keys(files).includes('bash/hook.bash'));
      const modes = spawnSync('stat', [
        '-c',
        '%a',
        place.bin,
        join(place.bin, 'launch'),
        join(place.bin, 'bash/env.bash'),
      ]);
      assert.equal(modes.stdout.toString(), '700\n555\n444\n');
    });
  });
});

describe('launchers where there is no Perl', () => {
  let place: Guarded;
  beforeEach(() => {
    place = guarded({ perl: '/nowhere/perl' });
  });
  afterEach(() => {
    place.remove();
  });

  const start = (args: readonly string[], path = ''): Promise<Ran> =>
    run('/usr/bin/env', ['terraform', ...args], {
      cwd: place.home,
      env: { ...place.env, PATH: `${place.bin}/shims:${path}${place.env['PATH'] ?? ''}` },
    });

  it('ask the command line', async () => {
    assert.deepEqual(await start(['apply']), { code: 0, stdout: 'ran terraform apply\n', stderr: '' });
    assert.equal((await start(['HELD'])).code, 126);
  });

  it('do not go round with a version manager', async () => {
    const manager = join(place.root, 'manager');
    mkdirSync(manager);
    writeFileSync(join(manager, 'terraform'), '#!/bin/sh\nexec terraform "$@"\n', { mode: 0o755 });
    assert.equal((await start(['apply'], `${manager}:`)).stdout, 'ran terraform apply\n');
  });

  it('say what a shell says of a program that is not there', async () => {
    rmSync(join(place.root, 'tools', 'terraform'));
    assert.equal((await start(['apply'])).code, 127);
  });
});
