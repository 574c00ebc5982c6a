import { UNKNOWN_PART, type Command, type Word } from '../../model/command';
import { absolutePath } from '../../model/filePath';
import { isMadeElsewhere, isMadeInWorkspace, isMadeName } from '../files/made';
import type { Zone } from '../files/zone';

/** A path on a drive of Windows: `D:/work/x`; null for every other path. */
export function drivePath(value: string, cwd: string | null): string | null {
  const slashed = value
    .replaceAll('\\', '/')
    .replace(/^\/\/[?.]\//, '')
    .replace(/^.*filesystem::/i, '');
  const whole = /^[A-Za-z]:/.test(slashed) ? slashed : absolutePath(slashed, cwd);
  const found = whole === null ? null : /(?:^|\/)([A-Za-z]:)(?=\/|$)([^]*)$/.exec(whole);
  if (found === null) return null;
  const [, drive = '', rest = ''] = found;
  const path = absolutePath(`/${rest}`, '/') ?? '/';
  return `${drive.toUpperCase()}${path === '/' ? '/' : path}`;
}

const SYSTEM = new Set([
  ...['windows', 'program files', 'program files (x86)', 'programdata', 'boot', 'recovery', 'perflogs'],
  ...['system volume information', '$recycle.bin', 'efi'],
]);

function ofUsers(parts: readonly string[]): Zone | null {
  if (parts[0] !== 'users') return null;
  if (parts.length < 3) return 'home';
  return parts.slice(2, 5).join('/') === 'appdata/local/temp' ? 'temp' : null;
}

function inWorkspace(path: string, workspaces: readonly string[]): Zone | null {
  const lower = path.toLowerCase();
  for (const workspace of workspaces) {
    const own = drivePath(workspace, null)?.toLowerCase();
    if (own === undefined) continue;
    if (own === lower) return 'workspace';
    if (lower.startsWith(`${own}/`)) return isMadeInWorkspace(path.slice(own.length + 1)) ? 'made' : 'work';
  }
  return null;
}

function ofMachine(parts: readonly string[]): Zone | null {
  const [first = '', second] = parts;
  if (first === 'temp' || first === 'tmp' || (first === 'windows' && second === 'temp')) return 'temp';
  return SYSTEM.has(first) && parts.length < 3 ? 'system' : null;
}

/** What kind of place a path on a drive is; a pattern that takes everything has been cut off. */
export function driveZone(path: string, workspaces: readonly string[]): Zone {
  const parts = path
    .toLowerCase()
    .slice(3)
    .split('/')
    .filter((part) => part !== '');
  if (parts.length === 0) return 'root';
  const known = inWorkspace(path, workspaces) ?? ofUsers(parts) ?? ofMachine(parts);
  return known ?? (isMadeElsewhere(path.slice(2)) ? 'made' : 'outside');
}

/** Whether a path that is not wholly known can only lie where nothing is lost. */
export function isHarmlessDrive(path: string, command: Command): boolean {
  const first = path.indexOf(UNKNOWN_PART);
  const folder = path.slice(0, path.lastIndexOf('/', first));
  const last = path.split('/').at(-1) ?? '';
  if (!last.includes(UNKNOWN_PART) && isMadeName(last)) return true;
  const zone = command.cwd === null && folder.length < 3 ? 'outside' : driveZone(`${folder}/`, []);
  return zone === 'temp' || zone === 'made';
}

/** A path as the tools beside PowerShell write it. */
export function slashedWord(word: Word, home: string): Word {
  const value = word.value.replaceAll('\\', '/');
  const own = value === '~' || value.startsWith('~/') ? `${home}${value.slice(1)}` : value;
  return { ...word, value: own, glob: word.glob || /[*?]/.test(own) };
}
