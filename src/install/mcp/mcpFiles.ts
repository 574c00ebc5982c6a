import type { SettingsEdit } from '../../core/model/agent';

/** A file in which an agent finds its servers of tools. */
export type McpFile = Pick<SettingsEdit, 'path' | 'movedBy'> & {
  readonly format: 'json' | 'toml';
  /** Where the table of servers stands; `*` is every name. */
  readonly at: readonly (readonly string[])[];
  /** How a server is written there. */
  readonly dialect: McpDialect;
};

/** The names that one agent gives to what all of them mean. */
export type McpDialect = {
  /** `command` is a list that holds the arguments too. */
  readonly isOneList: boolean;
  /** Keys that hold the address of a server elsewhere. */
  readonly urls: readonly string[];
  /** The value of `type` of a server that is started; null where there is no `type`. */
  readonly started: string | null;
};

const common: McpDialect = { isOneList: false, urls: ['url', 'httpUrl', 'serverUrl'], started: 'stdio' };
const opencode: McpDialect = { isOneList: true, urls: ['url'], started: 'local' };
const copilot: McpDialect = { ...common, started: 'local' };

const json = (path: string, at: readonly (readonly string[])[], dialect = common): McpFile => ({
  path,
  format: 'json',
  at,
  dialect,
});

const servers = [['mcpServers']];

/** Folders of the editors of VS Code's family, below the folder where a platform keeps such. */
const editors = ['Code', 'Code - Insiders', 'VSCodium'];
const editorHomes = ['.config', 'Library/Application Support', 'AppData/Roaming'];
const cline = 'globalStorage/saoudrizwan.claude-dev/settings/cline_mcp_settings.json';

/** Below the home folder. */
export const userMcpFiles: readonly McpFile[] = [
  json('.claude.json', [['mcpServers'], ['projects', '*', 'mcpServers']]),
  json('.cursor/mcp.json', servers),
  {
    ...json('.codex/config.toml', [['mcp_servers']]),
    format: 'toml',
    movedBy: { variable: 'CODEX_HOME', path: 'config.toml' },
  },
  json('.kiro/settings/mcp.json', servers),
  json('.aws/amazonq/mcp.json', servers),
  json('.gemini/settings.json', servers),
  {
    ...json('.copilot/mcp-config.json', servers, copilot),
    movedBy: { variable: 'COPILOT_HOME', path: 'mcp-config.json' },
  },
  json('.codeium/windsurf/mcp_config.json', servers),
  json('.config/opencode/opencode.json', [['mcp']], opencode),
  json('.config/opencode/opencode.jsonc', [['mcp']], opencode),
  json('.config/amp/settings.json', [['amp.mcpServers']]),
  json('.cline/data/settings/cline_mcp_settings.json', servers),
  ...editorHomes.flatMap((home) =>
    editors.flatMap((editor) => [
      json(`${home}/${editor}/User/mcp.json`, [['servers']]),
      json(`${home}/${editor}/User/${cline}`, servers),
    ]),
  ),
];

/** Below a workspace's root. */
export const workspaceMcpFiles: readonly McpFile[] = [
  json('.mcp.json', servers),
  json('.vscode/mcp.json', [['servers']]),
  json('.cursor/mcp.json', servers),
  { ...json('.codex/config.toml', [['mcp_servers']]), format: 'toml' },
  json('.kiro/settings/mcp.json', servers),
  json('.amazonq/mcp.json', servers),
  json('.gemini/settings.json', servers),
  json('opencode.json', [['mcp']], opencode),
  json('opencode.jsonc', [['mcp']], opencode),
  json('.amp/settings.json', [['amp.mcpServers']]),
];
