import type { Conditions } from '../model/policy';
import type { Condition, Subject } from './condition';
import { conditions } from './conditions/index.generated';

const byName: ReadonlyMap<string, Condition> = new Map(conditions.map((condition) => [condition.name, condition]));

export function conditionNamed(name: string): Condition | undefined {
  return byName.get(name);
}

// A rule's keys never change, and every rule is held against every operation.
const told = new WeakMap<Conditions, readonly Subject['kind'][]>();

/**
 * The kinds of subject that a rule with these keys sees: what all of them see, and something not seen through only
 * when `stake` is among them.
 */
export function seenBy(when: Conditions): readonly Subject['kind'][] {
  const known = told.get(when) ?? kindsFor(when);
  told.set(when, known);
  return known;
}

function kindsFor(when: Conditions): readonly Subject['kind'][] {
  const names = Object.keys(when);
  const kinds = (['finding', 'unknown', 'touch', 'operation'] as const).filter((kind) =>
    names.every((name) => byName.get(name)?.sees.includes(kind) ?? false),
  );
  return kinds.filter((kind) => kind !== 'unknown' || names.includes('stake'));
}
