import { isAtOrInside } from '../../core/model/filePath';
import { readText } from '../../node/readText';
import type { WorkingTree } from '../../node/workingTree';
import type { Trees } from './trees';

export type Bases = {
  /** By path: the base's text, null where the base has no such file; a path that has no base is left out. */
  readonly of: (paths: readonly string[]) => Promise<ReadonlyMap<string, string | null>>;
  /** An open document: outside version control its base is what was on disk when it was first heard of. */
  readonly opened: (path: string) => void;
  /** Documents that have such a base. */
  readonly withoutTree: () => readonly string[];
  /** Another commit is the base of everything below. */
  readonly forget: (top: string) => void;
};

/** Remembered per file, so that a keystroke starts no process. `undefined`: this file has no base and gets none. */
type Known = { readonly top: string; readonly text: string | null | undefined };

/** What the files are compared with. */
export function createBases(trees: Trees, note: (says: string) => void): Bases {
  const known = new Map<string, Known>();
  const seen = new Map<string, string | null>();

  const remember = (path: string, top: string, text: string | null | undefined): void => {
    known.set(path, { top, text });
  };
  /** A file that the commit does not have and the repository ignores is nobody's change. */
  const ask = async (tree: WorkingTree, paths: readonly string[]): Promise<void> => {
    const texts = await tree.texts(paths);
    const absent = paths.filter((path) => texts.get(path) === null);
    const ignored = new Set(await tree.ignored(absent));
    for (const path of paths) remember(path, tree.top, ignored.has(path) ? undefined : texts.get(path));
  };
  const askAll = async (paths: readonly string[]): Promise<void> => {
    const byTree = new Map<WorkingTree, string[]>();
    for (const path of paths) {
      const tree = await trees.around(path);
      if (tree === null) {
        if (seen.has(path))
          note('outside version control, files are compared with what they were when they were opened');
        continue;
      }
      byTree.set(tree, [...(byTree.get(tree) ?? []), path]);
    }
    await Promise.all([...byTree].map(([tree, below]) => ask(tree, below)));
  };
  return {
    of: async (paths) => {
      await askAll(paths.filter((path) => !known.has(path)));
      return new Map(
        paths.flatMap((path): readonly [string, string | null][] => {
          const text = known.has(path) ? known.get(path)?.text : seen.get(path);
          return text === undefined ? [] : [[path, text]];
        }),
      );
    },
    opened: (path) => {
      if (!seen.has(path)) seen.set(path, readText(path));
    },
    withoutTree: () => [...seen.keys()].filter((path) => !known.has(path)),
    forget: (top) => {
      for (const [path, one] of known) if (one.top === top || isAtOrInside(path, top)) known.delete(path);
    },
  };
}
