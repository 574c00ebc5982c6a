import { unchecked, everything, type Condition } from '../condition';
import { matchesName } from '../matchesName';

/** The coding agent that acts. */
export const agent: Condition = {
  name: 'agent',
  says: 'the coding agent, by its id',
  sees: everything,
  values: null,
  examples: ['kiro', 'claude-code'],
  problem: unchecked,
  widens: true,
  holds: (values, _, { actor }) => actor.kind === 'agent' && matchesName(values, actor.id),
  unless: null,
};
