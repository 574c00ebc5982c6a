import assert from 'node:assert/strict';
import { guardedZsh } from './pty/guardedZsh';
import type { ZshOptions } from './pty/guardedZsh';
import type { Shell } from './pty/shellOf';
import { guardedSuite } from './support/guardedSuite';

type Case = {
  readonly name: string;
  /** The user's `.zshrc`. */
  readonly rc?: string;
  /** Lines that are let through first. */
  readonly before?: readonly string[];
  readonly keys: string;
  /** What the editor is told was typed; the keys without Enter where it is not given. */
  readonly line?: string;
};

const paste = (text: string): string => `\x1b[200~${text}\x1b[201~\r`;

/** Each would make a file with `HELD` in its name, if it ran. */
const held: readonly Case[] = [
  { name: 'a plain command', keys: 'touch HELD\r' },
  { name: 'a list', keys: 'true; touch HELD\r' },
  { name: 'an alternative', keys: 'false || touch HELD\r' },
  { name: 'a pipeline', keys: 'true | touch HELD\r' },
  { name: 'a loop', keys: 'for i in 1 2; do touch HELD$i; done\r' },
  { name: 'a condition', keys: 'if touch HELD; then true; fi\r' },
  { name: 'a subshell', keys: '(touch HELD)\r' },
  { name: 'a redirection of a group', keys: '{ true; } > HELD\r' },
  { name: 'a redirection alone', keys: ': > HELD\r' },
  { name: 'a substitution', keys: 'echo $(touch HELD)\r' },
  { name: 'a job in the background', keys: 'touch HELD &\r' },
  { name: 'a function that is defined', keys: 'f() { touch HELD }\r' },
  {
    name: 'lines at the second prompt',
    keys: 'for i in 1; do\rtouch HELD\rdone\r',
    line: 'for i in 1; do\ntouch HELD\ndone',
  },
  { name: 'a line continued', keys: 'touch \\\rHELD\r', line: 'touch \\\nHELD' },
  { name: 'a quotation over lines', keys: "echo 'a\rb'; touch HELD\r", line: "echo 'a\nb'; touch HELD" },
  { name: 'a here-document', keys: 'cat > HELD <<X\rtext\rX\r', line: 'cat > HELD <<X\ntext\nX' },
  { name: 'pasted lines', keys: paste('true\ntouch HELD'), line: 'true\ntouch HELD' },
  { name: 'Ctrl-J', keys: 'touch HELD\n', line: 'touch HELD' },
  { name: 'Ctrl-O', keys: 'touch HELD\x0f', line: 'touch HELD' },
  { name: 'a line accepted and held', keys: 'touch HELD\x1ba', line: 'touch HELD' },
  {
    name: 'an event of the history',
    before: ['print -s "touch HE""LD"', 'print -s "touch HE"LD'],
    keys: '!!\r',
    line: 'touch HELD',
  },
  { name: 'a line repeated by `r`', rc: 'print -s "touch HE"LD', keys: 'r\r', line: 'r' },
  {
    name: 'a line edited by `fc`',
    rc: 'print -s "touch XX"',
    keys: "fc -e 'sed -i s/XX/HE''LD/'\r",
  },
  { name: 'vi mode', rc: 'bindkey -v', keys: 'touch HELD\x1bI \r', line: ' touch HELD' },
  { name: 'a line found by searching', rc: 'print -s "touch HE"LD', keys: '\x12touch\r', line: 'touch HELD' },
  {
    name: 'a plugin that changes the line as it is accepted',
    rc: "accept-line() { BUFFER+='LD'; zle .accept-line; }; zle -N accept-line",
    keys: 'touch HE\r',
    line: 'touch HELD',
  },
  {
    name: 'a key of the user that accepts by itself',
    rc: "mine() { BUFFER='touch HE'LD; zle .accept-line; }; zle -N mine; bindkey '^T' mine",
    keys: '\x14',
    line: 'touch HELD',
  },
  {
    name: 'a plugin that changes the line at its end',
    rc: "zle-line-finish() { BUFFER+='LD'; }; zle -N zle-line-finish",
    keys: 'touch HE\r',
    line: 'touch HELD',
  },
  {
    name: 'a plugin that takes our place at the end of lines',
    rc: "steal() { zle -N zle-line-finish; }; zle-line-finish() { BUFFER+='LD'; }; zle-line-init() { steal; }; zle -N zle-line-init",
    keys: 'touch HE\r',
    line: 'touch HELD',
  },
  {
    name: 'hooks added the usual way',
    rc: "autoload -Uz add-zle-hook-widget; more() { BUFFER+='LD'; }; add-zle-hook-widget line-finish more",
    keys: 'touch HE\r',
    line: 'touch HELD',
  },
  { name: 'a shell without its line editor', before: ['unsetopt zle'], keys: 'touch HELD\r', line: 'touch HELD' },
  {
    name: 'an interrupt that the user ignores',
    rc: 'TRAPINT() { return 0; }',
    keys: 'if true\rthen touch HELD; fi\r',
    line: 'if true\nthen touch HELD; fi',
  },
  {
    name: 'options of another shell',
    rc: 'setopt ksh_arrays sh_word_split no_unset err_return noclobber',
    keys: 'touch HELD\r',
  },
  { name: 'an alias', rc: "alias x='touch HE''LD'; alias y='x '", keys: 'y\r', line: 'y' },
  { name: 'a function', rc: 'x() { touch HE""LD; }; y() { x; }', keys: 'y HELD\r', line: 'y HELD' },
];

