import { B, allow, checkAll, deny, formats, fromOffice, mfa, type Row, type Statement } from './iam/checkRows';

const role = (name: string): string => `arn:aws:iam::111122223333:role/${name}`;
const other = 'arn:aws:iam::999988887777';
const trust = (Principal: unknown, Condition?: unknown): Statement => ({
  Effect: 'Allow',
  Action: 'sts:AssumeRole',
  Principal,
  ...(Condition === undefined ? {} : { Condition }),
});
const GH = 'token.actions.githubusercontent.com';
const github = (operator: string, sub: unknown): Statement =>
  trust(
    { Federated: `arn:aws:iam::111122223333:oidc-provider/${GH}` },
    {
      StringEquals: { [`${GH}:aud`]: 'sts.amazonaws.com' },
      ...(sub === undefined
        ? {}
        : operator === 'StringEquals'
          ? { StringEquals: { [`${GH}:aud`]: 'sts.amazonaws.com', [`${GH}:sub`]: sub } }
          : { [operator]: { [`${GH}:sub`]: sub } }),
    },
  );
const lambda = trust({ Service: 'lambda.amazonaws.com' });
const externalId = { StringEquals: { 'sts:ExternalId': 'x1' } };

const trusts: readonly Row[] = [
  ['anybody', [lambda], [lambda, trust({ AWS: '*' })], 'IA03'],
  ['anybody, short', [lambda], [trust('*')], 'IA03'],
  ['anybody from birth', [], [trust({ AWS: '*' })], 'IA03'],
  ['all but one', [lambda], [{ Effect: 'Allow', Action: 'sts:AssumeRole', NotPrincipal: { AWS: role('a') } }], 'IA03'],
  ['another account', [trust({ AWS: role('a') })], [trust({ AWS: [role('a'), `${other}:root`] })], 'IA03'],
  ['another account by its number', [trust({ AWS: role('a') })], [trust({ AWS: '999988887777' })], 'IA03'],
  ['a role of another account', [trust({ AWS: role('a') })], [trust({ AWS: `${other}:role/x` })], 'IA03'],
  ['the whole account', [trust({ AWS: role('a') })], [trust({ AWS: 'arn:aws:iam::111122223333:root' })], 'IA03'],
  ['an outside id goes', [trust({ AWS: `${other}:root` }, externalId)], [trust({ AWS: `${other}:root` })], 'IA04'],
  ['a second factor goes', [trust({ AWS: role('a') }, mfa)], [trust({ AWS: role('a') })], 'IA04'],
  ['an organisation goes', [trust('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } })], [trust('*')], 'IA03'],
  ['a subject goes', [github('StringEquals', 'repo:acme/app:ref:refs/heads/main')], [github('', undefined)], 'IA03'],
  [
    'any branch',
    [github('StringEquals', 'repo:acme/app:ref:refs/heads/main')],
    [github('StringLike', 'repo:acme/app:*')],
    'IA03',
  ],
  ['any repository', [github('StringLike', 'repo:acme/app:*')], [github('StringLike', 'repo:acme/*')], 'IA03'],
  ['any organisation', [github('StringLike', 'repo:acme/*')], [github('StringLike', 'repo:*')], 'IA03'],
  [
    'another branch too',
    [github('StringEquals', 'repo:acme/app:ref:refs/heads/main')],
    [github('StringEquals', ['repo:acme/app:ref:refs/heads/main', 'repo:acme/app:ref:refs/heads/dev'])],
    'IA03',
  ],
  ['no subject from birth', [], [github('', undefined)], 'IA03'],
  ['any organisation from birth', [], [github('StringLike', '*')], 'IA03'],
  ['a whole organisation from birth', [], [github('StringLike', 'repo:acme/*')], 'IA03'],
  ['an issuer comes without a subject', [lambda], [lambda, github('', undefined)], 'IA03'],
  ['an issuer comes', [lambda], [lambda, github('StringEquals', 'repo:acme/app:ref:refs/heads/main')], 'IA03'],
  [
    'a SAML provider comes',
    [lambda],
    [lambda, trust({ Federated: 'arn:aws:iam::111122223333:saml-provider/corp' })],
    'IA03',
  ],
  ['any account', [lambda], [trust({ AWS: 'arn:aws:iam::*:root' })], 'IA03'],

  ['another service', [lambda], [trust({ Service: ['lambda.amazonaws.com', 'edgelambda.amazonaws.com'] })], ''],
  ['a role of the account', [trust({ AWS: role('a') })], [trust({ AWS: [role('a'), role('b')] })], ''],
  [
    'a role in place of its account',
    [trust({ AWS: 'arn:aws:iam::111122223333:root' })],
    [trust({ AWS: role('a') })],
    '',
  ],
  [
    'an account number in full',
    [trust({ AWS: '111122223333' })],
    [trust({ AWS: 'arn:aws:iam::111122223333:root' })],
    '',
  ],
  ['anybody in two ways', [trust('*')], [trust({ AWS: '*' })], ''],
  [
    'one branch',
    [github('StringLike', 'repo:acme/app:*')],
    [github('StringEquals', 'repo:acme/app:ref:refs/heads/main')],
    '',
  ],
  ['a principal goes', [trust({ AWS: [role('a'), role('b')] })], [trust({ AWS: role('a') })], ''],
  ['one service from birth', [], [lambda], ''],
  ['one account from birth', [], [trust({ AWS: `${other}:root` }, externalId)], ''],
  ['one branch from birth', [], [github('StringEquals', 'repo:acme/app:ref:refs/heads/main')], ''],
  ['an outside id comes', [trust({ AWS: `${other}:root` })], [trust({ AWS: `${other}:root` }, externalId)], ''],
];

const bucket = (Action: unknown, Principal: unknown, Condition?: unknown, Resource: unknown = B): Statement => ({
  ...allow(Action, Resource, Condition),
  Principal,
});
const tls = { ...deny('s3:*', B, { Bool: { 'aws:SecureTransport': 'false' } }), Principal: '*' };
const arn = (value: string): unknown => ({ ArnLike: { 'aws:SourceArn': value } });

const things: readonly Row[] = [
  ['open to everybody', [tls], [tls, bucket('s3:GetObject', '*')], 'NX04'],
  ['open to everybody in a list', [tls], [tls, bucket('s3:GetObject', { AWS: ['*'] })], 'NX04'],
  ['open to everybody from birth', [], [bucket('s3:GetObject', '*')], 'NX04'],
  [
    'a condition that kept people out goes',
    [bucket('s3:GetObject', '*', { StringEquals: { 'aws:SourceVpce': 'vpce-1' } })],
    [bucket('s3:GetObject', '*')],
    'NX04',
  ],
  [
    'a condition lets everybody in',
    [bucket('s3:GetObject', '*', fromOffice('10.0.0.0/8'))],
    [bucket('s3:GetObject', '*', fromOffice('0.0.0.0/0'))],
    'NX04',
  ],
  ['only transport is asked', [], [bucket('s3:GetObject', '*', { Bool: { 'aws:SecureTransport': 'true' } })], 'NX04'],
  ['everybody but one', [], [{ ...allow('s3:GetObject'), NotPrincipal: { AWS: role('a') } }], 'NX04'],
  ['more for everybody', [bucket('s3:GetObject', '*')], [bucket(['s3:GetObject', 's3:PutObject'], '*')], 'NX04'],
  [
    'another account',
    [bucket('s3:GetObject', { AWS: role('a') })],
    [bucket('s3:GetObject', { AWS: [role('a'), `${other}:root`] })],
    'IA03',
  ],
  [
    'a service of the thing',
    [bucket('s3:GetObject', { AWS: role('a') })],
    [bucket('s3:*', { AWS: role('a') })],
    'IA01',
  ],
  ['plain transport', [tls], [], 'IA04'],
  [
    'an organisation goes',
    [bucket('s3:GetObject', '*', { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } })],
    [bucket('s3:GetObject', '*')],
    'NX04',
  ],
  [
    'a source goes',
    [bucket('s3:GetObject', { Service: 'sns.amazonaws.com' }, arn('arn:aws:sns:eu-west-1:111122223333:t'))],
    [bucket('s3:GetObject', { Service: 'sns.amazonaws.com' })],
    'IA04',
  ],

  [
    'a vendor reads one thing',
    [tls],
    [tls, bucket('s3:GetObject', { Service: 'cloudfront.amazonaws.com' }, arn('arn:aws:cloudfront::1:distribution/a'))],
    '',
  ],
  [
    'an organisation from birth',
    [],
    [bucket('s3:GetObject', '*', { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } })],
    '',
  ],
  ['a network from birth', [], [bucket('s3:GetObject', '*', { StringEquals: { 'aws:SourceVpce': 'vpce-1' } })], ''],
  [
    'a role of the account',
    [bucket('s3:GetObject', { AWS: role('a') })],
    [bucket('s3:GetObject', { AWS: [role('a'), role('b')] })],
    '',
  ],
  ['closed', [bucket('s3:GetObject', '*')], [bucket('s3:GetObject', { AWS: role('a') })], ''],
  ['only transport comes', [], [tls], ''],
  ['one account from birth', [], [bucket('s3:GetObject', { AWS: `${other}:root` })], ''],
];

describe('who may become a role', () => {
  checkAll(trusts, formats('aws_iam_role', 'assume_role_policy', 'AWS::IAM::Role', 'AssumeRolePolicyDocument'));
});

describe('who may reach a thing', () => {
  checkAll(things, formats('aws_s3_bucket_policy', 'policy', 'AWS::S3::BucketPolicy', 'PolicyDocument'));
});
