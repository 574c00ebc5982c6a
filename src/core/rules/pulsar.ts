import type { RulePack } from '../model/command';
import { inMessaging, messagesSent } from './messaging/deeds';
import { serverPlace } from './messaging/serverPlace';
import { below } from './shared/below';
import { placed } from './shared/placed';
import type { Deed, DeedOf, Grammar } from './shared/toolPack';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';

const first: Partial<Deed> = { named: (operands) => operands.slice(0, 1) };
const grammar = {
  valued: [
    ...['--admin-url', '--url', '-s', '--admin-service-url', '--auth-plugin', '--auth-params', '--tls-trust-cert-path'],
    ...['-n', '--count', '-t', '--time', '--expireTime', '--subscription', '--role', '--actions', '--tenant', '--name'],
    ...[
      '--namespace',
      '--fqfn',
      '--size',
      '--ttl',
      '--messageTTL',
      '-m',
      '--messages',
      '-f',
      '--broker',
      '--broker-url',
    ],
  ],
};
const topic = inMessaging.gone('Deletes the topic', 'topic', { ...first, lost: 'every message in it' });
const skipped = inMessaging.gone('Drops unread messages of', 'topic', first);
const seek = inMessaging.replaced('Makes consumers skip or repeat messages of', 'topic', { ...first, undo: 'costly' });
const unloaded = inMessaging.interrupted('Closes and opens again', 'topic', first);
const stopped: DeedOf = (options, rest) => ({
  ...inMessaging.interrupted('Stops', 'function'),
  named: () => [...rest, ...options.values('--name', '--fqfn')],
});
const job: DeedOf = (options, rest) => ({
  ...inMessaging.gone('Deletes', 'function', { undo: 'costly', severity: 'medium' }),
  named: () => [...rest, ...options.values('--name', '--fqfn')],
});

const retained = inMessaging.changed('Changes how long messages stay in', 'topic', { ...first, undo: 'costly' });
const unsubscribed = inMessaging.gone('Deletes a subscription and where it stopped of', 'topic', {
  ...{ ...first, undo: 'costly' },
});
const granted = inMessaging.granted('Gives rights at', 'topic', first);
const revoked = inMessaging.dropped('Takes rights away at', 'topic', first);

const shared: Grammar['verbs'] = {
  ...{ 'clear-backlog': skipped, unload: unloaded, unsubscribe: unsubscribed, 'set-retention': retained },
  ...{ 'set-message-ttl': retained, 'grant-permission': granted, 'revoke-permission': revoked },
};

const admin: NamedGrammar = {
  programs: ['pulsar-admin', 'pulsarctl'],
  grammar,
  idle: ['-h'],
  verbs: {
    ...below(['topics', 'topic', 'persistent'], {
      ...shared,
      ...{ delete: topic, 'delete-partitioned-topic': topic, truncate: { ...topic, says: 'Deletes every message in' } },
      ...{ skip: skipped, 'skip-all': skipped, 'expire-messages': skipped },
      ...{ 'expire-messages-all-subscriptions': skipped, 'reset-cursor': seek },
      terminate: inMessaging.interrupted('Closes for ever the topic', 'topic', {
        ...{ ...first, severity: 'high', undo: 'impossible' },
      }),
    }),
    ...below(['subscriptions', 'subscription'], { delete: unsubscribed, seek, skip: skipped, expire: skipped }),
    ...below(['namespaces', 'namespace'], {
      ...shared,
      delete: inMessaging.gone('Deletes the namespace', 'namespace', first),
    }),
    ...below(['functions', 'function', 'sinks', 'sink', 'sources', 'source'], {
      delete: job,
      stop: stopped,
      restart: stopped,
    }),
    ...below(['tenants', 'tenant', 'clusters', 'cluster', 'schemas', 'schema', 'packages', 'resourcegroups'], {
      delete: inMessaging.gone('Deletes', 'cluster', { ...first, undo: 'costly' }),
    }),
    'ns-isolation-policy delete': inMessaging.dropped('Deletes the isolation policy of', 'policy', first),
    'brokers shutdown': inMessaging.interrupted('Stops the broker', 'broker', { name: '' }),
    'brokers update-dynamic-config': inMessaging.changed('Changes the settings of brokers', 'broker', { name: '' }),
  },
};

const client: NamedGrammar = { programs: ['pulsar-client'], grammar, idle: ['-h'], verbs: { produce: messagesSent } };

/** The shell of the servers below Pulsar, which hold its messages. */
const bookkeeper: NamedGrammar = {
  programs: ['bookkeeper'],
  grammar,
  idle: ['-h'],
  verbs: Object.fromEntries(
    ['metaformat', 'nukeexistingcluster', 'bookieformat', 'deleteledger', 'decommissionbookie'].map((verb) => [
      `shell ${verb}`,
      inMessaging.gone(`Destroys messages by ${verb}`, 'ledger', { name: '', severity: 'critical', reach: 'local' }),
    ]),
  ),
};

/** Apache Pulsar's tools. */
export const pulsar: RulePack = placed(
  toolsPack({
    tools: [admin, client, bookkeeper],
    documentation: [
      'https://pulsar.apache.org/reference/#/4.0.x/pulsar-admin/',
      'https://bookkeeper.apache.org/docs/reference/cli',
    ],
    examples: {
      catches: [
        {
          run: 'pulsar-admin topics delete persistent://shop/web/orders -f',
          rule: 'messaging/removed',
          effect: 'delete',
        },
        {
          run: 'pulsar-admin --admin-url http://p1:8080 namespaces delete shop/web',
          rule: 'messaging/removed',
          effect: 'delete',
          target: 'shop/web',
        },
        { run: 'pulsar-admin namespaces clear-backlog shop/web', rule: 'messaging/removed', effect: 'delete' },
        {
          run: 'pulsar-admin topics reset-cursor x -s sub -t 10m',
          rule: 'messaging/replaced',
          effect: 'replace',
          target: 'x',
        },
        { run: 'pulsar-admin topics unload x', rule: 'messaging/interrupt', effect: 'interrupt' },
        {
          run: 'pulsar-admin namespaces grant-permission shop/web --role eve --actions produce',
          rule: 'messaging/access',
          effect: 'grant',
        },
        { run: 'pulsar-admin functions delete --name f', rule: 'messaging/removed', effect: 'delete', target: 'f' },
        { run: 'pulsar-admin sinks stop --name f', rule: 'messaging/interrupt', effect: 'interrupt', target: 'f' },
        { run: 'pulsar-client produce orders -m x', rule: 'messaging/changed', effect: 'update' },
        { run: 'bookkeeper shell bookieformat -f', rule: 'messaging/removed', effect: 'delete' },
      ],
      leaves: [
        'pulsar-admin topics list shop/web',
        'pulsar-admin topics stats x',
        'pulsar-client consume orders',
        'bookkeeper shell listbookies -rw',
      ],
    },
  }),
  serverPlace({ grammar, options: ['--admin-url', '--url', '--admin-service-url'] }),
);
