import { ownField } from '../core/model/ownField';
import { createHash, randomBytes } from 'node:crypto';
import { lstatSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../node/makeFolder';
import { renameOver } from '../node/renameOver';

/*
 * What an installation wrote, noted in the state folder and so apart from it: `guard/PART.json`. Whoever changes a file
 * of the guard has to know of this one too.
 */

/** What is installed together: the hook's launcher, and the guard of terminals. */
export type GuardPart = 'launcher' | 'terminals';

/** One file of the guard. `missing`: it was installed and is gone, or an agent's settings no longer name the hook. */
export type GuardFileState = { readonly file: string; readonly state: 'intact' | 'changed' | 'missing' };

/** By absolute path. */
export type Noted = {
  /** Hex SHA-256 of the bytes, and the permission bits. More than one digest while it is being replaced. */
  readonly files: Readonly<Record<string, { readonly digests: readonly string[]; readonly mode: number }>>;
  /** What a link names, as written. */
  readonly links: Readonly<Record<string, string>>;
};

export const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

const nothing: Noted = { files: {}, links: {} };

export function manifestFile(stateFolder: string, part: GuardPart): string {
  return join(stateFolder, 'guard', `${part}.json`);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function notedIn(text: string): Noted | null {
  const value: unknown = JSON.parse(text);
  if (!isObject(value) || !isObject(value['files']) || !isObject(value['links'])) return null;
  const files = Object.entries(value['files']).flatMap(([path, file]) => {
    if (!isObject(file) || !Array.isArray(file['digests']) || typeof file['mode'] !== 'number') return [];
    return [[path, { digests: file['digests'].map(String), mode: file['mode'] }] as const];
  });
  const links = Object.entries(value['links']).map(([path, target]) => [path, String(target)] as const);
  return { files: Object.fromEntries(files), links: Object.fromEntries(links) };
}

/** What was noted; `missing` and `unreadable` where there is nothing to compare with. Never throws. */
export function readNoted(stateFolder: string, part: GuardPart): Noted | 'missing' | 'unreadable' {
  const file = manifestFile(stateFolder, part);
  if (lstatSync(file, { throwIfNoEntry: false }) === undefined) return 'missing';
  try {
    return notedIn(readFileSync(file, 'utf8')) ?? 'unreadable';
  } catch {
    return 'unreadable';
  }
}

function write(stateFolder: string, part: GuardPart, noted: Noted): void {
  const file = manifestFile(stateFolder, part);
  makeFolder(join(stateFolder, 'guard'));
  const temporary = `${file}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    // Windows could not put the next one in the place of a file that nobody may write.
    const mode = process.platform === 'win32' ? 0o600 : 0o400;
    writeFileSync(temporary, `${JSON.stringify(noted, null, 2)}\n`, { mode });
    renameOver(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/**
 * Notes `next` around the work that brings it about: until it is done, what was noted before is right as well, so that
 * another window that looks in between finds nothing wrong. Throws what the file system and `work` throw.
 */
export function notedAround<T>(stateFolder: string, part: GuardPart, next: Noted, work: () => T): T {
  const read = readNoted(stateFolder, part);
  const before = typeof read === 'string' ? nothing : read;
  const both = Object.entries(next.files).map(([path, file]) => {
    const digests = [...new Set([...(ownField(before.files, path)?.digests ?? []), ...file.digests])];
    return [path, { ...file, digests }] as const;
  });
  if (typeof read !== 'string') {
    write(stateFolder, part, { files: { ...before.files, ...Object.fromEntries(both) }, links: before.links });
  }
  const result = work();
  write(stateFolder, part, next);
  return result;
}

/** What is removed with good reason is missed by nobody. */
export function forgetNoted(stateFolder: string, part: GuardPart): void {
  rmSync(manifestFile(stateFolder, part), { force: true });
  const folder = join(stateFolder, 'guard');
  if (lstatSync(folder, { throwIfNoEntry: false }) !== undefined && readdirSync(folder).length === 0) {
    rmSync(folder, { recursive: true });
  }
}
