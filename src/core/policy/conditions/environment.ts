import { matchesGlob } from '../../model/glob';
import { unchecked, type Condition } from '../condition';
import { environmentsOf } from '../environmentsOf';

/** By the name under `environments:`; a tier's name means every environment of that tier. */
export const environment: Condition = {
  name: 'environment',
  says: 'the name of an environment, with wildcards; a tier name such as `production` means all of that tier',
  sees: ['finding', 'unknown'],
  values: null,
  examples: ['production', 'payments-*'],
  problem: unchecked,
  widens: true,
  holds: (values, subject, circumstances) =>
    environmentsOf(subject, circumstances).some((one) =>
      values.some((value) => value === one.tier || matchesGlob(value, one.name, { path: false })),
    ),
  unless: null,
};
