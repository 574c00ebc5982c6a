import type { DataFile } from './dataTree';
import { readJson } from './readJson';
import { readYaml } from './readYaml';
import { withStrayResources } from './strayResources';

/** Both sides of two files: several analyzers read the same change one after the other. */
const MOST_KEPT = 4;

/** What was read last, the latest at the end. */
const kept: { readonly path: string; readonly text: string; readonly file: DataFile }[] = [];

function read(path: string, text: string): DataFile {
  const isYaml = /\.ya?ml$/i.test(path);
  const isJson = /\.json$/i.test(path) || (!isYaml && /^\uFEFF?\s*[{[]/.test(text));
  return withStrayResources(isJson ? readJson(text) : readYaml(text), text);
}

/** Reads a file that may be JSON or YAML, told apart by its name and, where that says neither, by how it begins. */
export function readData(path: string, text: string): DataFile {
  const known = kept.find((one) => one.path === path && one.text === text);
  if (known !== undefined) return known.file;
  const file = read(path, text);
  kept.push({ path, text, file });
  if (kept.length > MOST_KEPT) kept.shift();
  return file;
}
