import { undos } from '../../model/finding';
import { unchecked, type Condition } from '../condition';

/** How it could be taken back. */
export const undo: Condition = {
  name: 'undo',
  says: 'how it could be taken back',
  sees: ['finding'],
  values: undos,
  examples: [],
  problem: unchecked,
  widens: true,
  holds: (values, subject) => subject.kind === 'finding' && values.includes(subject.finding.undo),
  unless: null,
};
