import assert from 'node:assert/strict';
import { opencode } from '../../src/agents/opencode';
import { capture, checkRead, unreadable } from './support';

function payload(tool: unknown, args: unknown, more: Record<string, unknown> = {}): string {
  return JSON.stringify({ tool, sessionID: 's', callID: 'c', args, directory: '/workspace', servers: ['db'], ...more });
}

const before = '/workspace/f.txt: "alpha\\nbeta\\nalpha\\n"';

describe('OpenCode', () => {
  for (const [name, expected] of [
    ['bash', ['/workspace bash> touch /workspace/ran']],
    ['bashSecond', ['/workspace bash> touch /workspace/ran']],
    ['subagentBash', ['/workspace bash> touch /workspace/ran']],
    ['read', []],
    ['task', []],
    ['edit', [`${before} → "ALPHA\\nbeta\\nalpha\\n"`]],
    ['write', ['/workspace/a.txt: null → "hello"']],
    ['mcp', ['db/query {"sql":"drop table users"}']],
    ['asked', ['refused']],
    ['replied', ['refused']],
  ] as const) {
    it(`reads the payload ${name}`, () => {
      checkRead(opencode, capture('opencode', name), expected);
    });
  }

  const patch = '*** Begin Patch\n*** Update File: f.txt\n*** Move to: g.txt\n@@\n-beta\n+x\n*** End Patch';
  for (const [name, tool, args, expected] of [
    ['a command has its own folder', 'bash', { command: 'ls', workdir: 'infra' }, ['/workspace/infra bash> ls']],
    ['an empty command is refused', 'bash', { command: '' }, ['refused']],
    ['a command that is a list is refused', 'bash', { command: ['rm', 'x'] }, ['refused']],
    ['arguments that are a list are refused', 'bash', ['rm'], ['refused']],
    ['arguments that are null are refused', 'bash', null, ['refused']],
    ['missing arguments are refused', 'write', undefined, ['refused']],
    [
      'an empty old text is the whole file',
      'edit',
      { filePath: 'f.txt', oldString: '', newString: 'x' },
      [`${before} → "x"`],
    ],
    [
      'every place is replaced on demand',
      'edit',
      { filePath: 'f.txt', oldString: 'alpha', newString: 'x', replaceAll: true },
      [`${before} → "x\\nbeta\\nx\\n"`],
    ],
    [
      'an edit that does not fit is refused',
      'edit',
      { filePath: 'f.txt', oldString: 'y', newString: 'x' },
      ['refused'],
    ],
    ['an edit without a new text is refused', 'edit', { filePath: 'f.txt', oldString: 'alpha' }, ['refused']],
    ['a write to a file below `~` is refused', 'write', { filePath: '~/x', content: '' }, ['refused']],
    ['a write of no text is refused', 'write', { filePath: 'x', content: 7 }, ['refused']],
    ['a path of Windows is written with strokes', 'write', { filePath: 'C:\\a', content: 'x' }, ['C:/a: null → "x"']],
    [
      'several edits are one',
      'multiedit',
      {
        filePath: 'f.txt',
        edits: [
          { oldString: 'alpha', newString: 'a' },
          { oldString: 'beta', newString: 'b' },
        ],
      },
      [`${before} → "a\\nb\\nalpha\\n"`],
    ],
    [
      'one edit of several that is none refuses them',
      'multiedit',
      { filePath: 'f.txt', edits: [{ oldString: 'alpha', newString: 'a' }, 'x'] },
      ['refused'],
    ],
    ['no edit is refused', 'multiedit', { filePath: 'f.txt', edits: [] }, ['refused']],
    [
      'a patch is applied',
      'apply_patch',
      { patchText: patch },
      ['/workspace/g.txt: "alpha\\nbeta\\nalpha\\n" → "alpha\\nx\\nalpha\\n"'],
    ],
    ['a patch without its text is refused', 'apply_patch', { patch }, ['refused']],
    ['a fetch is a call of no server', 'webfetch', { url: 'x' }, ['/webfetch {"url":"x"}']],
    ['an unknown tool is a call', 'teleport', {}, ['/teleport {}']],
    ['a name of the prototype is no tool known', '__proto__', {}, ['/__proto__ {}']],
    ['a tool of a server that is not configured is a call of none', 'other_query', {}, ['/other_query {}']],
    [
      'a tool of a server that runs commands is one call with its command',
      'db_run',
      { command: 'rm x' },
      ['db/run {"command":"rm x"}'],
    ],
    ['a name with control characters is no tool known', 'bash\n', {}, ['/bash\n {}']],
  ] as const) {
    it(name, () => {
      checkRead(opencode, payload(tool, args), expected);
    });
  }

  for (const [name, servers, tool, expected] of [
    ['a name with other characters is spelt with lines', ['my db!'], 'my_db__query', 'my db!/query {}'],
    ['two servers that fit are none', ['db', 'db_admin'], 'db_admin_drop', '/db_admin_drop {}'],
    ['servers that are no list are none', 'db', 'db_query', '/db_query {}'],
    ['servers that are no texts are none', [7, null, ''], 'db_query', '/db_query {}'],
    ['missing servers are none', undefined, 'db_query', '/db_query {}'],
  ] as const) {
    it(name, () => {
      checkRead(opencode, payload(tool, {}, { servers }), [expected]);
    });
  }

  for (const [name, text, expected] of [
    [
      'a folder that is missing is that of the hook',
      payload('bash', { command: 'ls' }, { directory: undefined }),
      ['/hook bash> ls'],
    ],
    [
      'a folder that is no text is that of the hook',
      payload('bash', { command: 'ls' }, { directory: ['/x'] }),
      ['/hook bash> ls'],
    ],
    ['a name that is no text is refused', payload(['bash'], { command: 'ls' }), ['refused']],
    ['an envelope of another agent is refused', '{"tool_name":"bash","tool_input":{"command":"ls"}}', ['refused']],
    [
      'a foreign event name changes nothing',
      payload('bash', { command: 'ls' }, { hook_event_name: 'Stop' }),
      ['/workspace bash> ls'],
    ],
    ['a byte order mark in front is refused', `\uFEFF${payload('bash', { command: 'ls' })}`, ['refused']],
  ] as const) {
    it(name, () => {
      checkRead(opencode, text, expected);
    });
  }

  for (const [name, text] of unreadable) {
    it(`refuses ${name}`, () => {
      checkRead(opencode, text, ['refused']);
    });
  }

  it('says its yes in words and its no by exit code and stderr', () => {
    assert.deepEqual(opencode.allow, { exitCode: 0, stdout: '{"decision":"allow"}\n', stderr: '' });
    assert.deepEqual(opencode.deny('no'), { exitCode: 2, stdout: '', stderr: 'no\n' });
    assert.ok(opencode.waitSeconds('cli') < opencode.timeoutSeconds('cli'));
    assert.match(opencode.notCovered('cli', 'linux').join('\n'), /--pure/);
  });
});
