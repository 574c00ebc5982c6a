import type { Spot } from '../read/node';
import type { Statement, Term, Terms } from './policy';

function setOf(found: readonly Term[], spot: Spot): Terms {
  return { not: false, terms: found, spot };
}

/** What a role of a vendor's own allows or leaves out; where it names no resources it is about all of them. */
export function roleStatement(
  effect: Statement['effect'],
  actions: readonly Term[],
  resources: readonly Term[],
  spot: Spot,
): Statement {
  const everything = [{ text: '*', shown: '*', spot, sure: true }];
  return {
    effect,
    sid: '',
    actions: setOf(actions, spot),
    resources: setOf(resources.length > 0 ? resources : everything, spot),
    principals: null,
    conditions: [],
    spot,
  };
}
