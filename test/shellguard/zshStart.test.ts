import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { guardedZsh, zshEnvironment } from './pty/guardedZsh';
import type { ZshOptions } from './pty/guardedZsh';
import type { Shell } from './pty/shellOf';
import { guardedSuite } from './support/guardedSuite';

type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

describe('zsh as it starts', () => {
  const here = guardedSuite();

  const write = (name: string, text: string): void => {
    const path = join(here.place.home, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text, { mode: 0o755 });
  };

  /** A program without a terminal, in the environment of one. */
  function run(program: string, args: readonly string[], stdin = '', options: ZshOptions = {}): Promise<Ran> {
    return new Promise((resolve) => {
      const child = spawn(program, args, { cwd: here.place.home, env: zshEnvironment(here.place, options) });
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
  const said = async (zsh: Shell, line: string): Promise<string> =>
    ((await zsh.press(`${line}\r`))?.output ?? '').split('\r\n')[0] ?? '';

  describe('without a prompt', () => {
    const cases: readonly (readonly [name: string, args: readonly string[], stdin?: string])[] = [
      ['a `-c` string', ['-c', 'true; touch HELD']],
      ['a login shell', ['-lc', 'touch HELD']],
      ['a login shell with an option more', ['-l', '-c', 'touch HELD']],
      ['an interactive shell', ['-ic', 'touch HELD']],
      ['a script', ['script.zsh', 'argument']],
      ['a script after an option', ['-x', 'script.zsh']],
      ['lines on stdin', [], 'true\ntouch HELD\n'],
      ['lines on stdin of a login shell', ['-l'], 'touch HELD\n'],
      ['a compound on stdin', ['-s', 'argument'], '{ true; } > HELD\n'],
      ['a loop on stdin', [], 'for i in 1\ndo touch HELD\ndone\n'],
      ['a function on stdin', [], 'f() { touch HELD; }\nf\n'],
    ];
    for (const [name, args, stdin] of cases) {
      it(`is held: ${name}`, async () => {
        write('script.zsh', 'true\ntouch HELD\n');
        const ran = await run('zsh', args, stdin);
        assert.deepEqual(here.made(), []);
        assert.equal(ran.code, 126);
        assert.match(ran.err, /\[holdpoint\] held by a test/);
      });
    }

    it('is held: a script with its interpreter in its first line', async () => {
      write('script', '#!/usr/bin/env zsh\ntouch HELD\n');
      assert.equal((await run(join(here.place.home, 'script'), [])).code, 126);
      assert.deepEqual(here.made(), []);
    });

    it('is held: a file as stdin, whole and before its first line', async () => {
      write('script.zsh', 'touch first\ntouch HELD\n');
      assert.equal((await run('sh', ['-c', 'zsh < script.zsh'])).code, 126);
      assert.equal(existsSync(join(here.place.home, 'first')), false);
    });

    it('runs what is let through, with its arguments, its input and its exit code', async () => {
      write('script.zsh', 'print "$0 $1"; cat; exit 4\n');
      assert.deepEqual(await run('zsh', ['script.zsh', 'a b'], 'input'), {
        code: 4,
        out: 'script.zsh a b\ninput',
        err: '',
      });
      assert.deepEqual(await run('zsh', ['-c', 'print "$0 $1"', 'name', 'x']), { code: 0, out: 'name x\n', err: '' });
      assert.deepEqual(await run('zsh', ['-s', 'x'], 'print $1\nread y\nzzz\nprint $y\n'), {
        code: 0,
        out: 'x\nzzz\n',
        err: '',
      });
    });

    it('is asked about once', async () => {
      await run('zsh', ['-c', 'true && for i in 1 2; do true; done']);
      await run('zsh', ['-lc', 'true']);
      assert.deepEqual(here.asked('shell'), ['true && for i in 1 2; do true; done', 'true']);
    });

    it('is asked about whole, however long', async () => {
      const long = `: ${'x'.repeat(120_000)}; :`;
      await run('zsh', ['-c', long]);
      write('long.zsh', `${long}\n`.repeat(10));
      await run('zsh', ['long.zsh']);
      assert.deepEqual(here.asked('shell'), [long, Array.from({ length: 10 }, () => long).join('\n')]);
    });

    it('leaves no name behind', async () => {
      const list = 'typeset -m "__hp_*"; functions -m "__hp_*"; print -l ${(k)functions[(I)TRAP*]}';
      for (const args of [
        ['-c', list],
        ['-lc', list],
      ])
        assert.equal((await run('zsh', args)).out.trim(), '');
    });

    it('is quiet where no gate lives', async () => {
      await here.gate.close();
      assert.deepEqual(await run('zsh', ['-c', 'print one']), { code: 0, out: 'one\n', err: '' });
      assert.deepEqual(await run('zsh', ['-c', 'terraform HELD']), {
        code: 126,
        out: '',
        err: '[holdpoint] alone: held\n',
      });
    });
  });

  describe('with the files of its user', () => {
    it('reads all of them in their order, and sees its own ZDOTDIR', async () => {
      for (const name of ['.zshenv', '.zprofile', '.zlogin']) write(name, `SEEN+="${name}:\${ZDOTDIR-unset} "\n`);
      const shell = here.keep(await guardedZsh(here.place, { login: true, rc: 'SEEN+=".zshrc:${ZDOTDIR-unset} "\n' }));
      assert.equal(await said(shell, 'print $SEEN'), '.zshenv:unset .zprofile:unset .zshrc:unset .zlogin:unset ');
    });

    it('finds them where the user keeps them', async () => {
      write('.zshenv', 'ZDOTDIR=$HOME/own\n');
      write('own/.zshrc', "PS1='P> '; SEEN=$ZDOTDIR\n");
      const shell = here.keep(await guardedZsh(here.place));
      assert.equal(await said(shell, 'print $SEEN'), join(here.place.home, 'own'));
      assert.equal(await said(shell, 'zsh -ic "print \\$SEEN"'), join(here.place.home, 'own'));
      assert.equal(await said(shell, 'print $HISTFILE'), join(here.place.home, 'own', '.zsh_history'));
    });

    it('finds them where the environment said before', async () => {
      write('own/.zshenv', 'SEEN=$ZDOTDIR\n');
      const shell = here.keep(
        await guardedZsh(here.place, { env: { HOLDPOINT_ZDOTDIR: join(here.place.home, 'own') } }),
      );
      assert.equal(await said(shell, 'print $SEEN'), join(here.place.home, 'own'));
    });

    it('keeps its history in its own file', async () => {
      const shell = here.keep(await guardedZsh(here.place, { rc: 'SAVEHIST=100' }));
      assert.equal(await said(shell, 'print $HISTFILE'), join(here.place.home, '.zsh_history'));
      shell.write('exit\r');
      await shell.ended;
      assert.equal(existsSync(join(here.place.home, '.zsh_history')), true);
      assert.deepEqual(
        readdirSync(join(here.place.bin, 'zsh')).filter((name) => /hist|zcomp/.test(name)),
        [],
      );
    });

    it('has the launchers in front of PATH whatever they do', async () => {
      write('.zshenv', 'PATH=/usr/bin:/bin\n');
      write('.zprofile', 'PATH=/bin:/usr/bin\n');
      const shims = join(here.place.bin, 'shims');
      assert.equal((await run('zsh', ['-c', 'print $PATH'])).out, `${shims}:/usr/bin:/bin\n`);
      assert.equal((await run('zsh', ['-lc', 'print $PATH'])).out, `${shims}:/bin:/usr/bin\n`);
    });

    it('asks in a zsh inside a zsh', async () => {
      const shell = here.keep(await guardedZsh(here.place));
      // What the outer one cannot read is put together by `sh`.
      const hidden = await shell.press("sh -c \"zsh -c 'touch HE''LD'\"\r");
      assert.deepEqual([hidden?.line, hidden?.code], ["sh -c \"zsh -c 'touch HE''LD'\"", 126]);
      shell.write('zsh\r');
      await shell.until('P> ');
      shell.write('touch HELD\r');
      await shell.until('[holdpoint] held by a test');
      assert.deepEqual(here.made(), []);
    });

    it('has the options that it would have, and no name but ours', async () => {
      const list = 'setopt; print -l ${(k)parameters} ${(k)functions} ${(k)aliases} ${(k)widgets} ${(k)dis_functions}';
      const plain = await run('zsh', ['-ic', list], '', { env: { ZDOTDIR: here.place.home } });
      const now = (await run('zsh', ['-ic', list])).out.split('\n');
      const before = new Set(plain.out.split('\n'));
      assert.deepEqual(
        now.filter(
          (name) => !before.has(name) && !/^(__hp_|ZDOTDIR$|(precmd|preexec|zshaddhistory)_functions$)/.test(name),
        ),
        [],
      );
    });
  });
});
