import type { NonEmpty } from '../../model/nonEmpty';
import { kebab } from '../platforms/manners';
import type { CmdletArguments } from '../windows/cmdletArguments';

/** The groups of the command line for the nouns of the module `Az`. */
const GROUPS: ReadonlyMap<string, string> = new Map([
  ['resourcegroup', 'group'],
  ['resource', 'resource'],
  ['resourcelock', 'lock'],
  ['roleassignment', 'role assignment'],
  ['vm', 'vm'],
  ['vmss', 'vmss'],
  ['disk', 'disk'],
  ['snapshot', 'snapshot'],
  ['sqldatabase', 'sql db'],
  ['sqlserver', 'sql server'],
  ['sqlinstance', 'sql mi'],
  ['postgresqlflexibleserver', 'postgres flexible-server'],
  ['mysqlflexibleserver', 'mysql flexible-server'],
  ['cosmosdbaccount', 'cosmosdb'],
  ['rediscache', 'redis'],
  ['storageaccount', 'storage account'],
  ['storageaccountkey', 'storage account keys'],
  ['cosmosdbaccountkey', 'cosmosdb keys'],
  ['batchaccountkey', 'batch account keys'],
  ['cognitiveservicesaccountkey', 'cognitiveservices account keys'],
  ['servicebuskey', 'servicebus namespace authorization-rule keys'],
  ['eventhubkey', 'eventhubs namespace authorization-rule keys'],
  ['storagecontainer', 'storage container'],
  ['storageblob', 'storage blob'],
  ['storageshare', 'storage share'],
  ['keyvault', 'keyvault'],
  ['keyvaultsecret', 'keyvault secret'],
  ['keyvaultkey', 'keyvault key'],
  ['akscluster', 'aks'],
  ['aksnodepool', 'aks nodepool'],
  ['containerregistry', 'acr'],
  ['containerapp', 'containerapp'],
  ['webapp', 'webapp'],
  ['functionapp', 'functionapp'],
  ['dnszone', 'network dns zone'],
  ['virtualnetwork', 'network vnet'],
  ['networksecuritygroup', 'network nsg'],
  ['publicipaddress', 'network public-ip'],
  ['loadbalancer', 'network lb'],
  ['servicebusnamespace', 'servicebus namespace'],
  ['eventhubnamespace', 'eventhubs namespace'],
  ['operationalinsightsworkspace', 'monitor log-analytics workspace'],
  ['adapplication', 'ad app'],
  ['adserviceprincipal', 'ad sp'],
  ['managementgroup', 'account management-group'],
]);

const VERBS: ReadonlyMap<string, string> = new Map([
  ['remove', 'delete'],
  ['restart', 'restart'],
  ['start', 'start'],
  ['new', 'create'],
  ['set', 'update'],
  ['update', 'update'],
  ['get', 'show'],
]);

const OPTIONS: ReadonlyMap<string, string> = new Map([
  ['resourcegroupname', '--resource-group'],
  ['servername', '--server'],
  ['resourceid', '--ids'],
  ['roledefinitionname', '--role'],
  ['objectid', '--assignee'],
  ['signinname', '--assignee'],
  ['container', '--container-name'],
  ['lockname', '--name'],
  ['databasename', '--name'],
  ['accountname', '--account-name'],
]);

/** A new key of an account takes the place of the old one, and reading it reads both. */
const OF_KEYS: ReadonlyMap<string, string> = new Map([
  ['new', 'renew'],
  ['get', 'list'],
]);

/** Of a machine the cmdlet gives its hardware back as well, unless it is told to stay. */
function verbOf(verb: string, group: string, args: CmdletArguments): string | null {
  if (group.endsWith(' keys')) return OF_KEYS.get(verb) ?? null;
  if (verb !== 'stop') return VERBS.get(verb) ?? null;
  return /^vm(?:ss)?$/.test(group) && !args.has('stayprovisioned') ? 'deallocate' : 'stop';
}

/** The command line that a cmdlet of Azure stands for; `null` for one whose noun is not known. */
export function azCmdlet(verb: string, noun: string, args: CmdletArguments): NonEmpty<string> | null {
  const bare = /^az(?:urerm)?(.+)$/.exec(noun)?.[1] ?? '';
  const group = GROUPS.get(bare);
  const word = group === undefined ? null : verbOf(verb, group, args);
  if (group === undefined || word === null) return null;
  const options = args.given.flatMap(({ written, values }) => {
    const lower = written.toLowerCase();
    // `-VMName`, `-VaultName` of the vault itself: the noun’s own name.
    const isOwn = lower === `${bare}name` || (bare === 'keyvault' && lower === 'vaultname');
    const name = isOwn ? '--name' : (OPTIONS.get(lower) ?? `--${kebab(written)}`);
    return [name, ...values.map(({ value }) => value)];
  });
  const operands = args.operands.flatMap(({ value }) => ['--name', value]);
  // A group has no name but this.
  const named =
    bare === 'resourcegroup' ? options.map((one) => (one === '--resource-group' ? '--name' : one)) : options;
  return ['az', ...group.split(' '), word, ...operands, ...named];
}
