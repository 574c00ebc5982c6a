import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  type BigIntStats,
} from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { copyHashed, hashed } from './copyHashed';
import { openPlain, sameMoment } from './bytes';
import { syncFolder } from './syncFolder';
import type { Version } from './version';

export type Placement = {
  /** Absolute, its folder without links. */
  readonly path: string;
  /** What must still stand there; anything else is left alone. */
  readonly expected: Version;
  readonly next: Version;
  /** Where the bytes of `next` are. */
  readonly bytes: string;
  /** A name beside `path` that nobody uses. */
  readonly temporary: string;
};

/** How a placement ended. `moved`: something else stands there; nothing was touched. */
export type Placed =
  | {
      readonly kind: 'placed';
      /** What could not be made equal, such as the owner; null when all of it is. */
      readonly lacks: string | null;
      /** The file that was replaced, still open: a writer that held it may have written on. Null without one. */
      readonly replaced: FileHandle | null;
    }
  | { readonly kind: 'moved' }
  | { readonly kind: 'failed'; readonly says: string };

type Seen = { readonly handle: FileHandle; readonly stat: BigIntStats };

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Missing folders of a path, with the permissions that new folders get. */
function makeParents(folder: string): void {
  if (existsSync(folder)) return;
  makeParents(dirname(folder));
  mkdirSync(folder);
}

/** Writes the new content beside the file, with everything but its name. */
async function prepare({ next, bytes, temporary }: Placement): Promise<string | null> {
  if (next.kind === 'link') symlinkSync(next.target, temporary);
  if (next.kind !== 'file') return null;
  const source = await open(bytes, 'r');
  try {
    const { digest } = await copyHashed(source, temporary, true);
    if (digest !== next.digest) throw new Error('the bytes that were kept are damaged');
  } finally {
    await source.close();
  }
  return dress(temporary, next);
}

/** Owner first: giving a file away takes its set-user-id bits off. */
function dress(path: string, { uid, gid, mode }: Extract<Version, { kind: 'file' }>): string | null {
  let lacks: string | null = null;
  const now = lstatSync(path);
  if (now.uid !== uid || now.gid !== gid) {
    try {
      chownSync(path, uid, gid);
    } catch {
      lacks = `its owner was ${uid}:${gid}, which this user cannot give it`;
    }
  }
  chmodSync(path, mode);
  return lacks;
}

/** The file as it is now, open, when it is what is expected; null when it is not. */
async function look(path: string, expected: Extract<Version, { kind: 'file' }>): Promise<Seen | null> {
  const handle = await openPlain(path);
  try {
    const before = await handle.stat({ bigint: true });
    const { digest } = await hashed(handle);
    const stat = await handle.stat({ bigint: true });
    const mode = Number(stat.mode & 0o7777n);
    if (sameMoment(before, stat) && digest === expected.digest && mode === expected.mode) return { handle, stat };
  } catch (error) {
    await handle.close();
    throw error;
  }
  await handle.close();
  return null;
}

/** The last look, with nothing between it and the step that follows but these lines. */
function isStill({ path, expected }: Placement, seen: Seen | null): boolean {
  if (expected.kind === 'file') {
    return seen !== null && sameMoment(lstatSync(path, { bigint: true }), seen.stat);
  }
  if (expected.kind === 'link') return lstatSync(path).isSymbolicLink() && readlinkSync(path) === expected.target;
  return expected.kind === 'missing';
}

function step({ path, expected, next, temporary }: Placement): void {
  if (next.kind === 'missing') {
    unlinkSync(path);
    return;
  }
  if (expected.kind !== 'missing') {
    renameSync(temporary, path);
    return;
  }
  // Unlike a rename, neither takes the place of what somebody has just put there.
  if (next.kind === 'link') symlinkSync(next.target, path);
  else linkSync(temporary, path);
}

function isUnchangedFolder(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(at)) return realpathSync.native(at) === at;
    if (at === dirname(at)) return false;
  }
}

async function place(placement: Placement): Promise<Placed> {
  const { path, expected, next, temporary } = placement;
  const folder = dirname(path);
  if (!isUnchangedFolder(folder)) {
    return { kind: 'failed', says: `the folder of \`${path}\` leads elsewhere now; nothing was touched` };
  }
  makeParents(folder);
  const lacks = await prepare(placement);
  const seen = expected.kind === 'file' ? await look(path, expected) : null;
  try {
    if (!isStill(placement, seen)) {
      await seen?.handle.close();
      return { kind: 'moved' };
    }
    step(placement);
  } catch (error) {
    await seen?.handle.close();
    throw error;
  }
  rmSync(temporary, { force: true });
  syncFolder(folder);
  return { kind: 'placed', lacks: next.kind === 'file' ? lacks : null, replaced: seen?.handle ?? null };
}

/**
 * Puts one version of a file in the place of another, at once: a reader sees the old or the new one. Links are put
 * back as links and never written through. Never rejects; what is not as expected is never overwritten, but for a
 * writer that strikes between two system calls.
 */
export async function putInPlace(placement: Placement): Promise<Placed> {
  const { path, expected, next, temporary } = placement;
  if (expected.kind === 'other' || next.kind === 'other') {
    return { kind: 'failed', says: `\`${path}\` is no file; nothing was touched` };
  }
  try {
    return await place(placement);
  } catch (error) {
    const gone = ['ENOENT', 'EEXIST', 'ELOOP', 'EINVAL', 'ENOTDIR', 'EISDIR'].includes(codeOf(error));
    if (gone && existsSync(dirname(path))) return { kind: 'moved' };
    const says = error instanceof Error ? error.message : 'unknown';
    return { kind: 'failed', says: `cannot change \`${path}\`: ${says}` };
  } finally {
    try {
      rmSync(temporary, { force: true });
    } catch {
      // A disk that cannot be written has no such file.
    }
  }
}
