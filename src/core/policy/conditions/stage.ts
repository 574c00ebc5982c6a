import { unchecked, type Condition } from '../condition';

/** `act` happens now, `write` is a file that says it. */
export const stage: Condition = {
  name: 'stage',
  says: '`act` happens now; `write` is a file that says it and nothing has happened yet',
  sees: ['finding'],
  values: ['write', 'act'],
  examples: [],
  problem: unchecked,
  widens: true,
  holds: (values, subject) => subject.kind === 'finding' && values.includes(subject.finding.stage),
  unless: null,
};
