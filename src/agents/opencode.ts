import type { Agent } from '../core/model/agent';
import { readOpencodeFileTool } from './opencode/fileTools';
import { opencodePermission } from './opencode/opencodePermission';
import { pluginFile } from './opencode/pluginFile';
import { opencodeYes } from './opencode/pluginText';
import { opencodeMcpName } from './opencode/serverTool';
import { textOf } from './payload/fields';
import type { Fields } from './payload/fields';
import { shellTool } from './payload/operations';
import type { ToolReader } from './payload/operations';
import { readCall } from './payload/readCall';
import { deniedByExitCode } from './settings/denied';

/** Seconds; OpenCode itself waits without an end. */
const timeout = 600;
const wait = 540;

/** Tools that change nothing by themselves; the calls of a sub-agent come to the hook one by one. */
const harmless = new Set([
  'read',
  'list',
  'glob',
  'grep',
  'lsp',
  'task',
  'todoread',
  'todowrite',
  'question',
  'skill',
  'invalid',
  'plan_enter',
  'plan_exit',
  'websearch',
  'codesearch',
]);

const readers = new Map<string, ToolReader>([
  ['bash', shellTool('bash', { folder: ['workdir'] })],
  ['write', readOpencodeFileTool.write],
  ['edit', readOpencodeFileTool.edit],
  ['multiedit', readOpencodeFileTool.multiEdit],
  ['apply_patch', readOpencodeFileTool.patch],
  ['patch', readOpencodeFileTool.patch],
]);

/** What our plugin sends, in the common envelope. */
const reshaped = (whole: Fields): Fields => ({
  hook_event_name: 'PreToolUse',
  session_id: textOf(whole, 'sessionID'),
  cwd: textOf(whole, 'directory'),
  tool_name: textOf(whole, 'tool'),
  tool_input: whole['args'],
  servers: whole['servers'],
});

/**
 * OpenCode (1.18.33 measured). A plugin of a few lines in its own process sends each call to the launcher, and throws
 * where there is no yes.
 */
export const opencode: Agent = {
  id: 'opencode',
  title: 'OpenCode',
  surfaces: ['cli'],
  waitSeconds: () => wait,
  timeoutSeconds: () => timeout,
  read: (payload, _surface, ports) =>
    readCall(payload, ports, { readers, isHarmless: (name) => harmless.has(name), mcpName: opencodeMcpName, reshaped }),
  allow: { exitCode: 0, stdout: `${opencodeYes}\n`, stderr: '' },
  deny: deniedByExitCode,
  settings: () => [
    pluginFile(
      {
        path: '.config/opencode/plugins/holdpoint.js',
        movedBy: { variable: 'XDG_CONFIG_HOME', path: 'opencode/plugins/holdpoint.js' },
      },
      timeout,
    ),
  ],
  workspaceSettings: () => [pluginFile({ path: '.opencode/plugins/holdpoint.js' }, timeout)],
  secondLayer: (never) => [opencodePermission(never)],
  traces: { programs: ['opencode'], paths: ['.config/opencode', '.local/share/opencode'] },
  failsClosed: () => true,
  denyEnds: 'call',
  notCovered: () => [
    '`opencode --pure` loads no plugin, so nothing asks Holdpoint',
    'a plugin file that is deleted or does not load lets every tool run, without a word',
    'a tool of the workspace that takes the name of one that only reads counts as that one',
  ],
};
