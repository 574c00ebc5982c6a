import { severities } from '../../model/finding';
import { unchecked, type Condition } from '../condition';

/** A value means exactly that severity: \`severity: [high, critical]\`. */
export const severity: Condition = {
  name: 'severity',
  says: 'how bad it would be; a value means exactly that severity',
  sees: ['finding'],
  values: severities,
  examples: [],
  problem: unchecked,
  widens: true,
  holds: (values, subject) => subject.kind === 'finding' && values.includes(subject.finding.severity),
  unless: null,
};
