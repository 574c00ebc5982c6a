import { B, allow, checkAll, deny, formats, fromOffice, mfa, type Row } from './iam/checkRows';

/** Policies that give no more than before, or only what ordinary work needs. */
const rights: readonly Row[] = [
  ['nothing changes', [allow('s3:GetObject')], [allow('s3:GetObject')], ''],
  ['case of actions', [allow('s3:GetObject')], [allow('S3:getobject')], ''],
  ['a text becomes a list', [allow('s3:GetObject', B)], [allow(['s3:GetObject'], [B])], ''],
  ['order of actions', [allow(['s3:GetObject', 's3:PutObject'])], [allow(['s3:PutObject', 's3:GetObject'])], ''],
  [
    'order of statements',
    [allow('s3:GetObject'), deny('s3:PutObject')],
    [deny('s3:PutObject'), allow('s3:GetObject')],
    '',
  ],
  ['a statement in two', [allow(['s3:GetObject', 's3:PutObject'])], [allow('s3:GetObject'), allow('s3:PutObject')], ''],
  [
    'two statements in one',
    [allow('s3:GetObject'), allow('s3:PutObject')],
    [allow(['s3:GetObject', 's3:PutObject'])],
    '',
  ],
  ['a denial in two', [deny(['s3:GetObject', 's3:PutObject'])], [deny('s3:GetObject'), deny('s3:PutObject')], ''],
  ['a name of a statement', [{ ...allow('s3:GetObject'), Sid: 'a' }], [{ ...allow('s3:GetObject'), Sid: 'b' }], ''],
  ['a service becomes one action', [allow('s3:*', '*')], [allow('s3:GetObject', '*')], ''],
  ['everything becomes a service', [allow('*', '*')], [allow('s3:*', '*')], ''],
  ['all resources become one', [allow('s3:GetObject', '*')], [allow('s3:GetObject', B)], ''],
  ['a condition comes', [allow('s3:GetObject')], [allow('s3:GetObject', B, mfa)], ''],
  [
    'addresses narrow',
    [allow('s3:GetObject', B, fromOffice('10.0.0.0/8'))],
    [allow('s3:GetObject', B, fromOffice('10.1.0.0/16'))],
    '',
  ],
  [
    'a value goes',
    [allow('s3:GetObject', B, { StringEquals: { 'aws:RequestedRegion': ['a', 'b'] } })],
    [allow('s3:GetObject', B, { StringEquals: { 'aws:RequestedRegion': 'a' } })],
    '',
  ],
  [
    'a pattern becomes a text',
    [allow('s3:GetObject', B, { StringLike: { 'aws:PrincipalTag/team': 'a*' } })],
    [allow('s3:GetObject', B, { StringEquals: { 'aws:PrincipalTag/team': 'ab' } })],
    '',
  ],
  [
    'an age is lowered',
    [allow('s3:GetObject', B, { NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' } })],
    [allow('s3:GetObject', B, { NumericLessThan: { 'aws:MultiFactorAuthAge': '300' } })],
    '',
  ],
  [
    'a date comes earlier',
    [allow('s3:GetObject', B, { DateLessThan: { 'aws:CurrentTime': '2027-01-01' } })],
    [allow('s3:GetObject', B, { DateLessThan: { 'aws:CurrentTime': '2026-01-01' } })],
    '',
  ],
  [
    'a start comes later',
    [allow('s3:GetObject', B, { NumericGreaterThan: { 'aws:x': '1' } })],
    [allow('s3:GetObject', B, { NumericGreaterThan: { 'aws:x': '2' } })],
    '',
  ],
  [
    'an operator that nobody knows stays',
    [allow('s3:GetObject', B, { Foo: { 'aws:x': '1' } })],
    [allow('s3:GetObject', B, { Foo: { 'aws:x': ['1'] } })],
    '',
  ],
  ['a denial comes', [allow('s3:*')], [allow('s3:*'), deny('s3:DeleteBucket')], ''],
  ['a denial grows', [deny('s3:DeleteBucket')], [deny('s3:Delete*')], ''],
  ['a denial loses its condition', [deny('s3:DeleteBucket', '*', mfa)], [deny('s3:DeleteBucket')], ''],
  ['an action for one thing', [allow('s3:GetObject')], [allow(['s3:GetObject', 's3:PutObject'])], ''],
  ['another bucket', [allow('s3:GetObject')], [allow('s3:GetObject', [B, 'arn:aws:s3:::media/*'])], ''],
  [
    'an action that needs a star',
    [allow('s3:GetObject')],
    [allow('s3:GetObject'), allow('ecr:GetAuthorizationToken', '*')],
    '',
  ],
  ['reading what is there', [allow('s3:GetObject')], [allow('s3:GetObject'), allow('ec2:Describe*', '*')], ''],
  [
    'one role to take',
    [allow('s3:GetObject')],
    [allow('s3:GetObject'), allow('sts:AssumeRole', 'arn:aws:iam::111122223333:role/x')],
    '',
  ],
  [
    'a partition by name',
    [allow('s3:GetObject', 'arn:aws:s3:::logs/*')],
    [allow('s3:GetObject', 'arn:aws-cn:s3:::logs/*')],
    '',
  ],
  ['nothing from birth', [], [], ''],
  [
    'least rights from birth',
    [],
    [allow(['s3:GetObject', 's3:PutObject']), allow(['logs:CreateLogStream', 'logs:PutLogEvents'], '*')],
    '',
  ],
  ['own keys from birth', [], [allow('iam:CreateAccessKey', 'arn:aws:iam::*:user/${aws:username}')], ''],
  [
    'more actions are left out',
    [{ Effect: 'Allow', NotAction: ['iam:*'], Resource: '*' }],
    [{ Effect: 'Allow', NotAction: ['iam:*', 'sts:*'], Resource: '*' }],
    '',
  ],
  ['everything goes', [allow('*', '*')], [], ''],
];

describe('a policy that gives no more', () => {
  checkAll(rights, formats('aws_iam_policy', 'policy', 'AWS::IAM::ManagedPolicy', 'PolicyDocument'));
});
