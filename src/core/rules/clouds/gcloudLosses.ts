import type { Loss } from './deed';

const gone = (lost: string): Loss => ({ severity: 'critical', undo: 'impossible', lost });
const part = (lost: string): Loss => ({ severity: 'high', undo: 'impossible', lost });
const rebuilt = (severity: Loss['severity'], lost: string): Loss => ({ severity, undo: 'costly', lost });
const little: Loss = { severity: 'low', undo: 'easy' };

/** What a deletion costs, by the groups before the verb; from the services’ own documentation of deletion. */
export const gcloudLosses: ReadonlyMap<string, Loss> = new Map<string, Loss>([
  ['projects', rebuilt('critical', 'everything in the project, after 30 days')],
  ['sql instances', gone('the databases and their automatic backups')],
  ['sql databases', gone('the data')],
  ['sql backups', part('the backup')],
  ['storage buckets', gone('the bucket and its name')],
  ['storage', part('the objects, unless the bucket keeps them')],
  ['storage objects', part('the objects, unless the bucket keeps them')],
  ['compute disks', part('the data on the disk')],
  ['compute snapshots', part('the snapshot')],
  ['compute images', part('the image')],
  ['compute instances', rebuilt('high', 'disks that are deleted with the instance')],
  ['compute instance-groups managed', rebuilt('high', 'the instances of the group')],
  ['container clusters', rebuilt('critical', 'everything that runs in the cluster')],
  ['container node-pools', rebuilt('high', 'the nodes and their local data')],
  ['spanner instances', gone('the databases')],
  ['spanner databases', gone('the data')],
  ['bigtable instances', gone('the tables')],
  ['bigtable tables', gone('the data')],
  ['firestore databases', gone('the data')],
  ['alloydb clusters', gone('the databases')],
  ['redis instances', part('the cached data')],
  ['filestore instances', gone('the files')],
  ['secrets', part('every version of the secret')],
  ['secrets versions', part('the version')],
  ['kms keys versions', rebuilt('critical', 'all that the key encrypted')],
  ['dns managed-zones', rebuilt('high', 'the records of the zone')],
  ['dns record-sets', rebuilt('high', 'the record')],
  ['pubsub topics', rebuilt('high', 'messages not delivered yet')],
  ['pubsub subscriptions', part('messages not delivered yet')],
  ['artifacts repositories', part('the packages and images')],
  ['container images', part('the image')],
  ['artifacts docker images', part('the image')],
  ['run services', rebuilt('high', 'the address and revisions of the service')],
  ['functions', rebuilt('high', 'the address of the function')],
  ['iam service-accounts', rebuilt('high', 'the account’s rights')],
  ['logging buckets', part('the logs')],
  ['compute firewall-rules', rebuilt('medium', 'the rule')],
  ['compute networks', rebuilt('high', 'the network')],
  ['builds triggers', little],
]);
