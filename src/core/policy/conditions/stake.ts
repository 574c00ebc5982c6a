import { stakes } from '../../model/finding';
import { unchecked, type Condition } from '../condition';

/** The only key that sees what was not seen through, so that no other rule asks about it by accident. */
export const stake: Condition = {
  name: 'stake',
  says: 'what may hang on something that was not seen through; it cannot stand beside keys about a finding',
  sees: ['unknown'],
  values: stakes,
  examples: [],
  problem: unchecked,
  widens: true,
  holds: (values, subject) => subject.kind === 'unknown' && values.includes(subject.unknown.stake),
  unless: null,
};
