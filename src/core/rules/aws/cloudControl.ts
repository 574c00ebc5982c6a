import { ownField } from '../../model/ownField';
import type { Started } from '../../model/command';
import type { NonEmpty } from '../../model/nonEmpty';
import { wordsOf } from '../../model/wordsOf';
import type { Invocation } from './invocation';

/** One operation of RFC 6902: `{"op":"replace","path":"/DeletionProtection","value":false}`. */
type Patch = { readonly op: string; readonly path: string; readonly value: unknown };

type Line = NonEmpty<string>;

/** The operation that changes such a resource, and how it names the one; properties are its options. */
const CHANGED_BY: Readonly<Record<string, readonly [service: string, operation: string, identifier: string]>> = {
  'AWS::RDS::DBInstance': ['rds', 'modify-db-instance', '--db-instance-identifier'],
  'AWS::RDS::DBCluster': ['rds', 'modify-db-cluster', '--db-cluster-identifier'],
  'AWS::Neptune::DBCluster': ['neptune', 'modify-db-cluster', '--db-cluster-identifier'],
  'AWS::DocDB::DBCluster': ['docdb', 'modify-db-cluster', '--db-cluster-identifier'],
  'AWS::DynamoDB::Table': ['dynamodb', 'update-table', '--table-name'],
  'AWS::EC2::Instance': ['ec2', 'modify-instance-attribute', '--instance-id'],
  'AWS::ECS::Service': ['ecs', 'update-service', '--service'],
  'AWS::Cognito::UserPool': ['cognito-idp', 'update-user-pool', '--user-pool-id'],
  'AWS::Redshift::Cluster': ['redshift', 'modify-cluster', '--cluster-identifier'],
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function patchesIn(document: string): readonly Patch[] {
  try {
    const read: unknown = JSON.parse(document);
    return (Array.isArray(read) ? read : []).flatMap((one: unknown) =>
      isObject(one) && typeof one['op'] === 'string' && typeof one['path'] === 'string'
        ? [{ op: one['op'], path: one['path'], value: one['value'] }]
        : [],
    );
  } catch {
    return [];
  }
}

/** A setting is an option of the same name; one that is taken out goes back to its default, which protects nothing. */
function byOption(type: string, identifier: string, { op, path, value }: Patch): readonly Line[] {
  const change = ownField(CHANGED_BY, type);
  const [, property = '', deeper] = path.split('/');
  if (change === undefined || deeper !== undefined) return [];
  const [service, operation, naming] = change;
  const name = wordsOf(property).join('-');
  const given = op === 'remove' ? false : value;
  const option = typeof given === 'boolean' ? [given ? `--${name}` : `--no-${name}`] : [`--${name}`, text(given)];
  return [['aws', service, operation, naming, identifier, ...option]];
}

function ofBucket(bucket: string, { op, path, value }: Patch): readonly Line[] {
  const opens = op === 'remove' || value === false || (isObject(value) && Object.values(value).includes(false));
  if (path.startsWith('/PublicAccessBlockConfiguration') && opens)
    return [['aws', 's3api', 'delete-public-access-block', '--bucket', bucket]];
  if (path.startsWith('/VersioningConfiguration') && (op === 'remove' || text(value).includes('Suspended'))) {
    const suspended = ['--versioning-configuration', 'Status=Suspended'];
    return [['aws', 's3api', 'put-bucket-versioning', '--bucket', bucket, ...suspended]];
  }
  return [];
}

function ofGroup(group: string, { op, path, value }: Patch): readonly Line[] {
  if (!path.startsWith('/SecurityGroupIngress') || op === 'remove') return [];
  return (Array.isArray(value) ? value : [value]).filter(isObject).map((rule): Line => {
    const cidr = text(rule['CidrIp'] ?? rule['CidrIpv6'] ?? '');
    const words = [`--protocol=${text(rule['IpProtocol'] ?? '-1')}`, '--cidr', cidr];
    const port = rule['FromPort'] === undefined ? [] : ['--port', `${text(rule['FromPort'])}-${text(rule['ToPort'])}`];
    return ['aws', 'ec2', 'authorize-security-group-ingress', '--group-id', group, ...words, ...port];
  });
}

function ofIdentity(kind: string, name: string, { op, path, value }: Patch): readonly Line[] {
  if (!path.startsWith('/ManagedPolicyArns') || op === 'remove') return [];
  return (Array.isArray(value) ? value : [value]).map((policy): Line => [
    'aws',
    'iam',
    `attach-${kind}-policy`,
    `--${kind}-name`,
    name,
    '--policy-arn',
    text(policy),
  ]);
}

function ofTable(table: string, patch: Patch): readonly Line[] {
  const isBackup = patch.path.startsWith('/PointInTimeRecoverySpecification');
  const stops = patch.op === 'remove' || patch.value === false || text(patch.value).includes(':false');
  if (!isBackup || !stops) return byOption('AWS::DynamoDB::Table', table, patch);
  const off = ['--point-in-time-recovery-specification', 'PointInTimeRecoveryEnabled=false'];
  return [['aws', 'dynamodb', 'update-continuous-backups', '--table-name', table, ...off]];
}

function linesOf(type: string, identifier: string, patch: Patch): readonly Line[] {
  if (type === 'AWS::S3::Bucket') return ofBucket(identifier, patch);
  if (type === 'AWS::EC2::SecurityGroup') return ofGroup(identifier, patch);
  if (type === 'AWS::DynamoDB::Table') return ofTable(identifier, patch);
  const identity = /^AWS::IAM::(Role|User|Group)$/.exec(type)?.[1];
  return identity === undefined
    ? byOption(type, identifier, patch)
    : ofIdentity(identity.toLowerCase(), identifier, patch);
}

/** `aws cloudcontrol update-resource --patch-document […]`: the command lines that its patches stand for. */
export function patchedResource({ service, operation, options }: Invocation): readonly Started[] {
  if (service !== 'cloudcontrol' || operation !== 'update-resource') return [];
  const of = (name: string): string => options.value(name)?.value ?? '';
  return patchesIn(of('--patch-document'))
    .flatMap((patch) => linesOf(of('--type-name'), of('--identifier'), patch))
    .map((argv): Started => ({ kind: 'argv', argv }));
}
