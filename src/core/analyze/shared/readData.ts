import type { DataFile } from './dataTree';
import { readJson } from './readJson';
import { readYaml } from './readYaml';

/** Reads a file that may be JSON or YAML, told apart by its name and, where that says neither, by how it begins. */
export function readData(path: string, text: string): DataFile {
  const isYaml = /\.ya?ml$/i.test(path);
  const isJson = /\.json$/i.test(path) || (!isYaml && /^\uFEFF?\s*[{[]/.test(text));
  return isJson ? readJson(text) : readYaml(text);
}
