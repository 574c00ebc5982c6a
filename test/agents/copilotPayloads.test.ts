import { copilot } from '../../src/agents/copilot';
import { checkRead, payloadOf, unreadable } from './support';

/** The bare payload of an event in small letters. */
const camel = (toolName: unknown, toolArgs: unknown, more: Record<string, unknown> = {}): string =>
  JSON.stringify({ sessionId: 's1', timestamp: 1, cwd: '/workspace', toolName, toolArgs, ...more });

describe('a payload of GitHub Copilot', () => {
  for (const [name, payload, expected] of [
    ['arguments as a text', camel('bash', '{"command":"rm -rf /"}'), ['/workspace bash> rm -rf /']],
    ['arguments as a text that is no JSON', camel('bash', '{"command":'), ['refused']],
    ['arguments as the text of a list', camel('bash', '["rm"]'), ['refused']],
    ['no arguments', camel('bash', undefined), ['refused']],
    ['PowerShell on Windows', camel('powershell', { command: 'ls' }, { cwd: 'C:\\w' }), ['C:\\w powershell> ls']],
    ['no folder', camel('bash', { command: 'ls' }, { cwd: undefined }), ['/hook bash> ls']],
    ['a folder that is no text', camel('bash', { command: 'ls' }, { cwd: 7 }), ['/hook bash> ls']],
    ['no tool', camel(undefined, { command: 'ls' }), ['refused']],
    ['a tool that is a list', camel(['bash'], { command: 'ls' }), ['refused']],
    ['both spellings of one call', camel('bash', { command: 'ls' }, { tool_name: 'bash' }), ['/workspace bash> ls']],
    ['two tools', camel('view', { path: 'x' }, { tool_name: 'bash' }), ['refused']],
    [
      'two inputs',
      camel('bash', { command: 'ls' }, { tool_name: 'bash', tool_input: { command: 'rm -rf /' } }),
      ['refused'],
    ],
    [
      'two events',
      camel('bash', { command: 'ls' }, { hookEventName: 'PreToolUse', hook_event_name: 'SessionStart' }),
      ['refused'],
    ],
    ['an event before no call', payloadOf('', {}, { hook_event_name: 'SessionStart' }), []],
    ['an unknown event without a call', payloadOf('', {}, { hook_event_name: 'Teleport' }), []],
    [
      'an unknown event with a call',
      payloadOf('Bash', { command: 'ls' }, { hook_event_name: 'Teleport' }),
      ['/workspace bash> ls'],
    ],
    ['an event that is no text', payloadOf('Bash', { command: 'ls' }, { hook_event_name: 7 }), ['/workspace bash> ls']],
    ['a key twice', '{"tool_name":"view","tool_name":"bash","cwd":"/w","tool_input":{"command":"x"}}', ['refused']],
    ['a mark of byte order', `\uFEFF${camel('bash', { command: 'ls' })}`, ['refused']],
    ['deep nesting', `{"toolName":"bash","toolArgs":${'['.repeat(5000)}${']'.repeat(5000)}}`, ['refused']],
    [
      'deep nesting in both spellings',
      `{"toolName":"bash","toolArgs":${'['.repeat(9999)}${']'.repeat(9999)},"tool_input":${'['.repeat(9999)}${']'.repeat(9999)}}`,
      ['refused'],
    ],
    ['an own prototype', '{"__proto__":{"tool_name":"view"},"tool_input":{}}', ['refused']],
    ['an input with a prototype', '{"tool_name":"bash","tool_input":{"__proto__":{"command":"ls"}}}', ['refused']],
    [
      'a result that is no object is no event after',
      camel('bash', { command: 'ls' }, { toolResult: 1 }),
      ['/workspace bash> ls'],
    ],
  ] as const) {
    it(`reads ${name}`, () => {
      checkRead(copilot, payload, expected);
    });
  }

  for (const [name, payload] of unreadable) {
    it(`refuses ${name}`, () => {
      checkRead(copilot, payload, ['refused']);
    });
  }
});
