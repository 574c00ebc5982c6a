import { ownField } from '../model/ownField';
import type { RulePack } from '../model/command';
import type { NonEmpty } from '../model/nonEmpty';
import { messagesSent } from './messaging/deeds';
import { kafkaGrammar, kafkaTools } from './messaging/kafkaTools';
import { serverPlace } from './messaging/serverPlace';
import { placed } from './shared/placed';
import { toolPack, type DeedOf } from './shared/toolPack';

const scripts = Object.keys(kafkaTools).flatMap((name) => [name, `${name}.sh`]);
const programs: NonEmpty<string> = ['kcat', 'kafkacat', ...scripts];

const byScript: DeedOf = (options, rest, command) => {
  const deed = ownField(kafkaTools, command.program.replace(/\.sh$/, ''));
  return typeof deed === 'function' ? deed(options, rest, command) : (deed ?? produced(options, rest, command));
};

/** kcat reads unless it is told to produce. */
const produced: DeedOf = (options) =>
  options.has('-P') ? { ...messagesSent, named: () => options.values('-t') } : null;

const grammar = {
  valued: [...(kafkaGrammar.valued ?? []), '-b', '-X', '-p', '-o', '-f', '-F', '-K', '-D', '-G', '-H'],
};

/** Kafka's own scripts and kcat. */
export const kafka: RulePack = placed(
  toolPack({
    programs,
    documentation: ['https://kafka.apache.org/documentation/#basic_ops', 'https://github.com/edenhill/kcat'],
    grammar,
    verbs: { '': byScript },
    examples: {
      catches: [
        {
          run: 'kafka-topics.sh --bootstrap-server b1:9092 --delete --topic orders',
          rule: 'messaging/removed',
          effect: 'delete',
          target: 'orders',
        },
        {
          run: 'kafka-topics --bootstrap-server=b1:9092 --alter --topic orders --partitions 12',
          rule: 'messaging/changed',
          effect: 'update',
          target: 'orders',
        },
        { run: 'kafka-topics --create --topic orders', rule: 'messaging/made', effect: 'create' },
        {
          run: 'kafka-delete-records --bootstrap-server b1:9092 --offset-json-file x.json',
          rule: 'messaging/removed',
          effect: 'delete',
        },
        {
          run: 'kafka-consumer-groups --bootstrap-server b1 --group g --reset-offsets --to-latest --all-topics --execute',
          rule: 'messaging/replaced',
          effect: 'replace',
          target: 'g',
        },
        {
          run: 'kafka-consumer-groups --bootstrap-server b1 --delete --group g',
          rule: 'messaging/removed',
          effect: 'delete',
          target: 'g',
        },
        {
          run: 'kafka-configs --alter --entity-type topics --entity-name orders --add-config retention.ms=1000',
          rule: 'messaging/removed',
          effect: 'delete',
          target: 'orders',
        },
        {
          run: 'kafka-configs --alter --entity-type users --entity-name eve --add-config SCRAM-SHA-512=[password=x]',
          rule: 'messaging/access',
          effect: 'grant',
        },
        {
          run: 'kafka-configs --alter --entity-type topics --entity-default --add-config unclean.leader.election.enable=true',
          rule: 'messaging/unprotected',
          effect: 'unprotect',
        },
        {
          run: 'kafka-configs --alter --entity-type brokers --entity-name 1 --add-config log.cleaner.threads=2',
          rule: 'messaging/changed',
          effect: 'update',
        },
        {
          run: 'kafka-acls --add --allow-principal User:eve --operation All --topic orders',
          rule: 'messaging/access',
          effect: 'grant',
          target: 'orders',
        },
        {
          run: "kafka-acls --add --allow-principal 'User:*' --operation Read --topic orders",
          rule: 'messaging/exposed',
          effect: 'expose',
        },
        { run: 'kafka-acls --remove --topic orders', rule: 'messaging/removed', effect: 'delete' },
        {
          run: 'kafka-reassign-partitions --reassignment-json-file r.json --execute',
          rule: 'messaging/changed',
          effect: 'update',
        },
        {
          run: 'kafka-leader-election --election-type preferred --all-topic-partitions',
          rule: 'messaging/interrupt',
          effect: 'interrupt',
        },
        { run: 'kafka-server-stop', rule: 'messaging/interrupt', effect: 'interrupt' },
        { run: 'kafka-storage.sh format -t abc -c server.properties', rule: 'messaging/removed', effect: 'delete' },
        {
          run: 'kafka-streams-application-reset --application-id shop',
          rule: 'messaging/replaced',
          effect: 'replace',
          target: 'shop',
        },
        { run: 'kafka-transactions abort --topic orders', rule: 'messaging/interrupt', effect: 'interrupt' },
        { run: 'kafka-features downgrade --feature metadata.version=1', rule: 'messaging/changed', effect: 'update' },
        { run: 'kafka-cluster unregister --id 3', rule: 'messaging/removed', effect: 'delete', target: '3' },
        {
          run: 'kafka-metadata-quorum remove-controller --controller-id 1',
          rule: 'messaging/removed',
          effect: 'delete',
        },
        {
          run: 'kafka-delegation-tokens --create --max-life-time-period -1',
          rule: 'messaging/access',
          effect: 'grant',
        },
        { run: 'kafka-client-metrics --delete --name m', rule: 'messaging/removed', effect: 'delete', target: 'm' },
        { run: 'kcat -b b1:9092 -t orders -P', rule: 'messaging/changed', effect: 'update', target: 'orders' },
      ],
      leaves: [
        'kafka-topics --bootstrap-server b1:9092 --list',
        'kafka-topics.sh --describe --topic orders',
        'kafka-consumer-groups --bootstrap-server b1 --describe --group g',
        'kafka-consumer-groups --group g --reset-offsets --to-latest --all-topics',
        'kafka-consumer-groups --group g --reset-offsets --to-latest --dry-run',
        'kafka-configs --describe --entity-type topics',
        'kafka-acls --list',
        'kafka-reassign-partitions --reassignment-json-file r.json --verify',
        'kafka-storage.sh random-uuid',
        'kafka-streams-application-reset --application-id shop --dry-run',
        'kafka-transactions list',
        'kafka-features describe',
        'kafka-cluster cluster-id',
        'kafka-metadata-quorum describe --status',
        'kafka-delegation-tokens --describe',
        'kafka-client-metrics --list',
        'kcat -b b1:9092 -t orders -C',
        'kcat -L -b b1:9092',
      ],
    },
  }),
  serverPlace({
    grammar,
    options: ['--bootstrap-server', '--bootstrap-controller', '--broker-list', '--zookeeper', '-b'],
  }),
);
