import type { Agent } from '../core/model/agent';
import { clineHookFile } from './cline/clineHookFile';
import { clineYes } from './cline/clineScript';
import { readClineFileTool } from './cline/fileTools';
import { clineMcpName, readUseMcpTool } from './cline/mcpTool';
import { clineReshaped } from './cline/reshaped';
import { readRunCommands } from './cline/runCommands';
import { hasOtherCommand } from './payload/commandIn';
import { call, noInput } from './payload/operations';
import type { ToolReader } from './payload/operations';
import { readCall } from './payload/readCall';
import { worded } from './settings/denied';

/** Seconds. The command line waits 120 for its hook and the extension 30; after that each of them runs the tool. */
const limits = { cli: { agent: 120, hook: 110, wait: 90 }, extension: { agent: 30, hook: 27, wait: 20 } } as const;

const limitsOf = (surface: string) => (surface === 'extension' ? limits.extension : limits.cli);

/** Tools that change nothing by themselves; the calls of a sub-agent come to the hook one by one. */
const harmless = new Set([
  'read_files',
  'search_codebase',
  'ask_question',
  'submit_and_exit',
  'skills',
  'spawn_agent',
  'read_file',
  'list_files',
  'search_files',
  'list_code_definition_names',
  'ask_followup_question',
  'plan_mode_respond',
  'act_mode_respond',
  'new_task',
  'condense',
  'summarize_task',
  'focus_chain',
  'load_mcp_documentation',
  'access_mcp_resource',
  'use_skill',
  'use_subagents',
  'web_search',
]);

/** A team's own mail and bookkeeping; what its members do comes to the hook. */
const isTeamTool = (name: string): boolean => /^team_[a-z_]+$/.test(name);

/** Says that the task is done, and may bring a command that shows it. */
const completion: ToolReader = (tool, ports) => {
  const { command = null, ...rest } = tool.input ?? {};
  const isNone = command === null || (typeof command === 'string' && command.trim() === '');
  if (hasOtherCommand(rest, [], null)) return noInput(tool);
  return isNone ? call(tool, []) : readRunCommands({ ...tool, input: { command } }, ports);
};

const readers = new Map<string, ToolReader>([
  ['run_commands', readRunCommands],
  ['execute_command', readRunCommands],
  ['attempt_completion', completion],
  ['editor', readClineFileTool.editor],
  ['apply_patch', readClineFileTool.patch],
  ['write_to_file', readClineFileTool.write],
  ['new_rule', readClineFileTool.write],
  ['replace_in_file', readClineFileTool.replace],
  ['delete_file', readClineFileTool.remove],
  ['use_mcp_tool', readUseMcpTool],
]);

/**
 * Cline: the command line (3.0.65 measured) and the extension. Only `{"cancel":true}` on stdout stops a call, exit codes
 * mean nothing, and a stopped call ends the whole run.
 */
export const cline: Agent = {
  id: 'cline',
  title: 'Cline',
  surfaces: ['cli', 'extension'],
  waitSeconds: (surface) => limitsOf(surface).wait,
  timeoutSeconds: (surface) => limitsOf(surface).agent,
  read: (payload, _surface, ports) =>
    readCall(payload, ports, {
      readers,
      isHarmless: (name) => harmless.has(name) || isTeamTool(name),
      mcpName: clineMcpName,
      reshaped: (whole) => clineReshaped(whole, ports.cwd),
    }),
  allow: { exitCode: 0, stdout: `${clineYes}\n`, stderr: '' },
  deny: (says) => ({
    exitCode: 0,
    stdout: `${JSON.stringify({ cancel: true, errorMessage: worded(says) })}\n`,
    stderr: '',
  }),
  settings: (surface) => [
    surface === 'extension'
      ? clineHookFile({ path: 'Documents/Cline/Hooks/PreToolUse' }, limits.extension.hook)
      : clineHookFile(
          { path: '.cline/hooks/PreToolUse', movedBy: { variable: 'CLINE_DIR', path: 'hooks/PreToolUse' } },
          limits.cli.hook,
        ),
  ],
  workspaceSettings: () => [clineHookFile({ path: '.clinerules/hooks/PreToolUse' }, limits.extension.hook)],
  traces: { programs: ['cline'], paths: ['.cline', 'Documents/Cline'] },
  // The file that is run says `cancel` itself when the launcher is missing, crashes or is late.
  failsClosed: () => true,
  denyEnds: 'run',
  notCovered: (surface, platform) => [
    'a hook file that is deleted, not executable or without its interpreter lets the tool run',
    ...(surface === 'extension'
      ? ['the extension runs hooks only while “Enable Hooks” is on in its settings']
      : ['the command line also runs the hook of the extension where both are installed, and asks twice then']),
    ...(platform === 'win32'
      ? ['hooks on Windows need an `sh` that Cline finds; the extension does not run them']
      : []),
  ],
};
