import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { ReachMachine } from '../../core/model/reach';
import { workspaceOf } from '../workspaceOf';
import { readBounded } from './readBounded';

export type ReachPlace = {
  readonly home: string;
  /** The folder of the shell. */
  readonly cwd: string;
  /** Open workspace folders; empty without an editor. */
  readonly workspaces: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  /** Milliseconds since 1970. */
  readonly now: number;
};

/** A folder with more names than this is not one of settings. */
const MOST_NAMES = 500;
/** Nobody nests a project deeper below its workspace folder. */
const MOST_FOLDERS = 20;

/** By platform and by habit: many programs keep to `~/.config` everywhere. */
function settingsFolders({ home, env, platform }: ReachPlace): readonly string[] {
  const own =
    platform === 'win32'
      ? [env['APPDATA'], env['LOCALAPPDATA']]
      : platform === 'darwin'
        ? [join(home, 'Library', 'Application Support'), join(home, 'Library', 'Preferences')]
        : [env['XDG_DATA_HOME'] ?? join(home, '.local', 'share')];
  const found = [env['XDG_CONFIG_HOME'], join(home, '.config'), ...own];
  return [...new Set(found.filter((folder) => folder !== undefined && folder !== ''))].filter(
    (folder) => folder !== undefined,
  );
}

/** The shell's folder and those above it, up to the workspace folder or, outside of one, that folder alone. */
function foldersAbove({ home, cwd, workspaces }: ReachPlace): readonly string[] {
  const start = resolve(cwd);
  const root = workspaceOf(start, workspaces, home) ?? start;
  const folders = [start];
  for (let at = start; at !== root && at !== dirname(at) && folders.length < MOST_FOLDERS;) {
    at = dirname(at);
    folders.push(at);
  }
  return folders;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort().slice(0, MOST_NAMES);
  } catch {
    // That a folder is missing is no news; one that may not be listed is noted where a file in it is read.
    return [];
  }
}

/** The machine as a shell of this user in `place.cwd` sees it, and a list that grows by what could not be read. */
export function reachMachine(place: ReachPlace): { readonly machine: ReachMachine; readonly notes: readonly string[] } {
  const notes: string[] = [];
  const note = (file: string, says: string): void => {
    const line = `\`${file}\` ${says}`;
    if (!notes.includes(line)) notes.push(line);
  };
  const machine: ReachMachine = {
    home: place.home,
    folders: foldersAbove(place),
    settings: settingsFolders(place),
    variables: place.env,
    read: (path) => {
      const found = readBounded(path);
      if (found.kind === 'unread') note(path, found.why);
      return found.kind === 'text' ? found.text : null;
    },
    names: namesIn,
    note,
    now: place.now,
  };
  return { machine, notes };
}
