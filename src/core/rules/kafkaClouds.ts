import type { RulePack } from '../model/command';
import { inMessaging, messagesSent } from './messaging/deeds';
import { retention } from './messaging/retention';
import { serverPlace } from './messaging/serverPlace';
import { placed } from './shared/placed';
import type { Deed, DeedOf } from './shared/toolPack';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';

const first: Deed['named'] = (operands) => operands.slice(0, 1);
const grammar = {
  valued: [
    ...['-X', '--brokers', '--config', '--profile', '--user', '--password', '--format', '-f', '-o', '--offset', '-p'],
    ...['-c', '--topic-config', '--partitions', '-r', '--replicas', '--to', '--set', '-s', '--allow-principal'],
    ...['--deny-principal', '--operation', '--topic', '--group', '--cluster', '--environment', '--context', '--kafka'],
    ...[
      '--resource',
      '--role',
      '--principal',
      '--subject',
      '--version',
      '--url',
      '--name',
      '--description',
      '--output',
    ],
    ...['--service-account', '--cloud', '--region', '--config-file', '--value', '--schema', '--state'],
  ],
};
const user = inMessaging.gone('Deletes the user', 'user', { undo: 'costly' });
const granted = inMessaging.granted('Changes who may do what', 'access', { name: '' });
const revoked = inMessaging.dropped('Takes rights away', 'access', { name: '' });
const schema = inMessaging.gone('Deletes the schema', 'schema', { undo: 'costly' });
const node = inMessaging.interrupted('Takes a server out of work:', 'broker', { severity: 'high', named: first });
const seek: DeedOf = (options) =>
  options.has('--dry-run')
    ? null
    : inMessaging.replaced('Makes consumers skip or repeat messages:', 'consumer group', { undo: 'costly' });

/** `enable_sasl false`: whoever reaches the servers may do everything. */
const set: DeedOf = (_options, [name, value]) =>
  /^(?:enable_sasl|kafka_enable_authorization|admin_api_require_auth)$/.test(name?.value ?? '') &&
  value?.value === 'false'
    ? inMessaging.unprotected('Lets everybody in by the cluster setting', 'settings', { named: first })
    : inMessaging.changed('Changes the cluster setting', 'settings', { named: first });

const rpk: NamedGrammar = {
  programs: ['rpk'],
  grammar,
  idle: ['-h', '--dry', '--dry-run'],
  verbs: {
    'topic delete': inMessaging.gone('Deletes the topic', 'topic', { lost: 'every message in it' }),
    'topic trim-prefix': inMessaging.gone('Deletes the older messages of', 'topic'),
    ...{ 'topic create': inMessaging.made('Makes the topic', 'topic'), 'topic produce': messagesSent },
    'topic alter-config': (options) =>
      retention(options.values('--set', '-s').map(({ value }) => value)) ??
      inMessaging.changed('Changes the topic', 'topic'),
    'topic add-partitions': inMessaging.changed('Changes the topic', 'topic', { undo: 'costly' }),
    'group delete': inMessaging.gone('Deletes what is known of where consumers stopped:', 'consumer group', {
      undo: 'costly',
    }),
    ...{
      'group offset-delete': inMessaging.gone('Deletes what is known of where consumers stopped:', 'consumer group', {
        undo: 'costly',
      }),
      'group seek': seek,
    },
    ...{
      'security acl create': granted,
      'security user create': granted,
      'security user update': granted,
      'security role assign': granted,
    },
    ...{
      'security role create': granted,
      'security acl delete': revoked,
    },
    ...{
      'security user delete': user,
      'security role delete': user,
      'acl create': granted,
      'acl delete': revoked,
      'acl user create': granted,
      'acl user delete': user,
    },
    ...{
      'cluster config set': set,
      'cluster config import': inMessaging.replaced('Replaces the settings of the cluster', 'settings', {
        name: '',
        undo: 'costly',
      }),
    },
    'cluster config force-reset': inMessaging.replaced('Resets settings of the cluster', 'settings', {
      undo: 'costly',
    }),
    ...{ 'redpanda admin brokers decommission': node, 'cluster maintenance enable': node },
    'redpanda stop': inMessaging.interrupted('Stops the server', 'server', { name: '', reach: 'local' }),
    'cluster storage restore start': inMessaging.replaced('Restores topics from the archive', 'topic', {
      name: '',
      undo: 'costly',
    }),
    ...{
      'registry schema delete': schema,
      'registry subject delete': schema,
      'transform delete': inMessaging.dropped('Deletes the transform', 'transform'),
    },
    'container purge': inMessaging.dropped('Deletes the local cluster', 'cluster', {
      name: '',
      reach: 'local',
      severity: 'low',
    }),
    'container stop': inMessaging.interrupted('Stops the local cluster', 'cluster', {
      name: '',
      reach: 'local',
      severity: 'low',
    }),
    ...{
      'cloud cluster delete': inMessaging.gone('Deletes the cluster', 'cluster', { severity: 'critical' }),
      'cloud resource-group delete': inMessaging.gone('Deletes the resource group', 'resource group'),
    },
  },
};

/** Things of Confluent's cloud whose removal takes data along. */
const HOLDING =
  /^(?:kafka (?:topic|cluster)|environment|ksql cluster|schema-registry (?:schema|cluster|subject)|byok|flink (?:statement|compute-pool))$/;

type Done = (thing: string, names: Partial<Deed>) => Deed;

