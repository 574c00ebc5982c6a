import type { Agent, HookAnswer } from '../core/model/agent';
import { antigravityHooks, antigravityWorkspaceHooks } from './antigravity/antigravityHooks';
import { readAntigravityFileTool } from './antigravity/fileTools';
import { commandIn, hasOtherCommand } from './payload/commandIn';
import { isFields, oneTextOf, textOf } from './payload/fields';
import type { Fields } from './payload/fields';
import type { McpName } from './payload/mcpNames';
import { doubleUnderscored } from './payload/mcpNames';
import { call, noInput } from './payload/operations';
import type { Tool, ToolReader } from './payload/operations';
import { readCall } from './payload/readCall';
import type { Tools } from './payload/readCall';
import { lineIn, typedIn } from './payload/terminal';
import { launcherGone } from './settings/hookCommand';
import { worded } from './settings/denied';

/** Seconds. */
const timeout = 600;
const wait = 540;

/** Tools that change nothing by themselves. */
const harmless = new Set([
  'view_file',
  'view_file_outline',
  'view_code_item',
  'list_dir',
  'find_by_name',
  'grep_search',
  'codebase_search',
  'search_in_file',
  'search_web',
  'view_content_chunk',
  'list_resources',
  'read_resource',
  'command_status',
  'read_terminal',
  'task_boundary',
  'notify_user',
]);

const shell: ToolReader = (tool, ports) => {
  const script = commandIn(tool.input, ['CommandLine', 'commandLine', 'command']);
  if (tool.input === null || script === null) return noInput(tool);
  return lineIn(tool, ports, script, { folder: oneTextOf(tool.input, ['Cwd', 'cwd']) });
};

const typedKeys = ['Input', 'input'];

/** Types into a command that runs, or ends it. */
const sendInput: ToolReader = (tool, ports) => {
  const text = tool.input && oneTextOf(tool.input, typedKeys);
  if (tool.input === null || hasOtherCommand(tool.input, typedKeys, text)) return noInput(tool);
  const isEnd = tool.input['Terminate'] === true || tool.input['terminate'] === true;
  if (text === null) return isEnd ? call(tool, []) : noInput(tool);
  return typedIn(tool, ports, text);
};

const readers = new Map<string, ToolReader>([
  ['run_command', shell],
  ['send_command_input', sendInput],
  ['write_to_file', readAntigravityFileTool.write],
  ['replace_file_content', readAntigravityFileTool.replace],
  ['multi_replace_file_content', readAntigravityFileTool.replace],
]);

function serverOf({ whole }: Tool): string | null {
  const own = whole['toolCall'];
  return isFields(own) ? oneTextOf(own, ['serverName', 'server_name']) : null;
}

/** A tool of a server says so by its name, or by a field of the call. */
function mcpName(tool: Tool): McpName | null {
  const server = serverOf(tool);
  return server === null ? doubleUnderscored(tool) : { server, name: tool.tool };
}

/**
 * `toolCall {name, args}` in the shape of the others. The folder is that of the only workspace, or of the first. A payload
 * that has the others' names as well keeps its own: two calls in one would be two answers.
 */
function reshaped(whole: Fields): Fields {
  const own = whole['toolCall'];
  const folders = whole['workspacePaths'];
  const [folder] = Array.isArray(folders) ? (folders as readonly unknown[]) : [];
  const event = textOf(whole, 'hookEventName') ?? textOf(whole, 'hook_event_name');
  return {
    ...whole,
    session_id: whole['conversationId'],
    cwd: typeof folder === 'string' ? folder : undefined,
    tool_name: isFields(own) ? own['name'] : undefined,
    tool_input: isFields(own) ? own['args'] : undefined,
    hook_event_name: event ?? undefined,
  };
}

const isServers = (tool: Tool): boolean => serverOf(tool) !== null;

const tools: Tools = { readers, isHarmless: (name) => harmless.has(name), mcpName, isServers, reshaped };

/** An answer of one line. */
function answer(decision: 'allow' | 'deny', reason: string | null): HookAnswer {
  const says = JSON.stringify(reason === null ? { decision } : { decision, reason });
  return { exitCode: 0, stdout: `${says}\n`, stderr: '' };
}

const deny = (says: string): HookAnswer => answer('deny', worded(says));

/**
 * Google's Antigravity, known from reports on 1.1.2. An answer that is missing or not understood makes it ask the
 * person, so an allow is said; it does not keep the agent's own question away.
 */
export const antigravity: Agent = {
  id: 'antigravity',
  title: 'Antigravity',
  surfaces: ['cli'],
  waitSeconds: () => wait,
  timeoutSeconds: () => timeout,
  read: (payload, _surface, ports) => readCall(payload, ports, tools),
  allow: answer('allow', null),
  deny,
  settings: () => [antigravityHooks(timeout, deny(launcherGone))],
  workspaceSettings: () => [antigravityWorkspaceHooks(timeout, deny(launcherGone))],
  traces: { programs: ['agy', 'antigravity'], paths: ['.gemini/config', '.gemini/antigravity', '.antigravity'] },
  failsClosed: () => false,
  denyEnds: 'call',
  notCovered: () => [
    'a hook that crashes makes the agent ask the person (reported on 1.1.2); what a late one does is not known',
    'which file the hooks are read from is reported in two ways; only a call that was seen shows that they are read',
  ],
};
