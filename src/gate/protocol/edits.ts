/** Messages about files that change; part of the private channel of `protocol.ts`. */

/** An edit that was taken out of a file and waits for a yes. */
export type HeldChangeView = {
  /** Names it for ever: `2026-11-21T08-15-02-117Z-4f2a`. */
  readonly id: string;
  readonly path: string;
  /** As people know the agent; null when it is not known who wrote it. */
  readonly agent: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The number of the hold that asks about it; null while nobody is asked. */
  readonly hold: number | null;
  readonly state: 'held' | 'put-back' | 'refused' | 'noted';
  readonly says: string;
};

export type FileEvent = { readonly path: string; readonly how: 'created' | 'changed' | 'deleted' };

export type EditGateMessage = { readonly kind: 'held-changes'; readonly changes: readonly HeldChangeView[] };

export type EditEditorMessage =
  /** Files below the opened folders changed on disk; what was written by the editor's own save is marked. */
  | { readonly kind: 'files-changed'; readonly files: readonly FileEvent[]; readonly saved: readonly string[] }
  /** A person decides about a change that nobody is blamed for. `keep` accepts what is on disk, `take-out` removes it safely. */
  | { readonly kind: 'noted-change'; readonly id: string; readonly choice: 'keep' | 'take-out' };
