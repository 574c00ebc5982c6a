import { dry, look, lookAround, lookAt, lookOver } from './look';
import type { Rehearsal } from './rehearsal';

/** Names of places and identities that every such tool takes for a look too. */
const PROJECT = '--project-id= --project= --org-id=';

const hosts: readonly Rehearsal[] = [
  look('scw', 'delete', 'get', { only: '-p= --profile=', keep: 1 }),
  lookOver('scw', 'rdb backup restore', 'rdb backup get', { keep: 1 }),
  lookAt('scw', 'instance server stop|standby|reboot', 'instance server get'),
  lookOver('linode-cli linode', 'obj rb', 'obj ls', { keep: 1 }),
  lookAt('linode-cli linode', 'linodes rebuild|shutdown|reboot', 'linodes view', {
    only: '',
    without: '--image= --root_pass=',
  }),
  look('linode-cli linode', '*-delete', '*-view', { only: '--as-user=', most: 2 }),
  lookAt('vultr-cli vultr', 'delete|stop|restart|reinstall|halt', 'get', { without: '--host=' }),
  lookAt('civo', 'remove|delete|rm|destroy', 'show', { only: '--region=' }),
  lookAt('exo', 'delete|stop|reboot', 'show', { only: '-z= --zone= -A= --use-account=' }),
  lookAt('upctl', 'delete|stop|restart', 'show', { without: '--delete-storages --type= --wait' }),
  lookAround('upctl', 'all purge', 'all list'),
  lookAt('ovhcloud', 'delete|terminate|reinstall|reset|reboot', 'get', { only: '--cloud-project=' }),
  look('metal', 'delete|stop|reinstall', 'get', { only: '-i= --id= -p= --project-id=', keep: 0 }),
  look('ionosctl', 'delete|stop|reboot', 'get', { only: '*-id= -i=', keep: 0 }),
  lookOver('doctl', 'domain records delete', 'domain records list', { keep: 1, only: '--context=' }),
  lookOver('doctl', 'compute droplet-action reboot|power-off|shutdown|power-cycle|resize', 'compute droplet get', {
    ...{ keep: 1, only: '--context=', without: '--wait --size= --resize-disk' },
  }),
  lookOver('doctl', 'compute droplet delete|rm', 'compute droplet list', { only: '--context=' }),
  look('ibmcloud', 'cos bucket-delete', 'cos bucket-head', { only: '--bucket= --region=' }),
  lookAt('ibmcloud', 'is|dl|tg *-delete', 'VERB0 *'),
  lookAt('ibmcloud', 'is instance-stop|instance-reboot', 'is instance'),
  look('ibmcloud', 'ce delete', 'ce get', { only: '-n= --name=' }),
  look('ibmcloud', 'cr image-rm', 'cr image-inspect'),
  look('ibmcloud', 'kp key delete', 'kp key show', { only: '-i= --instance-id=' }),
  look('ibmcloud', 'schematics destroy', 'schematics state list', { only: '--id=' }),
  { ...dry('aliyun', '', ''), add: '', addLast: '--dryrun', unless: 'oss' },
];

const databases: readonly Rehearsal[] = [
  lookAt('pscale', 'branch demote', 'branch show', { most: 2 }),
  look('pscale', 'backup delete', 'backup show'),
  lookOver('pscale', 'password delete', 'password list', { keep: 2, only: '--org=' }),
  look('pscale', 'deploy-request deploy', 'deploy-request diff', { most: 2 }),
  lookOver('xata', 'branch delete', 'branch list', { only: '--db=' }),
  lookAt('neonctl neon', 'projects|project|branches|branch delete|reset|restore', 'VERB0 get', {
    ...{ only: PROJECT, without: '--parent --preserve-under-name=' },
  }),
  lookOver('neonctl neon', 'databases|roles delete', 'VERB0 list', { only: `${PROJECT} --branch=` }),
  lookAt('turso', 'db|group destroy', 'VERB0 show'),
  lookOver('upstash', 'redis delete', 'redis list', { without: '--id=' }),
  lookAt('avn', 'service terminate', 'service get', { only: '--project=' }),
  lookOver('avn', 'service topic-delete', 'service topic-list', { keep: 1, only: '--project=' }),
  lookOver('ticloud', 'serverless delete', 'serverless list', { without: '-c= --cluster-id=' }),
  lookOver('couchbase-cli', 'bucket-delete|bucket-flush', 'bucket-list', {
    only: '-c= --cluster= -u= --username=',
    without: '--bucket=',
  }),
  lookOver('couchbase-cli', 'server-remove|failover|rebalance|rebalance-stop', 'server-list', {
    ...{ only: '-c= --cluster= -u= --username=', without: '--server-remove= --server-failover= --hard' },
  }),
  look('couchbase-cli', 'collection-manage', 'collection-manage --list-collections', {
    ...{ only: '-c= --cluster= -u= --username= --bucket=', without: '--drop-scope= --drop-collection=' },
  }),
  look('cbbackupmgr', 'remove|restore', 'info', {
    only: '-a= --archive= -r= --repo=',
    without: '-c= --cluster= --force-updates -u= --username=',
  }),
  lookAround('gel edgedb', 'instance destroy', 'instance list'),
  lookAround('gel edgedb', 'branch drop|wipe', 'branch list'),
  lookAt('influxd-ctl', 'remove-data|remove-shard|remove-meta', 'show', { alone: true }),
];

