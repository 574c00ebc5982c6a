import { accessSync, constants, readdirSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';

/** Where programs of people stand besides PATH, which an editor started from a desktop knows only in part. */
const usualFolders = ['/usr/local/bin', '/opt/homebrew/bin', '/snap/bin', '/usr/bin', '/bin', '/usr/local/sbin'];
const homeFolders = [
  ...['.local/bin', 'bin', 'go/bin', '.cargo/bin', '.krew/bin', '.nix-profile/bin', 'google-cloud-sdk/bin'],
  ...['.asdf/shims', '.local/share/mise/shims', '.pyenv/shims', '.tfenv/bin', '.tenv', '.volta/bin', '.npm-global/bin'],
];

function folderNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** What makes a name a program on Windows, in the order in which it is looked for. */
const windowsEndings = ['.exe', '.cmd', '.bat'];

export type Whereabouts = {
  readonly path: string;
  /** Absolute. */
  readonly home: string;
  /** A folder that does not count. */
  readonly except: string;
  /** This machine's when left out. */
  readonly platform?: string;
};

function countedFolders({ path, home, except, platform = process.platform }: Whereabouts): readonly string[] {
  if (platform === 'win32') return [...new Set(path.split(';').filter((folder) => folder !== ''))];
  const nodes = join(home, '.nvm', 'versions', 'node');
  const folders = [
    ...path.split(':').filter(isAbsolute),
    ...usualFolders,
    ...homeFolders.map((folder) => join(home, folder)),
    ...folderNames(nodes).map((version) => join(nodes, version, 'bin')),
  ];
  const own = real(except);
  return [...new Set(folders.map(real))].filter((folder) => folder !== own);
}

/** The variable `PATH`; Windows spells it otherwise, and a copy of the environment has the one spelling alone. */
export function pathIn(env: Readonly<Record<string, string | undefined>>): string {
  return env['PATH'] ?? env['Path'] ?? '';
}

/** The names of the files that a program may be. */
function spellings({ platform = process.platform }: Whereabouts): (name: string) => readonly string[] {
  return (name) => (platform === 'win32' ? windowsEndings.map((ending) => name + ending) : [name]);
}

/**
 * Those of `names` that are installed, on PATH or in a usual place. A launcher for a program that is not there would
 * make scripts believe that it is.
 */
export function whereInstalled(names: readonly string[], whereabouts: Whereabouts): readonly string[] {
  const counted = countedFolders(whereabouts);
  const spelled = spellings(whereabouts);
  return names.filter((name) => counted.some((folder) => spelled(name).some((each) => isProgram(join(folder, each)))));
}

/** The absolute path of the first of `names` that is installed, in a folder of PATH or in a usual place. */
export function programNamed(names: readonly string[], whereabouts: Whereabouts): string | null {
  const files = names.flatMap(spellings(whereabouts));
  const paths = countedFolders(whereabouts).flatMap((folder) => files.map((file) => join(folder, file)));
  return paths.find(isProgram) ?? null;
}
