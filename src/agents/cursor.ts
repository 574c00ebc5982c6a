import type { Agent, HookAnswer } from '../core/model/agent';
import { cursorHooks } from './cursor/cursorSettings';
import { reshaped } from './cursor/reshaped';
import { oneTextOf, textOf } from './payload/fields';
import { edits, onFile } from './payload/fileTools';
import type { Edit } from './payload/fileTools';
import { noInput, shellTool } from './payload/operations';
import type { Tool, ToolReader } from './payload/operations';
import { patchCall } from './payload/patch/patchTool';
import { readCall } from './payload/readCall';
import type { Tools } from './payload/readCall';
import { worded } from './settings/denied';

/** Seconds. */
const timeout = 600;
const wait = 540;

/** Tools that change nothing by themselves; the calls of a sub-agent come to the hook one by one. */
const harmless = new Set([
  'Read',
  'ReadFile',
  'Grep',
  'Glob',
  'LS',
  'ListDir',
  'SemanticSearch',
  'CodebaseSearch',
  'FileSearch',
  'ReadLints',
  'Task',
  'TodoWrite',
  'TodoRead',
  'AskQuestion',
  'CreatePlan',
  'WebSearch',
]);

const shell = shellTool(null, { folder: ['cwd', 'working_directory'] });

/** The builds do not agree on what `Write` and `Edit` carry: the whole text, one replacement, many, or code to work in. */
const write: Edit = (tool, ports, path, input) => {
  const forms: readonly (readonly [keys: readonly string[], edit: Edit])[] = [
    [['content', 'contents', 'text', 'file_text'], edits.create],
    [['old_string', 'old_str', 'oldString', 'new_string', 'new_str', 'newString'], edits.replace],
    [['edits'], edits.replaceAll],
    [['code_edit', 'code'], edits.workIn],
  ];
  const [form, ...others] = forms.filter(([keys]) => keys.some((key) => Object.hasOwn(input, key)));
  return form === undefined || others.length > 0 ? noInput(tool) : form[1](tool, ports, path, input);
};

const patch: ToolReader = (tool, ports) => {
  const raw = tool.whole['tool_input'];
  const text = tool.input === null ? raw : oneTextOf(tool.input, ['patch', 'input', 'patchText', 'diff']);
  return patchCall(tool, ports, typeof text === 'string' ? text : null);
};

const readers = new Map<string, ToolReader>([
  ['Shell', shell],
  ['Bash', shell],
  ['Write', onFile(write)],
  ['Edit', onFile(write)],
  ['MultiEdit', onFile(write)],
  ['StrReplace', onFile(write)],
  ['EditFile', onFile(write)],
  ['ApplyPatch', patch],
  ['Delete', onFile(edits.remove)],
  ['DeleteFile', onFile(edits.remove)],
]);

/** `MCP:TOOL`; of the server the payloads say how it is started, if anything, and not what it is called. */
function mcpName({ tool, whole }: Tool): { readonly server: string; readonly name: string } | null {
  if (!tool.startsWith('MCP:')) return null;
  return { server: textOf(whole, 'server_name') ?? textOf(whole, 'mcp_server_name') ?? 'mcp', name: tool.slice(4) };
}

const tools: Tools = { readers, isHarmless: (name) => harmless.has(name), mcpName, reshaped };

const answer = (said: Readonly<Record<string, string>>): HookAnswer => {
  return { exitCode: 0, stdout: `${JSON.stringify(said)}\n`, stderr: '' };
};

/**
 * Cursor, the editor and `cursor-agent`. Its answers are one flat object; silence is a no once `failClosed` is set, so
 * that an allow has to be said. `user_message` is the text that was seen to reach the model.
 */
export const cursor: Agent = {
  id: 'cursor',
  title: 'Cursor',
  surfaces: ['all'],
  waitSeconds: () => wait,
  timeoutSeconds: () => timeout,
  read: (payload, _surface, ports) => readCall(payload, ports, tools),
  allow: answer({ permission: 'allow' }),
  deny: (says) => answer({ permission: 'deny', user_message: worded(says), agent_message: worded(says) }),
  settings: () => [cursorHooks(timeout)],
  workspaceSettings: () => [cursorHooks(timeout)],
  traces: { programs: ['cursor', 'cursor-agent'], paths: ['.cursor'] },
  failsClosed: () => true,
  denyEnds: 'call',
  notCovered: (_surface, platform) => [
    'versions before `preToolUse` (2.x) drop the whole file of hooks for an event that they do not know',
    'cloud agents read the hooks of their repository only, which work where Holdpoint is on their machine',
    'agents driven through the shell of the SDK were reported to run without hooks',
    'completions of the Tab key change the open file without asking a hook',
    ...(platform === 'win32' ? ['no run on Windows has been seen'] : []),
  ],
};
