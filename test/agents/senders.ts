import type { Agent, AgentPorts } from '../../src/core/model/agent';
import { workspace } from '../support/engine';

/** How one agent sends a call; by its id. */
export type Sender = {
  readonly send: (tool: unknown, input: unknown, more?: Readonly<Record<string, unknown>>) => Record<string, unknown>;
  /** Its shell, and the fields of the payload and of the input that matter. */
  readonly shell: string;
  readonly command: string;
  readonly toolField: string;
  readonly inputField: string;
  /** A tool that only reads. */
  readonly reader: string;
};

type Fields = Readonly<Record<string, unknown>>;

const claudeShaped =
  (event: string) =>
  (tool: unknown, input: unknown, more: Fields = {}): Record<string, unknown> => ({
    ...{ hook_event_name: event, session_id: 's1', cwd: workspace, tool_name: tool, tool_input: input },
    ...more,
  });

const common = { command: 'command', toolField: 'tool_name', inputField: 'tool_input' };
const kiro = { ...common, send: claudeShaped('PreToolUse'), shell: 'execute_bash', reader: 'fs_read' };

export const senders: Readonly<Record<Agent['id'], Sender>> = {
  kiro,
  'amazon-q': kiro,
  'claude-code': { ...common, send: claudeShaped('PreToolUse'), shell: 'Bash', reader: 'Read' },
  codex: { ...common, send: claudeShaped('PreToolUse'), shell: 'Bash', reader: 'update_plan' },
  copilot: { ...common, send: claudeShaped('PreToolUse'), shell: 'Bash', reader: 'Read' },
  gemini: { ...common, send: claudeShaped('BeforeTool'), shell: 'run_shell_command', reader: 'read_file' },
  cursor: {
    ...{ ...common, shell: 'Shell', reader: 'Read' },
    send: (tool, input, more) => ({
      ...claudeShaped('preToolUse')(tool, input),
      ...{ conversation_id: 'c1', workspace_roots: [workspace] },
      ...more,
    }),
  },
  antigravity: {
    ...{ shell: 'run_command', reader: 'view_file', command: 'CommandLine', toolField: 'name', inputField: 'args' },
    send: (name, args, more) => ({
      ...{ conversationId: 'c1', workspacePaths: [workspace], toolCall: { name, args } },
      ...more,
    }),
  },
  windsurf: {
    ...{ shell: 'pre_run_command', reader: 'pre_read_code', command: 'command_line' },
    ...{ toolField: 'agent_action_name', inputField: 'tool_info' },
    send: (tool, input, more) => ({ agent_action_name: tool, trajectory_id: 't1', tool_info: input, ...more }),
  },
  cline: {
    ...{ shell: 'run_commands', reader: 'read_files', command: 'commands', toolField: 'name', inputField: 'input' },
    send: (name, input, more) => ({
      ...{ workspaceRoots: [workspace], taskId: 't1', hookName: 'tool_call' },
      ...{ tool_call: { id: 'c', name, input }, preToolUse: { toolName: name, parameters: {} } },
      ...more,
    }),
  },
  opencode: {
    ...{ shell: 'bash', reader: 'read', command: 'command', toolField: 'tool', inputField: 'args' },
    send: (tool, args, more) => ({ tool, sessionID: 's1', args, directory: workspace, servers: ['db'], ...more }),
  },
  amp: {
    ...{ shell: 'Bash', reader: 'Read', command: 'cmd', toolField: 'tool', inputField: 'input' },
    send: (tool, input, more) => ({ tool, thread: '', input, ...more }),
  },
};

export function senderOf({ id }: Agent): Sender {
  const sender = senders[id];
  if (sender === undefined) throw new Error(`say here how ${id} sends a call`);
  return sender;
}

/** What the calls in these tests work on. */
export const files: Readonly<Record<string, string>> = {
  [`${workspace}/a.txt`]: 'alpha\nbeta\ndelta\n',
  [`${workspace}/b.txt`]: 'alpha\nbeta\n',
  [`${workspace}/.holdpoint/policy.yaml`]: 'holdpoint: 1\nextends: [recommended]\n',
};

export const portsThere: AgentPorts = { read: (path) => files[path] ?? null, cwd: workspace, variables: {} };
