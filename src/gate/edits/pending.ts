import type { Suspect } from './announced';

/** A protected file that changed and is not looked at yet. */
export type Waiting = {
  readonly path: string;
  /** Milliseconds since 1970 of the first event. */
  readonly since: number;
  /** Whoever was found writing when it happened. */
  readonly suspect: Suspect | null;
  /** How often it was put off. */
  readonly tries: number;
};

export type Pending = {
  readonly touch: (path: string, suspect: Suspect | null) => void;
  /** Takes those that are quiet. */
  readonly due: () => readonly Waiting[];
  /** Puts one back that could not be decided yet. */
  readonly putOff: (waiting: Waiting) => void;
  /** Milliseconds until the next is due; null when none waits. */
  readonly nextIn: () => number | null;
};

/** Milliseconds of quiet after one change, and after a second one that came before the first was looked at. */
const QUIET = 300;
const LONG_QUIET = 2_000;
const LATER = 700;

type Entry = Waiting & { readonly changes: number; readonly dueAt: number };

/**
 * Files wait until they are quiet: nothing is taken from under a writer who is at it.
 * `monotonic` does not jump; `now` is the wall clock.
 */
export function createPending(monotonic: () => number, now: () => number): Pending {
  const entries = new Map<string, Entry>();
  return {
    touch(path, suspect) {
      const old = entries.get(path);
      const changes = (old?.changes ?? 0) + 1;
      entries.set(path, {
        path,
        since: old?.since ?? now(),
        suspect: old?.suspect ?? suspect,
        tries: old?.tries ?? 0,
        changes,
        dueAt: monotonic() + (changes > 1 ? LONG_QUIET : QUIET),
      });
    },
    due() {
      const quiet = [...entries.values()].filter(({ dueAt }) => dueAt <= monotonic());
      for (const { path } of quiet) entries.delete(path);
      return quiet;
    },
    putOff(waiting) {
      const newer = entries.get(waiting.path);
      const { path, since, suspect, tries } = waiting;
      entries.set(path, {
        path,
        since,
        suspect: suspect ?? newer?.suspect ?? null,
        tries: tries + 1,
        changes: newer?.changes ?? 0,
        dueAt: Math.max(newer?.dueAt ?? 0, monotonic() + LATER),
      });
    },
    nextIn() {
      const first = Math.min(...[...entries.values()].map(({ dueAt }) => dueAt));
      return Number.isFinite(first) ? Math.max(0, first - monotonic()) : null;
    },
  };
}
