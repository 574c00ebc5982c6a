import type { RulePack } from '../model/command';
import { serverPlace } from './messaging/serverPlace';
import { deedsIn } from './shared/deedsIn';
import { isSecretKey } from './secrets/secretKey';
import { fetched } from './secrets/stores';
import { placed } from './shared/placed';
import type { Deed, DeedOf } from './shared/toolPack';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';

const inStore = deedsIn('coordination');
const first: Partial<Deed> = { named: (operands) => operands.slice(0, 1) };
const nameless: Partial<Deed> = { name: '' };
const grammar = {
  valued: [
    ...['--endpoints', '--user', '--password', '--cert', '--key', '--cacert', '-w', '--write-out', '--dial-timeout'],
    ...['--command-timeout', '--lease', '--rev', '--name', '--data-dir', '--initial-cluster', '--peer-urls', '-C'],
    ...['--initial-advertise-peer-urls', '--initial-cluster-token', '--wal-dir', '--discovery-srv', '--limit'],
  ],
};

/** `del "" --prefix`, `del "" --from-key`: whatever the cluster knows. */
const deleted: DeedOf = (options, rest) => {
  const isAll = options.has('--prefix', '--from-key') && /^[\0/]?$/.test(rest[0]?.value ?? '');
  if (isAll) return inStore.gone('Deletes every key of the cluster', 'key', { ...nameless, severity: 'critical' });
  return inStore.gone(options.has('--prefix') ? 'Deletes every key below' : 'Deletes the key', 'key', {
    ...{ ...first, severity: options.has('--prefix', '--from-key') || rest.length > 1 ? 'high' : 'medium' },
  });
};

const member = inStore.gone('Takes a server out of the cluster:', 'member', { ...first, undo: 'costly' });

/** Whatever it is a list of is told by its names. */
const read: DeedOf = (options, rest, command) =>
  isSecretKey(rest[0]?.value ?? '') && !options.has('--keys-only', '--count-only', '-keys')
    ? fetched('the key', first)(options, rest, command)
    : null;

const user = inStore.gone('Deletes the user', 'user', { ...first, undo: 'costly' });
const granted = inStore.granted('Changes what may be done by', 'user', first);
const restored = inStore.replaced('Makes a new cluster from', 'snapshot', { ...first, reach: 'local', undo: 'costly' });
const written = inStore.changed('Writes the key', 'key', first);
const defrag = inStore.interrupted('Stops the server from answering while it tidies up', 'server', nameless);

const etcdctl: NamedGrammar = {
  programs: ['etcdctl', 'etcdutl'],
  grammar,
  idle: ['-h'],
  verbs: {
    get: read,
    ...{ del: deleted, rm: deleted, rmdir: deleted, put: written, set: written, update: written, mk: written },
    ...{
      'member remove': member,
      'member add': inStore.changed('Puts a server into the cluster:', 'member', first),
      'member update': inStore.changed('Changes the address of', 'member', first),
    },
    ...{ defrag, 'move-leader': inStore.interrupted('Makes another server lead:', 'server', first) },
    ...{ 'snapshot restore': restored, 'snapshot migrate': restored, migrate: restored },
    ...{
      compact: inStore.gone('Deletes the history up to', 'revision', first),
      compaction: inStore.gone('Deletes the history up to', 'revision', first),
    },
    'auth disable': inStore.unprotected('Lets everybody in without a login', 'cluster', {
      ...nameless,
      severity: 'critical',
    }),
    'auth enable': inStore.changed('Asks for a login from now on', 'cluster', nameless),
    ...{
      'user delete': user,
      'role delete': { ...user, says: 'Deletes the role' },
      'user add': granted,
      'user passwd': granted,
    },
    ...{
      'user grant-role': granted,
      'role grant-permission': granted,
      'user revoke-role': inStore.dropped('Takes a role away from', 'user', first),
    },
    'lease revoke': inStore.gone('Deletes the keys of the lease', 'lease', first),
    txn: inStore.changed('Changes keys by a transaction', 'key', { ...nameless, certainty: 'possible' }),
    'downgrade enable': inStore.changed('Prepares an older version of', 'cluster', {
      ...nameless,
      severity: 'high',
      undo: 'costly',
    }),
  },
};

