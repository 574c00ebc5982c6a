import type { Touch } from '../model/finding';
import type { PathPack } from '../model/pathPack';
import { baseName } from '../model/filePath';
import { meaning, verbOf } from './shared/meaning';
import { reachesAny } from './shared/reaches';

/** Where an agent reads its hooks, permissions, trust and servers from; looked for at every depth, home folder included. */
const SETTINGS: Readonly<Record<string, readonly string[]>> = {
  Kiro: ['.kiro/hooks', '.kiro/agents', '.kiro/settings', '.kiro/workspace-roots'],
  'Claude Code': [
    '.claude/settings.json',
    '.claude/settings.local.json',
    '.claude/hooks',
    '.claude.json',
    '.mcp.json',
    '/etc/claude-code',
    '/Library/Application Support/ClaudeCode',
    'Program Files/ClaudeCode',
    'ProgramData/ClaudeCode',
  ],
  'GitHub Copilot': [
    '.github/hooks',
    '.vscode/mcp.json',
    '.github/copilot/settings*',
    '.copilot/hooks',
    '.copilot/settings*',
    '.copilot/config*',
    '.copilot/mcp-config.json',
    '.copilot/installed-plugins',
    '/etc/github-copilot',
    'ProgramData/GitHub/Copilot',
    '/etc/vscode/policy.json',
  ],
  Cursor: [
    '.cursor/hooks.json',
    '.cursor/mcp.json',
    '.cursor/hooks',
    '.cursor/cli.json',
    '.cursor/cli-config.json',
    '.cursor/permissions.json',
    '/etc/cursor',
    '/Library/Application Support/Cursor/hooks.json',
    'ProgramData/Cursor/hooks.json',
  ],
  Codex: [
    '.codex/config.toml',
    '.codex/hooks.json',
    '.codex/hooks',
    '.codex/rules',
    '.codex/requirements.toml',
    '/etc/codex',
  ],
  Gemini: [
    '.gemini/settings.json',
    '.gemini/config',
    '.gemini/hooks',
    '.gemini/policies',
    '.gemini/extensions',
    '.gemini/trustedFolders.json',
    '/etc/gemini-cli',
    '/Library/Application Support/GeminiCli',
    'ProgramData/gemini-cli',
  ],
  Antigravity: ['.agents/hooks.json', '.gemini/config'],
  OpenCode: [
    '.opencode/plugin*',
    '.opencode/opencode.json*',
    '.config/opencode',
    'opencode.json',
    'opencode.jsonc',
    '/etc/opencode',
    '/Library/Application Support/opencode',
    'ProgramData/opencode',
  ],
  Cline: ['.cline', '.clinerules/hooks', 'Cline/Hooks'],
  Windsurf: [
    '.windsurf/hooks.json',
    '.devin/hooks.json',
    '.codeium/windsurf/hooks.json',
    '.codeium/hooks.json',
    '/etc/windsurf',
    '/Library/Application Support/Windsurf/hooks.json',
    'ProgramData/Windsurf/hooks.json',
  ],
  Amp: ['.config/amp', '.amp/plugins', '.amp/settings.json*'],
  Continue: ['.continue/permissions.yaml'],
  'Qwen Code': ['.qwen/settings.json'],
  'Amazon Q': [
    '.amazonq/cli-agents',
    '.aws/amazonq/cli-agents',
    '.local/share/amazon-q/settings.json',
    'Library/Application Support/amazon-q/settings.json',
  ],
};

function agentOf(touch: Touch): string | null {
  const [found] = Object.entries(SETTINGS).find(([, targets]) => reachesAny(touch, targets)) ?? [];
  return found ?? null;
}

/** Files below these folders that say something to an agent and configure nothing. */
function isText(path: string): boolean {
  return /^(readme|agents|claude|gemini)\.md$/i.test(baseName(path));
}

/** What lets an agent run without being asked: hooks, permissions and trust of coding agents. */
export const agentSettings: PathPack = {
  documentation: [
    'https://kiro.dev/docs/hooks/',
    'https://code.claude.com/docs/en/settings',
    'https://cursor.com/docs/agent/hooks',
    'https://developers.openai.com/codex/config-reference',
  ],
  review: (touch) => {
    const agent = touch.how === 'read' || isText(touch.path) ? null : agentOf(touch);
    if (agent === null) {
      return [];
    }
    const says = `${verbOf(touch)} what ${agent} may do without being asked: ${touch.path}`;
    return [meaning(touch, { rule: 'guard/agent-settings', effect: 'unprotect', severity: 'critical', says })];
  },
  examples: {
    catches: [
      {
        path: '~/.local/share/amazon-q/settings.json',
        how: 'write',
        rule: 'guard/agent-settings',
        effect: 'unprotect',
      },
      { path: '~/.kiro/hooks/holdpoint.json', how: 'delete', rule: 'guard/agent-settings', effect: 'unprotect' },
      { path: './.kiro/settings/permissions.yaml', how: 'write', rule: 'guard/agent-settings', effect: 'unprotect' },
      { path: './.kiro', how: 'delete', rule: 'guard/agent-settings', effect: 'unprotect' },
      { path: './.claude/settings.local.json', how: 'write', rule: 'guard/agent-settings', effect: 'unprotect' },
      { path: './.Claude/Settings.json', how: 'write', rule: 'guard/agent-settings', effect: 'unprotect' },
      { path: './.claude/*', how: 'delete', rule: 'guard/agent-settings', effect: 'unprotect' },
      { path: '~/.claude.json', how: 'write', rule: 'guard/agent-settings', effect: 'unprotect' },
      {
        path: './.github/copilot/settings.local.json',
        how: 'write',
        rule: 'guard/agent-settings',
        effect: 'unprotect',
      },
      { path: './.cursor/hooks.json', how: 'write', rule: 'guard/agent-settings', effect: 'unprotect' },
      { path: '~/.codex/config.toml', how: 'write', rule: 'guard/agent-settings', effect: 'unprotect' },
      { path: './.gemini/settings.json', how: 'write', rule: 'guard/agent-settings', effect: 'unprotect' },
      { path: './.agents/hooks.json', how: 'write', rule: 'guard/agent-settings', effect: 'unprotect' },
      { path: './opencode.json', how: 'write', rule: 'guard/agent-settings', effect: 'unprotect' },
      { path: '~/.config/amp/settings.json', how: 'write', rule: 'guard/agent-settings', effect: 'unprotect' },
      { path: '~/Documents/Cline/Hooks/PreToolUse', how: 'delete', rule: 'guard/agent-settings', effect: 'unprotect' },
      { path: './.devin/hooks.json', how: 'write', rule: 'guard/agent-settings', effect: 'unprotect' },
      { path: '~/.copilot/hooks/holdpoint.json', how: 'delete', rule: 'guard/agent-settings', effect: 'unprotect' },
    ],
    leaves: [
      { path: './.claude/commands/review.md', how: 'write' },
      { path: './.kiro/specs/shop/tasks.md', how: 'write' },
      { path: './.kiro/steering/tech.md', how: 'write' },
      { path: '~/.claude/todos/list.json', how: 'write' },
      { path: './.github/workflows/test.yml', how: 'write' },
      { path: './.claude/settings.json', how: 'read' },
      { path: './src/settings.json', how: 'write' },
      { path: './*', how: 'delete' },
    ],
  },
};
