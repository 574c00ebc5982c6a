import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { hookLine, isHookCommand, launcherGone } from '../../src/agents/settings/hookCommand';
import type { HookAnswer } from '../../src/core/model/agent';
import type { NonEmpty } from '../../src/core/model/nonEmpty';

type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

const says = `${launcherGone}\n`;
const wordsOnly: HookAnswer = { exitCode: 2, stdout: '', stderr: says };
const json = { decision: 'deny', reason: launcherGone };
const jsonOnly: HookAnswer = { exitCode: 0, stdout: JSON.stringify(json), stderr: '' };

type Place = (path: string) => void;

const script =
  (rest: string, first = '#!/bin/sh'): Place =>
  (path) => {
    writeFileSync(path, `${first}\n${rest}\n`, { mode: 0o755 });
  };

/** How a launcher ends. */
const endings = {
  yes: script('exit 0'),
  no: script('echo no >&2; exit 2'),
  'a no on stdout': script('echo \'{"decision":"deny","reason":"no"}\''),
  crash: script('exit 1'),
  killed: script('kill -9 $$'),
  missing: () => undefined,
  'a folder': (path: string) => {
    mkdirSync(path);
  },
  'no program': (path: string) => {
    writeFileSync(path, '#!/bin/sh\nexit 0\n', { mode: 0o644 });
  },
  'without its interpreter': script('exit 0', '#!/no/such/sh'),
} as const;

const silent = ['crash', 'killed', 'missing', 'a folder', 'no program', 'without its interpreter'] as const;

/** Folders whose names shells, or `env`, read in ways of their own. */
const folders = ["it's a home", 'a=b', 'back\\\\slash \\', '$HOME `x` "y"', 'plain'] as const;

describe('the hook as a line', () => {
  let root: string;
  let command: NonEmpty<string>;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'hp-line-'));
    command = commandIn(folders[0]);
  });
  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });

  function commandIn(folder: string): NonEmpty<string> {
    return [join(root, folder, 'holdpoint/bin/hook'), '--agent', 'codex', '--surface', 'cli'];
  }

  function place(ending: keyof typeof endings): void {
    mkdirSync(dirname(command[0]), { recursive: true });
    rmSync(command[0], { recursive: true, force: true });
    endings[ending](command[0]);
  }

  function ran(program: string, args: readonly string[]): Ran {
    const done = spawnSync(program, args, { env: { PATH: '/usr/bin:/bin', HOME: root }, encoding: 'utf8' });
    return { code: done.status, out: done.stdout, err: done.stderr };
  }

  for (const shell of ['sh', 'bash', 'dash', 'zsh', 'fish'].filter((name) => existsSync(join('/bin', name)))) {
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
      for (const ending of ['no', ...silent] as const) {
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

    it(`${shell}: the launcher is found and missed in folders of any name`, () => {
      for (const folder of folders) {
        command = commandIn(folder);
        for (const line of [hookLine(command), hookLine(command, wordsOnly)]) {
          assert.ok(isHookCommand(line), line);
          for (const ending of ['yes', 'no', 'missing', 'a folder'] as const) {
            check(line, ending, ({ code, out }) => {
              assert.deepEqual([code, out], [ending === 'yes' ? 0 : 2, '']);
            });
          }
        }
      }
    });

    it(`${shell}: with words, whatever is no yes is exit code 2 and says so`, () => {
      const line = hookLine(command, wordsOnly);
      for (const ending of ['no', ...silent] as const) {
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
      for (const ending of silent) {
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

  it('is started without a shell as well, and is told the end of the line as arguments', () => {
    place('yes');
    for (const [ending, code] of [
      ['yes', 0],
      ['no', 2],
      ['crash', 1],
      ['missing', 127],
    ] as const) {
      place(ending);
      const result = ran('/usr/bin/env', [...command, '||', 'exit', '2']);
      assert.equal(result.code, code, ending);
    }
  });

  it('is known again, as a line, a path and in Windows words', () => {
    const windows = 'C:\\Users\\A B\\AppData\\Local\\Holdpoint\\data\\bin\\hook.cmd';
    const ours = [hookLine(command), hookLine(command, wordsOnly), command[0]];
    for (const each of [...ours, windows, JSON.stringify(windows), hookLine([windows, '--agent', 'codex'])]) {
      assert.ok(isHookCommand(each), each);
    }
    for (const each of ['/usr/bin/hook', '/x/holdpoint/bin/hooked', 'hook', null]) assert.ok(!isHookCommand(each));
  });
});
