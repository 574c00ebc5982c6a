import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readText } from '../readText';

/** The working tree that a path belongs to: the nearest folder with `.git` in it. A submodule is a tree of its own. */
export function repositoryAround(path: string): string | null {
  for (let at = path; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (at === dirname(at)) return null;
  }
}

/** Paths of the submodules of a tree that are checked out, from `.gitmodules`. */
function submodulesOf(top: string): readonly string[] {
  const lines = (readText(join(top, '.gitmodules')) ?? '').split('\n');
  return lines.flatMap((line) => {
    const path = /^\s*path\s*=\s*(.+?)\s*$/.exec(line)?.[1];
    return path !== undefined && !path.includes('..') && existsSync(join(top, path, '.git')) ? [join(top, path)] : [];
  });
}

function repositoriesInside(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, '.git')))
      .map((entry) => join(folder, entry.name));
  } catch {
    return [];
  }
}

/** The working trees that an opened folder shows: the one around it, its submodules, and those right inside. */
export function repositoriesOf(folder: string): readonly string[] {
  const around = repositoryAround(folder);
  const first = around === null ? [] : [around, ...submodulesOf(around)];
  return [...new Set([...first, ...repositoriesInside(folder)])];
}