const consulGrammar = {
  singleDash: true,
  valued: [
    ...['-http-addr', '-token', '-token-file', '-datacenter', '-namespace', '-partition', '-ca-file', '-client-cert'],
    ...['-client-key', '-id', '-name', '-kind', '-address', '-service', '-reason', '-filter', '-policy-name', '-rules'],
    ...[
      '-description',
      '-node',
      '-peer-id',
      '-cas-index',
      '-modify-index',
      '-config-file',
      '-remove',
      '-install',
      '-use',
    ],
    ...[
      '-accessor-id',
      '-role-name',
      '-policy-id',
      '-role-id',
      '-ttl',
      '-expires-ttl',
      '-format',
      '-separator',
      '-wan',
    ],
  ],
};

function byOption(deed: Deed): Deed {
  return {
    ...deed,
    named: (operands, options) => [
      ...operands,
      ...options.values('-id', '-accessor-id', '-name', '-kind', '-address', '-service', '-peer-id').slice(0, 1),
    ],
  };
}

const aclGone = byOption(inStore.gone('Deletes from the access rules', 'access', { undo: 'costly' }));
const aclSet = byOption(inStore.granted('Changes who may do what by', 'access'));
const left = inStore.interrupted('Takes the server out of the cluster', 'server', { ...nameless, severity: 'high' });
const raftPeer = byOption(inStore.gone('Takes a server out of the cluster:', 'server', { undo: 'costly' }));
const rule: Deed = byOption(inStore.dropped('Deletes the entry', 'config'));

const consul: NamedGrammar = {
  programs: ['consul'],
  grammar: { ...consulGrammar, flags: ['-wan'] },
  idle: ['-h', '-help'],
  verbs: {
    'kv get': read,
    'kv delete': (options) =>
      options.has('-recurse')
        ? inStore.gone('Deletes every key below', 'key', first)
        : inStore.gone('Deletes the key', 'key', { ...first, severity: 'medium' }),
    ...{
      'kv put': written,
      'kv import': inStore.changed('Writes keys from', 'file', { ...first, undo: 'costly', severity: 'high' }),
    },
    ...{ leave: left, 'force-leave': inStore.interrupted('Takes a server out of the cluster:', 'server', first) },
    ...{
      'acl token delete': aclGone,
      'acl policy delete': aclGone,
      'acl role delete': aclGone,
      'acl binding-rule delete': aclGone,
    },
    ...{
      'acl auth-method delete': aclGone,
      'acl token create': aclSet,
      'acl token update': aclSet,
      'acl token clone': aclSet,
    },
    ...{
      'acl policy create': aclSet,
      'acl policy update': aclSet,
      'acl role create': aclSet,
      'acl role update': aclSet,
    },
    ...{ 'acl binding-rule create': aclSet, 'acl auth-method create': aclSet },
    'acl bootstrap': inStore.granted('Makes the token that may do everything', 'token', {
      ...nameless,
      severity: 'critical',
    }),
    ...{ 'config delete': rule, 'services deregister': rule, 'intention delete': rule, 'peering delete': rule },
    ...{
      'config write': inStore.changed('Changes the entry in', 'file', first),
      'services register': inStore.changed('Announces a service from', 'file', first),
    },
    'intention create': (options) =>
      options.has('-deny')
        ? inStore.changed('Forbids to speak to another the service', 'service', first)
        : inStore.granted('Changes which services may speak to another:', 'service', first),
    'acl token read': fetched('the secret of the token', { name: '' }),
    'operator raft remove-peer': raftPeer,
    'operator raft transfer-leader': inStore.interrupted('Makes another server lead', 'server', nameless),
    'snapshot restore': inStore.replaced('Replaces everything in the cluster by', 'snapshot', {
      ...first,
      severity: 'critical',
    }),
    maint: (options) =>
      options.has('-enable') ? inStore.interrupted('Takes the service out of use', 'service', nameless) : null,
    exec: inStore.changed('Runs a command on every machine of the cluster', 'cluster', {
      ...nameless,
      effect: 'execute',
      severity: 'high',
      undo: 'unknown',
    }),
    keyring: (options) =>
      options.has('-remove')
        ? inStore.gone('Deletes a key of the cluster', 'key', { ...nameless, undo: 'costly' })
        : null,
    ...{
      'namespace delete': inStore.gone('Deletes the namespace', 'namespace', first),
      'partition delete': inStore.gone('Deletes the partition', 'partition', first),
    },
    'connect ca set-config': inStore.changed('Changes who signs certificates', 'certificate', {
      ...nameless,
      severity: 'high',
    }),
  },
};

