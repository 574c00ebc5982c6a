import { folderOf, isInside } from '../../model/filePath';
import { folderOfCall } from './calledModules';
import { moduleOf } from './module';
import type { Source } from './resource';

/** Folders that are called as modules, each with the folders that call it. */
export type Callers = ReadonlyMap<string, ReadonlySet<string>>;

/** Modules call modules; deeper calls are left to a plan. */
export const DEEPEST_CALL = 4;

/** Whether a text may call a module beside it; the rest need not be read. */
export function mayCall(text: string): boolean {
  return text.includes('module') && /"\.{1,2}\//.test(text);
}

/**
 * Who calls whom in the files of a workspace. What stands below a module and calls it is an example of it: nothing that
 * it says is applied.
 */
export function callersIn(sources: readonly Source[]): Callers {
  const callers = new Map<string, Set<string>>();
  for (const call of sources.flatMap((source) => [...moduleOf([source]).resources.values()])) {
    const folder = call.type === 'module' ? folderOfCall(call) : null;
    const from = folderOf(call.source.path);
    if (folder === null || folder === from || isInside(from, folder)) continue;
    const known = callers.get(folder);
    if (known === undefined) callers.set(folder, new Set([from]));
    else known.add(from);
  }
  return callers;
}

/** What is applied when a folder is: the folder itself unless others call it, those that call it then, and so on. */
export type Chain = {
  /** Where an apply would be started. */
  readonly roots: readonly string[];
  /** All folders from there to the one that was asked about, both included. */
  readonly along: ReadonlySet<string>;
};

/** `isRoot`: a folder that keeps a state of its own, whoever else calls it. */
export function chainTo(folder: string, callers: Callers, isRoot: (folder: string) => boolean): Chain {
  const along = new Set([folder]);
  const roots = new Set<string>();
  let ring = [folder];
  for (let depth = 0; ring.length > 0; depth += 1) {
    const next = new Set<string>();
    for (const at of ring) {
      const above = [...(callers.get(at) ?? [])];
      const fresh = above.filter((caller) => !along.has(caller));
      if (above.length === 0 || isRoot(at) || depth === DEEPEST_CALL) roots.add(at);
      else for (const caller of fresh) next.add(caller);
    }
    for (const caller of next) along.add(caller);
    ring = [...next];
  }
  // Modules that call each other in a circle are applied by nobody; they are told by themselves.
  return { roots: roots.size > 0 ? [...roots].sort() : [folder], along };
}
