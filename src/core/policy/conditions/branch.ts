import { unchecked, everything, type Condition } from '../condition';
import { matchesName } from '../matchesName';

/** The branch that is checked out. */
export const branch: Condition = {
  name: 'branch',
  says: 'the branch that is checked out, with wildcards',
  sees: everything,
  values: null,
  examples: ['main', 'release/*'],
  problem: unchecked,
  widens: true,
  holds: (values, _, { operation }) => operation.branch !== null && matchesName(values, operation.branch),
  unless: null,
};
