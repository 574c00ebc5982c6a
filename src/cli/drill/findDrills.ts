import { readFileSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { Misuse } from '../verb';
import type { Drill } from './drill';
import { readDrill } from './readDrill';

/** Where the build puts the drills: beside the command line. */
export const bundledDrills = join(__dirname, 'drills');

const ending = '.yaml';

function load(file: string, shown: string): Drill {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Misuse(`cannot read \`${shown}\``);
  }
  const read = readDrill(text, shown);
  if (read.kind === 'drill') return read.drill;
  throw new Misuse(read.problems.join('\n'));
}

function isPath(name: string): boolean {
  return name.endsWith(ending) || name.includes('/');
}

/**
 * The drills of these names, in their order; a name with a `/` or the ending `.yaml` is a file of one's own. All of
 * `folder`, oldest incident first, when no name is given. Throws a Misuse for names that are none and for broken files.
 */
export function findDrills(folder: string, names: readonly string[], cwd: string): readonly Drill[] {
  const known = readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => basename(name, ending))
    .sort();
  if (names.length === 0) {
    const all = known.map((name) => load(join(folder, name + ending), name + ending));
    return all.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  }
  return names.map((name) => {
    if (isPath(name)) return load(resolve(cwd, name), name);
    if (known.includes(name)) return load(join(folder, name + ending), name + ending);
    throw new Misuse(`no such drill \`${name}\``, `one of ${known.join(', ')}`);
  });
}
