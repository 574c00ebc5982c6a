import type { Spot } from '../read/node';

/** One action, resource, principal or value, as it is written and where. */
export type Term = {
  /** Made comparable: actions in lower case, partitions of names left out, principals as `kind:name`. */
  readonly text: string;
  /** As it is written, for people. */
  readonly shown: string;
  readonly spot: Spot;
  /** False for what may be the value but need not be: a branch of a condition, what a loop goes through. */
  readonly sure: boolean;
};

/** `not` turns the terms into what is left out: `NotAction`. */
export type Terms = { readonly not: boolean; readonly terms: readonly Term[]; readonly spot: Spot };

export type Condition = {
  /** In lower case with its set operator: `forallvalues:stringequals`. */
  readonly operator: string;
  readonly key: string;
  readonly values: readonly Term[];
  readonly spot: Spot;
};

export type Statement = {
  readonly effect: 'allow' | 'deny';
  readonly sid: string;
  readonly actions: Terms;
  /** Without any where the document is for one thing alone: a trust policy, a key policy. */
  readonly resources: Terms;
  /** Null in a policy of an identity. */
  readonly principals: Terms | null;
  readonly conditions: readonly Condition[];
  readonly spot: Spot;
};

/** How the names of actions are made, and what they mean. */
export type Dialect = 'aws' | 'gcp' | 'azure' | 'kubernetes';

export type Policy = {
  readonly dialect: Dialect;
  readonly statements: readonly Statement[];
  /** Parts that only a plan knows: what they allow is not said by the text. */
  readonly unseen: readonly Term[];
};
