import type { FileAnnotations } from '../protocol/annotations';

/** One file that may differ from its base. Absolute path. */
export type WorkFile = {
  readonly path: string;
  /** Null where the base has no such file. */
  readonly before: string | null;
  /** The unsaved text of an open document; null for the file as it is on disk, if it is there. */
  readonly buffer: string | null;
};

/** What one folder's files would do. Unsaved texts of files that do not differ are seen through `unsaved`. */
export type AnnotateWork = {
  readonly files: readonly WorkFile[];
  readonly unsaved: readonly { readonly path: string; readonly text: string }[];
};

/** A file's annotations before the editor's version is added to them. */
export type Annotated = Omit<FileAnnotations, 'version'>;
