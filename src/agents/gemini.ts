import type { Agent, HookAnswer } from '../core/model/agent';
import { geminiPolicies } from './gemini/geminiPolicies';
import { geminiSettings, geminiSystem } from './gemini/geminiSettings';
import { isFields, textOf } from './payload/fields';
import type { Fields } from './payload/fields';
import { edits, onFile } from './payload/fileTools';
import type { Edit } from './payload/fileTools';
import type { McpName } from './payload/mcpNames';
import { noInput, replacementsIn, shellTool } from './payload/operations';
import type { Tool, ToolReader } from './payload/operations';
import { readCall } from './payload/readCall';
import type { Tools } from './payload/readCall';
import { launcherGone } from './settings/hookCommand';
import { deniedByExitCode } from './settings/denied';

/** Seconds. */
const timeout = 600;
const wait = 540;

/** Tools that change nothing by themselves; the calls of a sub-agent come to the hook one by one. */
const harmless = new Set([
  'list_directory',
  'read_file',
  'read_many_files',
  'grep_search',
  'search_file_content',
  'glob',
  'list_background_processes',
  'read_background_output',
  'google_web_search',
  'invoke_agent',
  'activate_skill',
  'enter_plan_mode',
  'exit_plan_mode',
  'update_topic',
  'write_todos',
  'ask_user',
  'get_internal_docs',
]);

/** The shell, PowerShell on Windows; its folder is named below the workspace. */
const shell = shellTool(null, { folder: ['dir_path', 'directory'] });

/** One place unless `allow_multiple` says all; `expected_replacements` did so before. */
const replace: Edit = (tool, ports, path, input) => {
  const old = textOf(input, 'old_string');
  const put = textOf(input, 'new_string');
  if (old === null || put === null) return noInput(tool);
  const expected = input['expected_replacements'];
  const all = input['allow_multiple'] === true || (typeof expected === 'number' && expected > 1);
  return replacementsIn(tool, ports, path, [{ old, new: put, all }]);
};

const readers = new Map<string, ToolReader>([
  ['run_shell_command', shell],
  ['write_file', onFile(edits.create)],
  ['replace', onFile(replace)],
  ['edit', onFile(replace)],
]);

/** `mcp_SERVER_TOOL`: where the one ends and the other begins stands in `mcp_context` alone. */
function mcpName({ tool, whole }: Tool): McpName | null {
  const context = whole['mcp_context'];
  if (isFields(context)) {
    const server = textOf(context, 'server_name') ?? '';
    const name = textOf(context, 'tool_name') ?? '';
    return { server, name: name === '' ? tool : name };
  }
  if (!tool.startsWith('mcp_')) return null;
  const rest = tool.slice('mcp_'.length).replace(/^_/, '');
  const at = rest.indexOf('__') >= 0 ? rest.indexOf('__') : rest.indexOf('_');
  return at < 0 ? { server: rest, name: '' } : { server: rest.slice(0, at), name: rest.slice(at).replace(/^_+/, '') };
}

/** The event before a tool call has a name of its own here; any other name is left as it is. */
function reshaped(whole: Fields): Fields {
  const event = textOf(whole, 'hook_event_name');
  return event?.toLowerCase() === 'beforetool' ? { ...whole, hook_event_name: 'PreToolUse' } : whole;
}

const isServers = ({ whole }: Tool): boolean => isFields(whole['mcp_context']);

const tools: Tools = { readers, isHarmless: (name) => harmless.has(name), mcpName, isServers, reshaped };

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Words that are JSON would be read as an answer, and the exit code with them ignored. */
function deny(says: string): HookAnswer {
  return deniedByExitCode(isJson(says) ? `holdpoint: ${says}` : says);
}

/** Google's Gemini CLI, measured on 0.61.0. */
export const gemini: Agent = {
  id: 'gemini',
  title: 'Gemini CLI',
  surfaces: ['cli'],
  waitSeconds: () => wait,
  timeoutSeconds: () => timeout,
  read: (payload, _surface, ports) => readCall(payload, ports, tools),
  allow: { exitCode: 0, stdout: '', stderr: '' },
  deny,
  settings: () => [geminiSettings(timeout, deny(launcherGone))],
  workspaceSettings: () => [geminiSettings(timeout, deny(launcherGone))],
  secondLayer: (never) => [geminiPolicies(never)],
  managed: (_surface, platform) => [geminiSystem(platform, timeout, deny(launcherGone))],
  traces: { programs: ['gemini'], paths: ['.gemini/settings.json', '.gemini/oauth_creds.json'] },
  failsClosed: () => false,
  denyEnds: 'call',
  notCovered: () => [
    'a hook that is late or killed lets the tool run; the launcher answers in time',
    'a trusted workspace can switch the hook off with `hooksConfig`; by `enabled` unless a system setting pins it, by `disabled` with the name of the hook even then',
    'workspace hooks are not loaded under `--skip-trust`, while tools run',
  ],
};
