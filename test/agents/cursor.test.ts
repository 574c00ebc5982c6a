import assert from 'node:assert/strict';
import { cursor } from '../../src/agents/cursor';
import { capture, checkRead, payloadOf, ports, unreadable } from './support';

const before = '/workspace/f.txt: "alpha\\nbeta\\nalpha\\n"';
const patch = '*** Begin Patch\n*** Update File: f.txt\n@@\n-alpha\n+ALPHA\n*** End Patch\n';

/** An event of its own beside `preToolUse`. */
const event = (hook_event_name: string, more: Record<string, unknown>): string =>
  JSON.stringify({ hook_event_name, conversation_id: 'c1', workspace_roots: ['/workspace'], ...more });

describe('Cursor', () => {
  for (const [name, expected] of [
    ['shell', ['/workspace bash> rm -rf build']],
    ['beforeShellExecution', ['/workspace bash> rm -rf build']],
    ['mcp', ['mcp/query {"sql":"drop table users"}']],
    ['beforeMCPExecution', ['mcp/query {"sql":"drop table users"}']],
    ['write', ['/workspace/a.ts: null → "x"']],
    ['beforeReadFile', []],
    ['afterFileEdit', []],
  ] as const) {
    it(`reads the payload ${name}`, () => {
      checkRead(cursor, capture('cursor', name), expected);
    });
  }

  for (const [one, other] of [
    ['shell', 'beforeShellExecution'],
    ['mcp', 'beforeMCPExecution'],
  ] as const) {
    it(`reads ${one} and ${other} as one and the same call`, () => {
      const [first, second] = [one, other].map((name) => cursor.read(capture('cursor', name), 'all', ports));
      assert.deepEqual(first, second);
    });
  }

  for (const [name, tool, input, expected] of [
    ['a command has its own folder', 'Shell', { command: 'ls', cwd: '/infra' }, ['/infra bash> ls']],
    ['an empty shell input', 'Shell', {}, ['refused']],
    ['a shell input that is a list', 'Shell', ['ls'], ['refused']],
    ['a blank command', 'Bash', { command: '\t' }, ['refused']],
    [
      'one replacement',
      'StrReplace',
      { path: 'f.txt', old_string: 'beta', new_string: 'x' },
      [`${before} → "alpha\\nx\\nalpha\\n"`],
    ],
    [
      'many replacements',
      'MultiEdit',
      {
        target_file: 'f.txt',
        edits: [
          { old_string: 'beta', new_string: 'x' },
          { old_string: 'x', new_string: 'y' },
        ],
      },
      [`${before} → "alpha\\ny\\nalpha\\n"`],
    ],
    ['many replacements and one that is none', 'Edit', { path: 'f.txt', edits: [{ old_string: 'beta' }] }, ['refused']],
    ['no replacements', 'Edit', { path: 'f.txt', edits: [] }, ['refused']],
    ['replacements that are no list', 'Edit', { path: 'f.txt', edits: {} }, ['refused']],
    [
      'a text and a replacement at once',
      'Write',
      { path: 'f.txt', content: 'x', old_string: 'beta', new_string: 'y' },
      ['refused'],
    ],
    ['neither a text nor a replacement', 'Write', { path: 'f.txt' }, ['refused']],
    ['a text without a path', 'Write', { content: 'x' }, ['refused']],
    ['two paths', 'Write', { path: 'a', target_file: 'b', content: 'x' }, ['refused']],
    ['a text that is an object', 'Write', { path: 'a', content: { x: 1 } }, ['refused']],
    ['a path on Windows', 'Write', { path: 'D:\\a', content: 'x' }, ['D:/a: null → "x"']],
    [
      'code to work in',
      'EditFile',
      { target_file: 'f.txt', code_edit: 'x' },
      [`${before} → "alpha\\nbeta\\nalpha\\n\\nx"`, `${before} → "x"`],
    ],
    ['a patch', 'ApplyPatch', { patch }, [`${before} → "ALPHA\\nbeta\\nalpha\\n"`]],
    ['a patch as the whole input', 'ApplyPatch', patch, [`${before} → "ALPHA\\nbeta\\nalpha\\n"`]],
    ['a patch under an unknown name', 'ApplyPatch', { text: patch }, ['refused']],
    ['a deletion', 'Delete', { path: 'f.txt' }, [`${before} → null`]],
    ['a deletion of nothing', 'Delete', {}, ['refused']],
    ['a read', 'Read', { path: 'f.txt' }, []],
    ['an unknown tool', 'Teleport', { to: 'x' }, ['/Teleport {"to":"x"}']],
    ['a name of the language itself', 'constructor', {}, ['/constructor {}']],
    ['a tool of a server that takes a command', 'MCP:run', { command: 'ls' }, ['mcp/run {"command":"ls"}']],
    ['an input as a text', 'Shell', '{"command":"rm -rf /"}', ['/workspace bash> rm -rf /']],
    ['an input as a text that is no object', 'Shell', '{"command":', ['refused']],
  ] as const) {
    it(name, () => {
      checkRead(cursor, payloadOf(tool, input), expected);
    });
  }

  for (const [name, payload, expected] of [
    [
      'no folder, the first of the workspace',
      event('preToolUse', { tool_name: 'Shell', tool_input: { command: 'ls' } }),
      ['/workspace bash> ls'],
    ],
    [
      'no folder and no workspace',
      event('beforeShellExecution', { command: 'ls', workspace_roots: [] }),
      ['/hook bash> ls'],
    ],
    [
      'workspaces that are a text',
      event('beforeShellExecution', { command: 'ls', workspace_roots: '/x' }),
      ['/hook bash> ls'],
    ],
    ['a folder on Windows', event('beforeShellExecution', { command: 'dir', cwd: 'C:\\w' }), ['C:/w powershell> dir']],
    ['a shell without a command', event('beforeShellExecution', {}), ['refused']],
    ['a shell whose command is a list', event('beforeShellExecution', { command: ['ls'] }), ['refused']],
    ['a server without a tool', event('beforeMCPExecution', { tool_input: '{}' }), ['refused']],
    [
      'a server whose input is no JSON',
      event('beforeMCPExecution', { tool_name: 'x', tool_input: '{' }),
      ['mcp/x "{"'],
    ],
    [
      'a server whose input nests deeply',
      event('beforeMCPExecution', { tool_name: 'x', tool_input: '['.repeat(3000) }),
      [`mcp/x ${JSON.stringify('['.repeat(3000))}`],
    ],
    ['an unknown event', event('beforeTeleport', {}), []],
    ['a mark of byte order', `\uFEFF${event('beforeShellExecution', { command: 'ls' })}`, ['refused']],
    [
      'a key twice',
      '{"hook_event_name":"preToolUse","tool_name":"Read","tool_name":"Shell","tool_input":{"command":"x"}}',
      ['refused'],
    ],
    ['an own prototype', '{"__proto__":{"tool_name":"Read"},"tool_input":{}}', ['refused']],
  ] as const) {
    it(`reads ${name}`, () => {
      checkRead(cursor, payload, expected);
    });
  }

  for (const [name, payload] of unreadable) {
    it(`refuses ${name}`, () => {
      checkRead(cursor, payload, ['refused']);
    });
  }

  it('says its allow and its deny in one flat object each', () => {
    assert.deepEqual(cursor.allow, { exitCode: 0, stdout: '{"permission":"allow"}\n', stderr: '' });
    const { exitCode, stdout, stderr } = cursor.deny('no\nhelp');
    assert.deepEqual(JSON.parse(stdout), { permission: 'deny', user_message: 'no\nhelp', agent_message: 'no\nhelp' });
    assert.deepEqual([exitCode, stderr], [0, '']);
  });

  it('registers only events and keys that Cursor knows, and fails closed', () => {
    const [file, ...others] = cursor.settings('all');
    assert.ok(file !== undefined && others.length === 0 && cursor.failsClosed('all'));
    assert.equal(file.path, '.cursor/hooks.json');
    assert.equal(cursor.workspaceSettings?.('all')[0]?.path, '.cursor/hooks.json');
    const entry = {
      command: '/usr/bin/env /d/holdpoint/bin/hook --agent cursor || exit 2',
      timeout: 600,
      failClosed: true,
    };
    assert.deepEqual(JSON.parse(file.install(null, ['/d/holdpoint/bin/hook', '--agent', 'cursor'])), {
      version: 1,
      hooks: { preToolUse: [entry], beforeShellExecution: [entry], beforeMCPExecution: [entry] },
    });
  });
});
