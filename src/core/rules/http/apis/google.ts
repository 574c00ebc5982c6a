import type { Api } from '../api';
import { isBelow } from '../address';
import type { HttpRequest } from '../request';
import { readPhrase } from '../../aws/verbs';
import { kebab } from '../../platforms/manners';
import { jsonOf, leavesOf } from '../json';
import { sameAs, type Said } from '../told';

/** The tool's group for a service, by the first part of its host; services that are missing have none. */
const GROUPS: ReadonlyMap<string, string> = new Map([
  ['compute', 'compute'],
  ['container', 'container'],
  ['sqladmin', 'sql'],
  ['spanner', 'spanner'],
  ['dns', 'dns'],
  ['pubsub', 'pubsub'],
  ['run', 'run'],
  ['redis', 'redis'],
  ['file', 'filestore'],
  ['iam', 'iam'],
  ['artifactregistry', 'artifacts'],
  ['bigtableadmin', 'bigtable'],
  ['alloydb', 'alloydb'],
  ['cloudkms', 'kms'],
  ['logging', 'logging'],
  ['firestore', 'firestore'],
  ['dataproc', 'dataproc'],
  ['cloudbuild', 'builds'],
  ['managedkafka', 'managed-kafka'],
]);

/** Collections that the tool calls otherwise. */
const NOUNS: ReadonlyMap<string, string> = new Map([
  ['firewalls', 'firewall-rules'],
  ['instanceGroupManagers', 'instance-groups managed'],
  ['managedZones', 'managed-zones'],
  ['rrsets', 'record-sets'],
  ['cryptoKeys', 'keys'],
  ['cryptoKeyVersions', 'keys versions'],
]);

/** Parts of a path that say where, not what. */
const PLACES: ReadonlyMap<string, string> = new Map([
  ['projects', '--project'],
  ['zones', '--zone'],
  ['regions', '--region'],
  ['locations', '--location'],
]);

/** Words of an operation on one thing that the tool spells otherwise. */
const VERBS: ReadonlyMap<string, string> = new Map([
  ['getIamPolicy', ''],
  ['setIamPolicy', 'set-iam-policy'],
  ['setDeletionProtection', 'update'],
]);

type Named = { readonly collection: string; readonly name: string };

/** `projects/p/zones/z/instances/i`: pairs of a collection and a name, and a verb where one is left. */
function pairsIn(path: readonly string[]): { readonly pairs: readonly Named[]; readonly verb: string } {
  const from = path.findIndex((segment) => segment === 'projects' || segment === 'organizations');
  // `locations/global` is a pair, `projects/p/global/firewalls` has the word alone.
  const rest = path
    .slice(Math.max(0, from))
    .filter((segment, at, all) => segment !== 'global' || all[at - 1] === 'locations');
  const last = rest.at(-1) ?? '';
  const colon = last.lastIndexOf(':');
  const words = colon > 0 ? [...rest.slice(0, -1), last.slice(0, colon)] : rest;
  const pairs: Named[] = [];
  for (let at = 0; at + 1 < words.length; at += 2) {
    pairs.push({ collection: words[at] ?? '', name: words[at + 1] ?? '' });
  }
  return { pairs, verb: colon > 0 ? last.slice(colon + 1) : words.length % 2 === 1 ? last : '' };
}

const ENDS: ReadonlySet<string> = new Set(['delete', 'detach', 'interrupt', 'revert']);

/** The verb of a request by the word that is left at the end of its path, and by its method. */
function verbOf({ method }: HttpRequest, verb: string): string {
  if (method === 'DELETE') return 'delete';
  if (method === 'PATCH' || method === 'PUT') return ENDS.has(readPhrase(kebab(verb)).manner) ? kebab(verb) : 'update';
  if (method === 'GET') return verb === 'access' ? 'access' : '';
  return method === 'POST' ? (VERBS.get(verb) ?? kebab(verb)) : '';
}

/** A key is made where the keys of an account are: `POST …/serviceAccounts/NAME/keys`. */
function keyMade({ method, address }: HttpRequest): Said | null {
  const [owners, account = '', last] = address.path.slice(-3);
  if (method !== 'POST' || owners !== 'serviceAccounts' || last !== 'keys') return null;
  return sameAs('gcloud', 'iam', 'service-accounts', 'keys', 'create', '--iam-account', account);
}

/** `POST disks/stopGroupAsyncReplication`: a thing is made where its kind is, so that the last word is no name. */
function verbForAll({ method }: HttpRequest, last: Named | undefined): string {
  const word = kebab(last?.name ?? '');
  return method === 'POST' && ENDS.has(readPhrase(word).manner) ? word : '';
}

/** The tool's groups for a thing; a key of an account, a version of a secret have that of what they belong to. */
function groupsOf(service: string, things: readonly Named[], thing: Named): readonly string[] {
  const group = GROUPS.get(service) ?? '';
  const owner = /^(?:keys|versions)$/.test(thing.collection) ? things.at(-2) : undefined;
  return [
    ...(group === '' ? [] : [group]),
    ...(owner === undefined ? [] : [kebab(owner.collection)]),
    ...(NOUNS.get(thing.collection) ?? kebab(thing.collection)).split(' '),
  ];
}

