import { unchecked, type Condition } from '../condition';
import { matchesName } from '../matchesName';

/** By the name or the type of the thing. */
export const target: Condition = {
  name: 'target',
  says: 'the name of the thing, or its type, with wildcards',
  sees: ['finding'],
  values: null,
  examples: ['aws_db_*', '*.sql.*', 'AWS::RDS::*'],
  problem: unchecked,
  widens: true,
  holds: (values, subject) =>
    subject.kind === 'finding' &&
    (matchesName(values, subject.finding.target.name) || matchesName(values, subject.finding.target.type)),
  unless: null,
};
