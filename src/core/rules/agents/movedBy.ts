/** Variables that lead an agent to other settings than the person's, hooks included, by each agent's own reference. */
export const movingVariables: Readonly<Record<string, readonly string[]>> = {
  'Claude Code': ['CLAUDE_CONFIG_DIR'],
  Codex: ['CODEX_HOME'],
  'Gemini CLI': ['GEMINI_CLI_HOME', 'GEMINI_CLI_SYSTEM_SETTINGS_PATH'],
  'GitHub Copilot': ['COPILOT_HOME'],
  OpenCode: ['OPENCODE_CONFIG', 'OPENCODE_CONFIG_DIR', 'OPENCODE_CONFIG_CONTENT', 'XDG_CONFIG_HOME'],
  Cline: ['CLINE_DIR'],
  Amp: ['AMP_SETTINGS_FILE'],
};

/** The agent that a variable leads elsewhere; undefined where it leads none. */
export function movedBy(variable: string): string | undefined {
  const name = variable.toUpperCase();
  return Object.entries(movingVariables).find(([, names]) => names.includes(name) && name !== 'XDG_CONFIG_HOME')?.[0];
}
