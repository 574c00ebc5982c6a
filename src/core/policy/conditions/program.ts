import { unchecked, everything, type Condition } from '../condition';
import { matchesName } from '../matchesName';

/** Any program of the operation, wrappers taken off. */
export const program: Condition = {
  name: 'program',
  says: 'a program that the operation would start',
  sees: everything,
  values: null,
  examples: ['terraform', 'kubectl'],
  problem: unchecked,
  widens: true,
  holds: (values, _, { operation }) => operation.programs.some((name) => matchesName(values, name)),
  unless: null,
};
