import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Agent, AgentPorts, ToolCall } from '../../src/core/model/agent';

export const ports: AgentPorts = {
  read: (path) => ({ '/workspace/f.txt': 'alpha\nbeta\nalpha\n', '/workspace/win.txt': 'a\r\nb\r\n' })[path] ?? null,
  cwd: '/hook',
  variables: { AWS_PROFILE: 'acme-dev' },
};

export function capture(agent: string, name: string): string {
  return readFileSync(join(__dirname, '..', 'fixtures', 'captures', agent, `${name}.json`), 'utf8');
}

/** What a tool call is read as, in one line for each operation; a refusal as `refused`. */
export function told(call: ToolCall): readonly string[] {
  if (call.kind === 'refused') return ['refused'];
  return call.operations.map((operation) => {
    switch (operation.kind) {
      case 'run':
        return 'argv' in operation
          ? `${operation.cwd}> ${operation.argv.join(' ')}`
          : `${operation.cwd} ${operation.dialect}> ${operation.script}`;
      case 'change':
        return operation.files
          .map((file) => `${file.path}: ${JSON.stringify(file.before)} → ${JSON.stringify(file.after)}`)
          .join('; ');
      case 'call':
        return `${operation.server}/${operation.tool} ${JSON.stringify(operation.input)}`;
    }
  });
}

export function checkRead(agent: Agent, payload: string, expected: readonly string[]): void {
  const call = agent.read(payload, agent.surfaces[0], ports);
  assert.deepEqual(told(call), expected);
  if (call.kind === 'refused') assert.match(call.says, /^[^A-Z\n][^\n]*[^.\n]$/);
}

export function payloadOf(tool: string, input: unknown, more: Record<string, unknown> = {}): string {
  return JSON.stringify({
    hook_event_name: 'PreToolUse',
    session_id: 's1',
    cwd: '/workspace',
    tool_name: tool,
    tool_input: input,
    ...more,
  });
}

/** What no adapter may take for a call that it has judged. */
export const unreadable: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['blanks', ' \n'],
  ['broken JSON', '{"tool_name":"Bash"'],
  ['binary', '\u0000\uFFFD\u0001{'],
  ['a list', '[]'],
  ['a text', '"Bash"'],
  ['null', 'null'],
  ['no tool', '{"hook_event_name":"PreToolUse","tool_input":{"command":"ls"}}'],
  ['a tool that is no text', '{"tool_name":7,"tool_input":{"command":"ls"}}'],
  ['more than 16 MiB', `{"tool_name":"Read","x":"${'x'.repeat(16 * 1024 * 1024)}"}`],
];
