import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { hookLine, hookLineForCmd, isHookCommand, launcherGone } from '../../src/agents/settings/hookCommand';
import type { HookAnswer } from '../../src/core/model/agent';
import type { NonEmpty } from '../../src/core/model/nonEmpty';

type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

const says = `${launcherGone}\n`;
const wordsOnly: HookAnswer = { exitCode: 2, stdout: '', stderr: says };
const json = { decision: 'deny', reason: launcherGone };
const jsonOnly: HookAnswer = { exitCode: 0, stdout: JSON.stringify(json), stderr: '' };

/** How a launcher ends, as the rest of its script; `null` is one that is not there. */
const endings = {
  yes: 'exit 0',
  no: 'echo no >&2; exit 2',
  'a no on stdout': 'echo \'{"decision":"deny","reason":"no"}\'',
  crash: 'exit 1',
  killed: 'kill -9 $$',
  missing: null,
} as const;

describe('the hook as a line', () => {
  let root: string;
  let command: NonEmpty<string>;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'hp-line-'));
    command = [join(root, "it's a home/holdpoint/bin/hook"), '--agent', 'codex', '--surface', 'cli'];
  });
  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });

  function place(ending: keyof typeof endings): void {
    const text = endings[ending];
    mkdirSync(dirname(command[0]), { recursive: true });
    rmSync(command[0], { force: true });
    if (text !== null) writeFileSync(command[0], `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  }

  function ran(program: string, args: readonly string[]): Ran {
    const done = spawnSync(program, args, { env: { PATH: '/usr/bin:/bin', HOME: root }, encoding: 'utf8' });
    return { code: done.status, out: done.stdout, err: done.stderr };
  }

  for (const shell of ['sh', 'bash', 'zsh', 'fish'].filter((name) => existsSync(join('/bin', name)))) {
    function check(line: string, ending: keyof typeof endings, fits: (ran: Ran) => void): void {
      place(ending);
      const result = ran(join('/bin', shell), ['-c', line]);
      assert.doesNotThrow(
        () => {
          fits(result);
        },
        `${ending}: ${JSON.stringify(result)}`,
      );
    }

    it(`${shell}: without words, whatever is no yes is exit code 2`, () => {
      const line = hookLine(command);
      // fish ends the line at a program that is missing; agents that use the user's shell get a line with words.
      const missing = shell === 'fish' ? [] : (['missing'] as const);
      for (const ending of ['no', 'crash', 'killed', ...missing] as const) {
        check(line, ending, ({ code, out }) => {
          assert.deepEqual([code, out], [2, '']);
        });
      }
      check(line, 'yes', (result) => {
        assert.deepEqual(result, { code: 0, out: '', err: '' });
      });
      check(line, 'a no on stdout', ({ code, out }) => {
        assert.deepEqual([code, JSON.parse(out)], [0, { decision: 'deny', reason: 'no' }]);
      });
    });

    it(`${shell}: with words, whatever is no yes is exit code 2 and says so`, () => {
      const line = hookLine(command, wordsOnly);
      for (const ending of ['no', 'crash', 'killed', 'missing'] as const) {
        check(line, ending, ({ code, out, err }) => {
          assert.deepEqual([code, out], [2, '']);
          assert.ok(err.endsWith(says), err);
        });
      }
      check(line, 'yes', (result) => {
        assert.deepEqual(result, { code: 0, out: '', err: '' });
      });
    });

    it(`${shell}: with JSON, a launcher that says nothing becomes one object on stdout`, () => {
      const line = hookLine(command, jsonOnly);
      for (const ending of ['crash', 'killed', 'missing'] as const) {
        check(line, ending, ({ code, out }) => {
          assert.deepEqual([code, JSON.parse(out)], [0, json]);
        });
      }
      check(line, 'yes', (result) => {
        assert.deepEqual(result, { code: 0, out: '', err: '' });
      });
      check(line, 'a no on stdout', ({ code, out }) => {
        assert.deepEqual([code, JSON.parse(out)], [0, { decision: 'deny', reason: 'no' }]);
      });
    });
  }

  it('is known again, as a line, a path and in Windows words', () => {
    const windows = 'C:\\Users\\A B\\AppData\\Local\\Holdpoint\\data\\bin\\hook.cmd';
    const ours = [hookLine(command), hookLine(command, wordsOnly), command[0]];
    for (const each of [...ours, windows, hookLineForCmd([windows, '--agent', 'codex'])]) {
      assert.ok(isHookCommand(each), each);
    }
    for (const each of ['/usr/bin/hook', '/x/holdpoint/bin/hooked', 'hook', null]) assert.ok(!isHookCommand(each));
  });

  it('quotes what cmd.exe would take apart', () => {
    const path = 'C:\\Users\\A B\\Holdpoint\\data\\bin\\hook.cmd';
    assert.equal(hookLineForCmd([path, '--agent', 'codex']), `"${path}" --agent codex || exit /b 2`);
  });
});
