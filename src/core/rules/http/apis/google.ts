import type { Api } from '../api';
import { isBelow } from '../address';
import type { HttpRequest } from '../request';
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

function kebab(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
}

type Named = { readonly collection: string; readonly name: string };

/** `projects/p/zones/z/instances/i`: pairs of a collection and a name, and a verb where one is left. */
function pairsIn(path: readonly string[]): { readonly pairs: readonly Named[]; readonly verb: string } {
  const from = path.findIndex((segment) => segment === 'projects' || segment === 'organizations');
  const rest = path.slice(Math.max(0, from)).filter((segment) => segment !== 'global');
  const last = rest.at(-1) ?? '';
  const colon = last.lastIndexOf(':');
  const words = colon > 0 ? [...rest.slice(0, -1), last.slice(0, colon)] : rest;
  const pairs: Named[] = [];
  for (let at = 0; at + 1 < words.length; at += 2) {
    pairs.push({ collection: words[at] ?? '', name: words[at + 1] ?? '' });
  }
  return { pairs, verb: colon > 0 ? last.slice(colon + 1) : words.length % 2 === 1 ? last : '' };
}

function verbOf({ method }: HttpRequest, verb: string): string {
  if (method === 'DELETE') return 'delete';
  if (method === 'PATCH' || method === 'PUT') return 'update';
  if (method === 'GET') return verb === 'access' ? 'access' : '';
  return method === 'POST' ? (VERBS.get(verb) ?? kebab(verb)) : '';
}

/** A key is made where the keys of an account are: `POST …/serviceAccounts/NAME/keys`. */
function keyMade({ method, address }: HttpRequest): Said | null {
  const [owners, account = '', last] = address.path.slice(-3);
  if (method !== 'POST' || owners !== 'serviceAccounts' || last !== 'keys') return null;
  return sameAs('gcloud', 'iam', 'service-accounts', 'keys', 'create', '--iam-account', account);
}

/** `gcloud GROUP NOUN VERB NAME --zone …`: the same thing by the names of the path. */
function called(request: HttpRequest, service: string): Said | null {
  const { pairs, verb } = pairsIn(request.address.path);
  const word = verbOf(request, verb);
  const things = pairs.filter(({ collection }) => !PLACES.has(collection));
  const thing = things.at(-1) ?? pairs.at(-1);
  if (word === '' || thing === undefined) return null;
  const group = GROUPS.get(service) ?? '';
  const nouns = (NOUNS.get(thing.collection) ?? kebab(thing.collection)).split(' ');
  // A key of an account, a version of a secret: the tool has the group of what they belong to.
  const owner = /^(?:keys|versions)$/.test(thing.collection) ? things.at(-2) : undefined;
  const groups = [...(group === '' ? [] : [group]), ...(owner === undefined ? [] : [kebab(owner.collection)])];
  const where = pairs.flatMap(({ collection, name }) => {
    const option = thing.collection === collection ? undefined : PLACES.get(collection);
    return option === undefined ? [] : [option, name];
  });
  return sameAs('gcloud', ...groups, ...nouns, word, thing.name, ...where);
}

/** A list of access, or one entry of it, that lets everybody in: the same as a binding of the command line. */
function opened({ method, address, body }: HttpRequest, bucket: string): Said | null {
  const isAccess = /^(?:acl|defaultObjectAcl|iam)$/.test(address.path.at(-1) ?? '') && method !== 'GET';
  if (!isAccess || !/\ball(?:Authenticated)?Users\b/.test(body ?? '')) return null;
  const member = '--member=allUsers';
  return sameAs('gcloud', 'storage', 'buckets', 'add-iam-policy-binding', `gs://${bucket}`, member, '--role=viewer');
}

/** Buckets and objects by the JSON interface: `/storage/v1/b/BUCKET/o/OBJECT`. */
function stored(request: HttpRequest): Said | null {
  const { method, address } = request;
  const at = address.path.indexOf('b');
  if (method !== 'DELETE') return at < 0 ? null : opened(request, address.path[at + 1] ?? '');
  // The XML interface has neither word: `/BUCKET/OBJECT`.
  const isPlain = at < 0;
  const [bucket = '', ...rest] = isPlain ? address.path : address.path.slice(at + 1);
  const object = isPlain ? rest : rest.slice(1);
  if (rest.length === 0) return sameAs('gcloud', 'storage', 'buckets', 'delete', `gs://${bucket}`);
  if (!isPlain && rest[0] !== 'o') return null;
  return sameAs('gcloud', 'storage', 'rm', `gs://${bucket}/${object.join('/')}`);
}

function queried({ method, address }: HttpRequest): Said | null {
  if (method !== 'DELETE') return null;
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
