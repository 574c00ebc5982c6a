import type { Severity } from '../../core/model/finding';
import type { Tier } from '../../core/model/environment';

/** Messages about what the working tree would do; part of the private channel of `protocol.ts`. */

/** One finding on a changed line. */
export type Annotation = {
  /** The rule that stated it; `holdpoint/…` for what was not seen through. */
  readonly rule: string;
  readonly severity: Severity;
  /** 0-based line and UTF-16 columns in the text as it is now. */
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
  /** The line that says it is gone; this is the nearest to where it was. */
  readonly gone: boolean;
  /** The resource: `aws_db_instance.main`; empty for what was not seen through. */
  readonly target: string;
  /** After the line: `replaces aws_db_instance.main · data lost unless a final snapshot exists · 10–110 min`. */
  readonly phrase: string;
  /** The hover: one row each, as the question has them. */
  readonly rows: readonly { readonly label: string; readonly text: string }[];
  readonly tier: Tier;
};

/** Everything that is known of one file; no annotations means that it is clean. */
export type FileAnnotations = {
  readonly path: string;
  /** Worst first. */
  readonly annotations: readonly Annotation[];
  /** Of the text that was judged: the editor's version of the open document, null for the file on disk. */
  readonly version: number | null;
  /** The file is gone: lines and columns are those of the base text. */
  readonly deleted: boolean;
  /** Why this file was not judged; null when it was. */
  readonly missed: string | null;
};

/** A file that differs from the base (the last commit). Infrastructure first, then by path. */
export type ChangedFile = {
  readonly path: string;
  readonly how: 'added' | 'modified' | 'deleted';
  readonly infrastructure: boolean;
};

export type AnnotationGateMessage =
  | { readonly kind: 'annotations'; readonly files: readonly FileAnnotations[] }
  /** No analyzer reads these files: their buffers need not be sent. */
  | { readonly kind: 'not-annotated'; readonly paths: readonly string[] }
  | {
      readonly kind: 'changed-files';
      readonly request: number;
      /** The first of them. */
      readonly files: readonly ChangedFile[];
      /** How many there are. */
      readonly total: number;
      /** What the files are compared with, in words: `the last commit (4dcd6bf)`. */
      readonly base: string;
    }
  | { readonly kind: 'base-text'; readonly request: number; readonly path: string; readonly text: string | null };

export type AnnotationEditorMessage =
  /** The opened folders, as the editor names them: what differs from its last commit below them is judged. */
  | { readonly kind: 'watch-tree'; readonly folders: readonly string[] }
  /** An open document as it is now; `text` null when it was closed or is as on disk. */
  | { readonly kind: 'buffer'; readonly path: string; readonly text: string | null; readonly version: number }
  | { readonly kind: 'list-changed-files'; readonly request: number }
  | { readonly kind: 'read-base'; readonly request: number; readonly path: string };
