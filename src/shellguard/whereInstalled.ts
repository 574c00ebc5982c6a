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

export type Whereabouts = {
  readonly path: string;
  /** Absolute. */
  readonly home: string;
  /** A folder that does not count. */
  readonly except: string;
};

function countedFolders({ path, home, except }: Whereabouts): readonly string[] {
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

/**
 * Those of `names` that are installed, on PATH or in a usual place. A launcher for a program that is not there would
 * make scripts believe that it is.
 */
export function whereInstalled(names: readonly string[], whereabouts: Whereabouts): readonly string[] {
  const counted = countedFolders(whereabouts);
  return names.filter((name) => counted.some((folder) => isProgram(join(folder, name))));
}

/** The absolute path of the first of `names` that is installed, in a folder of PATH or in a usual place. */
export function programNamed(names: readonly string[], whereabouts: Whereabouts): string | null {
  const paths = countedFolders(whereabouts).flatMap((folder) => names.map((name) => join(folder, name)));
  return paths.find(isProgram) ?? null;
}
