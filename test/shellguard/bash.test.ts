import assert from 'node:assert/strict';
import { guardedBash } from './pty/guardedBash';
import type { BashOptions } from './pty/guardedBash';
import type { Shell } from './pty/shellOf';
import { guardedSuite } from './support/guardedSuite';

type Case = BashOptions & {
  readonly name: string;
  /** Lines that are let through first. */
  readonly before?: readonly string[];
  readonly keys: string;
  /** What the editor is told was typed; the keys without Enter where it is not given. Null: it is told of none. */
  readonly line?: string | null;
};

const paste = (text: string): string => `\x1b[200~${text}\x1b[201~\r`;

/** Each would make a file with `HELD` in its name, if it ran. */
const held: readonly Case[] = [
  { name: 'a plain command', keys: 'touch HELD\r' },
  { name: 'a list', keys: 'true && touch HELD\r' },
  { name: 'a list whose first part failed', keys: 'touch HELD && touch HELD2\r' },
  { name: 'a loop that would never end', keys: 'while :; do touch HELD; break; done\r' },
  { name: 'a subshell that comes first', keys: '(touch HELD); true\r' },
  { name: 'a redirection of a group', keys: '{ true; } > HELD\r' },
  { name: 'a redirection of a loop', keys: 'for i in 1; do :; done > HELD\r' },
  { name: 'a redirection alone', keys: ': > HELD\r' },
  { name: 'a function that is defined', keys: 'f() { touch HELD; }\r' },
  { name: 'a substitution', keys: 'echo $(touch HELD)\r' },
  { name: 'a job in the background', keys: 'touch HELD &\r' },
  { name: 'lines at the second prompt', keys: 'for i in 1; do\rtouch HELD\rdone\r', line: null },
  { name: 'a line continued', keys: 'touch \\\rHELD\r', line: null },
  { name: 'a quotation over lines', keys: "echo 'a\rb'; touch HELD\r", line: null },
  { name: 'a here-document', keys: 'cat > HELD <<X\rtext\rX\r', line: null },
  { name: 'pasted lines', keys: paste('true\ntouch HELD'), line: 'true\ntouch HELD' },
  { name: 'pasted lines of which the last is open', keys: paste('touch HELD\nif true'), line: 'touch HELD\nif true' },
  { name: 'Ctrl-J', keys: 'touch HELD\n', line: 'touch HELD' },
  { name: 'Ctrl-O', keys: 'touch HELD\x0f', line: 'touch HELD' },
  { name: 'an event of the history', before: ['history -s touch HE"LD"'], keys: '!!\r', line: 'touch HELD' },
  { name: 'an event changed', before: ['history -s touch HELT; true'], keys: '^T^D\r', line: 'touch HELD' },
  { name: 'a line found by searching', rc: 'history -s touch HE"LD"', keys: '\x12touch\r', line: 'touch HELD' },
  { name: 'vi mode', rc: 'set -o vi', keys: 'touch HELD\x1bA \r', line: 'touch HELD ' },
  { name: 'vi mode, from its commands', rc: 'set -o vi', keys: 'touch HELD\x1b\r', line: 'touch HELD' },
  {
    name: 'a key of the user that accepts',
    inputrc: '"\\C-t": accept-line',
    keys: 'touch HELD\x14',
    line: 'touch HELD',
  },
  { name: 'a macro of the user', inputrc: '"\\C-t": "touch HELD\\C-m"', keys: '\x14', line: 'touch HELD' },
  { name: 'Enter bound anew', before: ['bind \'"\\C-m": accept-line\''], keys: 'touch HELD\r', line: 'touch HELD' },
  { name: 'an alias', rc: "alias x='touch HE''LD'; alias y='x '", keys: 'y\r', line: 'y' },
  { name: 'an alias that begins a comment', rc: "alias x='touch HE''LD #'", keys: "x '\r", line: "x '" },
  { name: 'a function', rc: 'x() { touch HE""LD; }; y() { x; }', keys: 'y HELD\r', line: 'y HELD' },
  { name: 'options that end other scripts', rc: 'set -u; set -o noclobber; IFS=x', keys: 'touch HELD\r' },
  { name: 'a prompt command that was dropped', before: ['unset PROMPT_COMMAND'], keys: 'touch HELD\r', line: null },
  { name: 'a long line', keys: `echo ${'long '.repeat(60)}; touch HELD\r` },
];

describe('lines typed in bash that are refused', () => {
  const here = guardedSuite();

  const start = async (options: BashOptions = {}): Promise<Shell> => here.keep(await guardedBash(here.place, options));

  for (const { name, before = [], keys, line = keys.replace(/\r$/, ''), ...options } of held) {
    it(`do not run: ${name}`, async () => {
      const bash = await start(options);
      for (const each of before) {
        bash.write(`${each}\r`);
        await bash.until('P> ');
      }
      bash.write(keys);
      await bash.until('[holdpoint] held by a test');
      await bash.until('P> ');
      assert.deepEqual(here.made(), []);
      if (line !== null) {
        const execution = bash.executions().at(-1);
        assert.equal(execution?.line, line);
        assert.equal(execution.code, 126);
        assert.match(execution.output, /\[holdpoint\] held by a test/);
      }
      // The shell goes on as before.
      bash.write('echo $((6 * 7))\r');
      await bash.until('42\r\n');
      assert.deepEqual(here.made(), []);
    });
  }
});
