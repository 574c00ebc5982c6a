import { lstatSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readText } from '../../../node/readText';

/** A working tree and where its version control keeps its things. Absolute paths. */
export type Repository = { readonly root: string; readonly gitFolder: string; readonly shared: string };

/** In a worktree or a submodule `.git` is a file that names the real folder, which may name the shared one. */
function repositoryAt(root: string): Repository | null {
  const entry = join(root, '.git');
  const stat = lstatSync(entry, { throwIfNoEntry: false });
  if (stat === undefined) return null;
  if (stat.isDirectory()) return { root, gitFolder: entry, shared: entry };
  const pointer = /^gitdir: (.+)$/m.exec(readText(entry) ?? '')?.[1];
  if (pointer === undefined) return null;
  const gitFolder = resolve(root, pointer.trim());
  const shared = readText(join(gitFolder, 'commondir'));
  return { root, gitFolder, shared: shared === null ? gitFolder : resolve(gitFolder, shared.trim()) };
}

/** The repository around a file; null when there is none. */
export function repositoryOf(path: string): Repository | null {
  for (let at = dirname(path); ; at = dirname(at)) {
    const found = repositoryAt(at);
    if (found !== null || at === dirname(at)) return found;
  }
}

const MARKS = ['HEAD', 'index', 'ORIG_HEAD', 'MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REVERT_HEAD', 'logs/HEAD'] as const;
const SHARED_MARKS = ['refs/stash', 'logs/refs/stash', 'packed-refs'] as const;
const UNDER_WAY = ['MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REVERT_HEAD', 'rebase-merge', 'rebase-apply'] as const;

function movedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Milliseconds since 1970 when version control last did something that shows; 0 when never. */
export function lastMoved({ gitFolder, shared }: Repository): number {
  const own = MARKS.map((name) => movedAt(join(gitFolder, name)));
  return Math.max(...own, ...SHARED_MARKS.map((name) => movedAt(join(shared, name))));
}

/** A merge, a pick or a rebase has begun and is not done. */
export function isUnderWay({ gitFolder }: Repository): boolean {
  return UNDER_WAY.some((name) => movedAt(join(gitFolder, name)) > 0);
}

/** Milliseconds past which a lock belongs to nobody any more. */
const STALE_LOCK = 60_000;

export function isLocked({ gitFolder }: Repository, now: number): boolean {
  const since = movedAt(join(gitFolder, 'index.lock'));
  return since > 0 && now - since < STALE_LOCK;
}

/** One line of the log of HEAD: from which commit to which, when in milliseconds since 1970, and by what. */
export type Move = { readonly from: string; readonly to: string; readonly at: number; readonly by: string };

const LINE = /^([0-9a-f]{40,64}) ([0-9a-f]{40,64}) .*> (\d+) [-+]\d{4}\t(.*)$/;
/** Bytes of the log's end that are read. */
const TAIL = 64 * 1024;

/** Where HEAD went lately, oldest first; empty without a log. */
export function movesOfHead({ gitFolder }: Repository): readonly Move[] {
  let text: string;
  try {
    text = readFileSync(join(gitFolder, 'logs', 'HEAD'))
      .subarray(-TAIL)
      .toString();
  } catch {
    return [];
  }
  return text.split('\n').flatMap((line) => {
    const [, from, to, at, by] = LINE.exec(line) ?? [];
    if (from === undefined || to === undefined || by === undefined) return [];
    return [{ from, to, at: Number(at) * 1000, by }];
  });
}

/** The newest stash commit; null without one. */
export function stashOf({ shared }: Repository): string | null {
  const text = readText(join(shared, 'refs', 'stash'))?.trim() ?? '';
  return /^[0-9a-f]{40,64}$/.test(text) ? text : null;
}
