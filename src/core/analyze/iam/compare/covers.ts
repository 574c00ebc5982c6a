import { implies } from '../policy/condition';
import { includes } from '../policy/pattern';
import type { Condition, Statement, Term, Terms } from '../policy/policy';

/** One part of what a statement speaks of; with `except` it is everything but those. */
export type Element = { readonly term: Term; readonly except: readonly Term[] | null };

/** The elements of a set; a negated one is a single element that is everything but its terms. */
export function elementsOf({ not, terms, spot }: Terms): readonly Element[] {
  if (!not) return terms.map((term) => ({ term, except: null }));
  const shown = `everything but ${terms.map((term) => `\`${term.shown}\``).join(', ')}`;
  return [{ term: { text: '*', shown, spot, sure: true }, except: terms }];
}

/** The whole account stands for each of its users and roles. */
function includesPrincipal(wide: string, narrow: string): boolean {
  if (includes(wide, narrow)) return true;
  return wide.endsWith(':root') && narrow.startsWith(wide.slice(0, -'root'.length));
}

type Includes = (wide: string, narrow: string) => boolean;

function holdsWith(set: Terms, { term, except }: Element, inside: Includes): boolean {
  if (set.not && except !== null) {
    return set.terms.every((left) => except.some((out) => inside(out.text, left.text)));
  }
  if (set.not) return set.terms.every((left) => !inside(left.text, term.text) && !inside(term.text, left.text));
  if (except !== null) return set.terms.some(({ text }) => text === '*');
  return set.terms.some(({ text }) => inside(text, term.text));
}

/** Whether all that `element` stands for is in `set`. */
export function holds(set: Terms, element: Element): boolean {
  return holdsWith(set, element, includes);
}

export function holdsPrincipal(set: Terms | null, element: Element | null): boolean {
  if (set === null || element === null) return set === null || element === null;
  return holdsWith(set, element, includesPrincipal);
}

/** The conditions of `loose` that can be unmet while all of `strict` are met. */
export function notImplied(strict: readonly Condition[], loose: readonly Condition[]): readonly Condition[] {
  return loose.filter((condition) => !strict.some((known) => implies(known, condition)));
}

export type Dimension = 'action' | 'resource' | 'principal' | 'condition';

/** One combination that a statement allows (or denies) and that no other statement does. */
export type Gap = {
  readonly statement: Statement;
  readonly action: Element;
  readonly resource: Element;
  readonly principal: Element | null;
  /** The statement that comes closest; null when there is none. */
  readonly nearest: Statement | null;
  /** What of the combination is not in `nearest`. */
  readonly missing: ReadonlySet<Dimension>;
};

/** Combinations looked at in one statement; a document that people write has a few dozen. */
const MAX_COMBINATIONS = 40_000;

type Known = {
  readonly statement: Statement;
  readonly actions: readonly boolean[];
  readonly resources: readonly boolean[];
  readonly principals: readonly boolean[];
  readonly conditions: boolean;
};

/** An action that is not there at all is the farthest, a condition that is weaker the nearest. */
function distance(known: Known, a: number, r: number, p: number): number {
  return (
    (known.actions[a] === true ? 0 : 8) +
    (known.resources[r] === true ? 0 : 4) +
    (known.principals[p] === true ? 0 : 2) +
    (known.conditions ? 0 : 1)
  );
}

function missingOf(distant: number): ReadonlySet<Dimension> {
  const missing = new Set<Dimension>();
  if (distant >= 8) missing.add('action');
  if (distant % 8 >= 4) missing.add('resource');
  if (distant % 4 >= 2) missing.add('principal');
  if (distant % 2 === 1) missing.add('condition');
  return missing;
}

/** What `statement` says that none of `others` says; `weaker` tells which conditions let a combination slip out. */
export function gapsOf(
  statement: Statement,
  others: readonly Statement[],
  weaker: (mine: Statement, other: Statement) => readonly Condition[],
): readonly Gap[] {
  const actions = elementsOf(statement.actions);
  const resources = elementsOf(statement.resources);
  const principals = statement.principals === null ? [null] : elementsOf(statement.principals);
  const known = others.map((other) => ({
    statement: other,
    actions: actions.map((action) => holds(other.actions, action)),
    resources: resources.map((resource) => holds(other.resources, resource)),
    principals: principals.map((principal) => holdsPrincipal(other.principals, principal)),
    conditions: weaker(statement, other).length === 0,
  }));
  const gaps: Gap[] = [];
  let left = MAX_COMBINATIONS;
  for (const [a, action] of actions.entries()) {
    for (const [r, resource] of resources.entries()) {
      for (const [p, principal] of principals.entries()) {
        left -= 1;
        if (left < 0) return gaps;
        const best = nearestOf(known, a, r, p);
        if (best.distant === 0) continue;
        const missing = missingOf(best.distant);
        gaps.push({ statement, action, resource, principal, nearest: best.statement, missing });
      }
    }
  }
  return gaps;
}

function nearestOf(
  known: readonly Known[],
  a: number,
  r: number,
  p: number,
): { readonly statement: Statement | null; readonly distant: number } {
  let statement: Statement | null = null;
  let distant = 15;
  for (const one of known) {
    const here = distance(one, a, r, p);
    if (here < distant || statement === null) {
      statement = one.statement;
      distant = here;
    }
    if (distant === 0) break;
  }
  return { statement, distant };
}
