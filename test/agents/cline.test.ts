import assert from 'node:assert/strict';
import { cline } from '../../src/agents/cline';
import { capture, checkRead, unreadable } from './support';

const roots = { workspaceRoots: ['/workspace'], taskId: 't1' };

/** As the command line sends it; `parameters` are texts there, whatever they were. */
function cliPayload(name: unknown, input: unknown, more: Record<string, unknown> = {}): string {
  const preToolUse = { toolName: name, parameters: {} };
  return JSON.stringify({ ...roots, hookName: 'tool_call', tool_call: { id: 'c', name, input }, preToolUse, ...more });
}

function extensionPayload(toolName: unknown, parameters: unknown, more: Record<string, unknown> = {}): string {
  return JSON.stringify({ ...roots, hookName: 'PreToolUse', preToolUse: { toolName, parameters }, ...more });
}

const before = '/workspace/f.txt: "alpha\\nbeta\\nalpha\\n"';

describe('Cline', () => {
  for (const [name, expected] of [
    ['runCommands', ['/workspace bash> touch /workspace/ran']],
    ['editorCreate', ['/workspace/a.txt: null → "hello"']],
    ['editorReplace', [`${before} → "ALPHA\\nbeta\\nalpha\\n"`]],
    ['spawnAgent', []],
    ['subagentRunCommands', ['/workspace bash> touch /workspace/ran']],
  ] as const) {
    it(`reads the payload ${name}`, () => {
      checkRead(cline, capture('cline', name), expected);
    });
  }

  for (const [name, tool, input, expected] of [
    [
      'every command of a call is read',
      'run_commands',
      { commands: ['ls', 'rm -rf x'] },
      ['/workspace bash> ls', '/workspace bash> rm -rf x'],
    ],
    ['one command without a list is read', 'run_commands', { commands: 'ls' }, ['/workspace bash> ls']],
    ['a bare text is a command', 'run_commands', 'ls', ['/workspace bash> ls']],
    ['a bare list is commands', 'run_commands', ['ls', 'pwd'], ['/workspace bash> ls', '/workspace bash> pwd']],
    ['the short name is read', 'run_commands', { cmd: 'ls' }, ['/workspace bash> ls']],
    [
      'a program with arguments is read without a shell',
      'run_commands',
      { commands: [{ command: 'rm', args: ['-rf', 'a b'] }, 'ls'] },
      ['/workspace> rm -rf a b', '/workspace bash> ls'],
    ],
    ['a program at the top is read', 'run_commands', { command: 'rm', args: ['x'] }, ['/workspace> rm x']],
    ['a program without arguments is read as a line', 'run_commands', { command: 'rm x' }, ['/workspace bash> rm x']],
    ['commands under two names are refused', 'run_commands', { commands: ['ls'], command: 'rm x' }, ['refused']],
    ['no command is refused', 'run_commands', { commands: [] }, ['refused']],
    ['one command that is no text refuses all', 'run_commands', { commands: ['ls', 7] }, ['refused']],
    ['one empty command refuses all', 'run_commands', { commands: ['ls', ' '] }, ['refused']],
    ['a list in a list is refused', 'run_commands', { commands: [['rm', 'x']] }, ['refused']],
    ['arguments that are no texts are refused', 'run_commands', { command: 'rm', args: 'x' }, ['refused']],
    [
      'text is inserted before a line',
      'editor',
      { path: 'f.txt', new_text: 'x', insert_line: 2 },
      [`${before} → "alpha\\nx\\nbeta\\nalpha\\n"`],
    ],
    [
      'a line may come as its digits',
      'editor',
      { path: 'f.txt', new_text: 'x\n', insert_line: '1' },
      [`${before} → "x\\n\\nalpha\\nbeta\\nalpha\\n"`],
    ],
    ['a line that is none is refused', 'editor', { path: 'f.txt', new_text: 'x', insert_line: 'two' }, ['refused']],
    ['a line before the first is refused', 'editor', { path: 'f.txt', new_text: 'x', insert_line: 0 }, ['refused']],
    ['an edit that does not fit is refused', 'editor', { path: 'f.txt', old_text: 'y', new_text: 'x' }, ['refused']],
    ['an edit without new text is refused', 'editor', { path: 'f.txt', old_text: 'alpha' }, ['refused']],
    ['an edit of a file below `~` is refused', 'editor', { path: '~/f', new_text: 'x' }, ['refused']],
    [
      'a patch is applied',
      'apply_patch',
      { input: '*** Begin Patch\n*** Update File: f.txt\n@@\n-beta\n+BETA\n*** End Patch' },
      [`${before} → "alpha\\nBETA\\nalpha\\n"`],
    ],
    [
      'a patch may come as a bare text',
      'apply_patch',
      '*** Begin Patch\n*** Delete File: f.txt\n*** Add File: n\n+x\n*** End Patch',
      [`${before} → null; /workspace/n: null → "x\\n"`],
    ],
    ['a patch in a shell wrapper is refused', 'apply_patch', 'apply_patch <<EOF\nx\nEOF', ['refused']],
    ['a tool of a server is a call', 'db__query', { sql: 'drop table x' }, ['db/query {"sql":"drop table x"}']],
    ['a fetch is a call of no server', 'fetch_web_content', { requests: [] }, ['/fetch_web_content {"requests":[]}']],
    ['an unknown tool is a call', 'teleport', {}, ['/teleport {}']],
    ['a read is nothing', 'read_files', { files: [] }, []],
    ['a word to the team is nothing', 'team_send_message', {}, []],
    ['a name of the prototype is no tool known', 'constructor', {}, ['/constructor {}']],
  ] as const) {
    it(`${name} (command line)`, () => {
      checkRead(cline, cliPayload(tool, input), expected);
    });
  }

  const search = (old: string, put: string) => `------- SEARCH\n${old}=======\n${put}+++++++ REPLACE\n`;
  for (const [name, tool, input, expected] of [
    ['a command is read', 'execute_command', { command: 'ls', requires_approval: 'false' }, ['/workspace bash> ls']],
    ['a list of commands may be text', 'run_commands', { commands: '["ls"]' }, ['/workspace bash> ls']],
    ['a list that is broken is one command', 'run_commands', { commands: '["ls' }, ['/workspace bash> ["ls']],
    ['a file is written', 'write_to_file', { path: 'n', content: 'x' }, ['/workspace/n: null → "x"']],
    ['a file without content is refused', 'write_to_file', { path: 'n' }, ['refused']],
    [
      'blocks are replaced',
      'replace_in_file',
      { path: 'f.txt', diff: search('beta\n', 'x\n') + search('  alpha\n', '') },
      [`${before} → "alpha\\nx\\n"`],
    ],
    [
      'the older marks of a block are read',
      'replace_in_file',
      { path: 'f.txt', diff: '<<<<<<< SEARCH\nbeta\n=======\nx\n>>>>>>> REPLACE' },
      [`${before} → "alpha\\nx\\nalpha\\n"`],
    ],
    [
      'a search for nothing is the whole file',
      'replace_in_file',
      { path: 'f.txt', diff: search('', 'x\n') },
      [`${before} → "x\\n"`],
    ],
    [
      'a file that is not there is judged by the new text',
      'replace_in_file',
      { path: 'n', diff: search('a\n', 'x\n') },
      ['/workspace/n: null → "x\\n"'],
    ],
    [
      'a block that does not fit is refused',
      'replace_in_file',
      { path: 'f.txt', diff: search('y\n', '') },
      ['refused'],
    ],
    [
      'a block without an end is refused',
      'replace_in_file',
      { path: 'f.txt', diff: '------- SEARCH\na\n=======\n' },
      ['refused'],
    ],
    [
      'text between blocks is refused',
      'replace_in_file',
      { path: 'f.txt', diff: `x\n${search('beta\n', '')}` },
      ['refused'],
    ],
    ['no block is refused', 'replace_in_file', { path: 'f.txt', diff: '' }, ['refused']],
    [
      'a tool of a server is a call with its arguments',
      'use_mcp_tool',
      { server_name: 'db', tool_name: 'query', arguments: '{"sql":"drop table x"}' },
      ['db/query {"sql":"drop table x"}'],
    ],
    [
      'a tool of a server that runs commands is one call with its command',
      'use_mcp_tool',
      { server_name: 'sh', tool_name: 'run', arguments: '{"command":"rm x"}' },
      ['sh/run {"command":"rm x"}'],
    ],
    [
      'a tool of a server without arguments is a call',
      'use_mcp_tool',
      { server_name: 'a', tool_name: 'b' },
      ['a/b {}'],
    ],
    [
      'arguments that are no object are refused',
      'use_mcp_tool',
      { server_name: 'a', tool_name: 'b', arguments: '[1]' },
      ['refused'],
    ],
    ['a tool of no server is refused', 'use_mcp_tool', { tool_name: 'b' }, ['refused']],
    ['a file is deleted', 'delete_file', { path: 'f.txt' }, [`${before} → null`]],
    [
      'an end with a command runs it',
      'attempt_completion',
      { result: 'x', command: 'npm start' },
      ['/workspace bash> npm start'],
    ],
    ['an end is nothing', 'attempt_completion', { result: 'x' }, []],
  ] as const) {
    it(`${name} (extension)`, () => {
      checkRead(cline, extensionPayload(tool, input), expected);
    });
  }

  const run = { commands: ['ls'] };
  const ran = ['/workspace bash> ls'];
  for (const [name, payload, expected] of [
    [
      'two tools at once are refused',
      cliPayload('run_commands', run, { preToolUse: { toolName: 'read_files' } }),
      ['refused'],
    ],
    [
      'a second spelling that is no object is refused',
      cliPayload('run_commands', run, { preToolUse: [] }),
      ['refused'],
    ],
    ['a call that is no object is refused', cliPayload('x', {}, { tool_call: ['run_commands'] }), ['refused']],
    ['a call that is null is refused', cliPayload('x', {}, { tool_call: null }), ['refused']],
    ['a name that is no text is refused', cliPayload(['run_commands'], run), ['refused']],
    ['an empty name is refused', cliPayload('', run), ['refused']],
    ['an input that is null is refused', cliPayload('run_commands', null), ['refused']],
    ['an input that is a number is refused', cliPayload('run_commands', 7), ['refused']],
    [
      'an envelope of another agent is refused',
      '{"tool_name":"run_commands","tool_input":{"commands":["ls"]}}',
      ['refused'],
    ],
    [
      'a call under the name of another event is judged',
      cliPayload('run_commands', run, { hookName: 'tool_result' }),
      ran,
    ],
    ['a call under no event is judged', cliPayload('run_commands', run, { hookName: undefined }), ran],
    ['the event may have any case', extensionPayload('run_commands', run, { hookName: 'PRETOOLUSE' }), ran],
    ['an event after the tool is nothing', JSON.stringify({ ...roots, hookName: 'tool_result', tool_result: {} }), []],
    ['an unknown event without a call is nothing', JSON.stringify({ ...roots, hookName: 'TaskStart' }), []],
    [
      'the event before a tool without a call is refused',
      JSON.stringify({ ...roots, hookName: 'tool_call' }),
      ['refused'],
    ],
    [
      'no root leaves the folder of the hook',
      cliPayload('run_commands', run, { workspaceRoots: [] }),
      ['/hook bash> ls'],
    ],
    [
      'roots that are no list leave it too',
      cliPayload('run_commands', run, { workspaceRoots: '/x' }),
      ['/hook bash> ls'],
    ],
    ['relative roots leave it too', cliPayload('run_commands', run, { workspaceRoots: ['x', 7] }), ['/hook bash> ls']],
    [
      'a hook inside a root keeps its folder',
      cliPayload('run_commands', run, { workspaceRoots: ['/'] }),
      ['/hook bash> ls'],
    ],
    [
      'a folder of Windows has its own shell',
      cliPayload('run_commands', run, { workspaceRoots: ['C:\\w'] }),
      ['C:\\w powershell> ls'],
    ],
    ['a byte order mark in front is refused', `\uFEFF${cliPayload('run_commands', run)}`, ['refused']],
    [
      'of two keys the last one counts, as for Cline',
      cliPayload('read_files', {}).replace('"input":{}', '"name":"teleport","input":{}'),
      ['refused'],
    ],
    ['a path with a NUL is refused', cliPayload('editor', { path: 'a\0b', new_text: '' }), ['refused']],
    ['a deep input is a call', cliPayload('teleport', { a: { b: [[[[{}]]]] } }), ['/teleport {"a":{"b":[[[[{}]]]]}}']],
    [
      'an own key of the prototype changes nothing',
      cliPayload('run_commands', JSON.parse('{"__proto__":{"commands":["rm"]}}')),
      ['refused'],
    ],
  ] as const) {
    it(name, () => {
      checkRead(cline, payload, expected);
    });
  }

  for (const [name, payload] of unreadable) {
    it(`refuses ${name}`, () => {
      checkRead(cline, payload, ['refused']);
    });
  }

  it('answers in JSON on stdout alone, and exit codes mean nothing', () => {
    assert.deepEqual(cline.allow, { exitCode: 0, stdout: '{"cancel":false}\n', stderr: '' });
    const { exitCode, stdout, stderr } = cline.deny('no "way"\nout');
    assert.deepEqual([exitCode, stderr], [0, '']);
    assert.deepEqual(JSON.parse(stdout), { cancel: true, errorMessage: 'no "way"\nout' });
  });

  it('waits for a person inside what its own file grants, and that file inside what Cline grants', () => {
    for (const surface of cline.surfaces) assert.ok(cline.waitSeconds(surface) + 5 < cline.timeoutSeconds(surface));
    assert.deepEqual([cline.denyEnds, cline.failsClosed('cli')], ['run', true]);
    assert.match(cline.notCovered('extension', 'win32').join('\n'), /Enable Hooks[\s\S]*Windows/);
    assert.match(cline.notCovered('cli', 'linux').join('\n'), /twice/);
  });
});
