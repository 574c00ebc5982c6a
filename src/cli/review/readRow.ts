import { resolve } from 'node:path';
import type { FileChange } from '../../core/model/operation';
import { Misuse } from '../verb';

/** One file of a row; `path` as it was written, `change` with absolute paths. */
export type RowFile = { readonly path: string; readonly change: FileChange };

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Misuse(`${what} must be an object`);
  return { ...value };
}

function pathIn(value: unknown, name: string): string {
  if (typeof value !== 'string') throw new Misuse(`\`${name}\` must be a string`);
  if (value === '' || value.includes('\0')) throw new Misuse(`\`${name}\` is no path of a file`);
  return value;
}

/** A side that is left out is a side on which the file is absent. */
function textIn(value: unknown, name: string): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value;
  throw new Misuse(`\`${name}\` must be a string, or null where the file is absent`);
}

function fileOf(value: unknown, cwd: string): RowFile {
  const fields = fieldsOf(value, 'a file');
  const path = pathIn(fields['path'], 'path');
  if (!('before' in fields) && !('after' in fields)) throw new Misuse('`before` and `after` are missing');
  const movedFrom = fields['movedFrom'] ?? null;
  const change: FileChange = {
    path: resolve(cwd, path),
    before: textIn(fields['before'], 'before'),
    after: textIn(fields['after'], 'after'),
    ...(movedFrom === null ? {} : { movedFrom: resolve(cwd, pathIn(movedFrom, 'movedFrom')) }),
  };
  return { path, change };
}

/**
 * One line of a batch: `{path, before, after}` or `{files: [{path, before, after, movedFrom?}, …]}`. Throws a Misuse, or
 * JSON's own complaint, that says what is wrong with it.
 */
export function readRow(line: string, cwd: string): readonly RowFile[] {
  const row = fieldsOf(JSON.parse(line), 'a row');
  const listed = row['files'];
  if (listed !== undefined && !Array.isArray(listed)) throw new Misuse('`files` must be a list');
  const files = (listed ?? [row]).map((file: unknown) => fileOf(file, cwd));
  const paths = new Set<string>();
  for (const { path, change } of files) {
    if (paths.has(change.path)) throw new Misuse(`\`${path}\` is named twice`);
    paths.add(change.path);
  }
  return files;
}
