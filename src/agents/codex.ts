import type { Agent } from '../core/model/agent';
import { codexHooks, codexWorkspaceHooks } from './codex/codexHooks';
import { codexRequirements } from './codex/codexRequirements';
import { codexRules } from './codex/codexRules';
import { codexShell } from './codex/codexShell';
import { codexTrust } from './codex/codexTrust';
import { hasOtherCommand } from './payload/commandIn';
import { oneTextOf } from './payload/fields';
import { call, noInput, printable } from './payload/operations';
import type { ToolReader } from './payload/operations';
import { patchCall } from './payload/patch/patchTool';
import { doubleUnderscored } from './payload/mcpNames';
import { readCall } from './payload/readCall';
import type { Tools } from './payload/readCall';
import { launcherGone } from './settings/hookCommand';
import { deniedByExitCode } from './settings/denied';

/** Seconds. */
const timeout = 600;
const wait = 540;

/** Tools that change nothing by themselves; the calls of a sub-agent come to the hook one by one. */
const harmless = new Set([
  'spawn_agent',
  'send_input',
  'resume_agent',
  'close_agent',
  'wait_agent',
  'wait',
  'request_user_input',
  'update_plan',
  'get_goal',
  'create_goal',
  'update_goal',
  'view_image',
  'web_search',
  'read_file',
  'list_dir',
  'grep_files',
  'list_mcp_resources',
  'list_mcp_resource_templates',
  'read_mcp_resource',
]);

/** The patch is the whole input; the shell's own `here-document` may stand around it. */
const applyPatch: ToolReader = (tool, ports) => {
  const patch = tool.input === null ? null : oneTextOf(tool.input, ['command', 'input', 'patch']);
  if (patch === null) return noInput(tool);
  const lines = patch.trim().split('\n');
  const isWrapped = /^<<-?\s*(['"]?)\w+\1\s*$/.test(lines[0] ?? '') && lines.length > 3;
  return patchCall(tool, ports, isWrapped ? lines.slice(1, -1).join('\n') : patch);
};

/** Comes to no hook in 0.169.0. Where it does: no text is a look at the output, and any text goes to who knows what. */
const writeStdin: ToolReader = (tool) => {
  const text = tool.input === null ? null : oneTextOf(tool.input, ['chars', 'input']);
  if (tool.input !== null && text === '' && !hasOtherCommand(tool.input, ['chars', 'input'], '')) return call(tool, []);
  return {
    kind: 'refused',
    says: `\`${printable(tool.tool)}\` writes into a program that runs already, so it cannot be judged`,
    help: 'start the program anew, with what it is to do in its command line',
  };
};

const readers = new Map<string, ToolReader>([
  ['Bash', codexShell],
  ['shell', codexShell],
  ['local_shell', codexShell],
  ['shell_command', codexShell],
  ['exec_command', codexShell],
  ['apply_patch', applyPatch],
  ['write_stdin', writeStdin],
]);

const tools: Tools = { readers, isHarmless: (name) => harmless.has(name), mcpName: doubleUnderscored };

/**
 * OpenAI's Codex, measured on 0.169.0. `allow` is silence: any word on stdout that it does not expect makes it throw
 * the whole answer away.
 */
export const codex: Agent = {
  id: 'codex',
  title: 'Codex',
  surfaces: ['cli'],
  waitSeconds: () => wait,
  timeoutSeconds: () => timeout,
  read: (payload, _surface, ports) => readCall(payload, ports, tools),
  allow: { exitCode: 0, stdout: '', stderr: '' },
  deny: deniedByExitCode,
  settings: () => [codexHooks(timeout, deniedByExitCode(launcherGone))],
  workspaceSettings: () => [codexWorkspaceHooks(timeout, deniedByExitCode(launcherGone))],
  trust: () => codexTrust,
  secondLayer: (never) => [codexRules(never)],
  managed: (_surface, platform) => [codexRequirements(platform, { timeout, last: deniedByExitCode(launcherGone) })],
  traces: { programs: ['codex'], paths: ['.codex'] },
  failsClosed: () => false,
  denyEnds: 'call',
  notCovered: (_surface, platform) => [
    'a hook that is late lets the tool run; the launcher answers in time',
    'a hook that is not trusted in `config.toml` is skipped, and any change of its entry takes the trust away',
    'what is written into a program that runs already (`write_stdin`) comes to no hook; a bare shell, interpreter or database client is held for that reason',
    'a trusted repository with `[features] hooks = false` switches the hook off, unless requirements.toml pins it',
    ...(platform === 'win32'
      ? ['on Windows a deny of a patch was reported as not obeyed, and the desktop app as without hooks']
      : []),
  ],
};
