import { runGit } from './workingTree/runGit';
import { baseTexts, ignoredPaths } from './workingTree/baseTexts';
import { changedPaths, reallyDiffers } from './workingTree/changedPaths';
import type { ChangedPath } from './workingTree/changedPaths';
import { watchHead } from './workingTree/watchHead';

/** A repository's working tree and the commit that it is compared with. All asynchronous; nothing rejects. */
export type WorkingTree = {
  /** Absolute, as it was asked for. */
  readonly top: string;
  /** The commit that the tree is compared with; null before the first one. */
  readonly commit: string | null;
  /** What differs below a folder; empty when git does not say. */
  readonly changed: (folder: string) => Promise<readonly ChangedPath[]>;
  /** Sorts out files that were only touched. */
  readonly reallyDiffers: (changed: ChangedPath) => Promise<boolean>;
  /** By path; null where the commit has no such file. */
  readonly texts: (paths: readonly string[]) => Promise<ReadonlyMap<string, string | null>>;
  readonly ignored: (paths: readonly string[]) => Promise<readonly string[]>;
  /** Calls back after the head may have moved, until it is closed. */
  readonly watch: (moved: () => void) => () => void;
};

export type NoTree = { readonly kind: 'none'; readonly says: string };

/** Names of one batch; a longer list is asked for in parts. */
const BATCH = 100;

function partsOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, part) =>
    items.slice(part * BATCH, (part + 1) * BATCH),
  );
}

/** The commit that `HEAD` names in the tree at `top`, attached or not; null before the first commit. */
async function headOf(top: string): Promise<string | null> {
  const head = await runGit(top, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  return head.kind === 'output' ? head.bytes.toString('utf8').trim() : null;
}

/** Opens the working tree whose top is `top`; `trouble` hears what git says no to. */
export async function openWorkingTree(top: string, trouble: (says: string) => void): Promise<WorkingTree | NoTree> {
  const folder = await runGit(top, ['rev-parse', '--absolute-git-dir']);
  if (folder.kind === 'missing') return { kind: 'none', says: 'git cannot be started' };
  if (folder.kind !== 'output') return { kind: 'none', says: `git does not read this repository: ${folder.says}` };
  const gitFolder = folder.bytes.toString('utf8').trim();
  const commit = await headOf(top);
  return {
    top,
    commit,
    reallyDiffers,
    changed: async (below) => {
      const paths = await changedPaths(top, commit, below);
      if (!('kind' in paths)) return paths;
      trouble(`git does not say what changed below \`${below}\`: ${paths.says}`);
      return [];
    },
    texts: async (paths) => {
      const all = new Map<string, string | null>();
      if (commit === null) return new Map(paths.map((path) => [path, null]));
      for (const part of partsOf(paths)) {
        const texts = await baseTexts(top, commit, part);
        if ('kind' in texts) trouble(`git does not show what ${commit.slice(0, 7)} has: ${texts.says}`);
        else for (const [path, text] of texts) all.set(path, text);
      }
      return all;
    },
    ignored: (paths) => (paths.length === 0 ? Promise.resolve([]) : ignoredPaths(top, paths)),
    watch: (moved) => watchHead(gitFolder, moved),
  };
}
