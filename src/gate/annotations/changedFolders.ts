import { stat } from 'node:fs/promises';
import { isAtOrInside, isInside } from '../../core/model/filePath';
import type { FileEvent } from '../protocol/edits';
import type { Trees } from './trees';

/** Folders of one batch that are asked about by themselves; of more, what they stand in. */
const MOST = 20;

async function isNoFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return true;
  }
}

/** The paths that no other of them is around. */
function topmost(paths: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const path of paths.toSorted()) {
    const last = kept.at(-1);
    if (last === undefined || !isInside(path, last)) kept.push(path);
  }
  return kept;
}

/**
 * Folders that came or went: the editor tells of the folder alone, and not of the files in it. What went may have been
 * a file; asking git about it costs the same.
 */
export async function foldersThat(events: readonly FileEvent[]): Promise<readonly string[]> {
  const paths = topmost(events.filter(({ how }) => how !== 'changed').map(({ path }) => path));
  const checked = await Promise.all(paths.map(async (path) => ((await isNoFile(path)) ? [path] : [])));
  return checked.flat();
}

/** What differs from the base in these folders, whether they are still there or not. */
export async function changedInside(trees: Trees, folders: readonly string[]): Promise<readonly string[]> {
  const asked = folders.length > MOST ? [] : folders;
  const found = new Set<string>();
  for (const folder of asked) {
    const tree = await trees.around(folder);
    for (const { path } of (await tree?.changed(folder)) ?? []) found.add(path);
  }
  if (asked.length === folders.length) return [...found];
  const tops = new Map((await Promise.all(folders.map((one) => trees.around(one)))).map((tree) => [tree?.top, tree]));
  for (const tree of tops.values()) {
    for (const { path } of (await tree?.changed(tree.top)) ?? []) {
      if (folders.some((folder) => isAtOrInside(path, folder))) found.add(path);
    }
  }
  return [...found];
}
