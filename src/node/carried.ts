import { join } from 'node:path';
import { isAtOrInside } from '../core/model/filePath';
import { isSettledBy, type CarriedFile, type Settled } from '../core/model/session';
import { createCarriedEntries, type CarriedEntry } from './carriedEntries';
import { readText } from './readText';
import { replaceFile } from './replaceFile';

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

/**
 * Changes that were allowed and that no apply has carried out yet. One small entry and one text a file, so that
 * listing stays cheap and two processes never rewrite each other's; corrupt ones count as missing, with a note.
 */
export function createCarried(stateFolder: string, note: (says: string) => void): Carried {
  const { stem, write, remove, entries, entryOf } = createCarriedEntries(join(stateFolder, 'carried'), note);

  function keepOne({ path, before, agent, at }: CarriedFile): void {
    const known = entryOf(path);
    if (known !== null) {
      // Changed again: whoever carried out what it was has not carried out what it is.
      if (known.appliedIn !== undefined) write({ path, agent: known.agent, at: known.at, created: known.created });
      return;
    }
    if (before !== null && Buffer.byteLength(before) > LARGEST) {
      note(`\`${path}\` is over 1 MiB and its earlier text is not carried`);
      return;
    }
    // The text first: an entry without its text would say that the file was created.
    const entry: CarriedEntry = { path, agent, at, created: before === null };
    const failed = before === null ? null : replaceFile(`${stem(path)}.before`, before);
    if (failed === null) write(entry);
    else note(failed);
  }

  return {
    below: (above) =>
      entries()
        .filter((entry) => isAtOrInside(entry.path, above))
        .flatMap(({ path, created, ...entry }) => {
          const before = created ? null : readText(`${stem(path)}.before`, LARGEST);
          return before === null && !created ? [] : [{ path, before, ...entry }];
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
      for (const entry of entries().filter(({ path }) => isSettledBy(settled, path))) {
        // A module that the applies of other folders read waits for them.
        if (isAtOrInside(entry.path, settled.folder)) remove(entry.path);
        else write({ ...entry, appliedIn: [...new Set([...(entry.appliedIn ?? []), settled.folder])] });
      }
    },
  };
}
