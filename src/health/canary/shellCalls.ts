import type { Agent } from '../../core/model/agent';
import { canaryOf, canaryScript } from '../../gate/canary';

type Place = { readonly cwd: string; readonly session: string };
type Shape = (command: string, place: Place) => unknown;

const tool = (event: string, name: string): Shape => {
  return (command, { cwd, session }) => ({
    session_id: session,
    hook_event_name: event,
    cwd,
    tool_name: name,
    tool_input: { command, description: 'canary of holdpoint doctor' },
    tool_use_id: session,
  });
};

/** How agents tell their hooks of a shell command; see the captures in `test/fixtures`. Own shapes before shared ones. */
const shapes: readonly Shape[] = [
  (command, { cwd, session }) => ({
    clineVersion: '',
    hookName: 'tool_call',
    taskId: session,
    workspaceRoots: [cwd],
    workspaceInfo: { rootPath: cwd, hint: 'workspace' },
    agent_id: session,
    parent_agent_id: null,
    iteration: 1,
    tool_call: { id: session, name: 'run_commands', input: { commands: [command] } },
    preToolUse: { toolName: 'run_commands', parameters: { commands: JSON.stringify([command]) } },
  }),
  (command, { cwd, session }) => ({
    agent_action_name: 'pre_run_command',
    trajectory_id: session,
    execution_id: session,
    tool_info: { command_line: command, cwd },
  }),
  (command, { cwd, session }) => ({
    conversationId: session,
    stepIdx: 1,
    workspacePaths: [cwd],
    toolCall: { name: 'run_command', args: { CommandLine: command, Cwd: cwd } },
  }),
  (command, { cwd, session }) => ({
    hook_event_name: 'beforeShellExecution',
    conversation_id: session,
    generation_id: session,
    workspace_roots: [cwd],
    command,
    cwd,
    sandbox: false,
  }),
  (command, { cwd, session }) => ({
    sessionId: session,
    timestamp: 0,
    cwd,
    toolName: 'bash',
    toolArgs: JSON.stringify({ command, description: 'canary' }),
  }),
  (command, { cwd, session }) => ({
    tool: 'bash',
    sessionID: session,
    callID: session,
    args: { command, description: 'canary' },
    directory: cwd,
    servers: [],
  }),
  (command, { session }) => ({ tool: 'Bash', thread: session, input: { cmd: command } }),
  tool('BeforeTool', 'run_shell_command'),
  tool('PreToolUse', 'execute_bash'),
  tool('PreToolUse', 'Bash'),
  tool('PreToolUse', 'run_in_terminal'),
  tool('PreToolUse', 'bash'),
  tool('preToolUse', 'execute_bash'),
  tool('preToolUse', 'Shell'),
];

function isReadBy(agent: Agent, surface: string, shape: Shape): boolean {
  const payload = JSON.stringify(
    shape(canaryScript({ kind: 'harm', nonce: '0'.repeat(32) }), { cwd: '/', session: 's' }),
  );
  const call = agent.read(payload, surface, { read: () => null, cwd: '/', variables: {} });
  return call.kind === 'call' && canaryOf(call.operations) !== null;
}

/** A script as a call of this agent's shell tool; null for an agent whose payloads are not known here. */
export function shellCall(agent: Agent, surface: string, script: string, place: Place): string | null {
  const shape = shapes.find((each) => isReadBy(agent, surface, each));
  return shape === undefined ? null : JSON.stringify(shape(script, place));
}
