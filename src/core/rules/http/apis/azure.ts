import type { Api } from '../api';
import { isBelow } from '../address';
import { kebab } from '../../platforms/manners';
import { jsonOf, leavesOf } from '../json';
import type { HttpRequest } from '../request';
import { routed, type Route } from '../route';
import { sameAs, type Said, type Telling } from '../told';

/** The tool's group for a type of resource, in lower case. */
const GROUPS: ReadonlyMap<string, string> = new Map([
  ['microsoft.compute/virtualmachines', 'vm'],
  ['microsoft.compute/virtualmachinescalesets', 'vmss'],
  ['microsoft.compute/disks', 'disk'],
  ['microsoft.compute/snapshots', 'snapshot'],
  ['microsoft.sql/servers', 'sql server'],
  ['microsoft.sql/servers/databases', 'sql db'],
  ['microsoft.sql/managedinstances', 'sql mi'],
  ['microsoft.dbforpostgresql/flexibleservers', 'postgres flexible-server'],
  ['microsoft.dbformysql/flexibleservers', 'mysql flexible-server'],
  ['microsoft.documentdb/databaseaccounts', 'cosmosdb'],
  ['microsoft.storage/storageaccounts', 'storage account'],
  ['microsoft.storage/storageaccounts/blobservices/containers', 'storage container'],
  ['microsoft.keyvault/vaults', 'keyvault'],
  ['microsoft.containerservice/managedclusters', 'aks'],
  ['microsoft.containerservice/managedclusters/agentpools', 'aks nodepool'],
  ['microsoft.containerregistry/registries', 'acr'],
  ['microsoft.network/virtualnetworks', 'network vnet'],
  ['microsoft.network/dnszones', 'network dns zone'],
  ['microsoft.web/sites', 'webapp'],
  ['microsoft.app/containerapps', 'containerapp'],
  ['microsoft.cache/redis', 'redis'],
  ['microsoft.recoveryservices/vaults', 'backup vault'],
  ['microsoft.servicebus/namespaces', 'servicebus namespace'],
  ['microsoft.eventhub/namespaces', 'eventhubs namespace'],
  ['microsoft.operationalinsights/workspaces', 'monitor log-analytics workspace'],
  ['microsoft.authorization/locks', 'lock'],
  ['microsoft.authorization/roleassignments', 'role assignment'],
  ['microsoft.management/managementgroups', 'account management-group'],
]);

/** Words of an operation that stand behind the resource, as the tool writes them. */
const VERBS: ReadonlyMap<string, string> = new Map([
  ['poweroff', 'stop'],
  ['listkeys', 'keys list'],
  ['listcredentials', 'credential show'],
  ['regeneratekey', 'keys renew'],
]);

function isOneOf({ address }: HttpRequest, name: string): boolean {
  return address.path.some((segment) => segment.toLowerCase() === name);
}

type Resource = { readonly type: string; readonly name: string; readonly verb: string };

/** Behind the last `providers`: the provider, then pairs of a type and a name; a verb where one is left. */
function resourceOf(path: readonly string[]): Resource | null {
  const at = path.findLastIndex((segment) => segment.toLowerCase() === 'providers');
  const [provider, ...rest] = at < 0 ? [] : path.slice(at + 1);
  if (provider === undefined) return null;
  const types = rest.filter((_, index) => index % 2 === 0);
  const names = rest.filter((_, index) => index % 2 === 1);
  const isVerb = rest.length % 2 === 1;
  const kinds = isVerb ? types.slice(0, -1) : types;
  return {
    type: [provider, ...kinds].join('/').toLowerCase(),
    name: names.at(-1) ?? '',
    verb: isVerb ? (types.at(-1) ?? '').toLowerCase() : '',
  };
}

/** Whether the tool has a group of its own for what an id names. */
export function hasGroup(id: string): boolean {
  const resource = resourceOf(id.split('/'));
  return resource !== null && GROUPS.has(resource.type);
}

function behind({ address }: HttpRequest, word: string): string {
  const at = address.path.findIndex((segment) => segment.toLowerCase() === word);
  return at < 0 ? '' : (address.path[at + 1] ?? '');
}

function verbOf({ method }: HttpRequest, verb: string): string | null {
  switch (method) {
    case 'DELETE':
      return 'delete';
    case 'POST':
      return verb === '' ? null : (VERBS.get(verb) ?? verb);
    case 'PUT':
      return 'create';
    case 'PATCH':
      return 'update';
    default:
      return null;
  }
}

