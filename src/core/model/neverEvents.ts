import type { NonEmpty } from './nonEmpty';

/** What the active policy denies whatever a person says, as an agent's own permission rules can say it. */
export type NeverEvents = {
  /** Beginnings of an argv, program first: `['terraform', 'destroy']`. */
  readonly commands: readonly NonEmpty<string>[];
  // A line comment, for the glob would end a block: `**/*.tfstate`, `/` separated, below the workspace's root.
  readonly paths: readonly string[];
};
