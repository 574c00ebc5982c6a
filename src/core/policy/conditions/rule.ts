import { unchecked, type Condition } from '../condition';
import { matchesName } from '../matchesName';

/** By what stated the finding: \`pack/rule\`. */
export const rule: Condition = {
  name: 'rule',
  says: 'the id of the rule that stated the finding, with wildcards',
  sees: ['finding'],
  values: null,
  examples: ['aws/delete', 'guard/*'],
  problem: unchecked,
  widens: true,
  holds: (values, subject) => subject.kind === 'finding' && matchesName(values, subject.finding.rule),
  unless: null,
};
