import { isDiskDevice } from '../../model/diskDevice';
import { isAtOrInside, isInside } from '../../model/filePath';
import { isMadeElsewhere, isMadeInWorkspace } from './made';

/**
 * What kind of place a path is. `system` are the folders a machine stands on; `made` is a build's output;
 * `work` is inside a workspace; `outside` is everything else that somebody owns.
 */
export type Zone =
  'disk' | 'root' | 'home' | 'system' | 'temp' | 'made' | 'repository' | 'workspace' | 'work' | 'outside';

export type Ground = {
  readonly home: string;
  /** Empty when no workspace is known. */
  readonly workspaces: readonly string[];
  /** The command's folder, or null. */
  readonly cwd: string | null;
  /** The repository around the command's folder when no workspace is known; `null` when there is none. */
  readonly repository: string | null;
  /** `TMPDIR` when it is set. */
  readonly temp: string | undefined;
};

const SYSTEM: ReadonlySet<string> = new Set(
  `bin boot dev etc lib lib32 lib64 libx32 opt proc run sbin srv sys usr var mnt media snap nix
  System Library Applications Volumes private cores`.split(/\s+/),
);
/** Below these the next level is the machine's as well. */
const SYSTEM_PARENTS: ReadonlySet<string> = new Set([
  'usr',
  'var',
  'mnt',
  'media',
  'Volumes',
  'boot',
  'System',
  'private',
]);
/** What stands below these is never a build's output. */
const SYSTEM_ONLY: ReadonlySet<string> = new Set([
  'bin',
  'boot',
  'etc',
  'lib',
  'lib64',
  'sbin',
  'usr',
  'System',
  'sys',
]);

function isHome(path: string, home: string): boolean {
  const [, first, , third] = path.split('/');
  const ofSomebody = (first === 'home' || first === 'Users') && third === undefined;
  return ofSomebody || path === '/root' || isAtOrInside(home, path);
}

function isSystem(path: string): boolean {
  const [, first = '', second, third] = path.split('/');
  return SYSTEM.has(first) && (second === undefined || (third === undefined && SYSTEM_PARENTS.has(first)));
}

/** Below a folder for temporary files, or one itself. */
export function isTemp(path: string, ground: Ground): boolean {
  const folders = ['/tmp', '/var/tmp', '/private/tmp', '/private/var/tmp', '/var/folders', '/dev/shm'];
  const own = ground.temp !== undefined && ground.temp.length > 1 && ground.temp !== ground.home ? [ground.temp] : [];
  const around = [...folders, ...own].filter((folder) => isAtOrInside(path, folder.replace(/\/+$/, '')));
  // Somebody whose home lies in a temporary folder keeps there what others keep at home.
  return around.some((folder) => !isInside(path, ground.home) || !isInside(ground.home, folder));
}

function zoneInside(path: string, workspace: string): Zone {
  const relative = path.slice(workspace.length + 1);
  if (relative === '.git' || relative.startsWith('.git/')) {
    return 'repository';
  }
  return isMadeInWorkspace(relative) ? 'made' : 'work';
}

/** Without known workspaces the command's folder is taken for one, unless nobody would keep a project there. */
function impliedWorkspace(ground: Ground): readonly string[] {
  if (ground.workspaces.length > 0 || ground.cwd === null) {
    return [];
  }
  const cwd = ground.cwd;
  return cwd === '/' || isHome(cwd, ground.home) || isSystem(cwd) ? [] : [cwd];
}

function workspacesOf(ground: Ground): readonly string[] {
  return ground.repository === null ? ground.workspaces : [...ground.workspaces, ground.repository];
}

/** The places whose loss is more than a folder's: they win over everything below. */
function zoneOfItself(path: string, ground: Ground): Zone | null {
  if (isDiskDevice(path)) {
    return 'disk';
  }
  if (path === '/') {
    return 'root';
  }
  if (isHome(path, ground.home)) {
    return 'home';
  }
  return workspacesOf(ground).some((folder) => isAtOrInside(folder, path)) ? 'workspace' : null;
}

/** `path` is absolute and normal; a pattern in it stands for itself. */
export function zoneOf(path: string, ground: Ground): Zone {
  const itself = zoneOfItself(path, ground);
  if (itself !== null) {
    return itself;
  }
  const workspace = workspacesOf(ground).find((folder) => isInside(path, folder));
  if (workspace !== undefined) {
    return zoneInside(path, workspace);
  }
  if (isTemp(path, ground)) {
    return 'temp';
  }
  if (isSystem(path)) {
    return 'system';
  }
  const implied = impliedWorkspace(ground).find((folder) => isAtOrInside(path, folder));
  if (implied !== undefined) {
    return implied === path ? 'workspace' : zoneInside(path, implied);
  }
  return !SYSTEM_ONLY.has(path.split('/')[1] ?? '') && isMadeElsewhere(path) ? 'made' : 'outside';
}
