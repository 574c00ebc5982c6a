import { unchecked, type Condition } from '../condition';

/** Whether others share the target. */
export const reach: Condition = {
  name: 'reach',
  says: '`remote` is anything others share: cloud, cluster, forge, registry, database, another host',
  sees: ['finding'],
  values: ['local', 'remote'],
  examples: [],
  problem: unchecked,
  widens: true,
  holds: (values, subject) => subject.kind === 'finding' && values.includes(subject.finding.reach),
  unless: null,
};
