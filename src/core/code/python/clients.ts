import { UNKNOWN_PART } from '../../model/command';
import { wordOf, type Call, type Value } from '../shared/value';

function option(call: Call, keyword: string, name: string): readonly string[] {
  const value = call.named.get(keyword);
  return value === undefined ? [] : [name, wordOf(value)];
}

/** What is left of a collection: `objects.all()` is all of it, `objects.filter(Prefix='logs/')` what begins so. */
function collectionValue({ on, method, named }: Call): Value | null {
  if (on.kind !== 'thing' || !on.type.includes('.') || !['all', 'filter', 'limit', 'page_size'].includes(method)) {
    return null;
  }
  const prefix = named.get('Prefix');
  return method === 'filter' && prefix !== undefined ? { ...on, id: `${on.id}/${wordOf(prefix)}` } : on;
}

/** `s3.Bucket('x')`, `s3.Object('x', 'key')` */
function thingValue({ on, method, args, named }: Call): Value | null {
  if (on.kind !== 'client' || !/^[A-Z]/.test(method)) {
    return null;
  }
  const parts = args.length === 0 ? [...named.values()] : args;
  const id = parts.length === 0 ? UNKNOWN_PART : parts.map(wordOf).join('/');
  return { kind: 'thing', service: on.service, type: method, id, words: on.words };
}

/** A client or resource of a cloud service, from `boto3` or from a session of its own. */
export function clientValue(call: Call): Value | null {
  const words = [...option(call, 'region_name', '--region'), ...option(call, 'profile_name', '--profile')];
  const last = call.name.split('.').at(-1) ?? '';
  if (/^(boto3|botocore|aioboto3)(\.session)?\.(Session|get_session)$/.test(call.name)) {
    return { kind: 'client', service: '', words };
  }
  const opens = /^boto3\.(client|resource)$/.test(call.name) || (call.on.kind === 'client' && call.on.service === '');
  if (opens && ['client', 'resource', 'create_client'].includes(call.method || last)) {
    const inherited = call.on.kind === 'client' ? call.on.words : [];
    return {
      kind: 'client',
      service: wordOf(call.args[0] ?? call.named.get('service_name')),
      words: [...inherited, ...words],
    };
  }
  return thingValue(call) ?? collectionValue(call);
}
