import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, readFileSync, realpathSync } from 'node:fs';
import { rmSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../node/makeFolder';
import { renameOver } from '../node/renameOver';

export function digestOf(bytes: Buffer | null): string {
  return bytes === null ? 'missing' : createHash('sha256').update(bytes).digest('hex');
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** The bytes of a file, links followed; `null` when there is none. Throws when it is there and cannot be read. */
export function bytesOf(path: string): Buffer | null {
  return isThere(path) ? readFileSync(path) : null;
}

/** Creates the folders above a file that are missing; returns them, outermost first. */
export function madeFoldersFor(path: string): readonly string[] {
  const missing: string[] = [];
  for (let folder = dirname(path); !existsSync(folder); folder = dirname(folder)) missing.unshift(folder);
  if (missing.length > 0) makeFolder(dirname(path));
  return missing;
}

/** The permission bits of a file, links followed; `null` when there is none. */
export function modeOf(path: string): number | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? null : stat.mode & 0o7777;
}

/** Whether a file has these permission bits; on Windows, which knows them not, whatever it has. */
export function hasMode(path: string, mode: number, platform: string = process.platform): boolean {
  return platform === 'win32' || modeOf(path) === mode;
}

/**
 * Writes a file in one step: readers see the old or the new bytes. A link stays a link; without `wanted` the mode stays
 * too, 0600 for a new one.
 */
export function writeInOneStep(path: string, bytes: Buffer, wanted: number | null = null): void {
  const target = isThere(path) ? realpathSync(path) : path;
  const mode = wanted ?? modeOf(target) ?? 0o600;
  const temporary = join(dirname(target), `.holdpoint-${randomBytes(6).toString('hex')}.tmp`);
  try {
    writeFileSync(temporary, bytes, { mode, flag: 'wx' });
    chmodSync(temporary, mode);
    renameOver(temporary, target);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Removes a file (a link with what it names) and then those of `folders` that are empty, innermost first. */
export function removeFile(path: string, folders: readonly string[]): void {
  if (isThere(path)) rmSync(realpathSync(path));
  rmSync(path, { force: true });
  for (const folder of folders.toReversed()) {
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
  }
}