const deleted: Done = (thing, names) =>
  HOLDING.test(thing)
    ? inMessaging.gone(`Deletes ${thing}`, thing, {
        ...{ ...names, severity: /cluster|environment/.test(thing) ? 'critical' : 'high' },
      })
    : inMessaging.gone(`Deletes ${thing}`, thing, { ...names, severity: 'medium', undo: 'costly' });
const interrupted: Done = (thing, names) => inMessaging.interrupted(`Interrupts ${thing}`, thing, names);
const created: Done = (thing, names) =>
  /^(?:api-key|iam|kafka acl)/.test(thing)
    ? inMessaging.granted(`Makes ${thing}`, thing, names)
    : inMessaging.made(`Makes ${thing}`, thing, names);

const DONE: ReadonlyMap<string, Done> = new Map([
  ['delete', deleted],
  ['create', created],
  ['update', (thing, names) => inMessaging.changed(`Changes ${thing}`, thing, names)],
  ['produce', (_thing, names) => ({ ...messagesSent, ...names })],
  ...['pause', 'stop', 'promote', 'failover'].map((verb) => [verb, interrupted] as const),
]);

/** `confluent kafka topic delete NAME`: the thing, then what is done, then its name. */
const confluentDone: DeedOf = (_options, rest) => {
  const at = rest.findIndex(({ value }) => DONE.has(value));
  const thing = rest.slice(0, Math.max(0, at)).map(({ value }) => value);
  if (at < 1 || /^(?:context|plugin|local)$/.test(thing[0] ?? '')) return null;
  return DONE.get(rest[at]?.value ?? '')?.(thing.join(' '), { named: () => rest.slice(at + 1) }) ?? null;
};

const local: Partial<Deed> = { name: '', reach: 'local', severity: 'low' };
const confluent: NamedGrammar = {
  programs: ['confluent', 'ccloud'],
  grammar,
  idle: ['-h', '--dry-run'],
  verbs: {
    '': confluentDone,
    'kafka topic update': (options, rest) =>
      retention(options.values('--config').map(({ value }) => value)) ??
      inMessaging.changed('Changes the topic', 'topic', { named: () => rest.slice(0, 1) }),
    'local destroy': inMessaging.gone('Deletes the local services with their data', 'cluster', {
      ...local,
      undo: 'costly',
    }),
    ...{ 'local services stop': inMessaging.interrupted('Stops the local services', 'server', local) },
    'local kafka stop': inMessaging.interrupted('Stops the local services', 'server', local),
  },
};

/** Redpanda's and Confluent's clients. */
export const kafkaClouds: RulePack = placed(
  toolsPack({
    tools: [rpk, confluent],
    documentation: [
      'https://docs.redpanda.com/current/reference/rpk/',
      'https://docs.confluent.io/confluent-cli/current/command-reference/',
    ],
    examples: {
      catches: [
        {
          run: 'rpk topic delete orders refunds -X brokers=b1:9092',
          rule: 'messaging/removed',
          effect: 'delete',
          target: 'refunds',
        },
        {
          run: 'rpk topic alter-config orders --set retention.ms=1000',
          rule: 'messaging/removed',
          effect: 'delete',
          target: 'orders',
        },
        {
          run: 'rpk topic alter-config orders --set compression.type=zstd',
          rule: 'messaging/changed',
          effect: 'update',
        },
        { run: 'rpk group seek g --to end', rule: 'messaging/replaced', effect: 'replace', target: 'g' },
        { run: 'rpk security user delete eve', rule: 'messaging/removed', effect: 'delete', target: 'eve' },
        {
          run: 'rpk redpanda admin brokers decommission 3',
          rule: 'messaging/interrupt',
          effect: 'interrupt',
          target: '3',
        },
        { run: 'rpk container purge', rule: 'messaging/removed', effect: 'delete' },
        {
          run: 'confluent kafka topic delete orders --force',
          rule: 'messaging/removed',
          effect: 'delete',
          target: 'orders',
        },
        { run: 'confluent environment delete env-1', rule: 'messaging/removed', effect: 'delete', target: 'env-1' },
        {
          run: 'confluent iam service-account delete sa-1',
          rule: 'messaging/removed',
          effect: 'delete',
          target: 'sa-1',
        },
        { run: 'confluent api-key create --resource lkc-1', rule: 'messaging/access', effect: 'grant' },
        { run: 'confluent kafka topic produce orders', rule: 'messaging/changed', effect: 'update', target: 'orders' },
        {
          run: 'confluent connect cluster pause lcc-1',
          rule: 'messaging/interrupt',
          effect: 'interrupt',
          target: 'lcc-1',
        },
        { run: 'confluent kafka topic create orders', rule: 'messaging/made', effect: 'create' },
        { run: 'confluent kafka topic update orders', rule: 'messaging/changed', effect: 'update' },
        { run: 'confluent local destroy', rule: 'messaging/removed', effect: 'delete' },
      ],
      leaves: [
        'rpk topic list',
        'rpk topic consume orders',
        'rpk group describe g',
        'rpk cluster health',
        'confluent kafka topic list',
        'confluent kafka topic describe orders',
        'confluent context delete old',
        'confluent login',
      ],
    },
  }),
  serverPlace({
    grammar,
    options: ['--brokers', '--url'],
    names: ['--profile', '--environment', '--context', '--cluster'],
  }),
);
