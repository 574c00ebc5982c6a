import { readdirSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Neighbour } from '../core/model/analyzer';
import { readText } from './readText';

/** Beyond these the graph of the workspace has gaps: dependants may be missing, findings never are. */
const MOST_FOLDERS = 1_000;
const MOST_FILES = 500;
/** Files that only their text tells apart are many: fixtures, locales. */
const MOST_LOOKED_AT = 2_000;

/** Milliseconds for which a walk is good enough: only who else depends on something hangs on it. */
const KEPT = 1_000;

/** Folders that hold what others wrote, or what can be made again. */
const foreign: ReadonlySet<string> = new Set(['node_modules', 'vendor', 'dist', 'build', 'target', 'venv']);

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Files of a format, by their names and, where those do not tell, by a glance at their texts. */
export type Format = {
  readonly matches: (path: string) => boolean;
  readonly mayConcern?: (text: string) => boolean;
};

/** Configurations of Terraform, without the values that are put into them. */
export const terraformFormat: Format = { matches: (path) => /\.(?:tf|tofu)$/.test(path) };

/** Paths of files whose names fit, nearest to the top first. Never throws. */
function* pathsIn(root: string, { matches }: Format): Generator<string> {
  const folders = [root];
  for (let at = 0; at < Math.min(folders.length, MOST_FOLDERS); at += 1) {
    const folder = folders[at] ?? root;
    for (const entry of entriesOf(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !entry.name.startsWith('.') && !foreign.has(entry.name)) folders.push(path);
      if (entry.isFile() && matches(path)) yield path;
    }
  }
}

/** Every file of a format in a folder and below, nearest to the top first. Never throws. */
function filesIn(root: string, format: Format): readonly Neighbour[] {
  const found: Neighbour[] = [];
  let looked = 0;
  for (const path of pathsIn(root, format)) {
    looked += 1;
    const text = readText(path);
    if (text !== null && format.mayConcern?.(text) !== false) found.push({ path, text });
    if (found.length >= MOST_FILES || looked >= MOST_LOOKED_AT) break;
  }
  return found;
}

/** The same, walked again only after a second: many folders are judged one after the other. */
export function createConfigurations(monotonic: () => number, format: Format): (root: string) => readonly Neighbour[] {
  const kept = new Map<string, { readonly at: number; readonly files: readonly Neighbour[] }>();
  return (root) => {
    const known = kept.get(root);
    if (known !== undefined && monotonic() - known.at < KEPT) return known.files;
    const files = filesIn(root, format);
    kept.set(root, { at: monotonic(), files });
    return files;
  };
}
