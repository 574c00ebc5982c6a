import { ownField } from '../../model/ownField';
import { kebab } from './awsCommand';
import type { Act } from './act';
import { command, lastArgument, part } from './serviceCall';
import { wordOf, type Call } from './value';

function ofBucket(method: string, bucket: string, call: Call): readonly Act[] {
  switch (method) {
    case 'delete':
      return command('gcloud', 'storage', 'buckets', 'delete', `gs://${bucket}`);
    case 'delete_blobs':
    case 'deleteFiles':
      return command('gcloud', 'storage', 'rm', '-r', `gs://${bucket}/**`);
    case 'delete_blob':
      return command('gcloud', 'storage', 'rm', `gs://${bucket}/${wordOf(call.args[0])}`);
    default:
      return [];
  }
}

/** `google.cloud.storage.Client().bucket('b').blob('x').delete()`, and the same of the library for JavaScript. */
function storage(call: Call): readonly Act[] {
  const path = /^(?:google\.cloud\.storage\.Client|@google-cloud\/storage\.Storage)\.(.+)$/.exec(call.name)?.[1];
  const [, chain, method] = /^(.*)\.(\w+)$/.exec(path ?? '') ?? [];
  if (chain === undefined || method === undefined) return [];
  const { on } = call;
  if (on.kind === 'made' && /\.(?:blob|get_blob|file)$/.test(on.name)) {
    const bucket = lastArgument(on.on, /bucket$/);
    return method === 'delete' ? command('gcloud', 'storage', 'rm', `gs://${bucket}/${wordOf(on.args[0])}`) : [];
  }
  return ofBucket(method, lastArgument(on, /bucket$/), call);
}

function bigquery(call: Call): readonly Act[] {
  const method = /^google\.cloud\.bigquery\.Client\.(delete_table|delete_dataset)$/.exec(call.name)?.[1];
  const name = part(call, 0, 'table', 'dataset') ?? wordOf(undefined);
  if (method !== undefined)
    return command(
      'bq',
      'rm',
      '-f',
      method === 'delete_table' ? '-t' : '-d',
      ...(call.named.has('delete_contents') ? ['-r'] : []),
      name,
    );
  const chain = /^@google-cloud\/bigquery\.BigQuery\.dataset(\.table)?\.delete$/.exec(call.name);
  return chain === null
    ? []
    : command('bq', 'rm', '-f', chain[1] === undefined ? '-d' : '-t', lastArgument(call.on, /./));
}

function plural(thing: string): string {
  if (/(?:s|x|[cs]h)$/.test(thing)) return `${thing}es`;
  return /[^aeiou]y$/.test(thing) ? `${thing.slice(0, -1)}ies` : `${thing}s`;
}

/** Clients made from the services' definitions: `compute_v1.InstancesClient().delete(instance='x', zone='z')`. */
function google(call: Call): readonly Act[] {
  const [, service, client, method] =
    /^(?:google\.cloud\.|@google-cloud\/)(\w+?)(?:_v\d\w*)?(?:\.v\d\w*)?\.(?:\w+\.)*?(\w+?)(?:Admin)?Client\.(delete\w*)$/.exec(
      call.name,
    ) ?? [];
  if (service === undefined || client === undefined || method === undefined) return [];
  const thing = method === 'delete' ? kebab(client) : plural(kebab(method.replace(/^delete_?/, '')));
  const single = thing.replaceAll('-', '_').replace(/ies$/, 'y').replace(/s$/, '');
  const name = part(call, 0, 'name', single, 'topic', 'subscription', 'cluster_id', 'request') ?? wordOf(undefined);
  const flags = ['project', 'zone', 'region'].flatMap((flag) => {
    const word = part(call, 9, flag);
    return word === null ? [] : [`--${flag}`, word];
  });
  const group =
    service === 'secretmanager' ? ['secrets'] : service === 'compute' ? ['compute', thing] : [service, thing];
  return command('gcloud', ...group, 'delete', name, ...flags);
}

const DISCOVERED: Readonly<Record<string, string>> = { sqladmin: 'sql', cloudresourcemanager: '' };

const DELETES =
  /^(?:googleapiclient\.discovery\.build|googleapis\.google\.(\w+))\.((?:\w+\.)*\w+)\.(?:delete|batchDelete|emptyTrash)$/;

/** `discovery.build('sqladmin', 'v1').instances().delete(instance='x')`, `google.drive('v3').files.delete({ fileId })` */
function discovered(call: Call): readonly Act[] {
  const [, own, chain] = DELETES.exec(call.name) ?? [];
  if (chain === undefined) return [];
  let root = call.on;
  while (root.kind === 'made' && root.on.kind === 'made') root = root.on;
  const service = own ?? (root.kind === 'made' ? wordOf(root.args[0]) : '');
  const things = chain.split('.').at(-1) ?? chain;
  const name =
    part(call, 0, things.replace(/s$/, ''), 'name', 'instance', 'projectId', 'fileId', 'id') ?? wordOf(undefined);
  const group = ownField(DISCOVERED, service) ?? service;
  return command('gcloud', ...(group === '' ? [] : [group]), kebab(things), 'delete', name);
}

/** What a call of a library of Google Cloud does, told as its command line would be told. */
export function googleActs(call: Call): readonly Act[] {
  return [storage, bigquery, google, discovered].map((reader) => reader(call)).find((acts) => acts.length > 0) ?? [];
}
