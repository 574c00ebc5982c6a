import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { shellInitWith } from '../../src/cli/shellInit';
import { Misuse } from '../../src/cli/verb';
import { initShells } from '../../src/shellguard/shellInitLine';
import { freshMachine } from '../support/machine';
import type { Machine } from '../support/machine';

describe('shell-init', () => {
  let machine: Machine;
  let dist: string;

  beforeEach(() => {
    machine = freshMachine();
    dist = join(machine.home, 'dist');
    mkdirSync(dist);
    // Stands for the command line, and refuses all that it is asked about.
    writeFileSync(join(dist, 'cli.js'), "process.stderr.write('refused\\n'); process.exit(126)");
    cpSync(resolve(__dirname, '../../src/shellguard/assets'), join(dist, 'shellguard'), { recursive: true });
  });
  afterEach(() => {
    machine.remove();
  });

  function init(...args: readonly string[]): { readonly code: number; readonly out: string; readonly err: string } {
    let [out, err] = ['', ''];
    const ports = {
      env: machine.env,
      home: machine.home,
      platform: process.platform,
      node: process.execPath,
      isElectron: false,
      dist,
      version: '0.0.0',
    };
    const code = shellInitWith(args, ports, { out: (text) => (out += text), err: (text) => (err += text) });
    return { code, out, err };
  }

  for (const shell of initShells) {
    it(`prints one line for ${shell}, and what it does beside it`, () => {
      const { code, out, err } = init('--shell', shell);
      assert.equal(code, 0);
      assert.equal(out.split('\n').length, 2);
      assert.match(err, /Put this line at/);
      assert.ok(existsSync(join(machine.home, '.local/share/holdpoint/bin/holdpoint-ask')));
    });
  }

  for (const args of [[], ['--shell', 'tcsh'], ['bash'], ['--shell', 'bash', 'more']]) {
    it(`does not take \`${args.join(' ')}\``, () => {
      assert.throws(() => init(...args), Misuse);
    });
  }

  const start = (program: string, args: readonly string[]) =>
    spawnSync(program, args, { cwd: machine.workspace, env: machine.env, encoding: 'utf8', input: '' });

  it('guards a bash started below one that read the line', () => {
    writeFileSync(join(machine.home, 'rc'), init('--shell', 'bash').out);
    const text = '. ~/rc; . ~/rc; echo "$PROMPT_COMMAND"; bash -c "rm -rf x"; echo $?';
    const { stdout, stderr } = start('bash', ['-c', text]);
    const hook = join(machine.home, '.local/share/holdpoint/bin/bash/hook.bash');
    assert.equal(stdout, `. ${hook};\n126\n`);
    assert.equal(stderr, '[holdpoint] refused\n');
  });

  it('guards a zsh that read the line, and reads the rest of its file once', function () {
    if (spawnSync('zsh', ['-c', ':']).error !== undefined) this.skip();
    writeFileSync(join(machine.home, '.zshenv'), `${init('--shell', 'zsh').out}print read\n`);
    const { status, stdout, stderr } = start('zsh', ['-c', 'rm -rf x']);
    assert.deepEqual([status, stdout, stderr], [126, 'read\n', '[holdpoint] refused\n']);
  });

  it('guards a fish that read the line', function () {
    const fish = 'fish';
    if (spawnSync(fish, ['-c', ':']).error !== undefined) this.skip();
    mkdirSync(join(machine.home, '.config/fish'), { recursive: true });
    writeFileSync(join(machine.home, '.config/fish/config.fish'), init('--shell', 'fish').out);
    const { status, stderr } = start(fish, ['-c', 'rm -rf x']);
    assert.equal(status, 126);
    assert.match(stderr, /refused/);
  });
});