/** Members that name or place the thing, or that say of some part that it is on. */
const NO_SETTINGS = /^(?:name|id|type|location|enabled|state|status|roleDefinitionId|principalId)$/i;

/** `{"properties":{"allowBlobPublicAccess":true}}`: what a change says, as options of the command line. */
function settingsIn({ method, body }: HttpRequest): readonly string[] {
  if (method !== 'PATCH' && method !== 'PUT') return [];
  const given = leavesOf(jsonOf(body ?? '')).filter(([name]) => !NO_SETTINGS.test(name));
  return given.flatMap(([name, value]) => [`--${kebab(name)}`, value]);
}

function managed(request: HttpRequest): readonly Said[] | null {
  const resource = resourceOf(request.address.path);
  const subscription = behind(request, 'subscriptions');
  const place = subscription === '' ? [] : ['--subscription', subscription];
  if (resource === null) {
    const group = behind(request, 'resourcegroups');
    if (group === '') return null;
    return request.method === 'DELETE' ? [sameAs('az', 'group', 'delete', '--name', group, ...place)] : [];
  }
  const verb = verbOf(request, resource.verb);
  if (verb === null) return [];
  const group = GROUPS.get(resource.type);
  if (group === undefined) {
    const ids = `/${request.address.path.join('/')}`;
    return [sameAs('az', 'resource', ...verb.split(' '), '--ids', ids)];
  }
  const role = /"roleDefinitionId"\s*:\s*"[^"]*8e3af657-a8ff-443c-a75c-2fe8c4bcb635/i.test(request.body ?? '')
    ? ['--role', 'Owner']
    : [];
  const said = [...role, ...place, ...settingsIn(request)];
  return [sameAs('az', ...group.split(' '), ...verb.split(' '), '--name', resource.name, ...said)];
}

const az =
  (...words: readonly string[]): Telling =>
  ({ address }, parts) => {
    const vault = isBelow(address, 'vault.azure.net') ? ['--vault-name', address.host.split('.')[0] ?? ''] : [];
    return sameAs('az', ...words, [...parts.values()].at(-1) ?? '', ...vault);
  };

/** Key vaults, directories and blobs, which have hosts of their own. */
const others: readonly Route[] = [
  ['GET secrets/:name', az('keyvault', 'secret', 'show', '--name')],
  ['GET secrets/:name/*', az('keyvault', 'secret', 'show', '--name')],
  ['DELETE secrets/:name', az('keyvault', 'secret', 'delete', '--name')],
  ['DELETE deletedsecrets/:name', az('keyvault', 'secret', 'purge', '--name')],
  ['DELETE keys/:name', az('keyvault', 'key', 'delete', '--name')],
  ['DELETE deletedkeys/:name', az('keyvault', 'key', 'purge', '--name')],
  ['DELETE applications/:id', az('ad', 'app', 'delete', '--id')],
  ['DELETE servicePrincipals/:id', az('ad', 'sp', 'delete', '--id')],
  ['DELETE users/:id', az('ad', 'user', 'delete', '--id')],
  ['DELETE groups/:id', az('ad', 'group', 'delete', '--group')],
];

function stored({ method, address }: HttpRequest): readonly Said[] {
  if (method !== 'DELETE') return [];
  const [container = '', ...blob] = address.path;
  const account = ['--account-name', address.host.split('.')[0] ?? ''];
  return blob.length === 0
    ? [sameAs('az', 'storage', 'container', 'delete', '--name', container, ...account)]
    : [sameAs('az', 'storage', 'blob', 'delete', '--name', blob.join('/'), '--container-name', container, ...account)];
}

/** Azure's management, key vaults, directories and blobs: the same as the command line. */
export const azure: Api = {
  name: 'az',
  title: 'Azure',
  documentation: 'https://learn.microsoft.com/rest/api/azure/',
  fits: (request) =>
    isBelow(
      request.address,
      'management.azure.com',
      'vault.azure.net',
      'graph.microsoft.com',
      'blob.core.windows.net',
    ) ||
    (request.address.host === '' && isOneOf(request, 'subscriptions')),
  review: (request) => {
    if (isBelow(request.address, 'blob.core.windows.net')) return stored(request);
    if (!isBelow(request.address, 'vault.azure.net', 'graph.microsoft.com')) return managed(request);
    const said = routed(others, request);
    return said === undefined ? null : said === null ? [] : [said];
  },
};
