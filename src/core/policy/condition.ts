import type { Environment } from '../model/environment';
import type { Finding, Touch, Unknown } from '../model/finding';
import type { Actor, Operation } from '../model/operation';

/** What a rule is held against. A rule made only of keys about the operation sees the operation itself. */
export type Subject =
  | { readonly kind: 'finding'; readonly finding: Finding; readonly index: number }
  | { readonly kind: 'unknown'; readonly unknown: Unknown; readonly index: number }
  | { readonly kind: 'touch'; readonly touch: Touch }
  | { readonly kind: 'operation' };

/** What a decision knows of the operation besides what was found in it. */
export type OperationFacts = {
  readonly kind: Operation['kind'];
  /** Base names of the programs that would start. */
  readonly programs: readonly string[];
  /** `server/tool` of an MCP call. */
  readonly tool: string | null;
  /** Absolute. */
  readonly cwd: string;
  readonly branch: string | null;
  /** The open workspace folders, absolute; relative globs start at each of them. */
  readonly workspaces: readonly string[];
};

export type Circumstances = {
  readonly actor: Actor;
  readonly operation: OperationFacts;
  /** Where the operation as a whole would land, for what has no target of its own. */
  readonly environments: () => readonly Environment[];
  /** Milliseconds since 1970. */
  readonly now: number;
};

type Holds = (values: readonly string[], subject: Subject, circumstances: Circumstances) => boolean;

/** An exception inside a strict rule. Only what an agent cannot choose may be one. */
export type Exception = { readonly values: readonly string[]; readonly holds: Holds };

/** One key of `when`: a file of `core/policy/conditions`. */
export type Condition = {
  /** The key in the policy file. */
  readonly name: string;
  /** For completion and hover; one sentence. */
  readonly says: string;
  /** Subjects it can hold for; a rule sees only what all of its keys see. */
  readonly sees: readonly Subject['kind'][];
  /** The allowed values; `null` is any text that has no `problem`. */
  readonly values: readonly string[] | null;
  readonly examples: readonly string[];
  /** What is wrong with a value, in words; `null` is nothing. */
  readonly problem: (value: string) => string | null;
  /** Another value in the list can only make it hold more often. */
  readonly widens: boolean;
  readonly holds: Holds;
  /** Its meaning in `unless`; `null` where it may not stand there. */
  readonly unless: Exception | null;
};

/** Any filled text, or a value of the closed list, which the parser checks by itself. */
export const unchecked = (): null => null;

/** The kinds of subject that keys about the operation as a whole see. */
export const everything: readonly Subject['kind'][] = ['finding', 'unknown', 'touch', 'operation'];
