import type { Api } from '../api';
import { isBelow } from '../address';
import { plainMembers } from '../json';
import type { HttpRequest } from '../request';
import { routed, type Route } from '../route';
import { sameAs, type Said, type Telling } from '../told';
import { kebab } from '../../platforms/manners';
import { serviceAt } from './amazonEndpoints';
import { byPath, optionsIn } from './amazonPaths';

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
  ['SWBExternalService', 'sso-admin'],
];

function option([name, value]: readonly [string, string]): readonly string[] {
  return [`--${kebab(name.replace(/\.(?:member\.)?\d+$/, ''))}`, value];
}

function serviceOf({ address }: HttpRequest): string {
  return serviceAt(address) ?? address.host.split('.')[0] ?? '';
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
  const known = serviceOf(request);
  // Two generations of load balancers share an endpoint, and mail has its queries at that of its successor.
  const isFirst = all.some(([name, value]) => name === 'Version' && value === '2012-06-01');
  const service = known === 'elbv2' && isFirst ? 'elb' : known === 'sesv2' ? 'ses' : known;
  // Requests to a queue have it as their address.
  const isQueue = service === 'sqs' && request.address.path.length > 1;
  const place = isQueue ? ['--queue-url', request.address.shown] : [];
  return sameAs('aws', service, kebab(action), ...place, ...given.flatMap(option));
}

/** `X-Amz-Target: DynamoDB_20120810.DeleteTable` with the arguments as JSON. */
function targeted(request: HttpRequest): Said | null {
  const target = request.headers.get('x-amz-target') ?? '';
  const dot = target.lastIndexOf('.');
  const operation = target.slice(dot + 1);
  const prefix = target.slice(0, Math.max(0, dot)).split('.').at(-1) ?? '';
  if (dot < 0 || operation === '') return null;
  const service = TARGETS.find(([beginning]) => prefix.startsWith(beginning))?.[1] ?? serviceOf(request);
  return sameAs('aws', service, kebab(operation), ...plainMembers(request.body ?? '').flatMap(option));
}

/** What the body says is said by options; where it is XML, by the one that `text` names. */
const by =
  (service: string, operation: string, name: string, text?: string): Telling =>
  (request, parts) => {
    const given = text === undefined ? optionsIn(request) : [text, request.body ?? ''];
    return sameAs('aws', service, operation, name, [...parts.values()].at(-1) ?? '', ...given);
  };

/** Paths that do not spell their operation as the command line does. */
const paths: readonly Route[] = [
  ['DELETE hostedzone/:id', by('route53', 'delete-hosted-zone', '--id')],
  ['POST hostedzone/:id/rrset', by('route53', 'change-resource-record-sets', '--hosted-zone-id', '--change-batch')],
  ['POST clusters/:name/update-config', by('eks', 'update-cluster-config', '--name')],
  ['PUT functions/:name/concurrency', by('lambda', 'put-function-concurrency', '--function-name')],
  ['DELETE clusters/*/node-groups/:name', by('eks', 'delete-nodegroup', '--nodegroup-name')],
  ['PUT distribution/:id/config', by('cloudfront', 'update-distribution', '--id', '--distribution-config')],
  ['DELETE restapis/:id', by('apigateway', 'delete-rest-api', '--rest-api-id')],
  ['DELETE domain/:name', by('opensearch', 'delete-domain', '--domain-name')],
  ['DELETE vaults/:name', by('glacier', 'delete-vault', '--vault-name')],
  ['PUT graphs/:id', by('neptune-graph', 'reset-graph', '--graph-identifier')],
  ['PUT amazonclouddirectory/*/directory', () => sameAs('aws', 'clouddirectory', 'delete-directory')],
  ['POST target-policies/:name', by('iot', 'detach-policy', '--policy-name')],
  ['GET federation/credentials', () => sameAs('aws', 'sso', 'get-role-credentials')],
];

const BUCKET = /^(?:(.+)\.)?s3(?:[.-](?:dualstack[.-])?[a-z0-9-]+)?\.amazonaws\.com$/;

/** What belongs to a bucket, by the word that asks for it: the end of the operation, and the option for its text. */
const PARTS: ReadonlyMap<string, readonly [name: string, option: string]> = new Map([
  ['policy', ['bucket-policy', '--policy']],
  ['lifecycle', ['bucket-lifecycle', '--lifecycle-configuration']],
  ['encryption', ['bucket-encryption', '--server-side-encryption-configuration']],
  ['replication', ['bucket-replication', '--replication-configuration']],
  ['versioning', ['bucket-versioning', '--versioning-configuration']],
  ['logging', ['bucket-logging', '--bucket-logging-status']],
  ['publicAccessBlock', ['public-access-block', '--public-access-block-configuration']],
  ['tagging', ['bucket-tagging', '--tagging']],
  ['website', ['bucket-website', '--website-configuration']],
  ['cors', ['bucket-cors', '--cors-configuration']],
]);

function partIn(query: HttpRequest['address']['query']): readonly [name: string, option: string] | undefined {
  return [...query.keys()].map((name) => PARTS.get(name)).find((one) => one !== undefined);
}

function removed(bucket: string, key: readonly string[], query: HttpRequest['address']['query']): Said {
  if (key.length > 0) return sameAs('aws', 's3', 'rm', `s3://${bucket}/${key.join('/')}`);
  return sameAs('aws', 's3api', `delete-${partIn(query)?.[0] ?? 'bucket'}`, '--bucket', bucket);
}

/** `PUT /?versioning` with the setting as XML; `x-amz-acl` for a bucket or an object. */
function put({ address, headers, body }: HttpRequest, bucket: string): Said | null {
  const acl = headers.get('x-amz-acl');
  if (acl !== undefined) return sameAs('aws', 's3api', 'put-bucket-acl', '--bucket', bucket, '--acl', acl);
  const [name = '', option = ''] = partIn(address.query) ?? [];
  const operation = name === 'bucket-lifecycle' ? `${name}-configuration` : name;
  return name === '' ? null : sameAs('aws', 's3api', `put-${operation}`, '--bucket', bucket, option, body ?? '');
}

/** A bucket before the host or first in the path, an object behind it; `undefined` for another service. */
function stored(request: HttpRequest): Said | null | undefined {
  const { method, address } = request;
  const match = BUCKET.exec(address.host);
  if (match === null) return undefined;
  const [bucket = '', ...key] = [...(match[1] === undefined ? [] : [match[1]]), ...address.path];
  if (method === 'DELETE') return removed(bucket, key, address.query);
  if (method === 'POST' && address.query.has('delete')) {
    return sameAs('aws', 's3api', 'delete-objects', '--bucket', bucket);
  }
  return method === 'PUT' ? put(request, bucket) : null;
}

function review(request: HttpRequest): readonly Said[] | null {
  const object = stored(request);
  if (object !== undefined) return object === null ? [] : [object];
  const said = targeted(request) ?? queried(request) ?? routed(paths, request) ?? byPath(request, serviceOf(request));
  return said === null ? null : [said];
}

/** The services of AWS without their command line: the same operations by their own names. */
export const amazon: Api = {
  name: 'aws',
  title: 'AWS',
  documentation: 'https://docs.aws.amazon.com/general/latest/gr/rande.html',
  // A queue of the first kind, an operation by its name, and what is neither a customer's own host nor another's API.
  fits: ({ address, headers }) =>
    serviceAt(address) !== null ||
    BUCKET.test(address.host) ||
    (isBelow(address, 'amazonaws.com', 'amazonaws.com.cn', 'api.aws') && headers.has('x-amz-target')),
  review,
};
