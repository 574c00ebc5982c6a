import type { Observation } from './finding';

/**
 * Something that a command takes away with all that is in it. `name` is the target of the observation that says so.
 * Folders and paths are absolute.
 */
export type Destroyed =
  | {
      readonly kind: 'configuration';
      readonly name: string;
      readonly folder: string;
      /** Addresses; with all that depends on them. Empty: everything. */
      readonly targets: readonly string[];
    }
  | {
      readonly kind: 'stack';
      readonly name: string;
      /** Files that would be its template, likeliest first; the workspace is searched where none of them is one. */
      readonly templates: readonly string[];
      /** Logical ids that the command leaves as they are. */
      readonly kept: readonly string[];
    }
  | {
      readonly kind: 'state';
      readonly name: string;
      /** Files that would be its state, likeliest first. */
      readonly files: readonly string[];
    }
  | {
      readonly kind: 'parts';
      readonly name: string;
      /** What it holds, where the rule itself read the file that declares it. */
      readonly parts: readonly Observation[];
      /** Behind what is said of the whole: `: 2 volumes in compose.yaml`. */
      readonly says: string;
    };
