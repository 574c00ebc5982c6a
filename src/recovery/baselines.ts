import { appendFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isInside } from '../core/model/filePath';
import { privateFolder, type Opened } from '../node/state';
import { openBytes, type Bytes } from './bytes';
import { isAlive } from './isAlive';
import { versionIn, type Version } from './version';

/** What the protected files of one gate are put back to. Kept on disk, so that a gate that dies leaves it to the next. */
export type Baselines = {
  readonly bytes: Bytes;
  readonly get: (path: string) => Version | null;
  readonly set: (path: string, version: Version) => void;
  /** Lets go of a captured version that did not become one. */
  readonly drop: (version: Version) => void;
  /** Known paths below a folder. */
  readonly below: (folder: string) => readonly string[];
  readonly size: () => number;
  /** The session ended well: nobody needs them any more. */
  readonly close: () => void;
};

/** What a gate that died left behind. */
export type Orphan = {
  readonly versions: ReadonlyMap<string, Version>;
  readonly pathOf: (digest: string) => string;
  readonly remove: () => void;
};

const PREFIX = 'session-';
/** Seven days, in milliseconds. */
const FORGOTTEN_AFTER = 7 * 24 * 60 * 60 * 1000;

function entryIn(line: string): readonly [string, Version] | null {
  try {
    const read: unknown = JSON.parse(line);
    if (!Array.isArray(read)) return null;
    const [path, value] = read as readonly unknown[];
    const version = versionIn(value);
    return typeof path === 'string' && version !== null ? [path, version] : null;
  } catch {
    // The last line of a process that was killed.
    return null;
  }
}

function readIndex(file: string): ReadonlyMap<string, Version> {
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    return new Map(lines.flatMap((line) => [entryIn(line)].filter((entry) => entry !== null)));
  } catch {
    return new Map();
  }
}

/** `store`: the folder that all gates of the user share. */
export function openBaselines(store: string, id: string): Opened<Baselines> {
  const opened = privateFolder(store);
  if (opened.kind === 'closed') return opened;
  const folder = join(store, `${PREFIX}${process.pid}-${process.ppid}-${id}`);
  const made = privateFolder(folder);
  const content = made.kind === 'open' ? privateFolder(join(folder, 'bytes')) : made;
  if (content.kind === 'closed') return content;
  const index = join(folder, 'index.jsonl');
  try {
    writeFileSync(index, '', { mode: 0o600 });
  } catch (error) {
    return { kind: 'closed', says: `cannot write \`${index}\`: ${error instanceof Error ? error.message : 'unknown'}` };
  }
  return { kind: 'open', value: baselinesIn(folder, index, openBytes(content.value)) };
}

function baselinesIn(folder: string, index: string, bytes: Bytes): Baselines {
  const versions = new Map<string, Version>();
  /** How many paths stand on one content. */
  const uses = new Map<string, number>();
  const count = (version: Version | undefined, by: number): void => {
    if (version?.kind !== 'file') return;
    const left = (uses.get(version.digest) ?? 0) + by;
    uses.set(version.digest, left);
    if (left > 0) return;
    uses.delete(version.digest);
    bytes.forget(version.digest);
  };
  return {
    bytes,
    get: (path) => versions.get(path) ?? null,
    set(path, version) {
      const old = versions.get(path);
      versions.set(path, version);
      count(version, 1);
      count(old, -1);
      try {
        appendFileSync(index, `${JSON.stringify([path, version])}\n`);
      } catch {
        // Only a gate that takes over would miss it, and that one looks at the disk as it is.
      }
    },
    drop: (version) => {
      count(version, 0);
    },
    below: (above) => [...versions.keys()].filter((path) => isInside(path, above)),
    size: () => versions.size,
    close() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * The baselines of gates that died and were started by the process that started this one: the same window, which was
 * there all the time. Those of windows that are gone are removed after seven days.
 */
export function orphansOf(store: string, now: number): readonly Orphan[] {
  let names: readonly string[];
  try {
    names = readdirSync(store).filter((name) => name.startsWith(PREFIX));
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    const [pid, parent] = name.slice(PREFIX.length).split('-').map(Number);
    if (pid === undefined || isAlive(pid)) return [];
    const folder = join(store, name);
    const remove = (): void => {
      rmSync(folder, { recursive: true, force: true });
    };
    if (parent !== process.ppid) {
      if (now - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? now) > FORGOTTEN_AFTER) remove();
      return [];
    }
    return [
      { versions: readIndex(join(folder, 'index.jsonl')), pathOf: (digest) => join(folder, 'bytes', digest), remove },
    ];
  });
}
