import type { Confirm, Layer } from './decision';
import type { EnvironmentDefinition } from './environment';
import type { Place } from './place';

/** Condition name → the values any of which satisfies it. Several keys mean all. */
export type Conditions = Readonly<Record<string, readonly string[]>>;

export type PolicyRule = {
  readonly id: string;
  readonly when: Conditions;
  /** Exceptions inside the strict rule; empty when there are none. */
  readonly unless: Conditions;
  readonly then: 'ask' | 'deny' | 'off';
  readonly confirm: Confirm;
  readonly needs: readonly 'backup'[];
  readonly because: string;
  readonly at: Place;
};

export type ProtectRule = {
  readonly paths: readonly string[];
  readonly then: 'ask' | 'deny';
  readonly because: string;
  readonly at: Place;
};

/** Days are inclusive, `YYYY-MM-DD` in `zone` (an IANA name). */
export type Freeze = {
  readonly from: string;
  readonly to: string;
  readonly zone: string;
  readonly because: string;
  readonly at: Place;
};

/** For how many minutes a service may be down: a thing by name, with wildcards, and all that it depends on. */
export type Budget = { readonly service: string; readonly minutes: number; readonly at: Place };

export type PolicyTest = {
  readonly run: string;
  readonly in: string | null;
  readonly expect: { readonly verdict: 'allow' | 'ask' | 'deny'; readonly confirm?: Confirm; readonly rule?: string };
  readonly at: Place;
};

/** One parsed policy file. */
export type Policy = {
  readonly from: Layer;
  /** Absolute path, or `preset/NAME`. */
  readonly file: string;
  /** Of the file's text. */
  readonly digest: string;
  /** False only in `observe`: decide, enforce nothing. */
  readonly enforce: boolean;
  readonly extends: readonly string[];
  readonly environments: readonly EnvironmentDefinition[];
  readonly protect: readonly ProtectRule[];
  readonly rules: readonly PolicyRule[];
  readonly freeze: readonly Freeze[];
  readonly budget: readonly Budget[];
  readonly tests: readonly PolicyTest[];
  /** Rule ids that nobody below the organisation may silence. */
  readonly lock: readonly string[];
};

export type PolicyProblem = {
  readonly code:
    | 'yaml'
    | 'too-large'
    | 'unknown-key'
    | 'wrong-type'
    | 'unknown-value'
    | 'missing'
    | 'not-allowed-here'
    | 'not-in-unless'
    | 'unknown-preset'
    | 'loop';
  readonly at: Place;
  readonly says: string;
  readonly help?: string;
};

/** All policies in force for one workspace folder. `broken` names files that were refused and have no last good version. */
export type PolicySet = {
  readonly policies: readonly Policy[];
  readonly broken: readonly { readonly file: string; readonly problems: readonly PolicyProblem[] }[];
};
