import type { Severity } from '../../core/model/finding';
import type { Tier } from '../../core/model/environment';

/** Messages about what the working tree would do; part of the private channel of `protocol.ts`. */

/** One finding on a changed line. */
export type Annotation = {
  readonly rule: string;
  readonly severity: Severity;
  /** 0-based line and UTF-16 columns in the text as it is now. */
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
  /** After the line: `replaces aws_db_instance.main · data lost without a final snapshot · 10–110 min`. */
  readonly phrase: string;
  /** The hover: one row each, as the question has them. */
  readonly rows: readonly { readonly label: string; readonly text: string }[];
  readonly tier: Tier;
};

/** Everything that is known of one file; no annotations means that it is clean. */
export type FileAnnotations = {
  readonly path: string;
  readonly annotations: readonly Annotation[];
  /** Of the text that was judged: the editor's version of the open document, null for the file on disk. */
  readonly version: number | null;
};

/** A file that differs from the base (the last commit). Infrastructure first, then by path. */
export type ChangedFile = {
  readonly path: string;
  readonly how: 'added' | 'modified' | 'deleted' | 'renamed';
  readonly infrastructure: boolean;
};

export type AnnotationGateMessage =
  | { readonly kind: 'annotations'; readonly files: readonly FileAnnotations[] }
  | {
      readonly kind: 'changed-files';
      readonly request: number;
      readonly files: readonly ChangedFile[];
      readonly base: string;
    }
  | { readonly kind: 'base-text'; readonly request: number; readonly path: string; readonly text: string | null };

export type AnnotationEditorMessage =
  /** An open document as it is now; `text` null when it was closed or is as on disk. */
  | { readonly kind: 'buffer'; readonly path: string; readonly text: string | null; readonly version: number }
  | { readonly kind: 'list-changed-files'; readonly request: number }
  | { readonly kind: 'read-base'; readonly request: number; readonly path: string };
