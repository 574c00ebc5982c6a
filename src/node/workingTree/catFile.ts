import { runGit } from './runGit';
import type { GitFailure } from './runGit';

const contents = new Set(['blob', 'tree', 'commit', 'tag']);

/** `OBJECT blob SIZE` newline, the bytes, newline; or a line that says `missing`. */
function readBatch(bytes: Buffer, count: number): readonly (Buffer | null)[] {
  const blobs: (Buffer | null)[] = [];
  let at = 0;
  while (blobs.length < count) {
    const end = bytes.indexOf(10, at);
    if (end < 0) break;
    const [, kind = '', size] = bytes.toString('utf8', at, end).split(' ');
    at = end + 1;
    if (!contents.has(kind)) {
      blobs.push(null);
      continue;
    }
    const length = Number(size);
    blobs.push(kind === 'blob' ? bytes.subarray(at, at + length) : null);
    at += length + 1;
  }
  return blobs;
}

/** The bytes that git keeps under each name, `OBJECT` or `COMMIT:PATH`, in order; null where that is no file. */
export async function catFile(top: string, names: readonly string[]): Promise<readonly (Buffer | null)[] | GitFailure> {
  if (names.length === 0) return [];
  const output = await runGit(top, ['cat-file', '--batch'], { input: names.map((name) => `${name}\n`).join('') });
  return output.kind === 'output' ? readBatch(output.bytes, names.length) : output;
}

/** The sizes in bytes of objects, by name; one that is not there is left out. */
export async function objectSizes(
  top: string,
  objects: readonly string[],
): Promise<ReadonlyMap<string, number> | GitFailure> {
  if (objects.length === 0) return new Map();
  const input = objects.map((object) => `${object}\n`).join('');
  const output = await runGit(top, ['cat-file', '--batch-check=%(objectname) %(objectsize)'], { input });
  if (output.kind !== 'output') return output;
  const rows = output.bytes.toString('utf8').split('\n');
  return new Map(
    rows.flatMap((row): readonly (readonly [string, number])[] => {
      const [object = '', size = ''] = row.split(' ');
      return /^\d+$/.test(size) ? [[object, Number(size)]] : [];
    }),
  );
}
