import { ownField } from '../../model/ownField';
import { UNKNOWN_PART } from '../../model/command';
import type { NonEmpty } from '../../model/nonEmpty';
import { wordsOf, type Value } from './value';

/** Services that the command line calls by another name than the libraries do. */
const SERVICE: Readonly<Record<string, string>> = {
  s3: 's3api',
  'cloudwatch-logs': 'logs',
  'elastic-load-balancing': 'elb',
  'elastic-load-balancing-v2': 'elbv2',
  'cognito-identity-provider': 'cognito-idp',
  sfn: 'stepfunctions',
  eventbridge: 'events',
  'auto-scaling': 'autoscaling',
  'application-auto-scaling': 'application-autoscaling',
  'database-migration-service': 'dms',
  opensearch: 'opensearch',
  codedeploy: 'deploy',
  'config-service': 'configservice',
};

/** `DeleteStack`, `delete_stack`, `DBInstanceIdentifier` in the form of the command line: `delete-stack`. */
export function kebab(name: string): string {
  return name
    .replaceAll('_', '-')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();
}

function optionWords([name, value]: readonly [string, Value]): readonly string[] {
  if (value.kind === 'flag') {
    return [`--${value.on ? '' : 'no-'}${kebab(name)}`];
  }
  return [`--${kebab(name)}`, ...wordsOf(value)];
}

/** A library's call of a service, as the command that does the same. */
export function awsCommand(
  service: string,
  operation: string,
  options: ReadonlyMap<string, Value>,
  common: readonly string[],
): NonEmpty<string> {
  const words = [...options].flatMap(optionWords);
  return ['aws', ownField(SERVICE, service) ?? service, kebab(operation), ...words, ...common];
}

/** In front of the kind of a collection that is a resource's own: `*.instances`. */
export const ALL_OF = '*.';

type Thing = Extract<Value, { readonly kind: 'thing' }>;

/** A method of a collection: the objects of a bucket, or all that a resource has of a kind (`ec2.instances`). */
function collectionCommand({ service, type, id, words }: Thing, method: string): NonEmpty<string> | null {
  const isObjects = type === 'Bucket.objects' || type === 'Bucket.object_versions';
  if (isObjects) return method === 'delete' ? ['aws', 's3', 'rm', `s3://${id}`, '--recursive', ...words] : null;
  const isDeed = /^(?:delete|terminate|stop|reboot)$/.test(method) && type.startsWith(ALL_OF);
  const kind = kebab(type.slice(ALL_OF.length));
  return isDeed
    ? ['aws', ownField(SERVICE, service) ?? service, `${kebab(method)}-${kind}`, UNKNOWN_PART, ...words]
    : null;
}

/** A method of one thing (`Bucket('x').delete()`), which names it by position instead of by option; null for none. */
export function awsThingCommand(thing: Thing, method: string): NonEmpty<string> | null {
  const { service, type, id, words } = thing;
  if (type.includes('.')) {
    return collectionCommand(thing, method);
  }
  if (service === 's3' && type === 'Object' && method === 'delete') {
    return ['aws', 's3', 'rm', `s3://${id}`, ...words];
  }
  if (service === 's3' && type === 'Bucket') {
    return ['aws', 's3api', `${kebab(method)}-bucket`, '--bucket', id, ...words];
  }
  if (service === 'ec2' && type === 'Instance') {
    return ['aws', 'ec2', `${kebab(method)}-instances`, '--instance-ids', id, ...words];
  }
  const name = service === 'dynamodb' && type === 'Table' ? '--table-name' : '--name';
  return ['aws', ownField(SERVICE, service) ?? service, `${kebab(method)}-${kebab(type)}`, name, id, ...words];
}
