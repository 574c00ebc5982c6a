import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from './readText';
import { replaceFile } from './replaceFile';
import { sha256Of } from './sha256';

/** What is known of one changed file beside its earlier text. */
export type CarriedEntry = {
  readonly path: string;
  readonly agent: string;
  readonly at: number;
  readonly created: boolean;
  /** Absent when no apply that shares the file carried it out. */
  readonly appliedIn?: readonly string[];
};

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function foldersIn(read: object): Pick<CarriedEntry, 'appliedIn'> {
  const appliedIn = 'appliedIn' in read && Array.isArray(read.appliedIn) ? read.appliedIn.filter(isText) : [];
  return appliedIn.length === 0 ? {} : { appliedIn };
}

function entryIn(text: string): CarriedEntry | null {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null) return null;
    if (!('path' in read && 'agent' in read && 'at' in read && 'created' in read)) return null;
    const { path, agent, at, created } = read;
    if (typeof path !== 'string' || typeof agent !== 'string') return null;
    if (typeof at !== 'number' || typeof created !== 'boolean') return null;
    return { path, agent, at, created, ...foldersIn(read) };
  } catch {
    return null;
  }
}

export type CarriedEntries = {
  /** Path of a file's entry and text, without their endings. */
  readonly stem: (path: string) => string;
  readonly write: (entry: CarriedEntry) => void;
  readonly remove: (path: string) => void;
  /** Oldest first. */
  readonly entries: () => readonly CarriedEntry[];
  readonly entryOf: (path: string) => CarriedEntry | null;
};

/** The entries in a folder; corrupt ones count as missing, with a note. */
export function createCarriedEntries(folder: string, note: (says: string) => void): CarriedEntries {
  const stem = (path: string): string => join(folder, sha256Of(path).slice(0, 40));
  function namesIn(): readonly string[] {
    try {
      return readdirSync(folder).filter((name) => name.endsWith('.json'));
    } catch {
      return [];
    }
  }
  return {
    stem,
    write(entry) {
      const failed = replaceFile(`${stem(entry.path)}.json`, JSON.stringify(entry));
      if (failed !== null) note(failed);
    },
    remove(path) {
      rmSync(`${stem(path)}.json`, { force: true });
      rmSync(`${stem(path)}.before`, { force: true });
    },
    entries() {
      const read = namesIn().flatMap((name) => {
        const entry = entryIn(readText(join(folder, name)) ?? '');
        if (entry === null) note(`the carried file \`${name}\` is corrupt and was left out`);
        return entry ?? [];
      });
      return read.toSorted((a, b) => a.at - b.at || (a.path < b.path ? -1 : 1));
    },
    entryOf: (path) => entryIn(readText(`${stem(path)}.json`) ?? ''),
  };
}
