import type { Agent } from '../core/model/agent';
import { readClaudeFileTool } from './claudeCode/fileTools';
import { claudePermissions } from './claudeCode/claudePermissions';
import { claudeManaged, claudeSettings } from './claudeCode/claudeSettings';
import { isFields, textOf } from './payload/fields';
import { shellTool } from './payload/operations';
import type { Tool, ToolReader } from './payload/operations';
import { readCall } from './payload/readCall';
import type { Tools } from './payload/readCall';

/** Seconds. */
const timeout = 600;
const wait = 540;

/** Tools that change nothing by themselves; the calls of a sub-agent come to the hook one by one. */
const harmless = new Set([
  'Read',
  'Glob',
  'Grep',
  'LS',
  'LSP',
  'NotebookRead',
  'TodoRead',
  'TodoWrite',
  'Agent',
  'Task',
  'TaskCreate',
  'TaskGet',
  'TaskList',
  'TaskOutput',
  'TaskStop',
  'TaskUpdate',
  'BashOutput',
  'KillBash',
  'KillShell',
  'AskUserQuestion',
  'EnterPlanMode',
  'ExitPlanMode',
  'ToolSearch',
  'WebSearch',
  'ListMcpResourcesTool',
  'ReadMcpResourceTool',
]);

const readers = new Map<string, ToolReader>([
  ['Bash', shellTool('bash')],
  ['PowerShell', shellTool('powershell')],
  ['Write', readClaudeFileTool.write],
  ['Edit', readClaudeFileTool.edit],
  ['MultiEdit', readClaudeFileTool.multiEdit],
  ['NotebookEdit', readClaudeFileTool.notebookEdit],
]);

/** `mcp__SERVER__TOOL`; the payload names the server where its name holds the separator itself. */
function mcpName(tool: Tool): { readonly server: string; readonly name: string } | null {
  if (!tool.tool.startsWith('mcp__')) return null;
  const rest = tool.tool.slice('mcp__'.length);
  const told = isFields(tool.whole['mcp_server']) ? textOf(tool.whole['mcp_server'], 'name') : null;
  if (told !== null && told !== '' && rest.startsWith(`${told}__`)) {
    return { server: told, name: rest.slice(told.length + 2) };
  }
  const at = rest.indexOf('__');
  return at < 0 ? { server: rest, name: '' } : { server: rest.slice(0, at), name: rest.slice(at + 2) };
}

const tools: Tools = { readers, isHarmless: (name) => harmless.has(name), mcpName };

/**
 * Anthropic's Claude Code. `allow` is silence: a `permissionDecision` of allow would skip the agent's own question.
 * Exit code 2 with the reason on stderr denies on every version measured (2.1.197, 2.1.328).
 */
export const claudeCode: Agent = {
  id: 'claude-code',
  title: 'Claude Code',
  surfaces: ['cli'],
  waitSeconds: () => wait,
  timeoutSeconds: () => timeout,
  read: (payload, _surface, ports) => readCall(payload, ports, tools),
  allow: { exitCode: 0, stdout: '', stderr: '' },
  deny: (says) => ({ exitCode: 2, stdout: '', stderr: `${says}\n` }),
  settings: () => [claudeSettings(timeout)],
  workspaceSettings: () => [claudeSettings(timeout)],
  secondLayer: (never) => [claudePermissions(never)],
  managed: (_surface, platform) => [claudeManaged(platform, timeout)],
  traces: { programs: ['claude'], paths: ['.claude', '.claude.json'] },
  failsClosed: () => true,
  denyEnds: 'call',
  notCovered: () => [
    'versions that do not know `onFailure` (2.1.197) run a tool whose hook crashes or is late',
    'a repository that sets `disableAllHooks` switches the hook off, unless a managed setting pins it',
  ],
};
