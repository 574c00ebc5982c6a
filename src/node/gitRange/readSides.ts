import { lstatSync, readFileSync } from 'node:fs';
import { catFile, objectSizes } from '../workingTree/catFile';
import type { GitFailure } from '../workingTree/runGit';
import type { Entry, RawChange } from './rawChanges';

/** One side of a changed path. `unread` says why, after "is": `binary`, `longer than 2 MB`. */
export type SideText =
  | { readonly kind: 'absent' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unread'; readonly why: string };

export type ReadSides = { readonly raw: RawChange; readonly before: SideText; readonly after: SideText };

/** Bytes; what people write is shorter, and what is longer is told to be unread. */
const LONGEST = 2_000_000;
/** Bytes of files that are asked for at once. */
const MOST_AT_ONCE = 32 * 1024 * 1024;
/** Bytes in which git, too, looks for a zero to tell a binary file. */
const BINARY_WITHIN = 8_000;

const absent: SideText = { kind: 'absent' };

function unread(why: string): SideText {
  return { kind: 'unread', why };
}

const tooLong = unread('longer than 2 MB');

function textOf(bytes: Buffer): SideText {
  return bytes.subarray(0, BINARY_WITHIN).includes(0)
    ? unread('binary')
    : { kind: 'text', text: bytes.toString('utf8') };
}

function onDisk(path: string): SideText {
  try {
    const stat = lstatSync(path);
    if (stat.isSymbolicLink()) return unread('a link');
    if (!stat.isFile()) return unread('no file');
    return stat.size > LONGEST ? tooLong : textOf(readFileSync(path));
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    // Bytes that are no UTF-8 became another sign, and no file has that name: git alone knows whether it is there.
    if (isGone && path.includes('\uFFFD')) return unread('under a name that is no UTF-8');
    return isGone ? absent : unread('not readable');
  }
}

/** Runs of objects that together are not too much to hold. */
function portions(objects: readonly string[], sizes: ReadonlyMap<string, number>): readonly (readonly string[])[] {
  const parts: string[][] = [];
  let room = 0;
  for (const object of objects) {
    const size = sizes.get(object) ?? 0;
    const last = parts.at(-1);
    if (last !== undefined && size <= room) last.push(object);
    else parts.push([object]);
    room = (last !== undefined && size <= room ? room : MOST_AT_ONCE) - size;
  }
  return parts;
}

/** The texts of objects, by name; what is too long is never taken out of the repository. */
export async function objectTexts(
  top: string,
  objects: Iterable<string>,
): Promise<ReadonlyMap<string, SideText> | GitFailure> {
  const names = [...new Set(objects)];
  const sizes = await objectSizes(top, names);
  if ('kind' in sizes) return sizes;
  const texts = new Map<string, SideText>();
  for (const name of names) if ((sizes.get(name) ?? 0) > LONGEST) texts.set(name, tooLong);
  const wanted = names.filter((name) => sizes.has(name) && !texts.has(name));
  for (const part of portions(wanted, sizes)) {
    const blobs = await catFile(top, part);
    if ('kind' in blobs) return blobs;
    for (const [index, name] of part.entries()) {
      const bytes = blobs[index] ?? null;
      texts.set(name, bytes === null ? unread('not readable') : textOf(bytes));
    }
  }
  return texts;
}

function sideOf(entry: Entry | null, path: string, texts: ReadonlyMap<string, SideText>): SideText {
  if (entry === null) return absent;
  if (entry.kind === 'submodule') return unread('a submodule');
  if (entry.kind === 'link') return unread('a link');
  if (entry.object === null) return onDisk(path);
  return texts.get(entry.object) ?? unread('not in this repository');
}

/** Both sides of each change. */
export async function readSides(
  top: string,
  changes: readonly RawChange[],
): Promise<readonly ReadSides[] | GitFailure> {
  const objects = changes.flatMap(({ before, after }) =>
    [before, after].flatMap((entry) => (entry?.kind === 'file' && entry.object !== null ? [entry.object] : [])),
  );
  const texts = await objectTexts(top, objects);
  if ('kind' in texts) return texts;
  return changes.map((raw) => ({
    raw,
    before: sideOf(raw.before, raw.movedFrom ?? raw.path, texts),
    after: raw.inConflict && raw.after === null ? unread('in conflict') : sideOf(raw.after, raw.path, texts),
  }));
}
