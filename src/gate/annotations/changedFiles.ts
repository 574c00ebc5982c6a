import { isAtOrInside } from '../../core/model/filePath';
import { readText } from '../../node/readText';
import type { WorkingTree } from '../../node/workingTree';
import type { ChangedPath } from '../../node/workingTree/changedPaths';
import type { ChangedFile } from '../protocol/annotations';
import type { Bases } from './bases';
import type { Trees } from './trees';

/** Files that were only touched are told from changed ones by reading them; past this many they are listed as they are. */
const MOST_COMPARED = 2_000;
const AT_ONCE = 50;

/** What differs below the opened folders, touched files included. */
export async function changedBelow(trees: Trees, folders: readonly string[]): Promise<readonly Found[]> {
  const found = new Map<string, Found>();
  for (const folder of folders) {
    for (const tree of await trees.of(folder)) {
      const below = isAtOrInside(tree.top, folder) ? tree.top : folder;
      for (const changed of await tree.changed(below)) found.set(changed.path, { changed, tree });
    }
  }
  return [...found.values()];
}

export type Found = { readonly changed: ChangedPath; readonly tree: WorkingTree };

async function differing(found: readonly Found[]): Promise<readonly ChangedPath[]> {
  const kept: ChangedPath[] = found.slice(MOST_COMPARED).map(({ changed }) => changed);
  const compared = found.slice(0, MOST_COMPARED);
  for (let at = 0; at < compared.length; at += AT_ONCE) {
    const part = compared.slice(at, at + AT_ONCE);
    const differs = await Promise.all(part.map(({ changed, tree }) => tree.reallyDiffers(changed)));
    kept.push(...part.filter((_, index) => differs[index] === true).map(({ changed }) => changed));
  }
  return kept;
}

/** Documents that differ in the editor alone, or outside version control. */
async function openChanges(
  bases: Bases,
  buffers: ReadonlyMap<string, string>,
  listed: ReadonlySet<string>,
): Promise<readonly Omit<ChangedFile, 'infrastructure'>[]> {
  const paths = [...new Set([...buffers.keys(), ...bases.withoutTree()])].filter((path) => !listed.has(path));
  return [...(await bases.of(paths))].flatMap(([path, base]) => {
    const now = buffers.get(path) ?? readText(path);
    if (now === base) return [];
    return [{ path, how: base === null ? 'added' : now === null ? 'deleted' : 'modified' } as const];
  });
}

function order(a: ChangedFile, b: ChangedFile): number {
  return Number(b.infrastructure) - Number(a.infrastructure) || (a.path < b.path ? -1 : 1);
}

export type ListOptions = {
  readonly trees: Trees;
  readonly bases: Bases;
  readonly folders: readonly string[];
  readonly buffers: ReadonlyMap<string, string>;
  readonly analyzed: (paths: readonly string[]) => Promise<ReadonlySet<string>>;
};

/** Everything that differs from its base, infrastructure first. */
export async function listChanges(options: ListOptions): Promise<readonly ChangedFile[]> {
  const { trees, bases, folders, buffers, analyzed } = options;
  const onDisk = await differing(await changedBelow(trees, folders));
  const open = await openChanges(bases, buffers, new Set(onDisk.map(({ path }) => path)));
  const all = [...onDisk.map(({ path, how }) => ({ path, how })), ...open];
  const infrastructure = await analyzed(all.map(({ path }) => path));
  return all.map((file) => ({ ...file, infrastructure: infrastructure.has(file.path) })).sort(order);
}

/** What the files are compared with, in words. */
export function baseWords(trees: readonly WorkingTree[]): string {
  const [tree, another] = trees;
  if (tree === undefined) return 'the files as they were opened';
  if (another !== undefined) return `the last commits of ${trees.length} repositories`;
  return tree.commit === null ? 'nothing: there is no commit yet' : `the last commit (${tree.commit.slice(0, 7)})`;
}
