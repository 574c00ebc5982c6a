import type { Agent } from '../core/model/agent';
import { copilotHookFile, copilotPolicy, copilotRepositoryFile } from './copilot/copilotSettings';
import { contributedNames, harmlessTools } from './copilot/toolNames';
import { readEditorTool } from './copilot/editorTools';
import { readCopilotFileTool } from './copilot/fileTools';
import { reshaped } from './copilot/reshaped';
import { readTaskTool } from './copilot/taskTools';
import { readTerminalTool } from './copilot/terminalTools';
import type { Tool, ToolReader } from './payload/operations';
import { readCall } from './payload/readCall';
import type { Tools } from './payload/readCall';
import { worded } from './settings/denied';

/** Seconds. Neither product sets a limit of its own; both let the tool run once it has passed. */
const timeout = 600;
const wait = 540;

const readers = new Map<string, ToolReader>([
  // The CLI, whose events in capitals have names of their own.
  ['Bash', readTerminalTool.run],
  ['bash', readTerminalTool.run],
  ['powershell', readTerminalTool.runPowershell],
  ['write_bash', readTerminalTool.write],
  ['write_powershell', readTerminalTool.writePowershell],
  ['Write', readCopilotFileTool.create],
  ['create', readCopilotFileTool.create],
  ['Edit', readCopilotFileTool.edit],
  ['edit', readCopilotFileTool.edit],
  // VS Code's local agent.
  ['run_in_terminal', readTerminalTool.run],
  ['send_to_terminal', readTerminalTool.send],
  ['create_and_run_task', readTaskTool.create],
  ['run_task', readTaskTool.run],
  ['create_file', readCopilotFileTool.create],
  ['create_directory', readCopilotFileTool.createDirectory],
  ['replace_string_in_file', readCopilotFileTool.replace],
  ['multi_replace_string_in_file', readCopilotFileTool.multiReplace],
  ['insert_edit_into_file', readCopilotFileTool.insertEdit],
  ['edit_notebook_file', readCopilotFileTool.editNotebook],
  ['run_vscode_command', readEditorTool.command],
  ['install_extension', readEditorTool.installExtension],
  // Both.
  ['apply_patch', readCopilotFileTool.patch],
]);

/**
 * VS Code: `mcp_SERVER_TOOL`; the CLI: `SERVER-TOOL`. Where the server's name holds the separator too, the payload does
 * not say where it ends; one that ends in `-mcp` or `-mcp-server` does.
 */
function mcpName({ tool }: Tool): { readonly server: string; readonly name: string } | null {
  const [, server, name] =
    /^mcp_([^_]+)_(.+)$/s.exec(tool) ?? /^((?:[^-]+-)+?mcp(?:-server)?|[^-]+)-(.+)$/s.exec(tool) ?? [];
  return server === undefined || name === undefined ? null : { server, name };
}

const ownReaders = new Map(
  [...contributedNames].flatMap(([contributed, name]) => {
    const reader = readers.get(name);
    return reader === undefined ? [] : [[contributed, reader] as const];
  }),
);

const tools: Tools = {
  readers: new Map([...readers, ...ownReaders]),
  isHarmless: (name) => harmlessTools.has(contributedNames.get(name) ?? name),
  mcpName,
  reshaped,
};

/**
 * VS Code's local agent, its Copilot harness, the Copilot CLI and the cloud agent. They read the same file and send
 * their calls in different words, so the payload says whose it is. An answer to events in capitals stands in
 * `hookSpecificOutput`, one to events in small letters at the top; each reader leaves the other's place alone (the CLI
 * 1.0.102 was seen to obey this very answer to both), so it also holds where the event cannot be told any more.
 */
export const copilot: Agent = {
  id: 'copilot',
  title: 'GitHub Copilot',
  surfaces: ['all'],
  waitSeconds: () => wait,
  timeoutSeconds: () => timeout,
  read: (payload, _surface, ports) => readCall(payload, ports, tools),
  allow: { exitCode: 0, stdout: '', stderr: '' },
  deny: (says) => {
    const decision = { permissionDecision: 'deny', permissionDecisionReason: worded(says) };
    const answer = { hookSpecificOutput: { hookEventName: 'PreToolUse', ...decision }, ...decision };
    return { exitCode: 0, stdout: `${JSON.stringify(answer)}\n`, stderr: '' };
  },
  settings: () => [copilotHookFile(timeout)],
  workspaceSettings: () => [copilotRepositoryFile(timeout)],
  managed: (_surface, platform) => [copilotPolicy(timeout, platform)],
  traces: { programs: ['copilot'], paths: ['.copilot'] },
  failsClosed: () => false,
  denyEnds: 'call',
  notCovered: (_surface, platform) => [
    'a hook that is late lets the tool run; the hook answers well before that',
    'VS Code runs the tool when a hook cannot be started; the CLI blocks it',
    'VS Code asks no hook when `chat.useHooks` is off, or a policy allows managed hooks alone',
    'without the file in `~/.copilot/hooks` the extension’s agent plugin asks in VS Code (seen in 1.139), and nothing asks in the CLI',
    'a trusted repository that sets `disableAllHooks` switches the hook of the CLI off; its policy folder holds',
    'the cloud agent reads the hook of its repository only, which works where Holdpoint is on its machine',
    'single keys typed into a running program one call after the other are not put together to a line',
    ...(platform === 'win32' ? ['no run on Windows has been seen'] : []),
  ],
};
