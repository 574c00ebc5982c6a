import assert from 'node:assert/strict';
import { copilot } from '../../src/agents/copilot';
import { payloadOf, ports, told } from './support';

describe('a task of VS Code', () => {
  const tasks = `{
    // The workspace's own.
    "tasks": [
      7,
      {"label": "clean", "type": "shell", "command": "rm -rf dist", "options": {"cwd": "\${workspaceFolder}/app"}},
      {"label": "all", "type": "shell", "command": "x", "dependsOn": ["clean", "shell: all"]},
      {"label": "bundle", "dependsOn": "all"},
      {"label": "lost", "type": "shell", "command": "x", "dependsOn": ["nowhere"]},
      {"label": "here", "type": "shell", "command": "true", "linux": {"command": "rm -rf a"}, "windows": {"args": ["b"]}},
      {"label": "bare", "type": "shell", "command": "true", "osx": "rm -rf a"},
      {"label": "odd", "type": "shell", "command": "x", "args": 7},
      {"label": "value", "type": "shell", "command": "echo", "args": [{"value": "a b", "quoting": "strong"}, "'c d'"]},
    ]
  }`;
  for (const [name, tool, input, expected] of [
    ['runs by its name', 'run_task', { id: 'clean', workspaceFolder: '/w' }, ['/w/app bash> rm -rf dist']],
    [
      'runs by its kind and name',
      'run_task',
      { id: 'shell: clean', workspaceFolder: '/w' },
      ['/w/app bash> rm -rf dist'],
    ],
    [
      'that needs others runs them, in a ring too',
      'run_task',
      { id: 'all', workspaceFolder: '/w' },
      ['/w bash> x', '/w/app bash> rm -rf dist'],
    ],
    [
      'of others alone runs them',
      'run_task',
      { id: 'bundle', workspaceFolder: '/w' },
      ['/w bash> x', '/w/app bash> rm -rf dist'],
    ],
    [
      'that needs one that is not there is a call',
      'run_task',
      { id: 'lost', workspaceFolder: '/w' },
      ['/run_task {"id":"lost","workspaceFolder":"/w"}'],
    ],
    [
      'with other lines for other systems is each of them',
      'run_task',
      { id: 'here', workspaceFolder: '/w' },
      ['/w bash> true', '/w bash> rm -rf a', '/w bash> true b'],
    ],
    [
      'whose line for a system is not understood is a call',
      'run_task',
      { id: 'bare', workspaceFolder: '/w' },
      ['/run_task {"id":"bare","workspaceFolder":"/w"}'],
    ],
    [
      'that is new and needs others runs them',
      'create_and_run_task',
      { workspaceFolder: '/w', task: { label: 'new', dependsOn: ['clean'] } },
      ['/w/app bash> rm -rf dist'],
    ],
    [
      'that is new and needs one that is not there is refused',
      'create_and_run_task',
      { workspaceFolder: '/w', task: { label: 'new', command: 'true', dependsOn: ['nowhere'] } },
      ['refused'],
    ],
    [
      'that is not understood is a call',
      'run_task',
      { id: 'odd', workspaceFolder: '/w' },
      ['/run_task {"id":"odd","workspaceFolder":"/w"}'],
    ],
    ['keeps its quotes', 'run_task', { id: 'value', workspaceFolder: '/w' }, ["/w bash> echo 'a b' 'c d'"]],
  ] as const) {
    it(`a task ${name}`, () => {
      const read = copilot.read(payloadOf(tool, input), 'all', { ...ports, read: () => tasks });
      const runs = told(read).filter((line) => !line.startsWith('/w/.vscode/tasks.json: '));
      assert.deepEqual(runs, expected);
    });
  }

  it('judges the older of two tasks with one name too', () => {
    const input = { workspaceFolder: '/w', task: { label: 'clean', type: 'shell', command: 'true' } };
    const read = copilot.read(payloadOf('create_and_run_task', input), 'all', { ...ports, read: () => tasks });
    assert.deepEqual(told(read).slice(0, 2), ['/w bash> true', '/w/app bash> rm -rf dist']);
  });
});
