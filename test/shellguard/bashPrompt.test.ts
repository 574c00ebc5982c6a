import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerBytes } from '../../src/gate/wire';
import { guardedBash } from './pty/guardedBash';
import type { BashOptions } from './pty/guardedBash';
import type { Shell } from './pty/shellOf';
import { shellInitLine } from '../../src/shellguard/shellInitLine';
import { openPty } from './pty/openPty';
import type { Pty } from './pty/openPty';
import { fakeGate } from './support/fakeGate';
import { guardedSuite } from './support/guardedSuite';

/** Begin and end of a command, and its line, as the editor hears of them. */
// eslint-disable-next-line no-control-regex
const marks = /\x1b\]633;([CDE][^\x07]*)\x07/g;

describe('lines typed in bash', () => {
  const here = guardedSuite();
  const asked = (): readonly string[] => here.asked().map((line) => line.replace(/\n$/, ''));

  const start = async (options: BashOptions = {}): Promise<Shell> => here.keep(await guardedBash(here.place, options));

  it('run as they are when they are let through, once each', async () => {
    const bash = await start();
    const lines = [
      'echo one',
      'for i in a b\rdo echo $i\rdone',
      'x=2; echo $x',
      'cat <<X\rtwo\rX',
      "echo 'th\rree'",
      'echo "a b" \\\r  c',
      '[[ 1 -eq 1 ]] && echo ok # no',
    ];
    for (const line of lines) {
      bash.write(`${line}\r`);
      await bash.until('\x1b]633;D;0');
      await bash.until('P> ');
    }
    const outputs = bash.executions().map(({ output }) => output.split('\r\n').slice(0, -1).join(' '));
    assert.deepEqual(outputs, ['one', 'a b', '2', 'two', 'th ree', 'a b c', 'ok']);
    assert.deepEqual(
      asked(),
      lines.map((line) => line.replaceAll('\r', '\n')),
    );
  });

  it('are not asked about when there is nothing in them, and an open text only once it is whole', async () => {
    const bash = await start();
    for (const line of ['', '   ', '# a remark']) await bash.press(`${line}\r`);
    bash.write('if true\r');
    await bash.until('C> ');
    bash.write('then :\r');
    await bash.until('C> ');
    await bash.press('fi\r');
    await bash.press('echo end\r');
    assert.deepEqual(asked(), ['if true\nthen :\nfi', 'echo end']);
  });

  it('tell the editor what they would tell it without the guard', async () => {
    const keys = [
      'echo one; false\r',
      '(exit 3)\r',
      '\r',
      'echo $?\r',
      'echo a |\rcat\r',
      'nowhere\r',
      'ls /nowhere\r',
    ];
    const events = async (bare: boolean): Promise<readonly string[]> => {
      const bash = await start({ bare });
      for (const each of keys) {
        bash.write(each);
        await bash.until('\x1b]633;D');
        await bash.until('\x1b]633;B\x07');
      }
      const found = [...bash.output().matchAll(marks)];
      await bash.close();
      return found.map(([, mark = '']) => mark);
    };
    assert.deepEqual(await events(false), await events(true));
  });

  it('leave exit codes, history and the names of the user as they are', async () => {
    const bash = await start();
    assert.equal((await bash.press("sh -c 'exit 3'\r"))?.code, 3);
    await bash.press('touch HELD\r');
    bash.write('echo "status $?"\r');
    await bash.until('status 126');
    await bash.until('P> ');
    bash.write('history 3\r');
    await bash.until(/touch HELD\r\n +\d+ +echo "status \$\?"\r\n +\d+ +history 3/);
    await bash.until('P> ');
    const compgen = 'compgen -A function -A variable -A alias -A export | grep -iv "^__vsc\\|^vsc"';
    await bash.press(`${compgen} > names\r`);
    await bash.close();
    const bare = await start({ bare: true });
    await bare.press(`${compgen} > names-bare\r`);
    const names = (file: string): ReadonlySet<string> =>
      new Set(readFileSync(join(here.place.home, file), 'utf8').split('\n'));
    const own = ['BASH_ENV', 'HOLDPOINT_WINDOW', 'XDG_DATA_DIRS', 'ZDOTDIR', ...['ADDR', 'ITEM', 'VALUE', 'VARNAME']];
    // The last four are the editor's, from applying the changes a second time.
    const before = names('names-bare');
    const more = [...names('names')].filter((name) => !before.has(name) && !name.startsWith('__hp_'));
    assert.deepEqual(
      more.filter((name) => !own.includes(name)),
      [],
    );
  });

  it('keep a refused line within reach', async () => {
    const bash = await start();
    bash.write('touch HELD again\r');
    await bash.until('[holdpoint]');
    await bash.until('P> ');
    bash.write('\x1b[A');
    await bash.until('touch HELD again');
  });

  it('are asked about with the aliases and functions behind their words', async () => {
    const bash = await start({ rc: 'alias k=\'kc get\'; kc() { kubectl "$@"; }' });
    await bash.press('k pods\r');
    const definitions = here.gate.questions.find(({ payload }) => payload === 'k pods')?.fields[4];
    assert.deepEqual(definitions?.split('\n'), ['alias k=kc\\ get', 'kc () ', '{ ', '    kubectl "$@"', '}', '']);
  });

  it('are asked about with folder, shell and the listed variables that commands would inherit', async () => {
    const bash = await start();
    await bash.press('export AWS_PROFILE=acme; PWD=/nowhere\r');
    await bash.press('true\r');
    // What the shell tells of itself comes from a process of its own, at any time.
    const fields = here.gate.questions.find(({ kind, payload }) => kind === 'line' && payload === 'true')?.fields ?? [];
    const wanted = ['bash', 'line', here.place.home, String(bash.pid), '', 'AWS_PROFILE=acme', 'HOLDPOINT_WINDOW=one'];
    assert.deepEqual(fields, wanted);
  });

  it('begin with a greeting', async () => {
    const bash = await start();
    await bash.press('true\r');
    const greeting = await here.gate.first('hello');
    assert.equal(greeting.fields[0], 'bash');
    assert.deepEqual(greeting.fields.slice(2), [String(bash.pid), 'enter,shell,path', 'HOLDPOINT_WINDOW=one']);
  });

  it('are held in a bash inside a bash, which loads the guard for itself', async () => {
    const bash = await start();
    bash.write('bash\r');
    await bash.until(/bash\r\n[^]*P> /);
    bash.write('echo inner $SHLVL; touch HELD\r');
    const inner = await bash.until('[holdpoint] held by a test');
    assert.doesNotMatch(inner, /command not found/);
    await bash.until('P> ');
    bash.write('exit\r');
    await bash.until('P> ');
    bash.write('touch HELD outside\r');
    await bash.until('[holdpoint] held by a test');
    assert.deepEqual(here.made(), []);
  });

  it('are held in a login shell', async () => {
    const bash = await start({ login: true });
    const execution = await bash.press('touch HELD\r');
    assert.equal(execution?.code, 126);
    assert.deepEqual(here.made(), []);
  });

  it('wait their turn when they are typed ahead', async () => {
    const bash = await start();
    bash.write('sleep 0.3\recho first\rtouch HELD\recho second\r');
    await bash.until('[holdpoint] held by a test');
    await bash.until('second\r\n');
    assert.deepEqual(here.made(), []);
  });

  it('are let go by Ctrl-C while a person is asked, and do not run', async () => {
    await here.gate.close();
    const beats = new Set<ReturnType<typeof setInterval>>();
    here.gate = await fakeGate(here.place.run, 'one', (socket, { kind, payload }) => {
      if (kind === 'hello' || !payload.includes('HELD')) {
        socket.end(answerBytes({ exitCode: 0, stdout: '', stderr: '' }));
        return;
      }
      const beat = setInterval(() => socket.write('wait\n'), 200);
      beats.add(beat);
      socket.on('close', () => {
        clearInterval(beat);
        beats.delete(beat);
      });
    });
    const bash = await start();
    bash.write('touch HELD\r');
    const until = async (met: () => boolean): Promise<void> => {
      while (!met()) await new Promise((resolve) => setTimeout(resolve, 10));
    };
    await until(() => beats.size === 1);
    bash.write('\x03');
    await until(() => beats.size === 0);
    bash.write('echo $((6 * 7))\r');
    await bash.until('42\r\n');
    assert.deepEqual(here.made(), []);
  });
});

