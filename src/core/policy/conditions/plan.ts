import { unchecked, type Condition } from '../condition';

/** By whether a person has said yes to the very plan that is carried out. */
export const plan: Condition = {
  name: 'plan',
  says: 'of a finding that a saved plan tells: `approved` once a person said yes to that very plan, `unseen` before',
  sees: ['finding'],
  values: ['approved', 'unseen'],
  examples: [],
  problem: unchecked,
  widens: true,
  holds: (values, subject) =>
    subject.kind === 'finding' &&
    subject.finding.plan !== undefined &&
    values.includes(subject.finding.plan.approved ? 'approved' : 'unseen'),
  // A yes is given in the editor and bound to the file's digest: no agent can have made it.
  unless: {
    values: ['approved'],
    holds: (_, subject) => subject.kind === 'finding' && subject.finding.plan?.approved === true,
  },
};
