import assert from 'node:assert/strict';
import { hookEntries } from '../../src/health/hookEntries';
import type { HookEntry } from '../../src/health/hookEntries';

const launcher = '/h/.local/share/holdpoint/bin/hook';
const line = `/usr/bin/env ${launcher} --agent x || exit 2`;
const team = 'h=$HOME/.local/share/holdpoint/bin/hook ; exec "$h" "$@"';

function check(path: string, text: string, expected: readonly HookEntry[], mode?: number): void {
  const edit = {
    path,
    install: () => text,
    remove: () => null,
    present: () => true,
    ...(mode === undefined ? {} : { mode }),
  };
  assert.deepEqual(hookEntries(edit, `/h/${path}`, text), expected);
}

describe('what an agent starts, as its settings tell', () => {
  const rows: readonly (readonly [string, unknown, readonly HookEntry[]])[] = [
    ['a line', { hooks: { e: [{ command: line }] } }, [{ kind: 'line', line }]],
    ['a line under another name', { hooks: [{ bash: line, cwd: '/x' }] }, [{ kind: 'line', line }]],
    [
      'the same line for two events',
      { hooks: { a: [{ command: line }], b: [{ command: line }] } },
      [{ kind: 'line', line }],
    ],
    [
      'a program',
      { command: launcher, args: ['--agent', 7] },
      [{ kind: 'program', words: [launcher, '--agent', '7'] }],
    ],
    ['a team’s way', { command: '/bin/sh', args: ['-c', team] }, [{ kind: 'program', words: ['/bin/sh', '-c', team] }]],
    ['a shell with something else', { command: '/bin/sh', args: ['-c', 'true'] }, []],
    ['a shell without arguments', { command: '/bin/sh' }, []],
    ['another program', { command: '/usr/bin/hook --agent x', args: [] }, []],
    ['null and numbers', [null, 7, { a: null }], []],
  ];
  for (const [name, value, expected] of rows) {
    it(`${name} is found as it is`, () => {
      check('.x/hooks.json', JSON.stringify(value), expected);
    });
  }

  it('comments in settings are no hindrance', () => {
    check('.x/hooks.json', `{ // here\n "command": ${JSON.stringify(line)}, }`, [{ kind: 'line', line }]);
  });
  it('TOML is read where the name says so', () => {
    check('.x/config.toml', `[[hooks.pre]]\ncommand = '${line}'\n`, [{ kind: 'line', line }]);
  });
  it('a text that cannot be read names nothing', () => {
    check('.x/hooks.json', `{"command": ${JSON.stringify(line)}`, []);
    check('.x/config.toml', `command = ${line}`, []);
  });
  it('a module, a program and a delegate are entries themselves', () => {
    check('.x/p.ts', line, [{ kind: 'module', path: '/h/.x/p.ts' }]);
    check('.x/p', `#!/bin/sh\n${line}`, [{ kind: 'program', words: ['/h/.x/p'] }], 0o755);
    check('.x/p', `#!/bin/sh\necho $AGENT_TOOL_NAME | ${line}`, [{ kind: 'delegate', path: '/h/.x/p' }], 0o755);
  });
});
