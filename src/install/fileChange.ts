import { chmodSync } from 'node:fs';
import { sep } from 'node:path';
import { bytesOf, digestOf, hasMode, madeFoldersFor, modeOf, removeFile, writeInOneStep } from './files';
import type { Entry, Ledger } from './ledger';
import { bytesFrom } from './settingsText';

/** A change of one file that is worked out and not yet made. */
export type FileChange = {
  /** Absolute. */
  readonly path: string;
  /** As people write it. */
  readonly shown: string;
  /** `null` is a missing file. */
  readonly before: string | null;
  readonly after: string | null;
  /** A line for the person, as if it were done. */
  readonly says: string;
  /** The file is as it is to be. */
  readonly isDone: boolean;
  /** Makes it and returns how to take it back. Throws one plain line, with nothing changed. */
  readonly carryOut: () => () => void;
};

export type Wanted = Omit<FileChange, 'carryOut' | 'isDone'> & {
  /** The bytes that it was worked out on. */
  readonly now: Buffer | null;
  /** Permission bits; `null` leaves them, 0600 for a new file. */
  readonly mode: number | null;
  /** Folders that are made can be read by everybody. */
  readonly isPublic: boolean;
  /** What the ledger is to say of the file; `null` forgets it. Folders that are made are added. */
  readonly entry: Entry | null;
};

function put(path: string, bytes: Buffer | null, mode: number | null, folders: readonly string[]): void {
  if (bytes === null) removeFile(path, folders);
  else writeInOneStep(path, bytes, mode);
}

/** Folders above `path` that some installation made: whoever goes last takes them along. */
function foldersAbove(path: string, made: readonly string[], ledger: Ledger): readonly string[] {
  const known = ledger.entries().flatMap(({ folders }) => folders);
  return [...new Set([...known, ...made])].filter((folder) => path.startsWith(`${folder}${sep}`)).sort();
}

/** The ledger is written before the file, so that nothing is changed that could not be taken back. */
function carriedOut(wanted: Wanted, isDone: boolean, ledger: Ledger): () => void {
  const { path, shown, now, after, mode, entry } = wanted;
  if (digestOf(bytesOf(path)) !== digestOf(now)) {
    throw new Error(`\`${shown}\` has changed since it was shown; nothing was changed`);
  }
  const [entryBefore, modeBefore] = [ledger.get(path), modeOf(path)];
  const made: string[] = [];
  const undo = (): void => {
    if (!isDone) put(path, now, modeBefore, made);
    if (entryBefore === null) ledger.remove(path);
    else ledger.put(entryBefore);
  };
  try {
    if (entry !== null) {
      made.push(...madeFoldersFor(path));
      if (wanted.isPublic) for (const folder of made) chmodSync(folder, 0o755);
      ledger.put({ ...entry, folders: foldersAbove(path, made, ledger) });
    }
    if (!isDone) put(path, bytesFrom(after), mode, entryBefore?.folders ?? []);
    if (entry === null) ledger.remove(path);
    return undo;
  } catch (error) {
    undo();
    const says = error instanceof Error ? error.message : 'unknown fault';
    throw new Error(`cannot write \`${shown}\`: ${says}; nothing was changed`, { cause: error });
  }
}

/** A change from what is wanted of a file. */
export function fileChange(wanted: Wanted, ledger: Ledger): FileChange {
  const { path, shown, before, after, says, now, mode } = wanted;
  const isMode = after === null || mode === null || hasMode(path, mode);
  const isDone = digestOf(bytesFrom(after)) === digestOf(now) && isMode;
  return { path, shown, before, after, says, isDone, carryOut: () => carriedOut(wanted, isDone, ledger) };
}

/** Makes all of them or none: what was made is taken back when a later one cannot be. Throws that one's plain line. */
export function carryOutAll(changes: readonly FileChange[]): void {
  const undos: (() => void)[] = [];
  try {
    for (const change of changes) undos.push(change.carryOut());
  } catch (error) {
    for (const undo of undos.toReversed()) undo();
    throw error;
  }
}