describe('lines typed in zsh', () => {
  const here = guardedSuite();

  const start = async (options: ZshOptions = {}): Promise<Shell> => here.keep(await guardedZsh(here.place, options));

  for (const { name, rc = '', before = [], keys, line = keys.replace(/\r$/, '') } of held) {
    it(`are held: ${name}`, async () => {
      const zsh = await start({ rc });
      for (const each of before) await zsh.press(`${each}\r`);
      const execution = await zsh.press(keys);
      assert.deepEqual(here.made(), []);
      assert.equal(execution?.line, line);
      assert.equal(execution.code, 126);
      assert.match(execution.output, /\[holdpoint\] held by a test/);
      // The shell goes on as before.
      if (!name.startsWith('a line accepted and held')) {
        assert.equal((await zsh.press('print $((6 * 7))\r'))?.output.includes('42'), true);
      }
    });
  }

  it('run as they are when they are let through, once each', async () => {
    const zsh = await start();
    const lines = [
      'print one',
      'for i in a b\rdo print $i\rdone',
      'x=2; print $x',
      'cat <<X\rtwo\rX',
      'print -P "%%" # no',
    ];
    const outputs = [];
    for (const line of lines) outputs.push((await zsh.press(`${line}\r`))?.output.split('\r\n').slice(0, -1).join(' '));
    assert.deepEqual(outputs, ['one', 'a b', '2', 'two', '% # no']);
    assert.deepEqual(
      here.asked(),
      lines.map((line) => line.replaceAll('\r', '\n')),
    );
  });

  it('keep their exit codes and their place in the history', async () => {
    const zsh = await start();
    assert.equal((await zsh.press('(exit 3)\r'))?.code, 3);
    await zsh.press('touch HELD\r');
    assert.match((await zsh.press('print $?\r'))?.output ?? '', /^126\r\n/);
    assert.match((await zsh.press('fc -ln -3\r'))?.output ?? '', /^\(exit 3\)\r\ntouch HELD\r\nprint \$\?\r\n/);
    zsh.write('touch HELD again\r');
    await zsh.prompt();
    zsh.write('\x1b[A');
    await zsh.until('touch HELD again');
  });

  it('of the history that `r` runs are asked about themselves', async () => {
    const zsh = await start({ rc: "precmd() { print -n; }; hist() { print -s 'print once'; }; hist" });
    assert.match((await zsh.press('r\r'))?.output ?? '', /once/);
    await zsh.press('true\r');
    assert.deepEqual(here.asked(), ['r', 'print once', 'true']);
  });

  it('are asked about with the aliases and functions behind their words', async () => {
    const zsh = await start({ rc: "alias k='kc get'; kc() { kubectl $@; }; alias -g P='| cat'; alias -s tf=print" });
    await zsh.press('k pods P; main.tf\r');
    const definitions = here.gate.questions.find(({ payload }) => payload === 'k pods P; main.tf')?.fields[4];
    assert.deepEqual(definitions?.split('\n'), [
      "alias k='kc get'",
      "alias -g P='| cat'",
      "alias -s tf='print'",
      'kc () {',
      '\tkubectl $@',
      '}',
      '',
    ]);
  });

  it('are asked about with folder, shell and the listed variables that commands would inherit', async () => {
    const zsh = await start();
    await zsh.press('export AWS_PROFILE=acme; PWD=/nowhere\r');
    await zsh.press('true\r');
    const fields = here.gate.questions.at(-1)?.fields ?? [];
    assert.deepEqual(
      [fields[0], fields[1], fields[2], fields[3], ...fields.slice(5)],
      ['zsh', 'line', here.place.home, String(zsh.pid), 'AWS_PROFILE=acme', 'HOLDPOINT_WINDOW=one'],
    );
  });

  it('begin with a greeting', async () => {
    const zsh = await start();
    const greeting = await here.gate.first('hello');
    assert.equal(greeting.fields[0], 'zsh');
    assert.deepEqual(greeting.fields.slice(2), [String(zsh.pid), 'enter,shell,path', 'HOLDPOINT_WINDOW=one']);
  });
});
