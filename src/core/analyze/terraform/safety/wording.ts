import { ownField } from '../../../model/ownField';
import {
  severities,
  type ChangeCode,
  type Effect,
  type Observation,
  type Severity,
  type Undo,
} from '../../../model/finding';
import type { Place } from '../../../model/place';
import type { Resource } from '../resource';
import type { Verb } from './setting';

type Weight = { readonly severity: Severity; readonly effect: Effect; readonly rule: string; readonly undo: Undo };

function weight(severity: Severity, effect: Effect, rule: string, undo: Undo = 'easy'): Weight {
  return { severity, effect, rule: `terraform/${rule}`, undo };
}

/** A kind of change, or `log` for what the catalogue has no entry for. */
export type Kind = ChangeCode | 'log';

const weights: Readonly<Record<string, Weight>> = {
  X05: weight('high', 'unprotect', 'unprotect'),
  X06: weight('high', 'unprotect', 'unprotect'),
  X07: weight('high', 'unprotect', 'unprotect'),
  X08: weight('high', 'unprotect', 'less-redundant'),
  X12: weight('high', 'unprotect', 'encryption-changed'),
  X14: weight('medium', 'update', 'unpinned'),
  NX01: weight('high', 'expose', 'exposes'),
  NX02: weight('critical', 'expose', 'exposes'),
  NX03: weight('critical', 'expose', 'exposes'),
  NX04: weight('critical', 'expose', 'exposes'),
  NX05: weight('medium', 'expose', 'weakens-transport'),
  NX06: weight('high', 'unprotect', 'filter-removed'),
  NX07: weight('critical', 'interrupt', 'dns-changed', 'costly'),
  NX08: weight('high', 'interrupt', 'reroutes'),
  NX09: weight('high', 'interrupt', 'balancer-changed'),
  IA07: weight('critical', 'unprotect', 'key-at-risk'),
  SE01: weight('critical', 'expose', 'literal-secret'),
  SE02: weight('high', 'interrupt', 'variable-removed'),
  SE03: weight('high', 'update', 'endpoint-changed'),
};
const fallback = weight('medium', 'unprotect', 'unobserved');

/** One step less, but never so little that nobody looks. */
export function eased(severity: Severity): Severity {
  return severities[Math.max(severities.indexOf('medium'), severities.indexOf(severity) - 1)] ?? severity;
}

export type Mood = 'sure' | 'may' | 'new';

type Sentence = (address: string, what: string, attribute: string) => string;

const sentences: Readonly<Record<Verb, Readonly<Record<Mood, Sentence>>>> = {
  removes: {
    sure: (a, what) => `Removes ${what} from ${a}`,
    may: (a, what) => `May remove ${what} from ${a}`,
    new: (a, what) => `Creates ${a} without ${what}`,
  },
  'turns-off': {
    sure: (a, what) => `Turns off ${what} of ${a}`,
    may: (a, what) => `May turn off ${what} of ${a}`,
    new: (a, what) => `Creates ${a} without ${what}`,
  },
  lets: {
    sure: (a, what) => `Lets ${a} be ${what}`,
    may: (a, what) => `May let ${a} be ${what}`,
    new: (a, what) => `Creates ${a} so that it can be ${what}`,
  },
  leaves: {
    sure: (a, what) => `Leaves ${a} ${what}`,
    may: (a, what) => `May leave ${a} ${what}`,
    new: (a, what) => `Creates ${a} ${what}`,
  },
  opens: {
    sure: (a, what, name) => `Opens ${a} ${what} (\`${name}\`)`,
    may: (a, what, name) => `May open ${a} ${what} (\`${name}\`)`,
    new: (a, what, name) => `Creates ${a} open ${what} (\`${name}\`)`,
  },
  weakens: {
    sure: (a, what) => `Weakens ${what} of ${a}`,
    may: (a, what) => `May weaken ${what} of ${a}`,
    new: (a, what) => `Creates ${a} with weak ${what}`,
  },
  changes: {
    sure: (a, what) => `Changes ${what} of ${a}`,
    may: (a, what) => `May change ${what} of ${a}`,
    new: (a, what) => `Creates ${a} with another ${what}`,
  },
  shortens: {
    sure: (a, what) => `Shortens ${what} of ${a}`,
    may: (a, what) => `May shorten ${what} of ${a}`,
    new: (a, what) => `Creates ${a} without ${what}`,
  },
  raises: {
    sure: (a, what) => `Raises ${what} of ${a}`,
    may: (a, what) => `May raise ${what} of ${a}`,
    new: (a, what) => `Creates ${a} with a high ${what}`,
  },
};

export function sentenceOf(verb: Verb, mood: Mood, address: string, what: string, attribute: string): string {
  return sentences[verb][mood](address, what, attribute);
}

const saferWays: Readonly<Record<string, string>> = {
  unpinned: 'name one version, and raise it in a change of its own',
  unprotect: 'leave the protection on; take it off in a change of its own, right before a delete that was agreed on',
};

export type Statement = {
  readonly kind: Kind;
  readonly severity?: Severity;
  readonly mood: Mood;
  readonly resource: Resource;
  /** How the thing is called; the resource's address unless it has a better one. */
  readonly name?: string;
  readonly at: Place;
  readonly says: string;
};

/** An observation of one of the kinds of change; what is not sure and what is new weighs one step less. */
export function stated({ kind, severity, mood, resource, name, at, says }: Statement): Observation {
  const heavy = weights[kind] ?? fallback;
  const full = severity ?? heavy.severity;
  const saferWay = ownField(saferWays, heavy.rule.slice('terraform/'.length));
  return {
    rule: heavy.rule,
    ...(kind === 'log' ? {} : { code: kind }),
    effect: heavy.effect,
    stage: 'write',
    severity: mood === 'sure' ? full : eased(full),
    undo: heavy.undo,
    reach: 'remote',
    target: { type: resource.type, name: name ?? resource.address },
    certainty: mood === 'may' ? 'possible' : 'expected',
    at,
    says,
    ...(saferWay === undefined ? {} : { saferWay }),
    signals: [],
  };
}
