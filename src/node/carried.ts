import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAtOrInside } from '../core/model/filePath';
import { isSettledBy, type CarriedFile, type Settled } from '../core/model/session';
import { readText } from './readText';
import { replaceFile } from './replaceFile';
import { sha256Of } from './sha256';

const MOST_FILES = 500;
/** 1 MiB, in bytes. */
const LARGEST = 1024 * 1024;

export type Carried = {
  /** Files below `folder` (or in it), oldest first, each as it was before its first change. */
  readonly below: (folder: string) => readonly CarriedFile[];
  /** Keeps what is not kept yet: the first `before` of a path stays until it is settled. */
  readonly keep: (files: readonly CarriedFile[]) => void;
  /** These changes were carried out. */
  readonly settle: (settled: Settled) => void;
};

type Entry = { readonly path: string; readonly agent: string; readonly at: number; readonly created: boolean };

function entryIn(text: string): Entry | null {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null) return null;
    if (!('path' in read && 'agent' in read && 'at' in read && 'created' in read)) return null;
    const { path, agent, at, created } = read;
    if (typeof path !== 'string' || typeof agent !== 'string') return null;
    return typeof at === 'number' && typeof created === 'boolean' ? { path, agent, at, created } : null;
  } catch {
    return null;
  }
}

/**
 * Changes that were allowed and that no apply has carried out yet. One small entry and one text a file, so that
 * listing stays cheap and two processes never rewrite each other's; corrupt ones count as missing, with a note.
 */
export function createCarried(stateFolder: string, note: (says: string) => void): Carried {
  const folder = join(stateFolder, 'carried');
  const stem = (path: string): string => join(folder, sha256Of(path).slice(0, 40));

  function remove(path: string): void {
    rmSync(`${stem(path)}.json`, { force: true });
    rmSync(`${stem(path)}.before`, { force: true });
  }

  function entries(): readonly Entry[] {
    let names: readonly string[];
    try {
      names = readdirSync(folder).filter((name) => name.endsWith('.json'));
    } catch {
      return [];
    }
    const read = names.flatMap((name) => {
      const entry = entryIn(readText(join(folder, name)) ?? '');
      if (entry === null) note(`the carried file \`${name}\` is corrupt and was left out`);
      return entry ?? [];
    });
    return read.toSorted((a, b) => a.at - b.at || (a.path < b.path ? -1 : 1));
  }

  function keepOne({ path, before, agent, at }: CarriedFile): void {
    if (entryIn(readText(`${stem(path)}.json`) ?? '') !== null) return;
    if (before !== null && Buffer.byteLength(before) > LARGEST) {
      note(`\`${path}\` is over 1 MiB and its earlier text is not carried`);
      return;
    }
    // The text first: an entry without its text would say that the file was created.
    const entry: Entry = { path, agent, at, created: before === null };
    const failed =
      (before === null ? null : replaceFile(`${stem(path)}.before`, before)) ??
      replaceFile(`${stem(path)}.json`, JSON.stringify(entry));
    if (failed !== null) note(failed);
  }

  return {
    below: (above) =>
      entries()
        .filter((entry) => isAtOrInside(entry.path, above))
        .flatMap(({ path, agent, at, created }) => {
          const before = created ? null : readText(`${stem(path)}.before`, LARGEST);
          return before === null && !created ? [] : [{ path, before, agent, at }];
        }),
    keep(files) {
      if (files.length === 0) return;
      for (const file of files) keepOne(file);
      const all = entries();
      const surplus = all.slice(0, Math.max(0, all.length - MOST_FILES));
      for (const { path } of surplus) remove(path);
      if (surplus.length > 0)
        note(`more than ${MOST_FILES} changes wait for an apply; the oldest are not quoted any more`);
    },
    settle(settled) {
      for (const { path } of entries()) if (isSettledBy(settled, path)) remove(path);
    },
  };
}
