import type { Observation, Unknown } from './finding';
import type { FileChange } from './operation';

/** Another file of a changed file's folder, as it is now. */
export type Neighbour = { readonly path: string; readonly text: string };

/** A change set as an analyzer sees it: whole files, and the rest of their folders for context. */
export type AnalyzedChange = {
  readonly files: readonly FileChange[];
  /** May repeat changed files; what `files` says wins. */
  readonly neighbours: (path: string) => readonly Neighbour[];
  /** All configurations of Terraform in the workspace, as they are now; absent where only the set itself is known. Slow. */
  readonly configurations?: () => readonly Neighbour[];
};

/** `appliedIn`: the folder whose apply carries it out, when that is not the one of the file. */
export type AnalyzedObservation = Observation & { readonly appliedIn?: string };

export type Analyzed = { readonly observations: readonly AnalyzedObservation[]; readonly unknowns: readonly Unknown[] };

/**
 * One infrastructure format: a file of `core/analyze`. Pure; never throws.
 * INVARIANT: the answer depends on the texts before and after alone, not on the order of the files or on the edits
 * that led from one to the other.
 */
export type Analyzer = {
  /** The program whose apply carries the files out: `terraform`. */
  readonly program: string;
  readonly matches: (path: string) => boolean;
  /** Whether a text at such a path is of this format at all, as far as a glance tells; absent: every one is. */
  readonly mayConcern?: (text: string) => boolean;
  /** Observations of stage `write`, each `at` a file and a side. */
  readonly analyze: (change: AnalyzedChange) => Analyzed;
};

/** Whether a changed file is of the analyzer's format on either side; null is a file that is not there. */
export function concerns(
  { matches, mayConcern }: Analyzer,
  file: { readonly path: string; readonly before: string | null; readonly after: string | null },
): boolean {
  if (!matches(file.path)) return false;
  return mayConcern === undefined || [file.before, file.after].some((text) => text !== null && mayConcern(text));
}
