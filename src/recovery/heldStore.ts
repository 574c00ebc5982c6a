import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { readText } from '../node/readText';
import { replaceFile } from '../node/replaceFile';
import { privateFolder, type Opened } from '../node/state';
import { copyHashed } from './copyHashed';
import { heldChangeIn, type HeldChange } from './heldChange';
import { isAlive } from './isAlive';
import { syncFolder } from './syncFolder';
import type { Version } from './version';

export type Side = 'before' | 'after';

/** The changes that were kept, each in a folder of its own with `change.json` and the bytes of both sides. */
export type HeldStore = {
  /** Writes it down to the disk itself. When this returns `open`, nothing of it can be lost any more. */
  readonly add: (change: Omit<HeldChange, 'id'>, bytesOf: (digest: string) => string) => Promise<Opened<HeldChange>>;
  /** What went wrong, or null. */
  readonly update: (change: HeldChange) => string | null;
  /** Oldest first. */
  readonly list: () => readonly HeldChange[];
  /** Where the bytes of a side are. */
  readonly bytes: (id: string, side: Side) => string;
  readonly remove: (id: string) => void;
  /** Removes what a crash left half written, and says how much that was. Its files were not touched yet. */
  readonly sweep: () => number;
};

const UNFINISHED = '.new-';
/** Seven days, in milliseconds: what came back or was accepted is kept that long. */
const SETTLED_FOR = 7 * 24 * 60 * 60 * 1000;

function newId(at: number): string {
  return `${new Date(at).toISOString().replaceAll(/[:.]/g, '-')}-${randomBytes(2).toString('hex')}`;
}

function saysOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown';
}

async function keepSide(path: string, version: Version, from: (digest: string) => string): Promise<void> {
  if (version.kind !== 'file') return;
  const source = await open(from(version.digest), 'r');
  try {
    const { digest } = await copyHashed(source, path, true);
    if (digest !== version.digest) throw new Error(`the copy of \`${version.digest}\` is damaged`);
  } finally {
    await source.close();
  }
}

function isSettled(state: HeldChange['state']): boolean {
  return state === 'put-back' || state === 'kept';
}

/** The process that began an unfinished entry, as its name tells. */
function ownerOf(name: string): number {
  return Number(name.slice(UNFINISHED.length).split('-')[0]);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}

async function add(
  folder: string,
  given: Omit<HeldChange, 'id'>,
  bytesOf: (digest: string) => string,
): Promise<Opened<HeldChange>> {
  const opened = privateFolder(folder);
  if (opened.kind === 'closed') return opened;
  const change: HeldChange = { ...given, id: newId(given.at) };
  const unfinished = join(folder, `${UNFINISHED}${process.pid}-${change.id}`);
  try {
    const made = privateFolder(unfinished);
    if (made.kind === 'closed') return made;
    await keepSide(join(unfinished, 'before'), change.before, bytesOf);
    await keepSide(join(unfinished, 'after'), change.after, bytesOf);
    const failed = replaceFile(join(unfinished, 'change.json'), JSON.stringify(change));
    if (failed !== null) throw new Error(failed);
    syncFolder(unfinished);
    // The name is the promise: a folder with it is whole.
    renameSync(unfinished, join(folder, change.id));
    syncFolder(folder);
    return { kind: 'open', value: change };
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    return { kind: 'closed', says: `the change cannot be kept in \`${folder}\`: ${saysOf(error)}` };
  }
}

/** `folder`: below the store's. Opens nothing by itself: each write says whether it could be done. */
export function openHeldStore(folder: string): HeldStore {
  const place = (id: string): string => join(folder, id);
  const list = (): readonly HeldChange[] =>
    namesIn(folder)
      .filter((name) => !name.startsWith(UNFINISHED))
      .flatMap((name) => heldChangeIn(readText(join(place(name), 'change.json')) ?? '') ?? []);
  const remove = (id: string): void => {
    rmSync(place(id), { recursive: true, force: true });
  };
  return {
    add: (change, bytesOf) => add(folder, change, bytesOf),
    update(change) {
      // An entry without its bytes would promise what nobody has.
      if (!existsSync(place(change.id))) return `the held change \`${change.id}\` is gone from the store`;
      const failed = replaceFile(join(place(change.id), 'change.json'), JSON.stringify(change));
      if (failed !== null) return failed;
      try {
        syncFolder(place(change.id));
        return null;
      } catch (error) {
        return `cannot flush \`${place(change.id)}\`: ${saysOf(error)}`;
      }
    },
    list,
    bytes: (id, side) => join(place(id), side),
    remove,
    sweep() {
      const now = Date.now();
      const settled = list().filter(({ state, at }) => isSettled(state) && now - at > SETTLED_FOR);
      for (const { id } of settled) remove(id);
      const left = namesIn(folder).filter((name) => name.startsWith(UNFINISHED) && !isAlive(ownerOf(name)));
      for (const name of left) remove(name);
      return left.length;
    },
  };
}
