import type { Users } from '../../impact/referenceGraph';
import { attributeChanges, type AttributeChange } from './attributeChange';
import type { Module } from './module';
import { pairResources, type Pair, type Pairing } from './pairing';
import { referrers } from './references';
import { withSameNames } from './sameNames';

/** Two states of a module, with what all rules ask about them worked out once. */
export type Comparison = {
  readonly before: Module;
  readonly after: Module;
  readonly pairing: Pairing;
  readonly usersBefore: Users;
  readonly usersAfter: Users;
  /** What differs between the two sides of a pair. */
  readonly changesOf: (pair: Pair) => readonly AttributeChange[];
};

export function comparisonOf(was: Module, is: Module): Comparison {
  const [before, after] = withSameNames(was, is);
  const known = new Map<Pair, readonly AttributeChange[]>();
  const changesOf = (pair: Pair): readonly AttributeChange[] => {
    const done = known.get(pair);
    if (done !== undefined) return done;
    const changes = attributeChanges({ module: before, resource: pair.was }, { module: after, resource: pair.is });
    known.set(pair, changes);
    return changes;
  };
  return {
    before,
    after,
    pairing: pairResources(before, after),
    usersBefore: referrers(before),
    usersAfter: referrers(after),
    changesOf,
  };
}