/** `gcloud GROUP NOUN VERB NAME --zone …`: the same thing by the names of the path. */
function called(request: HttpRequest, service: string): Said | null {
  const { pairs, verb } = pairsIn(request.address.path);
  const all = verb === '' ? verbForAll(request, pairs.at(-1)) : '';
  const word = all === '' ? verbOf(request, verb) : all;
  const things = pairs.filter(({ collection }) => !PLACES.has(collection));
  const thing = things.at(-1) ?? pairs.at(-1);
  if (word === '' || thing === undefined) return null;
  const where = pairs.flatMap(({ collection, name }) => {
    const option = thing.collection === collection ? undefined : PLACES.get(collection);
    return option === undefined ? [] : [option, name];
  });
  const names = all === '' ? [thing.name] : [];
  const given = word === 'update' ? leavesOf(jsonOf(request.body ?? '')) : [];
  const options = given.flatMap(([name, value]) => [`--${kebab(name)}`, value]);
  return sameAs('gcloud', ...groupsOf(service, things, thing), word, ...names, ...where, ...options);
}

/** A list of access, or one entry of it, that lets everybody in: the same as a binding of the command line. */
function opened({ method, address, body }: HttpRequest, bucket: string): Said | null {
  const isAccess = /^(?:acl|defaultObjectAcl|iam)$/.test(address.path.at(-1) ?? '') && method !== 'GET';
  if (!isAccess || !/\ball(?:Authenticated)?Users\b/.test(body ?? '')) return null;
  const member = '--member=allUsers';
  return sameAs('gcloud', 'storage', 'buckets', 'add-iam-policy-binding', `gs://${bucket}`, member, '--role=viewer');
}

/** What belongs to a bucket: `b/BUCKET/folders/NAME`, `b/BUCKET/anywhereCaches/NAME/disable`. */
function partOf({ method, address }: HttpRequest, at: number): Said | null {
  const [bucket = '', kind = '', name = '', verb = ''] = address.path.slice(at + 1);
  const word = method === 'DELETE' ? 'delete' : kebab(verb);
  if (kind === '' || kind === 'o' || !ENDS.has(readPhrase(word).manner)) return null;
  return sameAs(
    'gcloud',
    'storage',
    kebab(kind),
    word.startsWith('delete') ? 'delete' : word,
    `gs://${bucket}/${name}`,
  );
}

/** Buckets and objects by the JSON interface: `/storage/v1/b/BUCKET/o/OBJECT`. */
function stored(request: HttpRequest): Said | null {
  const { method, address } = request;
  const at = address.path.indexOf('b');
  if (method !== 'DELETE') return at < 0 ? null : (opened(request, address.path[at + 1] ?? '') ?? partOf(request, at));
  // The XML interface has neither word: `/BUCKET/OBJECT`.
  const isPlain = at < 0;
  const [bucket = '', ...rest] = isPlain ? address.path : address.path.slice(at + 1);
  const object = isPlain ? rest : rest.slice(1);
  if (rest.length === 0) return sameAs('gcloud', 'storage', 'buckets', 'delete', `gs://${bucket}`);
  if (!isPlain && rest[0] !== 'o') return partOf(request, at);
  return sameAs('gcloud', 'storage', 'rm', `gs://${bucket}/${object.join('/')}`);
}

function queried(request: HttpRequest): Said | null {
  const { method, address } = request;
  // Queries and jobs are read elsewhere; here it is only what ends something or lets somebody in.
  const word = kebab(address.path.at(-1)?.split(':').at(-1) ?? '');
  const isDeed = ENDS.has(readPhrase(word).manner) || word === 'set-iam-policy';
  if (method !== 'DELETE') return isDeed ? called(request, 'bigquery') : null;
  const { pairs } = pairsIn(address.path);
  const of = (collection: string): string => pairs.find((pair) => pair.collection === collection)?.name ?? '';
  const set = `${of('projects')}:${of('datasets')}`;
  const table = of('tables');
  return table === ''
    ? sameAs('bq', 'rm', '-r', '-f', '--dataset', set)
    : sameAs('bq', 'rm', '-f', '--table', `${set}.${table}`);
}

/** Paths of the host that all services shared, by their first part. */
const SHARED: ReadonlyMap<string, string> = new Map([
  ['sql', 'sqladmin'],
  ...['compute', 'bigquery', 'storage', 'dns', 'container'].map((name) => [name, name] as const),
]);

function serviceIn({ address }: HttpRequest): string {
  const [first = ''] = address.host.split('.');
  return first === 'www' ? (SHARED.get(address.path[0] ?? '') ?? '') : first;
}

function review(request: HttpRequest): readonly Said[] {
  const service = serviceIn(request);
  const said =
    service === 'storage'
      ? stored(request)
      : service === 'bigquery'
        ? queried(request)
        : (keyMade(request) ?? called(request, service));
  return said === null ? [] : [said];
}

/** The services of Google Cloud: the same as the command line. */
export const google: Api = {
  name: 'gcloud',
  title: 'Google Cloud',
  documentation: 'https://cloud.google.com/apis/docs/overview',
  fits: (request) =>
    isBelow(request.address, 'googleapis.com') &&
    !/^(?:fcm|maps|oauth2|gmail|people)\./.test(request.address.host) &&
    serviceIn(request) !== '',
  review,
};
