import { describe, it } from 'mocha';
import { aws } from '../../../src/core/rules/aws';
import { checkPack, type Expected } from './checkPack';

const cases: readonly (readonly [title: string, line: string, expected: Expected])[] = [
  [
    'a private list of rights is a change of who may use it',
    'aws s3api put-bucket-acl --acl private --bucket site',
    { says: ['Changes who may use site'], weights: ['grant medium easy'] },
  ],
  [
    'a plain policy gives rights',
    'aws iam attach-role-policy --policy-arn arn:aws:iam::aws:policy/ReadOnlyAccess --role-name ci',
    { says: ['Gives rights to ci'], weights: ['grant high easy'] },
  ],
  [
    'no backups are kept',
    'aws rds modify-db-instance --backup-retention-period 0 --db-instance-identifier orders',
    { says: ['Stops automated backups of orders'], weights: ['unprotect critical easy'] },
  ],
  [
    'a database opens to the internet',
    'aws rds modify-db-instance --publicly-accessible --db-instance-identifier orders',
    { says: ['Makes orders reachable from the internet'] },
  ],
  [
    'some days of backups are an update',
    'aws rds modify-db-instance --backup-retention-period 7 --db-instance-identifier orders',
    { weights: ['update medium unknown'] },
  ],
  [
    'a snapshot is shared with one account',
    'aws rds modify-db-snapshot-attribute --attribute-name restore --values-to-add 123456789012 --db-snapshot-identifier nightly',
    { says: ['Shares nightly with another account'] },
  ],
  [
    'an instance may be ended again',
    'aws ec2 modify-instance-attribute --instance-id i-1 --no-disable-api-termination',
    { says: ['Takes termination protection off instance i-1'] },
  ],
  [
    'a port opens to a network',
    'aws ec2 authorize-security-group-ingress --group-id sg-1 --cidr 10.0.0.0/8',
    { says: ['Opens security group sg-1 to more addresses'], weights: ['grant medium easy'] },
  ],
  [
    'a scaling policy is about behaviour',
    'aws autoscaling put-scaling-policy --policy-name up --auto-scaling-group-name web',
    { weights: ['update medium unknown'] },
  ],
];

describe('aws, in the less usual forms', () => {
  for (const [title, line, expected] of cases) {
    it(title, () => {
      checkPack(aws, line, expected);
    });
  }
});
