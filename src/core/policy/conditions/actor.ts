import { everything, unchecked, type Condition } from '../condition';

/** Who acts; in doubt it is an agent. */
export const actor: Condition = {
  name: 'actor',
  says: 'who acts; in `unless` only `person`',
  sees: everything,
  values: ['agent', 'person', 'pipeline'],
  examples: [],
  problem: unchecked,
  widens: true,
  holds: (values, _, circumstances) => values.includes(circumstances.actor.kind),
  unless: { values: ['person'], holds: (_, __, circumstances) => circumstances.actor.kind === 'person' },
};
