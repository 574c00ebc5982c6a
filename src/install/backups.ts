import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../node/makeFolder';
import { writeInOneStep } from './files';

/** What stood in a settings file before the hook, and how to know that nobody has touched the file since. */
export type Backup = {
  /** Absolute, as written to. */
  readonly path: string;
  /** Base64; `null` when the file did not exist. */
  readonly before: string | null;
  /** Hex SHA-256 of the bytes that the installation left. */
  readonly after: string;
  /** Folders that the installation made, outermost first. */
  readonly folders: readonly string[];
};

export type Backups = {
  readonly get: (name: string) => Backup | null;
  readonly put: (name: string, backup: Backup) => void;
  readonly remove: (name: string) => void;
  /** Every folder that some installation made. */
  readonly folders: () => readonly string[];
  readonly isEmpty: () => boolean;
};

function backupFrom(text: string): Backup | null {
  const value = JSON.parse(text) as Partial<Backup> | null;
  if (typeof value?.path !== 'string' || typeof value.after !== 'string') return null;
  if (typeof value.before !== 'string' && value.before !== null) return null;
  return { path: value.path, before: value.before, after: value.after, folders: value.folders ?? [] };
}

/** The store of backups, one file for each settings file, 0600 in a folder of the user's alone. */
export function openBackups(folder: string): Backups {
  const fileOf = (name: string): string => join(folder, name.replaceAll('/', '__').replace(/^\./, ''));
  const names = (): readonly string[] => {
    try {
      return readdirSync(folder);
    } catch {
      return [];
    }
  };
  const read = (file: string): Backup | null => {
    try {
      return backupFrom(readFileSync(file, 'utf8'));
    } catch {
      return null;
    }
  };
  return {
    get: (name) => read(fileOf(name)),
    put: (name, backup) => {
      makeFolder(folder);
      writeInOneStep(fileOf(name), Buffer.from(`${JSON.stringify(backup)}\n`));
    },
    remove: (name) => {
      rmSync(fileOf(name), { force: true });
    },
    folders: () => names().flatMap((name) => read(join(folder, name))?.folders ?? []),
    isEmpty: () => names().length === 0,
  };
}
