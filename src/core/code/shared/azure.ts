import { ownField } from '../../model/ownField';
import { kebab } from './awsCommand';
import type { Act } from './act';
import { command, part } from './serviceCall';
import { isKnown, wordOf, type Call } from './value';

const AZURE: Readonly<Record<string, string>> = {
  ...{ resource_groups: 'group', virtual_machines: 'vm', storage_accounts: 'storage account', servers: 'sql server' },
  ...{ managed_clusters: 'aks', web_apps: 'webapp', vaults: 'keyvault', databases: 'sql db', disks: 'disk' },
  ...{ snapshots: 'snapshot', public_ip_addresses: 'network public-ip', virtual_networks: 'network vnet' },
  ...{
    network_security_groups: 'network nsg',
    database_accounts: 'cosmosdb',
    redis: 'redis',
    deployments: 'deployment group',
  },
  ...{
    registries: 'acr',
    container_apps: 'containerapp',
    container_groups: 'container',
    role_assignments: 'role assignment',
  },
};

const VERB: Readonly<Record<string, string>> = {
  ...{
    begin_delete: 'delete',
    delete: 'delete',
    begin_deallocate: 'deallocate',
    begin_power_off: 'stop',
    begin_restart: 'restart',
  },
};

/** The command of a service's own library, which names its thing in the method. */
function ownCommand(method: string, name: string): readonly Act[] | null {
  const [, type] = /^(?:begin_)?delete_(container|blob|secret|key)$/.exec(method) ?? [];
  if (type === undefined) return null;
  const group = type === 'secret' || type === 'key' ? 'keyvault' : 'storage';
  return command('az', group, type, 'delete', '--name', name);
}

function nameOf(call: Call): string {
  const named = part(call, 9, 'name', 'vm_name', 'account_name', 'container', 'resource_group_name');
  return named ?? call.args.map(wordOf).filter(isKnown).at(-1) ?? wordOf(undefined);
}

function managed(method: string, thing: string, call: Call): readonly Act[] {
  const verb = ownField(VERB, method);
  if (verb === undefined) return [];
  const words = call.args.map(wordOf).filter(isKnown);
  const group = words.length > 1 ? ['--resource-group', ...words.slice(0, 1)] : [];
  return command(
    'az',
    ...(ownField(AZURE, thing) ?? thing.replaceAll('_', '-')).split(' '),
    verb,
    '--name',
    nameOf(call),
    ...group,
  );
}

/** `ComputeManagementClient(…).virtual_machines.begin_delete('group', 'name')`, and the same in JavaScript. */
export function azureActs(call: Call): readonly Act[] {
  if (!/^(?:azure\.|@azure\/)/.test(call.name)) return [];
  const [method = '', thing = ''] = call.name
    .split('.')
    .map((one) =>
      kebab(one)
        .replaceAll('-', '_')
        .replace(/_and_wait$/, ''),
    )
    .reverse();
  return ownCommand(method, nameOf(call)) ?? managed(method, thing, call);
}
