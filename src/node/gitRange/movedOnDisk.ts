import { createHash } from 'node:crypto';
import { lstat, readFile } from 'node:fs/promises';
import type { RawChange } from './rawChanges';

/** New files that are looked at, and bytes of one; beyond, a move is a file that goes and one that comes. */
const MOST_FILES = 2_000;
const LONGEST = 2_000_000;

/** The object that git would keep a file as; null when it cannot be read or is not worth it. */
async function objectOf(path: string, length: number): Promise<string | null> {
  try {
    const stat = await lstat(path);
    if (!stat.isFile() || stat.size === 0 || stat.size > LONGEST) return null;
    const bytes = await readFile(path);
    const hash = createHash(length > 40 ? 'sha256' : 'sha1');
    return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
  } catch {
    return null;
  }
}

/** Files that are gone, by the object that git keeps of them. */
function goneFiles(changes: readonly RawChange[]): Map<string, RawChange> {
  const gone = new Map<string, RawChange>();
  for (const change of changes) {
    const object = change.before?.object ?? null;
    if (change.after === null && !change.inConflict && object !== null) gone.set(object, change);
  }
  return gone;
}

/** For each new file, the gone one with the same content; none of them twice. */
async function sourcesOf(
  fresh: readonly RawChange[],
  gone: Map<string, RawChange>,
): Promise<ReadonlyMap<string, RawChange>> {
  const length = [...gone.keys()][0]?.length ?? 0;
  const sources = new Map<string, RawChange>();
  for (const { path } of gone.size === 0 ? [] : fresh) {
    const object = await objectOf(path, length);
    const source = object === null ? undefined : gone.get(object);
    if (object === null || source === undefined) continue;
    gone.delete(object);
    sources.set(path, source);
  }
  return sources;
}

/** Git follows moves among the files that it knows; a file that was moved and not added yet is found by its content. */
export async function movedOnDisk(changes: readonly RawChange[]): Promise<readonly RawChange[]> {
  const fresh = changes.filter(({ before, after }) => before === null && after?.object === null);
  const sources = await sourcesOf(fresh.slice(0, MOST_FILES), goneFiles(changes));
  const left = new Set([...sources.values()].map(({ path }) => path));
  return changes
    .filter((change) => change.after !== null || !left.has(change.path))
    .map((change) => {
      const source = sources.get(change.path);
      return source === undefined ? change : { ...change, movedFrom: source.path, before: source.before };
    });
}
