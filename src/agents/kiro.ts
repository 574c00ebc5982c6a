import type { Agent } from '../core/model/agent';
import { kiroPermissions } from './kiro/kiroPermissions';
import { kiroHookFile } from './kiro/kiroSettings';
import { readKiroFileTool } from './kiro/fileTools';
import { readControlProcess } from './kiro/controlProcess';
import { readUseAws } from './kiro/useAws';
import { selectedAgent, v2AgentFile } from './kiro/v2AgentFile';
import { atServer, v2Tools } from './kiro/v2Tools';
import { shellTool } from './payload/operations';
import type { ToolReader } from './payload/operations';
import { readCall } from './payload/readCall';
import type { Tools } from './payload/readCall';
import { deniedByExitCode } from './settings/denied';

/** Seconds; the V2 engine gives up on a hook after about ten, whatever its entry asks for. */
const timeouts = { v1File: 60, v2: 10 } as const;

/** Tools that change nothing by themselves; the calls of a sub-agent come to the hook one by one. */
const harmless = new Set([
  'fs_read',
  'read',
  'read_file',
  'read_files',
  'read_multiple_files',
  'read_code',
  'list_directory',
  'file_search',
  'grep_search',
  'glob',
  'grep',
  'get_diagnostics',
  'get_process_output',
  'list_processes',
  'invoke_sub_agent',
  'use_subagent',
  'user_input',
  'task_status',
  'todo_list',
  'thinking',
  'introspect',
  'web_search',
  'remote_web_search',
]);

const readers = new Map<string, ToolReader>([
  ['execute_bash', shellTool('bash')],
  ['shell', shellTool('bash')],
  ['execute_pwsh', shellTool('powershell')],
  ['control_bash_process', readControlProcess('bash')],
  ['control_pwsh_process', readControlProcess('powershell')],
  ['fs_write', readKiroFileTool.write],
  ['write', readKiroFileTool.write],
  ['create_file', readKiroFileTool.create],
  ['fs_append', readKiroFileTool.append],
  ['str_replace', readKiroFileTool.replace],
  ['edit_file', readKiroFileTool.replace],
  ['delete_file', readKiroFileTool.remove],
  ['apply_patch', readKiroFileTool.patch],
  ['use_aws', readUseAws],
  ['aws', readUseAws],
]);

const tools: Tools = {
  readers,
  isHarmless: (name) => harmless.has(name) || /^subagent_[\w-]+$/.test(name),
  mcpName: atServer,
};

/**
 * Kiro: the IDE, and the command line with its third and second engine. Only exit code 2 with the reason on stderr
 * and nothing on stdout stops a call; JSON on stdout is not obeyed (measured on IDE 1.1.14).
 */
export const kiro: Agent = {
  id: 'kiro',
  title: 'Kiro',
  surfaces: ['ide', 'v3', 'v2'],
  waitSeconds: (surface) => (surface === 'v2' ? 8 : 50),
  timeoutSeconds: (surface) => (surface === 'v2' ? timeouts.v2 : timeouts.v1File),
  read: (payload, surface, ports) => readCall(payload, ports, surface === 'v2' ? v2Tools : tools),
  allow: { exitCode: 0, stdout: '', stderr: '' },
  deny: deniedByExitCode,
  settings: (surface) =>
    surface === 'v2'
      ? [
          v2AgentFile('.kiro/agents/holdpoint.json', timeouts.v2, { includeMcpJson: true }),
          selectedAgent('.kiro/settings/cli.json'),
        ]
      : [kiroHookFile(timeouts.v1File)],
  secondLayer: (never) => [kiroPermissions(never)],
  traces: { programs: ['kiro', 'kiro-cli'], paths: ['.kiro'] },
  failsClosed: () => false,
  denyEnds: 'call',
  notCovered: (surface, platform) => [
    'a hook that crashes or is late lets the tool run; the launcher turns its own failures into a deny in time',
    ...(surface === 'v2'
      ? ['only the hooks of the selected agent run: `/agent` in a session, or `--agent`, leaves Holdpoint out']
      : []),
    ...(surface === 'v2' && platform === 'win32' ? ['the V2 engine on Windows ignores a deny (seen on 2.19.2)'] : []),
  ],
};
