/**
 * What a call of the table would do if it went through. Texts may name places of the machine under test: `@HOOK@` is the
 * agent's own hook file and `@FOLDER@` the folder it is in, `@LAUNCHER@` what it starts, `@DATA@`, `@STATE@`, `@CONFIG@` and `@RUN@` are Holdpoint's
 * folders. Nothing of a call is ever run: it is only put to the hook.
 */
export type Act =
  | { readonly kind: 'run'; readonly script: string }
  /** `path` is absolute, below the workspace, or starts with `@HOME@/`. */
  | { readonly kind: 'write'; readonly path: string; readonly text: string };

export type Family =
  | 'agent-settings'
  | 'hook-file'
  | 'launcher'
  | 'disguise'
  | 'start-without-hooks'
  | 'version-control'
  | 'gate'
  | 'own-files'
  | 'own-verbs'
  | 'environment'
  | 'deferral'
  | 'editor-settings';

export type Attack = {
  /** `family/what`, unique. */
  readonly id: string;
  readonly family: Family;
  /** What would be lost if it passed, one lower-case phrase. */
  readonly does: string;
  /** The adapter whose own settings it is about, for the choice of a sample; left out for those about everybody. */
  readonly agent?: string;
  readonly act: Act;
};

/** A call that no guard may stop; else it stops ordinary work. */
export type Control = { readonly id: string; readonly does: string; readonly act: Act };

/** Where the names in the texts of acts stand for; absolute paths. */
export type AttackPlaces = Readonly<
  Record<'HOME' | 'HOOK' | 'FOLDER' | 'LAUNCHER' | 'DATA' | 'STATE' | 'CONFIG' | 'RUN', string>
>;
