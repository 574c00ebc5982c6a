import { randomBytes } from 'node:crypto';
import { constants, existsSync, renameSync, rmSync, type BigIntStats } from 'node:fs';
import { lstat, open, readlink, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { copyHashed } from './copyHashed';
import { missing, type Version } from './version';

/** What was seen at a path. `unsteady`: it was being written meanwhile; look again. */
export type Captured =
  | { readonly kind: 'captured'; readonly version: Version }
  | { readonly kind: 'unsteady' }
  | { readonly kind: 'unreadable'; readonly says: string };

/** A folder of file contents, each under its digest. */
export type Bytes = {
  /** Takes a copy of what stands at `path`; follows no link. Never rejects. */
  readonly capture: (path: string) => Promise<Captured>;
  /** Takes a copy of an open file, whatever became of its name. Rejects as reading and writing do. */
  readonly captureOpen: (source: FileHandle) => Promise<Version>;
  readonly pathOf: (digest: string) => string;
  readonly forget: (digest: string) => void;
};

/** Bytes past which a file is not copied: 256 MiB. */
const LARGEST = 256n * 1024n * 1024n;

/** Whether nothing was written between two looks at an open file. */
export function sameMoment(one: BigIntStats, other: BigIntStats): boolean {
  return (
    one.dev === other.dev &&
    one.ino === other.ino &&
    one.size === other.size &&
    one.mtimeNs === other.mtimeNs &&
    one.ctimeNs === other.ctimeNs
  );
}

/** Opens a file to be read and nothing that a link leads to; never waits for the other end of a pipe. */
export function openPlain(path: string): Promise<FileHandle> {
  return open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** A copy of what an open file holds, and the file as it was when it had been read. */
async function copyIn(source: FileHandle, folder: string): Promise<{ version: Version; stat: BigIntStats }> {
  const temporary = join(folder, `${randomBytes(8).toString('hex')}.part`);
  try {
    const { digest, size } = await copyHashed(source, temporary, false);
    const stat = await source.stat({ bigint: true });
    renameSync(temporary, join(folder, digest));
    const mode = Number(stat.mode & 0o7777n);
    return { version: { kind: 'file', digest, size, mode, uid: Number(stat.uid), gid: Number(stat.gid) }, stat };
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

async function captureFile(path: string, folder: string): Promise<Captured> {
  const source = await openPlain(path);
  try {
    const before = await source.stat({ bigint: true });
    if (before.size > LARGEST) return { kind: 'unreadable', says: `\`${path}\` is over 256 MiB and is not kept` };
    const { version, stat } = await copyIn(source, folder);
    const named = await lstat(path, { bigint: true });
    const isSteady = sameMoment(before, stat) && named.ino === stat.ino && named.dev === stat.dev;
    return isSteady ? { kind: 'captured', version } : { kind: 'unsteady' };
  } finally {
    await source.close();
  }
}

async function captureAny(path: string, folder: string): Promise<Captured> {
  try {
    const stat = await lstat(path);
    if (stat.isFile()) return await captureFile(path, folder);
    if (!stat.isSymbolicLink()) return { kind: 'captured', version: { kind: 'other' } };
    return { kind: 'captured', version: { kind: 'link', target: await readlink(path) } };
  } catch (error) {
    const code = codeOf(error);
    if (!existsSync(folder)) return { kind: 'unreadable', says: `the folder \`${folder}\` is gone` };
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'captured', version: missing };
    // What was a file a moment ago is a link now, or a link is none any more.
    if (code === 'ELOOP' || code === 'EINVAL') return { kind: 'unsteady' };
    const says = error instanceof Error ? error.message : 'unknown';
    return { kind: 'unreadable', says: `cannot keep a copy of \`${path}\`: ${says}` };
  }
}

/** `folder` must exist. */
export function openBytes(folder: string): Bytes {
  const pathOf = (digest: string): string => join(folder, digest);
  return {
    capture: (path) => captureAny(path, folder),
    captureOpen: async (source) => (await copyIn(source, folder)).version,
    pathOf,
    forget: (digest) => {
      rmSync(pathOf(digest), { force: true });
    },
  };
}
