import assert from 'node:assert/strict';
import { windsurf } from '../../src/agents/windsurf';
import { capture, checkRead, ports, unreadable } from './support';

const before = '/workspace/f.txt: "alpha\\nbeta\\nalpha\\n"';

const action = (agent_action_name: unknown, tool_info: unknown): string =>
  JSON.stringify({ agent_action_name, trajectory_id: 't1', tool_info });

const write = (edits: unknown, file_path: unknown = '/workspace/f.txt'): string =>
  action('pre_write_code', { file_path, edits });

const mcp = (mcp_tool_arguments: unknown, more: Record<string, unknown> = {}): string =>
  action('pre_mcp_tool_use', { mcp_server_name: 'db', mcp_tool_name: 'query', mcp_tool_arguments, ...more });

describe('Windsurf', () => {
  for (const [name, expected] of [
    ['runCommand', ['/workspace bash> rm -rf build']],
    ['writeCode', [`${before} → "alpha\\nx\\nalpha\\n"`]],
    ['mcpToolUse', ['db/query {"sql":"drop table users"}']],
    ['postWriteCode', []],
    ['readCode', []],
  ] as const) {
    it(`reads the payload ${name}`, () => {
      checkRead(windsurf, capture('windsurf', name), expected);
    });
  }

  for (const [name, payload, expected] of [
    ['a command without a folder', action('pre_run_command', { command_line: 'ls' }), ['/hook bash> ls']],
    ['a folder that is no text', action('pre_run_command', { command_line: 'ls', cwd: ['/x'] }), ['/hook bash> ls']],
    [
      'a folder on Windows',
      action('pre_run_command', { command_line: 'dir', cwd: 'C:\\w' }),
      ['C:\\w powershell> dir'],
    ],
    ['a command under another name', action('pre_run_command', { command: 'ls' }), ['refused']],
    ['a blank command', action('pre_run_command', { command_line: ' ' }), ['refused']],
    ['a command that is a list', action('pre_run_command', { command_line: ['rm', '-rf', '/'] }), ['refused']],
    ['a command in a text', action('pre_run_command', 'ls'), ['refused']],
    ['a command in a list', action('pre_run_command', [{ command_line: 'ls' }]), ['refused']],
    ['no input', action('pre_run_command', undefined), ['refused']],
    ['a command with a zero byte', action('pre_run_command', { command_line: 'ls\0' }), ['refused']],
    [
      'edits one after the other',
      write([
        { old_string: 'beta', new_string: 'x' },
        { old_string: 'x', new_string: 'y' },
      ]),
      [`${before} → "alpha\\ny\\nalpha\\n"`],
    ],
    ['a new file', write([{ old_string: '', new_string: 'x' }], '/workspace/n'), ['/workspace/n: null → "x"']],
    ['an edit that does not fit', write([{ old_string: 'gamma', new_string: 'x' }]), ['refused']],
    ['no edits', write([]), ['refused']],
    ['edits that are an object', write({ old_string: 'alpha', new_string: 'x' }), ['refused']],
    ['an edit that is none', write([{ old_string: 'alpha', new_string: 'x' }, null]), ['refused']],
    ['an edit of numbers', write([{ old_string: 1, new_string: 2 }]), ['refused']],
    ['a path that is missing', write([{ old_string: 'a', new_string: 'b' }], null), ['refused']],
    ['a path of the home folder', write([{ old_string: '', new_string: 'b' }], '~/x'), ['refused']],
    ['a path with a zero byte', write([{ old_string: '', new_string: 'b' }], 'a\0b'), ['refused']],
    ['a path on Windows', write([{ old_string: '', new_string: 'b' }], 'C:\\x'), ['C:/x: null → "b"']],
    ['arguments as a text', mcp('{"sql":"drop table users"}'), ['db/query {"sql":"drop table users"}']],
    ['arguments that are no JSON', mcp('{'), ['db/query "{"']],
    ['no arguments', mcp(undefined), ['db/query {}']],
    ['arguments with a command', mcp({ command: 'rm -rf /' }), ['db/query {"command":"rm -rf /"}']],
    ['no server', mcp({}, { mcp_server_name: '' }), ['refused']],
    ['no tool of the server', mcp({}, { mcp_tool_name: 7 }), ['refused']],
    ['an action that is over', action('post_run_command', { command_line: 'ls' }), []],
    ['what a person asks for', action('pre_user_prompt', { user_prompt: 'x' }), []],
    ['an unknown action', action('pre_teleport', { to: 'x' }), ['/pre_teleport {"to":"x"}']],
    ['an unknown action with a command', action('constructor', { command: 'ls' }), ['/constructor {"command":"ls"}']],
    ['no action', action(undefined, { command_line: 'ls' }), ['refused']],
    ['an action that is a number', action(7, { command_line: 'ls' }), ['refused']],
    ["another agent's payload", '{"tool_name":"Bash","tool_input":{"command":"ls"}}', ['refused']],
    [
      'a key twice',
      '{"agent_action_name":"pre_read_code","agent_action_name":"pre_run_command","tool_info":{"command_line":"x"}}',
      ['refused'],
    ],
    ['a mark of byte order', `\uFEFF${action('pre_run_command', { command_line: 'ls' })}`, ['refused']],
    ['an own prototype', '{"__proto__":{"agent_action_name":"pre_read_code"}}', ['refused']],
  ] as const) {
    it(`reads ${name}`, () => {
      checkRead(windsurf, payload, expected);
    });
  }

  for (const [name, payload] of unreadable) {
    it(`refuses ${name}`, () => {
      checkRead(windsurf, payload, ['refused']);
    });
  }

  it('keeps the trajectory as the session', () => {
    const read = windsurf.read(capture('windsurf', 'runCommand'), 'editor', ports);
    assert.equal(read.kind === 'call' && read.session, 't');
  });

  it('allows in silence and denies by exit code and stderr alone', () => {
    assert.deepEqual(windsurf.allow, { exitCode: 0, stdout: '', stderr: '' });
    assert.deepEqual(windsurf.deny('no'), { exitCode: 2, stdout: '', stderr: 'no\n' });
    assert.ok(windsurf.waitSeconds('editor') < windsurf.timeoutSeconds('editor'));
  });

  it('has a file for the editor, one for the plugin of JetBrains and one for a workspace', () => {
    const paths = ['editor', 'jetbrains'].map((surface) => windsurf.settings(surface).map(({ path }) => path));
    assert.deepEqual(paths, [['.codeium/windsurf/hooks.json'], ['.codeium/hooks.json']]);
    assert.deepEqual(
      windsurf.workspaceSettings?.('editor').map(({ path }) => path),
      ['.windsurf/hooks.json'],
    );
    const [file] = windsurf.settings('editor');
    const entry = { command: '/usr/bin/env /d/holdpoint/bin/hook || exit 2', show_output: true };
    assert.deepEqual(JSON.parse(file?.install(null, ['/d/holdpoint/bin/hook']) ?? ''), {
      hooks: { pre_run_command: [entry], pre_write_code: [entry], pre_mcp_tool_use: [entry] },
    });
    const onWindows = file?.install(null, ['C:\\d\\holdpoint\\bin\\hook.cmd']) ?? '';
    assert.match(onWindows, /"powershell": "& 'C:.*exit 2 }"/);
  });
});
