import { effects } from '../../model/finding';
import { listed, type Condition } from '../condition';

/** What would happen to the target. */
export const effect: Condition = {
  name: 'effect',
  says: 'what would happen to the target',
  sees: ['finding'],
  values: effects,
  examples: [],
  problem: listed,
  widens: true,
  holds: (values, subject) => subject.kind === 'finding' && values.includes(subject.finding.effect),
  unless: null,
};
