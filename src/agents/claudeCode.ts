import type { Agent } from '../core/model/agent';
import { readClaudeFileTool } from './claudeCode/fileTools';
import { claudePermissions } from './claudeCode/claudePermissions';
import { claudeManaged, claudeSettings } from './claudeCode/claudeSettings';
import { doubleUnderscored } from './payload/mcpNames';
import { shellTool } from './payload/operations';
import type { ToolReader } from './payload/operations';
import { readCall } from './payload/readCall';
import type { Tools } from './payload/readCall';
import { deniedByExitCode } from './settings/denied';

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

const tools: Tools = { readers, isHarmless: (name) => harmless.has(name), mcpName: doubleUnderscored };

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
  deny: deniedByExitCode,
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
