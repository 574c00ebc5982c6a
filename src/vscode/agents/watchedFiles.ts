export type WatchedFiles = {
  /** Whether the files are other ones than those that the last look saw. */
  readonly areOther: () => boolean;
  /** Called before a look; what it gives hears afterwards which files the look stood on. */
  readonly look: () => (seen: readonly string[]) => void;
};

/**
 * The files that a verdict stands on. `stampOf` tells one state of them from another, cheaply. A look takes its time: what
 * changes meanwhile is not seen by it, and files that it names for the first time may have changed before it named them.
 */
export function createWatchedFiles(stampOf: (paths: readonly string[]) => string): WatchedFiles {
  let paths: readonly string[] = [];
  let stamp: string | null = stampOf(paths);
  return {
    areOther: () => stampOf(paths) !== stamp,
    look() {
      const before = stampOf(paths);
      return (seen) => {
        stamp = seen.join('\n') === paths.join('\n') ? before : null;
        paths = seen;
      };
    },
  };
}
