import { effects } from '../../model/finding';
import { unchecked, type Condition } from '../condition';

/** What would happen to the target. */
export const effect: Condition = {
  name: 'effect',
  says: 'what would happen to the target',
  sees: ['finding'],
  values: effects,
  examples: [],
  problem: unchecked,
  widens: true,
  holds: (values, subject) => subject.kind === 'finding' && values.includes(subject.finding.effect),
  unless: null,
};