const brokers: readonly Rehearsal[] = [
  ...['kafka-consumer-groups', 'kafka-client-metrics', 'kafka-share-groups'].map((program) => ({
    ...look(program, '', '', { when: '--delete', without: '--delete' }),
    add: '--describe',
  })),
  {
    ...look('kafka-configs', '', '', { when: '--alter', without: '--alter --add-config= --delete-config=' }),
    add: '--describe',
  },
  {
    ...look('kafka-acls', '', '', {
      when: '--add --remove',
      without: '--add --remove --operation= --allow-principal= --deny-principal=',
    }),
    add: '--list',
  },
  look('kafka-transactions', 'abort', 'list', {
    only: '--bootstrap-server= --command-config=',
    without: '--topic= --partition= --start-offset=',
  }),
  look('kafka-metadata-quorum', 'remove-controller', 'describe --status', {
    only: '',
    without: '--controller-id= --controller-directory-id=',
  }),
  look('kafka-storage', 'format', 'info', {
    only: '-c= --config=',
    without: '-t= --cluster-id= -g --ignore-formatted',
  }),
  {
    ...look('kafka-delete-records', '', '', {
      only: '--bootstrap-server= --command-config=',
      without: '--offset-json-file=',
    }),
    as: 'kafka-get-offsets',
  },
  look('rpk', 'topic delete', 'topic describe', { only: '-X=' }),
  lookOver('rpk', 'security user delete', 'security user list', { only: '-X=' }),
  lookOver('rpk', 'brokers decommission', 'brokers list', { only: '-X=' }),
  lookAt('confluent', 'delete|pause|stop', 'describe'),
  look('kafkactl', 'delete topic', 'describe topic', { most: 1 }),
  lookOver('rabbitmqadmin', 'delete|purge queue|exchange|vhost|user|binding', 'list VERB1s', { without: '' }),
  lookOver('rabbitmqadmin', 'queues|exchanges|vhosts|users|policies delete|purge', 'VERB0 list', {
    without: '--name=',
  }),
  lookAround('rabbitmqadmin', 'definitions import', 'definitions export --file backup.json'),
  lookAround('rabbitmqadmin', 'import', 'export backup.json'),
  lookAround('rabbitmqctl', 'import_definitions', 'export_definitions backup.json'),
  lookAround('rabbitmqctl', 'stop_app|stop|reset|force_reset', 'cluster_status'),
  lookOver('rabbitmqctl', 'delete_user|clear_permissions|set_permissions', 'list_permissions', {
    only: '-p= --vhost= -n=',
  }),
  lookAround('rabbitmqctl', 'clear_policy', 'list_policies'),
  lookAround('rabbitmq-queues', 'shrink|delete_member', 'check_if_node_is_quorum_critical'),
  lookAt('nats', 'kv purge|del', 'kv history', { most: 2 }),
  dry('nats', 'stream|str edit', '--dry-run'),
  lookAt('nats', 'stream|str seal', 'stream info'),
  lookAt('nats', 'server account purge', 'server account info'),
  lookAround('nats', 'server raft|cluster step-down|peer-remove', 'server report jetstream'),
  look('nsc', 'delete', 'describe', { only: '-n= --name= -a= --account=', keep: 1 }),
  lookAt('pulsar-admin', 'functions|sinks|sources delete|stop', 'VERB0 get', {
    only: '--name= --tenant= --namespace=',
  }),
  look('mqadmin', 'deleteTopic', 'topicStatus', { only: '-n= -t=', without: '-c=' }),
  lookAt('kcctl', 'delete|pause|stop|restart connector', 'describe connector'),
  lookAt('mosquitto_ctrl', 'dynsec deleteClient', 'dynsec getClient'),
  lookAround('emqx emqx_ctl', 'retainer clean', 'retainer info'),
  lookAt('emqx emqx_ctl', 'clients kick', 'clients show'),
  lookAround('emqx emqx_ctl', 'cluster leave|force-leave', 'cluster status'),
  lookAround('celery', 'purge', 'inspect active'),
  lookAround('celery', 'control shutdown|revoke', 'status'),
  lookAround('rq', 'empty|suspend', 'info'),
];

const names: readonly Rehearsal[] = [
  lookOver('cli53', 'rrpurge|delete|rrdelete|import', 'export', {
    keep: 1,
    only: '--profile=',
    without: '--purge --replace --file=',
  }),
  look('flarectl', 'dns delete', 'dns list', { only: '--zone=', without: '--id=' }),
  look('flarectl', 'zone delete|purge', 'zone info', { only: '--zone=', without: '--everything --files=' }),
  look('cli4', '--delete', '--get'),
  look('dnscontrol', 'push', 'preview', { only: '--domains= --providers= --config= --creds=' }),
  lookAround('certbot', 'revoke|delete', 'certificates'),
  look('acme.sh', '--revoke|--remove', '--info', { only: '-d= --domain= --ecc' }),
  lookOver('pdnsutil', 'clear-zone|delete-rrset|replace-rrset', 'list-zone', { keep: 1 }),
  lookOver('rndc', 'delzone', 'zonestatus', { keep: 1 }),
  lookAround('rndc', 'stop|halt', 'status'),
  lookAt('knotc', 'zone-purge', 'zone-status'),
  look('dnscmd', '/zonedelete', '/zoneinfo', { without: '/f /dsdel' }),
];

/** Looks before a removal at hosts, hosted databases, brokers and servers of names. */
export const hostLooks: readonly Rehearsal[] = [...hosts, ...databases, ...brokers, ...names];
