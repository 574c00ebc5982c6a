import type { RulePack, Word } from '../model/command';
import { inMessaging, messagesSent } from './messaging/deeds';
import { retention } from './messaging/retention';
import { serverPlace } from './messaging/serverPlace';
import { below } from './shared/below';
import { placed } from './shared/placed';
import { toolPack } from './shared/toolPack';

const first = { named: (operands: readonly Word[]) => operands.slice(0, 1) };
const grammar = {
  valued: [
    ...['-C', '--config-file', '--context', '-p', '--partition', '--partitions', '-r', '--replication-factor', '-c'],
    ...['--config', '--topic', '-t', '--offset', '-o', '--output', '-f', '--file', '-k', '--key', '-v', '--value'],
    ...['--operation', '--principal', '--host', '--group', '-g', '--brokers', '-b', '--input-format', '--allow'],
  ],
};
const topicChanged = inMessaging.changed('Changes the topic', 'topic', first);
const dropped = inMessaging.dropped('Deletes the access rule', 'access', { name: '' });

/** kafkactl and its like, verb first: `kafkactl delete topic orders`. */
export const kafkactl: RulePack = placed(
  toolPack({
    programs: ['kafkactl', 'kaf'],
    documentation: ['https://deviceinsight.github.io/kafkactl/', 'https://github.com/birdayz/kaf'],
    grammar,
    idle: ['-h', '--dry-run', '--validate-only'],
    verbs: {
      ...below(['delete'], {
        topic: inMessaging.gone('Deletes the topic', 'topic', { lost: 'the messages in it' }),
        records: inMessaging.gone('Deletes messages of', 'topic', first),
        'consumer-group': inMessaging.gone('Deletes the consumer group', 'group', { undo: 'costly' }),
        'consumer-group-offset': inMessaging.gone('Forgets what a group has read', 'group', {
          ...first,
          undo: 'costly',
        }),
        ...{ acl: dropped, 'access-control-list': dropped },
        user: inMessaging.gone('Deletes the user', 'user', { undo: 'costly' }),
      }),
      ...below(['topic', 'topics'], {
        delete: inMessaging.gone('Deletes the topic', 'topic', { lost: 'the messages in it' }),
        create: inMessaging.made('Makes the topic', 'topic'),
        'set-config': (_options, rest) =>
          retention(
            rest.slice(1).map(({ value }) => value),
            first,
          ) ?? topicChanged,
      }),
      ...below(['group', 'groups'], {
        delete: inMessaging.gone('Deletes the consumer group', 'group', { undo: 'costly' }),
        commit: inMessaging.replaced('Moves where a group reads on', 'group', first),
      }),
      ...below(['alter'], {
        topic: (options) =>
          retention(
            options.values('-c', '--config').map(({ value }) => value),
            first,
          ) ?? topicChanged,
        partition: inMessaging.changed('Moves a partition of', 'topic', first),
        broker: inMessaging.changed('Changes the server', 'broker', first),
      }),
      ...below(['reset'], {
        'consumer-group-offset': inMessaging.replaced('Moves where a group reads on', 'group', first),
        offset: inMessaging.replaced('Moves where a group reads on', 'group', first),
      }),
      ...{ 'create topic': inMessaging.made('Makes the topic', 'topic'), produce: messagesSent },
      ...below(['create'], {
        acl: inMessaging.granted('Changes who may use topics', 'access', { name: '' }),
        'access-control-list': inMessaging.granted('Changes who may use topics', 'access', { name: '' }),
        user: inMessaging.granted('Lets in the user', 'user'),
      }),
    },
    examples: {
      catches: [
        { run: 'kafkactl delete topic orders', rule: 'messaging/removed', effect: 'delete', target: 'orders' },
        { run: 'kafkactl --context prod delete topic a b', rule: 'messaging/removed', effect: 'delete', target: 'b' },
        { run: 'kafkactl delete records orders --offset 0=100', rule: 'messaging/removed', effect: 'delete' },
        {
          run: 'kafkactl reset offset g --topic orders --oldest --execute',
          rule: 'messaging/replaced',
          effect: 'replace',
        },
        { run: 'kafkactl create acl --topic orders --allow', rule: 'messaging/access', effect: 'grant' },
        { run: 'kaf topic delete orders', rule: 'messaging/removed', effect: 'delete', target: 'orders' },
        { run: 'kaf group delete g', rule: 'messaging/removed', effect: 'delete', target: 'g' },
      ],
      leaves: [
        'kafkactl get topics',
        'kafkactl describe topic orders',
        'kafkactl consume orders --from-beginning',
        'kaf topics',
        'kaf consume orders',
      ],
    },
  }),
  serverPlace({ grammar, options: ['--brokers', '-b'], names: ['--context'] }),
);
