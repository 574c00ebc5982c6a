import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerBytes } from '../../src/gate/wire';
import { fishEnvironment, guardedFish } from './pty/guardedFish';
import type { Shell } from './pty/shellOf';
import { fakeGate } from './support/fakeGate';
import { guardedSuite } from './support/guardedSuite';

type Case = {
  readonly name: string;
  /** The user's `config.fish`. */
  readonly config?: string;
  readonly keys: string;
  /** The first line that the editor is told was typed; the keys without Enter where it is not given. */
  readonly line?: string;
};

/** Each would make a file with `HELD` in its name, if it ran. */
const held: readonly Case[] = [
  { name: 'a plain command', keys: 'touch HELD\r' },
  { name: 'a list', keys: 'true; and touch HELD\r' },
  { name: 'a pipeline', keys: 'true | touch HELD\r' },
  { name: 'a substitution', keys: 'echo (touch HELD)\r' },
  { name: 'a redirection of a block', keys: 'begin; true; end > HELD\r' },
  { name: 'a loop over lines', keys: 'for i in 1\rtouch HELD\rend\r', line: 'for i in 1' },
  { name: 'pasted lines', keys: '\x1b[200~true\ntouch HELD\x1b[201~\r', line: 'true' },
  { name: 'Ctrl-J', keys: 'touch HELD\n', line: 'touch HELD' },
  { name: 'vi mode', config: 'fish_vi_key_bindings', keys: 'touch HELD\x1bI \r', line: ' touch HELD' },
  { name: 'an abbreviation', config: 'abbr -a gg touch HE""LD', keys: 'gg\r', line: 'touch HELD' },
  {
    name: 'an abbreviation after others',
    config: "abbr -a L --position anywhere '; touch HELD'",
    keys: 'true L\r',
    line: 'true ; touch HELD',
  },
  { name: 'a function', config: 'function x; touch HE""LD; end', keys: 'x HELD\r', line: 'x HELD' },
  {
    name: 'a key of the user that executes by itself',
    config: 'bind \\cg \'commandline -r "touch HE"LD; commandline -f execute\'',
    keys: '\x07',
    line: 'touch HELD',
  },
  {
    name: 'a function of the user that executes',
    config: 'function mine; commandline -r "touch HE"LD; commandline -f execute; end; bind \\cg mine',
    keys: '\x07',
    line: 'touch HELD',
  },
  {
    name: "the user's own Enter",
    config: "bind \\r 'commandline -a LD; commandline -f execute'",
    keys: 'touch HE\r',
    line: 'touch HELD',
  },
];

