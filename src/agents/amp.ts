import type { Agent } from '../core/model/agent';
import { delegateRule } from './amp/delegateRule';
import { ampYes, delegateScript } from './amp/delegateScript';
import { readAmpFileTool } from './amp/fileTools';
import { textOf } from './payload/fields';
import type { Fields } from './payload/fields';
import { shellTool } from './payload/operations';
import type { Tool, ToolReader } from './payload/operations';
import { readCall } from './payload/readCall';
import { deniedByExitCode } from './settings/denied';

/** Seconds; Amp waited 45 for its delegate when measured, and no end to it is documented. */
const timeout = 45;
const wait = 40;

/** Tools that change nothing by themselves; the calls of a sub-agent come to the delegate one by one. */
const harmless = new Set([
  'Read',
  'Grep',
  'Glob',
  'glob',
  'Task',
  'finder',
  'oracle',
  'librarian',
  'list_directory',
  'get_diagnostics',
  'get_current_time',
  'shell_command_status',
  'shell_command_kill',
  'ask_user_choice',
  'view_media',
  'look_at',
  'skill',
  'sleep',
  'todo_read',
  'todo_write',
  'web_search',
  'read_thread',
  'find_thread',
]);

const shell = shellTool('bash', { command: ['cmd', 'command'], folder: ['cwd', 'workdir'] });

const readers = new Map<string, ToolReader>([
  ['Bash', shell],
  ['shell_command', shell],
  ['async_shell_command', shell],
  ['create_file', readAmpFileTool.create],
  ['edit_file', readAmpFileTool.edit],
  ['delete_file', readAmpFileTool.remove],
  ['apply_patch', readAmpFileTool.patch],
]);

/** `mcp__SERVER__TOOL`. */
function mcpName({ tool }: Tool): { readonly server: string; readonly name: string } | null {
  const [start, server, ...rest] = tool.split('__');
  return start !== 'mcp' || server === undefined ? null : { server, name: rest.join('__') };
}

/** What our delegate sends, in the common envelope; its folder is that of the agent. */
const reshaped = (whole: Fields): Fields => ({
  hook_event_name: 'PreToolUse',
  session_id: textOf(whole, 'thread') === '' ? null : textOf(whole, 'thread'),
  tool_name: textOf(whole, 'tool'),
  tool_input: whole['input'],
});

/**
 * Amp. A rule of its permissions delegates every call to a program whose exit code decides; a program that is missing or
 * cannot be started is a no (measured by `amp permissions test`, November 2026).
 */
export const amp: Agent = {
  id: 'amp',
  title: 'Amp',
  surfaces: ['cli'],
  waitSeconds: () => wait,
  timeoutSeconds: () => timeout,
  read: (payload, _surface, ports) =>
    readCall(payload, ports, { readers, isHarmless: (name) => harmless.has(name), mcpName, reshaped }),
  allow: { exitCode: 0, stdout: `${ampYes}\n`, stderr: '' },
  deny: deniedByExitCode,
  settings: () => [delegateScript, delegateRule],
  traces: { programs: ['amp'], paths: ['.config/amp', '.amp'] },
  failsClosed: () => true,
  denyEnds: 'call',
  notCovered: (_surface, platform) => [
    'rules of Amp that stand behind the delegate, its own questions among them, are not asked any more',
    '`amp --settings-file` with another file, and agents that Amp runs on other machines, do not ask Holdpoint',
    'how a delegate that is killed counts is not known',
    ...(platform === 'win32' ? ['the delegate is a shell script, which Amp on Windows cannot start'] : []),
  ],
};
