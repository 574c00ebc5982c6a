import { parse as parseJson } from 'jsonc-parser';
import { parse as parseToml } from 'smol-toml';
import { isSettings, valueAt } from './disarming';
import type { Disarming, Settings } from './disarming';
import { vsCodeFiles, workspaceFile } from './editorFiles';

/** A file by which an agent can be disarmed. */
export type DisarmingFile = {
  /** As in `Disarming`. */
  readonly id: string;
  readonly agent: string;
  /** Below a repository or the home folder, `/` separated. */
  readonly path: string;
  readonly parse: (text: string) => Settings;
  /** The settings in it that disarm, as spelled there. */
  readonly find: (settings: Settings) => readonly string[];
};

/** With comments and trailing commas, as the agents read it; what is broken further down does not hide what stands above. */
function json(text: string): Settings {
  const value: unknown = parseJson(text, [], { allowTrailingComma: true });
  return isSettings(value) ? value : {};
}

/** Of a broken file nothing is known: the agent refuses it too. */
function toml(text: string): Settings {
  try {
    return parseToml(text);
  } catch {
    return {};
  }
}

const isTrue = (value: unknown): boolean => value === true;

function allHooks(settings: Settings): readonly string[] {
  return isTrue(valueAt(settings, 'disableAllHooks')) ? ['disableAllHooks'] : [];
}

/** A feature switched off for everybody, or in one of the profiles, which a repository may select as well. */
function codexFeatures(settings: Settings): readonly string[] {
  const profiles = valueAt(settings, 'profiles');
  const named = isSettings(profiles) ? Object.entries(profiles) : [];
  return [
    ...(valueAt(settings, 'features', 'hooks') === false ? ['features.hooks = false'] : []),
    ...named.flatMap(([name, profile]) =>
      isSettings(profile) && valueAt(profile, 'features', 'hooks') === false
        ? [`profiles.${name}.features.hooks = false`]
        : [],
    ),
  ];
}

/** Whether one of the disabled hooks, named or given by its command, is Holdpoint's. */
function namesOurs(value: unknown): boolean {
  return Array.isArray(value) && value.some((each) => typeof each === 'string' && /holdpoint/i.test(each));
}

function geminiHooks(settings: Settings): readonly string[] {
  return [
    ...(valueAt(settings, 'hooksConfig', 'enabled') === false ? ['hooksConfig.enabled'] : []),
    ...(namesOurs(valueAt(settings, 'hooksConfig', 'disabled')) ? ['hooksConfig.disabled'] : []),
  ];
}

/** The settings of VS Code's chat that take the user's hook away, as they are spelled in a finding. */
export const chatSettings = { all: 'chat.useHooks', ofUser: 'chat.hookFilesLocations: ~/.copilot/hooks' } as const;

/** Keys of VS Code are flat; the second is a table of places, each on or off. */
function editorHooks(settings: Settings): readonly string[] {
  return [
    ...(valueAt(settings, 'chat.useHooks') === false ? [chatSettings.all] : []),
    ...(valueAt(settings, 'chat.hookFilesLocations', '~/.copilot/hooks') === false ? [chatSettings.ofUser] : []),
  ];
}

/** Only the chat of VS Code reads it, so the command line of the same agent is not meant. */
function ofEditor(path: string): DisarmingFile {
  return { id: 'copilot', agent: 'GitHub Copilot in VS Code', path, parse: json, find: editorHooks };
}

/**
 * The files by which a repository, or the agent itself, was seen to switch hooks off: Claude Code 2.1.328, Codex 0.169.0,
 * Gemini CLI 0.61.0 and Copilot CLI 1.0.102 each ran a tool that the user's own hook would have stopped.
 */
export const disarmingFiles: readonly DisarmingFile[] = [
  { id: 'claude-code', agent: 'Claude Code', path: '.claude/settings.json', parse: json, find: allHooks },
  { id: 'claude-code', agent: 'Claude Code', path: '.claude/settings.local.json', parse: json, find: allHooks },
  { id: 'codex', agent: 'Codex', path: '.codex/config.toml', parse: toml, find: codexFeatures },
  { id: 'gemini', agent: 'Gemini CLI', path: '.gemini/settings.json', parse: json, find: geminiHooks },
  { id: 'copilot', agent: 'GitHub Copilot', path: '.github/copilot/settings.json', parse: json, find: allHooks },
  { id: 'copilot', agent: 'GitHub Copilot', path: '.github/copilot/settings.local.json', parse: json, find: allHooks },
  { id: 'copilot', agent: 'GitHub Copilot', path: '.copilot/settings.json', parse: json, find: allHooks },
  ofEditor(workspaceFile),
];

/** The same, where only a user's own file counts; a repository may keep a copy of it. */
export const userDisarmingFiles: readonly DisarmingFile[] = vsCodeFiles.map(ofEditor);

/** What a text would take away if it stood in the file. Never throws. */
export function disarmingsIn({ id, agent, parse, find }: DisarmingFile, text: string): readonly Disarming[] {
  return find(parse(text)).map((setting) => ({ id, agent, setting }));
}
