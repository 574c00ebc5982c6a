import type { Finding, Touch, Unknown } from './finding';
import type { NonEmpty } from './nonEmpty';
import type { Place } from './place';
import type { CarriedFile, SessionFact } from './session';

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
  readonly settles: readonly string[];
};

/** The answer to one operation. Under `observe`, `enforced` is false and the decision is only recorded. */
export type Review = {
  readonly findings: readonly Finding[];
  readonly unknowns: readonly Unknown[];
  readonly touches: readonly Touch[];
  readonly decision: Decision;
  readonly enforced: boolean;
  readonly afterwards: Afterwards;
  /** What a pass is bound to: canonical commands or file digests, one a line. */
  readonly identity: readonly string[];
};
