import type { Environment, Signal } from './environment';
import type { Place } from './place';
import type { PlanSeen } from './plan';

export const effects = [
  'read-secret',
  'send-out',
  'create',
  'update',
  'interrupt',
  'replace',
  'delete',
  'expose',
  'grant',
  'unprotect',
  'execute',
  'publish',
  'lose-work',
  'rewrite-history',
] as const;
export type Effect = (typeof effects)[number];

/** Ascending. */
export const severities = ['info', 'low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof severities)[number];

export const undos = ['easy', 'costly', 'impossible', 'unknown'] as const;
export type Undo = (typeof undos)[number];

/** `act`: it happens now. `write`: a file says it and nothing has happened yet. */
export type Stage = 'write' | 'act';

/** Kinds of change that mean something, whatever the format: `X02`, `NX01`, `Q05`. */
export type ChangeCode = `${'X' | 'TF' | 'CF' | 'NX' | 'IA' | 'SE' | 'Q'}${number}`;

export type Outage = { readonly minSeconds: number; readonly maxSeconds: number; readonly source: string };

export type Impact = {
  /** What is gone for ever, as one phrase: `data, unless a final snapshot exists`. */
  readonly lost?: string;
  readonly outage?: Outage;
  readonly dependants: readonly string[];
};

/** Who wrote a change that has not been applied yet; `at` is milliseconds since 1970. */
export type Author = { readonly agent: string; readonly at: number };

/** One effect on one target: a fact without an opinion. */
export type Finding = {
  /** The rule that stated it, as `pack/rule`: `aws/delete`, `terraform/resource-removed`. */
  readonly rule: string;
  /** The entry of the catalogue of change rules (`facts/changeCatalogue`) that it is an instance of: `X02`. */
  readonly code?: ChangeCode;
  readonly effect: Effect;
  readonly stage: Stage;
  readonly severity: Severity;
  readonly undo: Undo;
  readonly reach: 'local' | 'remote';
  readonly target: { readonly type: string; readonly name: string; readonly environment: Environment };
  readonly certainty: 'certain' | 'expected' | 'possible';
  readonly impact?: Impact;
  readonly at: Place;
  /** Effect, thing, consequence; capital first letter, no final stop: `Deletes CloudFormation stack ce-api-prod`. */
  readonly says: string;
  /** A command or an edit that can be copied and really exists. */
  readonly saferWay?: string;
  /** Set when a saved plan says it that this operation would carry out. */
  readonly plan?: PlanSeen;
  /** Set when an earlier, carried edit says it and this operation would carry it out. */
  readonly author?: Author;
  /** Set when the target goes with another one: that one's name. The other finding speaks for it to a person. */
  readonly partOf?: string;
};

/** What rules and analyzers state; the engine turns its `signals` into the environment. */
export type Observation = Omit<Finding, 'target'> & {
  readonly target: { readonly type: string; readonly name: string };
  /** Facts of this target beyond the ambient ones (the stack's name, a namespace); may be empty. */
  readonly signals: readonly Signal[];
};

export const stakes = ['none', 'possible', 'present'] as const;
export type Stake = (typeof stakes)[number];

export const unknownCodes = [
  'unparsed',
  'dynamic',
  'unknown-program',
  'unreadable',
  'empty-input',
  'overrun',
  'too-long',
] as const;

/** Something that was not seen through. It is never an allow by itself being absent: it travels to the decision. */
export type Unknown = {
  readonly code: (typeof unknownCodes)[number];
  readonly stake: Stake;
  readonly at: Place;
  readonly says: string;
};

/** A file the operation writes, moves or removes, whatever it means. Absolute path; a glob or `null` content is not known. */
export type Touch = {
  readonly path: string;
  readonly how: 'write' | 'delete' | 'read';
  readonly at: Place;
  /**
   * Only the place counts, for policies: the file says what it said (another mode, another layout), or which files of a
   * folder they are is not known. It is judged by no meaning of its path, and announces no other change of the file.
   */
  readonly placeOnly?: true;
};
