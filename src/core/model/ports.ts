import type { CarriedFile } from './session';
import type { Surroundings } from './surroundings';
import type { WorkAt } from './work';

export type Language = 'bash' | 'python' | 'javascript';

/** The part of a concrete syntax tree that the readers use; web-tree-sitter's nodes fit it as they are. */
export type SyntaxNode = {
  readonly type: string;
  readonly text: string;
  readonly startIndex: number;
  readonly endIndex: number;
  readonly isNamed: boolean;
  readonly isError: boolean;
  readonly isMissing: boolean;
  readonly hasError: boolean;
  readonly children: readonly (SyntaxNode | null)[];
  readonly namedChildren: readonly (SyntaxNode | null)[];
  readonly parent: SyntaxNode | null;
  childForFieldName(name: string): SyntaxNode | null;
};

export type FileBytes = { readonly bytes: Uint8Array; readonly digest: string };

/** What the host lends the engine. All synchronous; none may throw. */
export type Ports = {
  /** The tree of `text`, or null when the grammar is not there (not loaded yet, file missing). */
  readonly parse: (language: Language, text: string) => SyntaxNode | null;
  /** The text of a file; null when it is missing, unreadable or over 1 MiB. Absolute path. */
  readonly read: (path: string) => string | null;
  /** The bytes of a file with their hex SHA-256; null when it is missing, unreadable or over 64 MiB. Absolute path. */
  readonly bytes: (path: string) => FileBytes | null;
  /** Nothing stands at the path, and that is certain: not a file that may not be looked at. Absolute path. */
  readonly isMissing: (path: string) => boolean;
  /** What stands in a folder by name, sorted, of many the first; nothing when it cannot be looked at. Absolute path. */
  readonly names: (folder: string) => readonly string[];
  /** The other files of the module (the folder) that `path` belongs to, as they are now. */
  readonly neighbours: (path: string) => readonly { readonly path: string; readonly text: string }[];
  /** All configurations of Terraform in the workspace that a folder belongs to, as they are now. Slow. */
  readonly configurations: (folder: string) => readonly { readonly path: string; readonly text: string }[];
  /** All templates of CloudFormation in the workspace that a folder belongs to, as they are now. Slow. */
  readonly templates: (folder: string) => readonly { readonly path: string; readonly text: string }[];
  /** The real path with links resolved as far as it exists; the path itself when nothing does. */
  readonly realPath: (path: string) => string;
  /** What version control would keep of a path that goes; asked only where it decides something, for it is slow. */
  readonly workAt: (path: string) => WorkAt;
  /** Of a folder, for an asker with these listed variables. */
  readonly surroundings: (cwd: string, variables: Readonly<Record<string, string>>) => Surroundings;
  /** Changes below `folder` that were allowed and that no apply has carried out yet. */
  readonly carried: (folder: string) => readonly CarriedFile[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A hex SHA-256. */
  readonly digest: (text: string) => string;
};
