import { folderOf } from '../../model/filePath';
import type { FileChange } from '../../model/operation';
import { readHcl } from '../hcl/readHcl';
import { readHclJson } from '../hcl/readHclJson';
import { withoutConflictMarkers } from '../shared/conflictMarkers';
import { createPlaces } from '../shared/createPlaces';
import { LONGEST_TEXT } from '../shared/longestText';
import type { Source } from './resource';

/** Files that Terraform and OpenTofu read by themselves from a folder. */
export function isTerraform(path: string): boolean {
  return /\.(?:tf|tofu)(?:\.json)?$|(?:^|\/)terraform\.tfvars(?:\.json)?$|\.auto\.tfvars(?:\.json)?$/.test(path);
}

export type File = { readonly path: string; readonly text: string };

function fileOf(path: string, text: string): Source['file'] {
  if (text.length > LONGEST_TEXT) return { body: { attributes: [], blocks: [] }, errors: [] };
  if (path.endsWith('.json')) return readHclJson(text, path.includes('.tfvars') ? 'values' : 'blocks');
  const { text: plain, markers } = withoutConflictMarkers(text);
  const file = readHcl(plain);
  return { ...file, errors: [...markers.map(({ start }) => start), ...file.errors] };
}

export function sourceOf({ path, text }: File, side: Source['side']): Source {
  return { path, side, text, file: fileOf(path, text), places: createPlaces(text, path, side) };
}

/** The changed files of one side; a file that was moved stood elsewhere before. */
export function filesOf(files: readonly FileChange[], side: Source['side']): readonly File[] {
  return files.flatMap((file) => {
    const text = side === 'before' ? file.before : file.after;
    const path = side === 'before' ? (file.movedFrom ?? file.path) : file.path;
    return text === null || !isTerraform(path) ? [] : [{ path, text }];
  });
}

/** OpenTofu reads `a.tofu` in place of `a.tf`. */
export function withoutShadowed(files: readonly File[]): readonly File[] {
  const tofu = new Set(files.flatMap(({ path }) => (/\.tofu(?:\.json)?$/.test(path) ? [path] : [])));
  return files.filter(({ path }) => !tofu.has(path.replace(/\.tf(?=(?:\.json)?$)/, '.tofu')) || tofu.has(path));
}

/**
 * The other files of a folder. A neighbour is a file of the same ending, so that one of each ending is asked for: one that
 * changed, if there is any, for it is not among its own neighbours and what it says on the disk means nothing; else a
 * made-up one, with a name before its ending, without which it would be a hidden file that has none.
 */
export function neighboursIn(
  folder: string,
  changed: ReadonlySet<string>,
  neighbours: (path: string) => readonly File[],
): readonly File[] {
  const endings = ['.tf', '.tofu', '.tf.json', '.tfvars', '.auto.tfvars.json'];
  const found = endings.flatMap((ending) => {
    const own = [...changed].find((path) => folderOf(path) === folder && path.endsWith(ending));
    return neighbours(own ?? `${folder === '/' ? '' : folder}/_${ending}`);
  });
  return [...new Map(found.map((file) => [file.path, file])).values()];
}