describe('lines typed in fish', () => {
  const here = guardedSuite();

  const start = async (config = ''): Promise<Shell> => here.keep(await guardedFish(here.place, config));

  for (const { name, config, keys, line = keys.replace(/\r$/, '') } of held) {
    it(`are held: ${name}`, async () => {
      const fish = await start(config);
      fish.write(keys);
      await fish.until('\x1b]633;D;126\x07');
      await fish.prompt();
      assert.deepEqual(here.made(), []);
      const execution = fish.executions().find(({ code }) => code === 126);
      assert.equal(execution?.line, line);
      assert.match(execution.output, /\[holdpoint\] held by a test/);
    });
  }

  it('stay on the screen as they were typed', async () => {
    const fish = await start();
    fish.write('touch HELD\r');
    await fish.until('\x1b[1A\r\x1b[JP> touch HELD\r');
    await fish.until('\x1b]633;D;126\x07');
  });

  it('run as they are when they are let through, once each', async () => {
    const fish = await start();
    const lines = ['echo one', 'for i in a b\recho $i\rend', 'set x 2; echo $x', 'echo two \\\r  three', 'echo "a\rb"'];
    for (const line of lines) {
      fish.write(`${line}\r`);
      await fish.until('\x1b]633;D;0\x07');
    }
    assert.deepEqual(
      fish.executions().map(({ output }) => output.replace('\r', '').trim()),
      ['one', 'a\r\nb', '2', 'two three', 'a\r\nb'],
    );
    assert.deepEqual(
      here.asked(),
      lines.map((line) => line.replaceAll('\r', '\n')),
    );
  });

  it('are asked about with the functions behind their words', async () => {
    const fish = await start('alias k "kc get"; function kc; kubectl $argv; end');
    fish.write('k pods; ls\r');
    await fish.until('\x1b]633;D;');
    const definitions = here.gate.questions.find(({ payload }) => payload === 'k pods; ls')?.fields[4] ?? '';
    assert.match(definitions, /function k --wraps='kc get'[^\n]*\n\s*kc get \$argv/);
    assert.match(definitions, /function kc\n\s*kubectl \$argv/);
    assert.doesNotMatch(definitions, /function ls/);
  });

  it('begin with a greeting', async () => {
    const fish = await start();
    await fish.press('true\r');
    const hello = await here.gate.first('hello');
    assert.equal(hello.fields[0], 'fish');
    assert.deepEqual(hello.fields.slice(2), [String(fish.pid), 'enter,shell', 'HOLDPOINT_WINDOW=one']);
  });

  it('are dropped by Ctrl-C while somebody decides', async () => {
    await here.gate.close();
    let arrive: () => void = () => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    here.gate = await fakeGate(here.place.run, 'one', (socket, { kind }) => {
      if (kind === 'hello') socket.end(answerBytes({ exitCode: 0, stdout: '', stderr: '' }));
      else if (here.gate.questions.filter((each) => each.kind === 'line').length > 1)
        socket.end(answerBytes({ exitCode: 0, stdout: '', stderr: '' }));
      else {
        socket.write('wait\n');
        arrive();
      }
    });
    const fish = await start();
    fish.write('touch HELD\r');
    await arrived;
    fish.write('\x03');
    fish.write('\x15echo go"es on"\r');
    await fish.until('goes on\r\n');
    assert.deepEqual(here.made(), []);
  });

  it('are judged by the command line where no gate lives, if they name a governed program', async () => {
    await here.gate.close();
    const fish = await start();
    fish.write('terraform HELD; touch made\r');
    await fish.until('[holdpoint] alone: held');
    await fish.prompt();
    assert.equal(existsSync(join(here.place.home, 'made')), false);
    fish.write('touch made\r');
    await fish.until('\x1b]633;D;0\x07');
    assert.equal(existsSync(join(here.place.home, 'made')), true);
    assert.match(
      readFileSync(join(here.place.root, 'cli.seen'), 'utf8'),
      /"line","--shell","fish","--layer","line","--pid"/,
    );
  });

  it('run, with one warning, once Holdpoint is removed', async () => {
    const fish = await start();
    renameSync(here.place.bin, `${here.place.bin}.gone`);
    fish.write('touch made\r');
    await fish.until('\x1b]633;D;0\x07');
    fish.write('true\r');
    await fish.until('\x1b]633;D;0\x07');
    assert.equal(existsSync(join(here.place.home, 'made')), true);
    assert.equal(fish.output().split('is not guarded').length, 2);
    rmSync(`${here.place.bin}.gone`, { recursive: true });
  });

  describe('in a fish without a prompt', () => {
    type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

    function run(program: string, args: readonly string[], stdin = ''): Promise<Ran> {
      return new Promise((resolve) => {
        const child = spawn(program, args, { cwd: here.place.home, env: fishEnvironment(here.place) });
        let [out, err] = ['', ''];
        child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
        child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
        child.stdin.on('error', () => undefined);
        child.on('close', (code) => {
          resolve({ code, out, err });
        });
        child.stdin.end(stdin);
      });
    }

    const cases: readonly (readonly [name: string, args: readonly string[], stdin?: string])[] = [
      ['a `-c` string', ['-c', 'true; touch HELD']],
      ['a login shell', ['-lc', 'touch HELD']],
      ['an interactive shell', ['-i', '-c', 'touch HELD']],
      ['a long option', ['--command=touch HELD']],
      ['several strings', ['-c', 'true', '-c', 'touch HELD']],
      ['a string before arguments', ['-c', 'touch $argv', '-c', 'touch HELD', 'x', '-y']],
      ['a script', ['script.fish', 'argument']],
      ['a script after an option', ['--private', 'script.fish']],
      ['lines on stdin', [], 'true\ntouch HELD\n'],
    ];
    for (const [name, args, stdin] of cases) {
      it(`are held: ${name}`, async () => {
        writeFileSync(join(here.place.home, 'script.fish'), 'true\ntouch HELD\n');
        const ran = await run('fish', args, stdin);
        assert.deepEqual(here.made(), []);
        assert.equal(ran.code, 126);
        assert.match(ran.err, /\[holdpoint\] held by a test/);
      });
    }

    it('are held: a file as stdin', async () => {
      writeFileSync(join(here.place.home, 'script.fish'), 'touch first\ntouch HELD\n');
      assert.equal((await run('sh', ['-c', 'fish < script.fish'])).code, 126);
      assert.equal(existsSync(join(here.place.home, 'first')), false);
    });

    it('run when they are let through, with arguments, input and exit code, and are asked about once', async () => {
      writeFileSync(join(here.place.home, 'script.fish'), 'echo $argv[1]; cat; exit 4\n');
      assert.deepEqual(await run('fish', ['script.fish', 'a b'], 'input'), { code: 4, out: 'a b\ninput', err: '' });
      assert.deepEqual(await run('fish', ['-c', 'echo $argv', 'x']), { code: 0, out: 'x\n', err: '' });
      assert.deepEqual(await run('fish', [], 'echo one\nif true\necho two; end\n'), {
        code: 0,
        out: 'one\ntwo\n',
        err: '',
      });
      assert.deepEqual(here.asked(), [
        'echo $argv[1]; cat; exit 4\n',
        'echo $argv',
        'echo one\nif true\necho two; end',
      ]);
    });

    it('leave no name behind', async () => {
      assert.equal(
        (await run('fish', ['-c', 'set -n | string match "*hp*"; functions -a | string match "*hp*"'])).out,
        '',
      );
    });
  });
});
