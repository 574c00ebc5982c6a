import type { Agent } from '../core/model/agent';
import { isFields, textOf } from './payload/fields';
import type { Fields } from './payload/fields';
import { edits, onFile } from './payload/fileTools';
import { noInput, shellTool, toolCall } from './payload/operations';
import type { ToolReader } from './payload/operations';
import { openedInput } from './payload/openedInput';
import { readCall } from './payload/readCall';
import type { Tools } from './payload/readCall';
import { windsurfHooks } from './windsurf/windsurfSettings';
import { deniedByExitCode } from './settings/denied';

/** Seconds. How long Cascade waits for a hook is not written anywhere; it lets the action go on after a late one. */
const timeout = 30;
const wait = 25;

/** The action is the tool, and what it works on is its input. Actions that are over are events of another kind. */
function reshaped(whole: Fields): Fields {
  const action = textOf(whole, 'agent_action_name');
  const isBefore = action === null || !action.startsWith('post_');
  return {
    hook_event_name: isBefore ? 'PreToolUse' : action,
    session_id: whole['trajectory_id'],
    cwd: isFields(whole['tool_info']) ? whole['tool_info']['cwd'] : undefined,
    tool_name: action,
    tool_input: whole['tool_info'],
  };
}

const mcpTool: ToolReader = (tool, ports) => {
  const server = tool.input && textOf(tool.input, 'mcp_server_name');
  const name = tool.input && textOf(tool.input, 'mcp_tool_name');
  if (tool.input === null || server === null || server === '' || name === null || name === '') return noInput(tool);
  const given = openedInput(tool.input['mcp_tool_arguments'] ?? {});
  const inner = { ...tool, input: isFields(given) ? given : null, whole: { ...tool.whole, tool_input: given } };
  return toolCall(inner, ports, server, name);
};

const tools: Tools = {
  readers: new Map<string, ToolReader>([
    ['pre_run_command', shellTool(null, { command: ['command_line'], folder: [] })],
    ['pre_write_code', onFile(edits.replaceAll)],
    ['pre_mcp_tool_use', mcpTool],
  ]),
  isHarmless: (name) => name === 'pre_read_code' || name === 'pre_user_prompt',
  mcpName: () => null,
  reshaped,
};

/** Windsurf's Cascade. Exit code 2 with the reason on stderr stops the action, and nothing else does. */
export const windsurf: Agent = {
  id: 'windsurf',
  title: 'Windsurf',
  surfaces: ['editor', 'jetbrains'],
  waitSeconds: () => wait,
  timeoutSeconds: () => timeout,
  read: (payload, _surface, ports) => readCall(payload, ports, tools),
  allow: { exitCode: 0, stdout: '', stderr: '' },
  deny: deniedByExitCode,
  settings: (surface) => [
    windsurfHooks(surface === 'jetbrains' ? '.codeium/hooks.json' : '.codeium/windsurf/hooks.json'),
  ],
  workspaceSettings: (surface) => (surface === 'jetbrains' ? [] : [windsurfHooks('.windsurf/hooks.json')]),
  traces: { programs: ['windsurf'], paths: ['.codeium'] },
  failsClosed: () => false,
  denyEnds: 'call',
  notCovered: () => [
    'a hook that crashes or is late lets the action go on; how long Cascade waits is not documented',
    'what Cascade does without running a command, writing a file or asking a server comes to no hook',
    'this agent was read from its documentation, no run of it has been seen',
  ],
};
