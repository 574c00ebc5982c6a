/**
 * A file of a repository that takes a hook away before the first call, so that no hook can hold it: only what the
 * machine's administrator pins outlasts it.
 */
export type Beforehand = {
  readonly agent: string;
  /** Below the repository, `/` separated. */
  readonly path: string;
  readonly text: string;
  /** Whether the managed pin of the agent was measured to outlast it. */
  readonly pinHolds: boolean;
};

export const beforehand: readonly Beforehand[] = [
  { agent: 'claude-code', path: '.claude/settings.json', text: '{"disableAllHooks":true}', pinHolds: true },
  { agent: 'codex', path: '.codex/config.toml', text: '[features]\nhooks = false\n', pinHolds: true },
  { agent: 'gemini', path: '.gemini/settings.json', text: '{"hooksConfig":{"enabled":false}}', pinHolds: true },
  {
    agent: 'gemini',
    path: '.gemini/settings.json',
    text: '{"hooksConfig":{"disabled":["holdpoint"]}}',
    pinHolds: false,
  },
  { agent: 'copilot', path: '.github/copilot/settings.json', text: '{"disableAllHooks":true}', pinHolds: true },
  { agent: 'copilot', path: '.vscode/settings.json', text: '{"chat.useHooks":false}', pinHolds: false },
];
