import type { Loss } from './deed';

const gone = (lost: string): Loss => ({ severity: 'critical', undo: 'impossible', lost });
const part = (lost: string): Loss => ({ severity: 'high', undo: 'impossible', lost });
const rebuilt = (severity: Loss['severity'], lost: string): Loss => ({ severity, undo: 'costly', lost });
const little: Loss = { severity: 'low', undo: 'easy' };

/** What a deletion costs, by the groups before the verb; from the services’ own documentation of deletion. */
export const azLosses: ReadonlyMap<string, Loss> = new Map<string, Loss>([
  ['group', gone('every resource in the group')],
  ['sql db', rebuilt('critical', 'the data, unless a backup is kept')],
  ['sql server', gone('the databases and their backups')],
  ['sql mi', gone('the databases and their backups')],
  ['postgres server', gone('the databases and their backups')],
  ['postgres flexible-server', gone('the databases and their backups')],
  ['mysql server', gone('the databases and their backups')],
  ['mysql flexible-server', gone('the databases and their backups')],
  ['cosmosdb', gone('the databases')],
  ['cosmosdb sql database', gone('the data')],
  ['cosmosdb sql container', gone('the data')],
  ['storage account', gone('all blobs, files, queues and tables')],
  ['storage container', gone('the blobs, unless soft delete is on')],
  ['storage share', gone('the files, unless soft delete is on')],
  ['storage blob', part('the blobs, unless soft delete is on')],
  ['keyvault', rebuilt('critical', 'keys and secrets, once purged')],
  ['keyvault secret', rebuilt('high', 'the secret, once purged')],
  ['keyvault key', rebuilt('critical', 'all that the key encrypted, once purged')],
  ['vm', rebuilt('high', 'disks that are deleted with the machine')],
  ['vmss', rebuilt('high', 'the machines of the set')],
  ['disk', part('the data on the disk')],
  ['snapshot', part('the snapshot')],
  ['aks', rebuilt('critical', 'everything that runs in the cluster')],
  ['aks nodepool', rebuilt('high', 'the nodes and their local data')],
  ['acr', part('the images')],
  ['acr repository', part('the images')],
  ['network vnet', rebuilt('high', 'the network')],
  ['network dns zone', rebuilt('high', 'the records of the zone')],
  ['webapp', rebuilt('high', 'the address, settings and certificates of the application')],
  ['functionapp', rebuilt('high', 'the address and settings of the application')],
  ['containerapp', rebuilt('high', 'the address and revisions of the application')],
  ['redis', part('the cached data')],
  ['backup vault', gone('the backups')],
  ['backup protection', part('backups from now on')],
  ['servicebus namespace', part('messages not delivered yet')],
  ['eventhubs namespace', part('events not read yet')],
  ['monitor log-analytics workspace', rebuilt('high', 'the logs, after 14 days')],
  ['ad app', rebuilt('high', 'the application’s rights and credentials')],
  ['ad sp', rebuilt('high', 'the account’s rights')],
  ['account management-group', rebuilt('high', 'the group’s policies and rights')],
  ['deployment group', little],
  ['deployment sub', little],
]);
