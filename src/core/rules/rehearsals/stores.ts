import type { Rehearsal } from './rehearsal';

const NATS = '-f --force';
const buckets: readonly Rehearsal[] = [
  { programs: ['gsutil'], of: 'rb', becomes: 'ls', without: '-f' },
  { programs: ['gsutil'], of: 'versioning set off|on', becomes: 'versioning get', most: 1 },
  { programs: ['gsutil'], of: 'retention|softdelete clear', becomes: 'VERB0 get', most: 1 },
  { programs: ['mc', 'mcli'], of: 'rb', becomes: 'ls --recursive', without: '--force --dangerous', most: 1 },
  { programs: ['mc', 'mcli'], of: 'version|retention|encrypt suspend|clear', becomes: 'VERB0 info', most: 1 },
  { programs: ['mc', 'mcli'], of: 'anonymous set public|download|upload|private', becomes: 'anonymous get', most: 1 },
  { programs: ['mc', 'mcli'], of: 'admin user remove|rm|disable', becomes: 'admin user info', most: 2 },
  {
    programs: ['mc', 'mcli'],
    of: 'ilm rule add|edit|rm',
    becomes: 'ilm rule ls',
    without: '--expire-days= --noncurrent-expire-days= --expire-delete-marker --id= --all --force',
    only: '',
    most: 1,
  },
  { programs: ['s3cmd'], of: 'rb', becomes: 'ls', without: '-f --force' },
  {
    programs: ['s3cmd'],
    of: 'setacl|expire',
    becomes: 'info',
    without: '--acl-public -P --acl-grant= --expiry-days= --expiry-date= --expiry-prefix=',
    most: 1,
  },
  { programs: ['swift'], of: 'delete', becomes: 'stat', unless: '-a --all' },
  { programs: ['hdfs', 'hadoop'], of: '-rm', becomes: '-ls', without: '-r -R -f -skipTrash -safely' },
];

const databases: readonly Rehearsal[] = [
  { programs: ['bq'], of: 'query', add: '--dry_run' },
  {
    programs: ['bq'],
    of: 'rm',
    becomes: 'show',
    without: '-r -f --recursive --force -t --table -d --dataset',
    most: 1,
  },
  {
    programs: ['bq'],
    of: 'truncate|update',
    becomes: 'show',
    without: '--expiration= --default_table_expiration=',
    only: '',
    most: 1,
  },
  {
    programs: ['bq'],
    of: 'remove-iam-policy-binding',
    becomes: 'get-iam-policy',
    without: '--member= --role= -t --table',
    most: 1,
  },
  { programs: ['etcdctl'], of: 'del', becomes: 'get --keys-only', without: '--prev-kv' },
  {
    programs: ['etcdctl'],
    of: 'snapshot restore',
    becomes: 'snapshot status',
    without: '--data-dir= --skip-hash-check --name=',
    only: '',
    most: 1,
  },
  { programs: ['influx'], of: 'bucket delete', becomes: 'bucket list' },
  {
    programs: ['atlas'],
    of: 'clusters|projects|organization|organizations delete|rm|pause',
    becomes: 'VERB0 describe',
    without: '--force',
    most: 1,
  },
  { programs: ['pscale'], of: 'database|branch delete', becomes: 'VERB0 show', without: '--force' },
  { programs: ['nodetool'], of: 'decommission|removenode|drain', becomes: 'status', only: '', keep: 0 },
  { programs: ['nodetool'], of: 'clearsnapshot', becomes: 'listsnapshots', without: '--all -t=', only: '', keep: 0 },
];

const brokers: readonly Rehearsal[] = [
  {
    programs: ['nats'],
    of: 'stream|str|consumer|con|obj|object rm|delete|del|purge',
    becomes: 'VERB0 info',
    without: NATS,
    most: 2,
  },
  { programs: ['nats'], of: 'kv del|rm|purge', becomes: 'kv info', without: NATS, most: 1 },
  {
    programs: ['rabbitmqctl'],
    of: 'delete_queue|purge_queue',
    becomes: 'list_queues',
    without: '-e -u --if-empty --if-unused',
    only: '-p= --vhost=',
    keep: 0,
  },
  { programs: ['rabbitmqctl'], of: 'delete_vhost', becomes: 'list_vhosts', keep: 0, only: '' },
  {
    programs: ['rabbitmqctl'],
    of: 'forget_cluster_node|force_reset|reset',
    becomes: 'cluster_status',
    keep: 0,
    only: '',
  },
  {
    programs: ['pulsar-admin'],
    of: 'topics delete|unload|reset-cursor',
    becomes: 'topics stats',
    without: '-f --force -d --deleteSchema -s= -t=',
    only: '',
    most: 1,
  },
  {
    programs: ['pulsar-admin'],
    of: 'namespaces delete|clear-backlog',
    becomes: 'namespaces topics',
    without: '-f --force',
    only: '',
    most: 1,
  },
  {
    programs: ['rpk'],
    of: 'topic delete|alter-config',
    becomes: 'topic describe',
    without: '--set=',
    only: '-X=',
    most: 1,
  },
  {
    programs: ['rpk'],
    of: 'group seek|delete',
    becomes: 'group describe',
    without: '--to= --topics=',
    only: '-X=',
    most: 1,
  },
  { programs: ['kafkactl'], of: 'delete topic', becomes: 'describe topic', most: 1 },
  { programs: ['confluent'], of: 'kafka topic delete', becomes: 'kafka topic describe', without: '--force', most: 1 },
  { programs: ['confluent'], of: 'environment delete', becomes: 'environment describe', without: '--force', most: 1 },
];

/** Looks before a removal in buckets, databases and brokers. */
export const stores: readonly Rehearsal[] = [...buckets, ...databases, ...brokers];