/** Stores that clusters stand on: etcd and Consul. */
export const coordination: RulePack = placed(
  toolsPack({
    tools: [etcdctl, consul],
    documentation: [
      'https://etcd.io/docs/v3.6/dev-guide/interacting_v3/',
      'https://developer.hashicorp.com/consul/commands',
    ],
    examples: {
      catches: [
        {
          run: 'etcdctl --endpoints e1:2379 del /registry/ --prefix',
          rule: 'coordination/removed',
          effect: 'delete',
          target: '/registry/',
        },
        { run: "etcdctl del '' --prefix", rule: 'coordination/removed', effect: 'delete' },
        { run: 'etcdctl del /a', rule: 'coordination/removed', effect: 'delete', target: '/a' },
        { run: 'etcdctl member remove 8e9e05c52164694d', rule: 'coordination/removed', effect: 'delete' },
        {
          run: 'etcdctl snapshot restore db.snap --data-dir /var/lib/etcd',
          rule: 'coordination/replaced',
          effect: 'replace',
        },
        { run: 'etcdctl auth disable', rule: 'coordination/unprotected', effect: 'unprotect' },
        { run: 'etcdctl defrag', rule: 'coordination/interrupt', effect: 'interrupt' },
        { run: 'etcdctl put /a b', rule: 'coordination/changed', effect: 'update', target: '/a' },
        { run: 'consul kv delete -recurse shop/', rule: 'coordination/removed', effect: 'delete', target: 'shop/' },
        { run: 'consul kv delete shop/a', rule: 'coordination/removed', effect: 'delete', target: 'shop/a' },
        { run: 'consul leave', rule: 'coordination/interrupt', effect: 'interrupt' },
        { run: 'consul acl token delete -id 1f73', rule: 'coordination/removed', effect: 'delete', target: '1f73' },
        { run: 'consul acl bootstrap', rule: 'coordination/access', effect: 'grant' },
        { run: 'consul snapshot restore backup.snap', rule: 'coordination/replaced', effect: 'replace' },
        { run: 'consul maint -enable -service=web', rule: 'coordination/interrupt', effect: 'interrupt' },
        { run: 'consul exec uptime', rule: 'coordination/changed', effect: 'execute' },
        { run: 'consul keyring -remove=abc', rule: 'coordination/removed', effect: 'delete' },
      ],
      leaves: [
        'etcdctl get /registry --prefix --keys-only',
        'etcdctl member list',
        'etcdctl snapshot save db.snap',
        'etcdctl endpoint health',
        'consul members',
        'consul kv get shop/a',
        'consul kv get -keys secrets/',
        'etcdctl get /registry/secrets --prefix --keys-only',
        'etcdctl get /registry/pods --prefix',
        'consul snapshot save backup.snap',
        'consul maint -disable',
        'consul keyring -list',
        'consul agent -dev',
      ],
    },
  }),
  serverPlace({
    grammar: { valued: [...grammar.valued, ...consulGrammar.valued], singleDash: true },
    options: ['--endpoints', '-http-addr'],
    variables: ['ETCDCTL_ENDPOINTS', 'CONSUL_HTTP_ADDR'],
    names: ['-datacenter'],
  }),
);