describe('bash outside the editor', () => {
  const here = guardedSuite();

  /** A bash that reads `rc`, at its first prompt. */
  async function start(rc: string): Promise<Pty> {
    writeFileSync(join(here.place.home, '.bashrc'), `PS1='P> '\n${rc}\n`);
    const { home: cwd, env } = here.place;
    const shell = here.keep(openPty({ program: '/bin/bash', args: ['-i'], cwd, env }));
    await shell.until('P> ');
    return shell;
  }
  const isMade = (): boolean => readdirSync(here.place.home).includes('HELD');

  it('holds lines after the line that `shell-init` prints', async () => {
    const bash = await start(shellInitLine('bash', here.place.bin).line);
    bash.write('touch HELD && echo made\r');
    await bash.until('P> touch HELD && echo made\r');
    await bash.until('[holdpoint] held by a test');
    bash.write('echo "status $?"\r');
    await bash.until('status 126\r\n');
    assert.equal(isMade(), false);
  });

  it('holds lists by an interrupt where a line cannot be changed', async () => {
    const folder = join(here.place.bin, 'bash');
    const parts = ['ask.bash', 'trap.bash'].map((name) => `. '${folder}/${name}'`).join('; ');
    const bash = await start(`__hp_dir='${folder}' __hp_bin='${here.place.bin}'; ${parts}; PROMPT_COMMAND=__hp_prompt`);
    bash.write('true && touch HELD; touch HELD\r');
    await bash.until('[holdpoint] held by a test');
    await bash.until('P> ');
    bash.write('echo $((6 * 7))\r');
    await bash.until('42\r\n');
    assert.equal(isMade(), false);
    const asked = here.gate.questions.map(({ payload }) => payload.trimEnd());
    assert.deepEqual(asked.slice(-2), ['true && touch HELD; touch HELD', 'echo $((6 * 7))']);
  });
});
