import type { Version } from '../../../recovery/version';
import { blobsAt, bytesIn, isBlob } from './blobs';
import { isLocked, isUnderWay, lastMoved, movesOfHead, repositoryOf, stashOf, type Repository } from './repository';

/** A change that may be version control's. */
export type Moved = {
  readonly path: string;
  /** Milliseconds since 1970 when it was first noticed. */
  readonly since: number;
  readonly version: Version;
  /** Where a copy of its bytes is. */
  readonly bytes: string;
};

/** `busy`: at work right now; ask again. */
export type Explained = { readonly explained: ReadonlySet<string>; readonly busy: ReadonlySet<string> };

export type VersionControl = {
  /** Which of these changes a checkout, pull, merge, rebase, reset or stash made. Never rejects. */
  readonly explain: (moved: readonly Moved[]) => Promise<Explained>;
  /** Something of version control itself moved in the workspace, or a session begins: stashes are remembered. */
  readonly look: (path: string) => void;
};

/** Milliseconds between a file and the marks of the operation that wrote it. */
const APART = 5_000;
/** Milliseconds of quiet before an operation counts as done: HEAD moves after the index. */
const QUIET = 700;
const COMMIT = /^commit\b/;

/** A tree to compare with; in some, a file's absence means that it was removed. */
type Tree = { readonly name: string; readonly whole: boolean };

/**
 * The trees that the working tree may have been set to lately. A commit writes no file: for one, what was before it
 * counts, or else writing a file and committing it would make it nobody's.
 */
function treesOf(repository: Repository, since: number, stashes: ReadonlySet<string>): readonly Tree[] {
  const recent = movesOfHead(repository).filter(({ at }) => at >= since - APART - 1_000);
  const heads = recent.filter(({ by }) => !COMMIT.test(by)).map(({ to }) => to);
  const first = recent[0]?.from ?? 'HEAD';
  const begun = isUnderWay(repository) ? ['AUTO_MERGE', ''] : [];
  return [
    ...[...new Set([...heads, first])].map((name) => ({ name, whole: true })),
    ...[...stashes].flatMap((stash) => [stash, `${stash}^3`]).map((name) => ({ name, whole: false })),
    ...begun.map((name) => ({ name, whole: false })),
  ];
}

function isTold({ version, bytes }: Moved, blob: string | null, { whole }: Tree): boolean {
  if (version.kind === 'missing') return whole && blob === null;
  if (blob === null) return false;
  const content = version.kind === 'link' ? Buffer.from(version.target) : bytesIn(bytes);
  return content !== null && isBlob(content, blob);
}

/** Questions and answers are lines, so a path with a line end cannot be asked about. */
async function explainIn(
  repository: Repository,
  moved: readonly Moved[],
  stashes: ReadonlySet<string>,
): Promise<readonly string[]> {
  const asked = moved.filter(({ path }) => !path.includes('\n'));
  const trees = treesOf(repository, Math.min(...asked.map(({ since }) => since)), stashes);
  const found = new Set<string>();
  for (const tree of trees) {
    const open = asked.filter(({ path }) => !found.has(path));
    if (open.length === 0) break;
    // The tree's own root first: without it nothing is known of what is not in it.
    const names = open.map(({ path }) => `${tree.name}:${path.slice(repository.root.length + 1)}`);
    const [root, ...blobs] = (await blobsAt(repository.root, [`${tree.name}:`, ...names])) ?? [];
    if (tree.whole && typeof root !== 'string') continue;
    open.forEach((one, index) => {
      if (isTold(one, blobs[index] ?? null, tree)) found.add(one.path);
    });
  }
  return [...found];
}

/** Reads what version control wrote down; it is asked only when one of its files moved at about the same time. */
export function createVersionControl(now: () => number): VersionControl {
  const stashes = new Map<string, Set<string>>();

  function remember(repository: Repository): ReadonlySet<string> {
    const known = stashes.get(repository.shared) ?? new Set();
    const stash = stashOf(repository);
    if (stash !== null) known.add(stash);
    stashes.set(repository.shared, known);
    return known;
  }

  return {
    look(path) {
      const repository = repositoryOf(path);
      if (repository !== null) remember(repository);
    },
    async explain(moved) {
      const explained = new Set<string>();
      const busy = new Set<string>();
      const groups = new Map<string, { repository: Repository; moved: Moved[] }>();
      for (const one of moved) {
        const repository = repositoryOf(one.path);
        if (repository === null) continue;
        const last = lastMoved(repository);
        if (isLocked(repository, now()) || (last >= one.since - APART && now() - last < QUIET)) busy.add(one.path);
        else if (last >= one.since - APART) {
          const group = groups.get(repository.root) ?? { repository, moved: [] };
          group.moved.push(one);
          groups.set(repository.root, group);
        }
      }
      for (const group of groups.values()) {
        const found = await explainIn(group.repository, group.moved, remember(group.repository));
        for (const path of found) explained.add(path);
      }
      return { explained, busy };
    },
  };
}
