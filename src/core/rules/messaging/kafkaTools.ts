import type { Word } from '../../model/command';
import type { Options, OptionGrammar } from '../shared/readOptions';
import type { Deed, DeedOf } from '../shared/toolPack';
import { inMessaging, messagesSent } from './deeds';
import { retention } from './retention';

/** The scripts of Kafka share one way of writing options; none has a verb but by them. */
export const kafkaGrammar: OptionGrammar = {
  valued: [
    ...['--bootstrap-server', '--bootstrap-controller', '--broker-list', '--zookeeper', '--command-config', '--topic'],
    ...[
      '--group',
      '--partitions',
      '--replication-factor',
      '--config',
      '--delete-config',
      '--add-config',
      '--entity-type',
    ],
    ...['--add-config-file', '--entity-name', '--offset-json-file', '--to-offset', '--to-datetime', '--by-duration'],
    ...[
      '--from-file',
      '--shift-by',
      '--allow-principal',
      '--deny-principal',
      '--operation',
      '--allow-host',
      '--cluster',
    ],
    ...[
      '--reassignment-json-file',
      '--topics-to-move-json-file',
      '--throttle',
      '--path-to-json-file',
      '--election-type',
    ],
    ...[
      '--application-id',
      '--input-topics',
      '--intermediate-topics',
      '--internal-topics',
      '--consumer.config',
      '--id',
    ],
    ...[
      '--producer.config',
      '--user',
      '--client',
      '--broker',
      '--partition',
      '--transactional-id',
      '--feature',
      '-c',
      '-t',
    ],
    ...['--cluster-id', '--num-records', '--record-size', '--throughput', '--producer-props', '--property', '--name'],
    ...['--reset-offsets-file', '--principal', '--resource-pattern-type', '--consumer-property', '--producer-property'],
    ...[
      '--max-life-time-period',
      '--hmac',
      '--renew-time-period',
      '--expiry-time-period',
      '--start-offset',
      '--upgrade',
    ],
  ],
};

function by(...names: readonly string[]): Deed['named'] {
  return (_operands, options) => options.values(...names);
}

function named(...names: readonly string[]): Partial<Deed> {
  const find = by(...names);
  return find === undefined ? {} : { named: find };
}

function settings(options: Options): readonly string[] {
  return options.values('--add-config', '--delete-config', '--config').map(({ value }) => value);
}

const topics: DeedOf = (options) => {
  const topic = named('--topic');
  if (options.has('--delete'))
    return inMessaging.gone('Deletes the topic', 'topic', { ...topic, lost: 'every message in it' });
  if (options.has('--alter')) {
    return (
      retention(settings(options), topic) ??
      inMessaging.changed('Changes the topic', 'topic', { ...topic, undo: 'costly' })
    );
  }
  return options.has('--create') ? inMessaging.made('Makes the topic', 'topic', topic) : null;
};

/** Without `--execute` a reset only shows what it would do. */
const groups: DeedOf = (options) => {
  const group = named('--group');
  const all: Partial<Deed> = options.has('--all-groups') ? { name: '' } : group;
  if (options.has('--delete', '--delete-offsets')) {
    return inMessaging.gone('Deletes what is known of where consumers stopped:', 'consumer group', {
      ...all,
      undo: 'costly',
    });
  }
  if (!options.has('--reset-offsets') || !options.has('--execute') || options.has('--dry-run')) return null;
  const says = 'Makes consumers skip or repeat messages:';
  return inMessaging.replaced(says, 'consumer group', {
    ...all,
    undo: 'costly',
    saferWay: 'kafka-consumer-groups --reset-offsets --dry-run',
  });
};

const configs: DeedOf = (options) => {
  if (!options.has('--alter')) return null;
  const names = options.has('--entity-default')
    ? { name: '' }
    : named('--entity-name', '--topic', '--user', '--broker');
  const text = settings(options).join(',');
  if (/scram-/i.test(text)) return inMessaging.granted('Changes the password of', 'user', names);
  if (/unclean\.leader\.election\.enable=true|min\.insync\.replicas=[01]\b/.test(text)) {
    return inMessaging.unprotected('Lets messages be lost when a server fails:', 'topic', names);
  }
  return retention(settings(options), names) ?? inMessaging.changed('Changes the settings of', 'settings', names);
};

