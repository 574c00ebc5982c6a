import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../node/makeFolder';
import { writeInOneStep } from './files';
import { ownerFrom, ownerKey } from './owner';
import type { Owner } from './owner';

/** What stood in a file before Holdpoint, and how to know that nobody has touched it since. */
export type Entry = {
  /** Absolute, as written to. */
  readonly path: string;
  /** Base64; `null` when the file did not exist. */
  readonly before: string | null;
  /** Permission bits of the file before; `null` when it did not exist, or they were left as they were. */
  readonly mode: number | null;
  /** Hex SHA-256 of the bytes that the installation left. */
  readonly after: string;
  /** Folders that the installation made, outermost first. */
  readonly folders: readonly string[];
  /** Who needs something in this file; none where an older version wrote the entry. */
  readonly owners: readonly Owner[];
};

export type Ledger = {
  readonly get: (path: string) => Entry | null;
  readonly put: (entry: Entry) => void;
  readonly remove: (path: string) => void;
  readonly entries: () => readonly Entry[];
};

type Stored = Partial<Omit<Entry, 'owners'>> & { readonly owners?: unknown };

function entryFrom(text: string): Entry | null {
  const value = JSON.parse(text) as Stored | null;
  if (typeof value?.path !== 'string' || typeof value.after !== 'string') return null;
  if (typeof value.before !== 'string' && value.before !== null) return null;
  const keys = Array.isArray(value.owners) ? value.owners : [];
  return {
    path: value.path,
    before: value.before,
    mode: typeof value.mode === 'number' ? value.mode : null,
    after: value.after,
    folders: value.folders ?? [],
    owners: keys.flatMap((key) => ownerFrom(String(key)) ?? []),
  };
}

function read(file: string): Entry | null {
  try {
    return entryFrom(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** A file of the user that has to go on naming the hook. */
function carriesHook({ owners }: Entry): boolean {
  return owners.length === 0 || owners.some((owner) => owner.kind === 'hook' && owner.workspace === null);
}

/** The store of what was changed where, one file for each, 0600 in folders of the user's alone. */
export function openLedger({ hooks, others }: { readonly hooks: string; readonly others: string }): Ledger {
  const files = (): readonly string[] => [...filesIn(hooks), ...filesIn(others)];
  // By what they say, since earlier versions named them otherwise.
  const holding = (path: string): readonly string[] => files().filter((file) => read(file)?.path === path);
  return {
    get: (path) => holding(path).map(read)[0] ?? null,
    put: (entry) => {
      const folder = carriesHook(entry) ? hooks : others;
      const digest = createHash('sha256').update(entry.path).digest('hex').slice(0, 24);
      const file = join(folder, `${digest}.json`);
      makeFolder(folder);
      const text = JSON.stringify({ ...entry, owners: entry.owners.map(ownerKey) });
      for (const other of holding(entry.path)) if (other !== file) rmSync(other, { force: true });
      writeInOneStep(file, Buffer.from(`${text}\n`));
    },
    remove: (path) => {
      for (const file of holding(path)) rmSync(file, { force: true });
    },
    entries: () => files().flatMap((file) => read(file) ?? []),
  };
}
