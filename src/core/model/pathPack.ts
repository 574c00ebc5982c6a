import type { Effect, Observation, Touch } from './finding';
import type { NonEmpty } from './nonEmpty';
import type { Surroundings } from './surroundings';

export type PathContext = {
  /** The surroundings of the operation's folder. */
  readonly surroundings: Surroundings;
  /**
   * The whole texts when the touch comes from an edit; `null` when it comes from a command, whose text is not known.
   * A side is `null` where the file does not exist.
   */
  readonly texts: { readonly before: string | null; readonly after: string | null } | null;
  /** What a command's own words leave in the file, where they tell it: `echo x >> notes.md`. What stood there is not known. */
  readonly left?: string | null;
};

/** A path, what happens to it, and what must be found. `~/` and `./` stand for the home and the workspace folder. */
export type PathExample = {
  readonly path: string;
  readonly how: Touch['how'];
  readonly before?: string;
  readonly after?: string;
};

/** What a path means by where it is: a file of `core/paths`. Reviews every touch: of edits, redirections and commands. */
export type PathPack = {
  /** Where it is documented that these paths mean this. */
  readonly documentation: NonEmpty<string>;
  readonly review: (touch: Touch, context: PathContext) => readonly Observation[];
  readonly examples: {
    readonly catches: NonEmpty<PathExample & { readonly rule: string; readonly effect: Effect }>;
    readonly leaves: NonEmpty<PathExample>;
  };
};
