import type { Tier } from '../../model/environment';
import { unchecked, type Condition } from '../condition';
import { environmentsOf } from '../environmentsOf';

/*
 * INVARIANT: a production signal lifts no rule, and a staging signal no rule about development. So a rule about a tier
 * holds for the stricter ones too. `unknown` and `staging` have no order between them: the presets ask about an easily
 * undone removal where nobody knows the place, and not in a place known to be staging.
 */
const heldBy: Readonly<Record<Tier, readonly Tier[]>> = {
  production: ['production'],
  staging: ['staging', 'production'],
  development: ['development', 'staging', 'production'],
  unknown: ['unknown', 'production'],
};

const tiers: readonly Tier[] = ['production', 'staging', 'development', 'unknown'];

export const tier: Condition = {
  name: 'tier',
  says: 'the kind of environment; a rule about a tier holds in production too',
  sees: ['finding', 'unknown'],
  values: tiers,
  examples: [],
  problem: unchecked,
  widens: true,
  holds: (values, subject, circumstances) =>
    environmentsOf(subject, circumstances).some((environment) =>
      tiers.some((one) => values.includes(one) && heldBy[one].includes(environment.tier)),
    ),
  // Only development, exactly, and only of a finding: anything more would let a further signal or finding lift the rule.
  unless: {
    values: ['development'],
    holds: (_, subject) => subject.kind === 'finding' && subject.finding.target.environment.tier === 'development',
  },
};
