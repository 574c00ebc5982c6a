import type { Finding, Touch, Unknown } from './finding';
import type { NonEmpty } from './nonEmpty';
import type { Place } from './place';
import type { CarriedFile, SessionFact, Settled } from './session';

export type Verdict = 'allow' | 'ask' | 'deny';

/** Ascending in strictness. */
export const confirms = ['click', 'type-name', 'second-person'] as const;
export type Confirm = (typeof confirms)[number];

export type Layer = 'preset' | 'organisation' | 'user' | 'workspace';

/** Why. `finding` and `unknown` are indexes into the review's lists. */
export type Reason = {
  readonly rule: string;
  readonly from: Layer | 'holdpoint';
  readonly policyAt?: Place;
  readonly finding?: number;
  readonly unknown?: number;
  readonly says: string;
};

export type Decision =
  | { readonly verdict: 'allow'; readonly because: readonly Reason[] }
  | {
      readonly verdict: 'ask';
      readonly because: NonEmpty<Reason>;
      readonly confirm: Confirm;
      readonly needs: readonly 'backup'[];
    }
  | { readonly verdict: 'deny'; readonly because: NonEmpty<Reason> };

/** What to remember once the operation has been allowed or released. */
export type Afterwards = {
  readonly session: readonly SessionFact[];
  readonly carried: readonly CarriedFile[];
  readonly settles: readonly Settled[];
};

/** One program that would start, wrappers taken off. */
export type CommandSeen = {
  /** As rules know it: a base name without `.exe`; empty when it is not known before it runs. */
  readonly program: string;
  /** The program as found and its arguments; a word of which a part is not known stands as it was written. */
  readonly argv: NonEmpty<string>;
  /** Wrappers and shells that it was found behind, outermost first. */
  readonly via: readonly string[];
  /** `null` is this machine. */
  readonly host: string | null;
};

/** The answer to one operation. Under `observe`, `enforced` is false and the decision is only recorded. */
export type Review = {
  readonly findings: readonly Finding[];
  readonly unknowns: readonly Unknown[];
  readonly touches: readonly Touch[];
  /** Every program that would start, in the order they were read. */
  readonly commands: readonly CommandSeen[];
  readonly decision: Decision;
  readonly enforced: boolean;
  readonly afterwards: Afterwards;
  /** What a pass is bound to: canonical commands or file digests, one a line. */
  readonly identity: readonly string[];
};