const acls: DeedOf = (options) => {
  const topic = named('--topic', '--group', '--transactional-id');
  if (options.has('--remove')) return inMessaging.dropped('Takes rights away at', 'access', topic);
  if (!options.has('--add')) return null;
  const isOpen = options.values('--allow-principal').some(({ value }) => /\*$/.test(value));
  return isOpen
    ? inMessaging.exposed('Lets everybody get at', 'access', topic)
    : inMessaging.granted('Gives rights at', 'access', topic);
};

function when(name: string, deed: Deed): DeedOf {
  return (options) => (options.has(name) ? deed : null);
}

const nameless = { name: '' } as const;
const moved = inMessaging.changed('Moves partitions between servers', 'partition', { ...nameless, severity: 'high' });
const stopped = inMessaging.interrupted('Stops the server', 'server', { ...nameless, reach: 'local' });
const formatted = inMessaging.gone('Formats the folders that hold the messages', 'folder', {
  ...{ ...nameless, severity: 'critical', reach: 'local' },
});
const reset: DeedOf = (options) =>
  options.has('--dry-run')
    ? null
    : inMessaging.replaced('Resets the application and deletes its own topics:', 'application', {
        ...{ ...named('--application-id'), saferWay: 'kafka-streams-application-reset --dry-run' },
      });
const tokens: DeedOf = (options) =>
  options.has('--create') ? inMessaging.granted('Makes a token that stands for a user', 'token', nameless) : null;

function verb(rest: readonly Word[]): string {
  return rest[0]?.value ?? '';
}

/** By script, without `.sh`. */
export const kafkaTools: Readonly<Record<string, Deed | DeedOf>> = {
  'kafka-topics': topics,
  'kafka-consumer-groups': groups,
  'kafka-share-groups': groups,
  'kafka-configs': configs,
  'kafka-acls': acls,
  'kafka-delete-records': inMessaging.gone(
    'Deletes messages up to the offsets in',
    'topic',
    named('--offset-json-file'),
  ),
  'kafka-reassign-partitions': (options) => (options.has('--execute', '--cancel') ? moved : null),
  'kafka-leader-election': inMessaging.interrupted('Makes other servers lead partitions', 'partition', nameless),
  'kafka-preferred-replica-election': inMessaging.interrupted(
    'Makes other servers lead partitions',
    'partition',
    nameless,
  ),
  ...{ 'kafka-server-stop': stopped, 'zookeeper-server-stop': stopped, 'connect-stop': stopped },
  'kafka-storage': (_options, rest) => (verb(rest) === 'format' ? formatted : null),
  'kafka-streams-application-reset': reset,
  'kafka-transactions': (_options, rest) =>
    /^(?:abort|forceTerminateTransaction)$/.test(verb(rest))
      ? inMessaging.interrupted('Breaks off a transaction', 'transaction', nameless)
      : null,
  'kafka-features': (_options, rest) =>
    /^(?:upgrade|downgrade|disable)$/.test(verb(rest))
      ? inMessaging.changed('Changes the features of the cluster', 'cluster', {
          ...nameless,
          severity: 'high',
          undo: 'costly',
        })
      : null,
  'kafka-cluster': (_options, rest) =>
    verb(rest) === 'unregister' ? inMessaging.dropped('Forgets the broker', 'broker', named('--id')) : null,
  'kafka-metadata-quorum': (_options, rest) =>
    verb(rest) === 'remove-controller'
      ? inMessaging.dropped('Takes a controller out of the cluster', 'controller', nameless)
      : null,
  'kafka-delegation-tokens': tokens,
  'kafka-console-producer': { ...messagesSent, ...named('--topic') },
  'kafka-producer-perf-test': { ...messagesSent, ...named('--topic') },
  'kafka-client-metrics': when('--delete', inMessaging.dropped('Deletes the metrics', 'metrics', named('--name'))),
};
