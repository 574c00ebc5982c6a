import type { Api } from '../api';
import { isBelow } from '../address';
import { plainMembers } from '../json';
import type { HttpRequest } from '../request';
import { routed, type Route } from '../route';
import { sameAs, type Said, type Telling } from '../told';

/** Services by the name that stands before the dot of `X-Amz-Target`, where the host does not say it. */
const TARGETS: readonly (readonly [beginning: string, service: string])[] = [
  ['DynamoDB_', 'dynamodb'],
  ['DynamoDBStreams_', 'dynamodbstreams'],
  ['AmazonEC2ContainerServiceV', 'ecs'],
  ['AmazonEC2ContainerRegistry_V', 'ecr'],
  ['TrentService', 'kms'],
  ['AmazonSSM', 'ssm'],
  ['Logs_', 'logs'],
  ['Kinesis_', 'kinesis'],
  ['Firehose_', 'firehose'],
  ['AmazonSQS', 'sqs'],
  ['AWSOrganizationsV', 'organizations'],
  ['AWSCognitoIdentityProviderService', 'cognito-idp'],
  ['AWSStepFunctions', 'stepfunctions'],
  ['AWSGlue', 'glue'],
  ['AWSEvents', 'events'],
  ['CodePipeline_', 'codepipeline'],
  ['CodeBuild_', 'codebuild'],
  ['CertificateManager', 'acm'],
  ['RedshiftServerless', 'redshift-serverless'],
];

const HOSTED: ReadonlyMap<string, string> = new Map([
  ['monitoring', 'cloudwatch'],
  ['elasticloadbalancing', 'elbv2'],
  ['states', 'stepfunctions'],
  ['email', 'ses'],
]);

/** `DeleteDBInstance` is `delete-db-instance`. */
function kebab(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();
}

function option([name, value]: readonly [string, string]): readonly string[] {
  return [`--${kebab(name.replace(/\.(?:member\.)?\d+$/, ''))}`, value];
}

function serviceOf({ address }: HttpRequest): string {
  const [first = ''] = address.host.split('.');
  return HOSTED.get(first) ?? first;
}

/** `Action=TerminateInstances&InstanceId.1=i-1`, in the address or in the body. */
function queried(request: HttpRequest): Said | null {
  const pairs = (request.body ?? '').split('&').map((pair) => pair.split('='));
  const form = pairs.map(([name = '', value = '']): readonly [string, string] => [name, value]);
  const all = [...request.address.query, ...form].filter(([name]) => name !== '');
  const action = all.find(([name]) => name === 'Action')?.[1];
  if (action === undefined) return null;
  const given = all.filter(
    ([name]) => !/^(?:Action|Version|X-Amz-.*|AWSAccessKeyId|Signature.*|Timestamp)$/.test(name),
  );
  // Requests to a queue have it as their address.
  const isQueue = serviceOf(request) === 'sqs' && request.address.path.length > 1;
  const place = isQueue ? ['--queue-url', request.address.shown] : [];
  return sameAs('aws', serviceOf(request), kebab(action), ...place, ...given.flatMap(option));
}

/** `X-Amz-Target: DynamoDB_20120810.DeleteTable` with the arguments as JSON. */
function targeted(request: HttpRequest): Said | null {
  const [prefix = '', operation] = (request.headers.get('x-amz-target') ?? '').split('.');
  if (operation === undefined) return null;
  const service = TARGETS.find(([beginning]) => prefix.startsWith(beginning))?.[1] ?? serviceOf(request);
  return sameAs('aws', service, kebab(operation), ...plainMembers(request.body ?? '').flatMap(option));
}

const by =
  (service: string, operation: string, name: string): Telling =>
  (_, parts) =>
    sameAs('aws', service, operation, name, [...parts.values()].at(-1) ?? '');

const paths: readonly Route[] = [
  ['DELETE functions/:name', by('lambda', 'delete-function', '--function-name')],
  ['DELETE hostedzone/:id', by('route53', 'delete-hosted-zone', '--id')],
  ['POST hostedzone/:id/rrset', by('route53', 'change-resource-record-sets', '--hosted-zone-id')],
  ['DELETE distribution/:id', by('cloudfront', 'delete-distribution', '--id')],
  ['DELETE clusters/:name', by('eks', 'delete-cluster', '--name')],
  ['DELETE clusters/*/node-groups/:name', by('eks', 'delete-nodegroup', '--nodegroup-name')],
  ['DELETE restapis/:id', by('apigateway', 'delete-rest-api', '--rest-api-id')],
  ['DELETE file-systems/:id', by('efs', 'delete-file-system', '--file-system-id')],
  ['DELETE backup-vaults/:name', by('backup', 'delete-backup-vault', '--backup-vault-name')],
  ['DELETE opensearch/domain/:name', by('opensearch', 'delete-domain', '--domain-name')],
  ['DELETE vaults/:name', by('glacier', 'delete-vault', '--vault-name')],
  ['DELETE apps/:id', by('amplify', 'delete-app', '--app-id')],
];

const BUCKET = /^(?:(.+)\.)?s3(?:[.-](?:dualstack[.-])?[a-z0-9-]+)?\.amazonaws\.com$/;

/** What is taken off a bucket, or the bucket itself. */
const PARTS: ReadonlySet<string> = new Set([
  ...['policy', 'lifecycle', 'encryption', 'replication', 'tagging', 'website', 'cors'],
]);

function removed(bucket: string, key: readonly string[], query: HttpRequest['address']['query']): Said {
  if (key.length > 0) return sameAs('aws', 's3', 'rm', `s3://${bucket}/${key.join('/')}`);
  const part = [...query.keys()].find((name) => PARTS.has(name));
  return sameAs('aws', 's3api', part === undefined ? 'delete-bucket' : `delete-bucket-${part}`, '--bucket', bucket);
}

/** A bucket before the host or first in the path, an object behind it; `undefined` for another service. */
function stored({ method, address, headers }: HttpRequest): Said | null | undefined {
  const match = BUCKET.exec(address.host);
  if (match === null) return undefined;
  const [bucket = '', ...key] = [...(match[1] === undefined ? [] : [match[1]]), ...address.path];
  if (method === 'DELETE') return removed(bucket, key, address.query);
  if (method === 'POST' && address.query.has('delete')) {
    return sameAs('aws', 's3api', 'delete-objects', '--bucket', bucket);
  }
  const acl = headers.get('x-amz-acl');
  const isOpened = method === 'PUT' && acl !== undefined;
  return isOpened ? sameAs('aws', 's3api', 'put-bucket-acl', '--bucket', bucket, '--acl', acl) : null;
}

function review(request: HttpRequest): readonly Said[] | null {
  const object = stored(request);
  if (object !== undefined) return object === null ? [] : [object];
  const said = targeted(request) ?? queried(request) ?? routed(paths, request) ?? null;
  return said === null ? null : [said];
}

/** The services of AWS without their command line: the same operations by their own names. */
export const amazon: Api = {
  name: 'aws',
  title: 'AWS',
  documentation: 'https://docs.aws.amazon.com/general/latest/gr/rande.html',
  fits: ({ address }) => isBelow(address, 'amazonaws.com', 'amazonaws.com.cn', 'api.aws'),
  review,
};
