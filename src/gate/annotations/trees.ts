import { dirname } from 'node:path';
import type { NoTree, WorkingTree } from '../../node/workingTree';
import { openWorkingTree } from '../../node/workingTree';
import { repositoriesOf, repositoryAround } from '../../node/workingTree/repositoryAround';

export type Trees = {
  /** The working tree that a file belongs to; null outside every repository, and where git says no. */
  readonly around: (path: string) => Promise<WorkingTree | null>;
  /** All trees that an opened folder shows. */
  readonly of: (folder: string) => Promise<readonly WorkingTree[]>;
  readonly close: () => void;
};

export type TreesOptions = {
  /** Said once by whoever hears it. */
  readonly note: (says: string) => void;
  /** The tree below `top` is compared with another commit from now on. */
  readonly moved: (top: string) => void;
};

type Open = { readonly tree: Promise<WorkingTree | NoTree>; readonly stop: Promise<() => void> };

function sameBase(was: WorkingTree | NoTree, is: WorkingTree | NoTree): boolean {
  return 'kind' in is || 'kind' in was ? 'kind' in is && 'kind' in was : was.commit === is.commit;
}

/** The repositories that are looked at, each opened once and watched for moves of its head. */
class OpenTrees implements Trees {
  readonly #options: TreesOptions;
  readonly #open = new Map<string, Open>();
  /** The top of the tree around each folder that was asked about. */
  readonly #tops = new Map<string, string>();
  #closed = false;

  constructor(options: TreesOptions) {
    this.#options = options;
  }

  readonly around = (path: string): Promise<WorkingTree | null> => {
    const folder = dirname(path);
    // Where there is no repository, there may be one the next time.
    const top = this.#tops.get(folder) ?? repositoryAround(folder);
    if (top === null) return Promise.resolve(null);
    this.#tops.set(folder, top);
    return this.#at(top);
  };

  readonly of = async (folder: string): Promise<readonly WorkingTree[]> => {
    const trees = await Promise.all(repositoriesOf(folder).map((top) => this.#at(top)));
    return trees.filter((tree) => tree !== null);
  };

  readonly close = (): void => {
    this.#closed = true;
    for (const { stop } of this.#open.values())
      void stop.then((end) => {
        end();
      });
  };

  async #at(top: string): Promise<WorkingTree | null> {
    const tree = await (this.#open.get(top) ?? this.#openAt(top)).tree;
    return 'kind' in tree ? null : tree;
  }

  #openAt(top: string): Open {
    const tree = openWorkingTree(top, this.#options.note);
    const entry: Open = { tree, stop: tree.then((opened) => this.#watch(top, opened)) };
    this.#open.set(top, entry);
    return entry;
  }

  #watch(top: string, tree: WorkingTree | NoTree): () => void {
    if ('kind' in tree) {
      this.#options.note(`${tree.says} (\`${top}\`)`);
      return () => undefined;
    }
    return this.#closed ? () => undefined : tree.watch(() => void this.#headMoved(top));
  }

  async #headMoved(top: string): Promise<void> {
    const before = this.#open.get(top);
    if (before === undefined) return;
    const [was, is] = await Promise.all([before.tree, openWorkingTree(top, this.#options.note)]);
    if (sameBase(was, is) || this.#closed || this.#open.get(top) !== before) return;
    void before.stop.then((stop) => {
      stop();
    });
    this.#openAt(top);
    this.#options.moved(top);
  }
}

export function createTrees(options: TreesOptions): Trees {
  return new OpenTrees(options);
}
