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
  /** How it is known who wrote it, or what hindered; one line. */
  readonly says: string;
  /** 0-based, the first line that differs in the changed text; null where there is none to show. */
  readonly line: number | null;
};

export type FileEvent = { readonly path: string; readonly how: 'created' | 'changed' | 'deleted' };

export type EditGateMessage =
  | { readonly kind: 'held-changes'; readonly changes: readonly HeldChangeView[] }
  /** Both sides of a change for a person to read; null where there is no text: missing, binary, too long. */
  | {
      readonly kind: 'held-change-texts';
      readonly request: number;
      readonly before: string | null;
      readonly after: string | null;
    }
  /** Something that a person who has just decided must know: why a change was not put back. */
  | { readonly kind: 'edit-note'; readonly says: string };

export type EditEditorMessage =
  /** Files below the opened folders changed on disk; `saved` names what a person typed and saved in the editor. */
  | { readonly kind: 'files-changed'; readonly files: readonly FileEvent[]; readonly saved: readonly string[] }
  /** All files that are open with changes that are not saved. */
  | { readonly kind: 'unsaved-files'; readonly paths: readonly string[] }
  /** A person decides about a change that nobody is blamed for. `keep` accepts what is on disk, `take-out` removes it safely. */
  | { readonly kind: 'noted-change'; readonly id: string; readonly choice: 'keep' | 'take-out' }
  /** A person wants to be asked about a held change again. This puts the question and nothing else. */
  | { readonly kind: 'ask-held-change'; readonly id: string }
  | { readonly kind: 'read-held-change'; readonly request: number; readonly id: string };
