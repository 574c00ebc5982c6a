import type { RulePack } from '../model/command';
import { inMessaging } from './messaging/deeds';
import { below } from './shared/below';
import type { Deed } from './shared/toolPack';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';

const nameless: Partial<Deed> = { name: '' };
const first: Partial<Deed> = { named: (operands) => operands.slice(0, 1) };
const node = inMessaging.interrupted('Takes out of the cluster', 'node', { ...first, severity: 'high' });
const kicked = inMessaging.interrupted('Ends the connection of', 'client', first);

/** The same verbs behind `emqx ctl` and in `emqx_ctl`. */
const emqxVerbs: NamedGrammar['verbs'] = {
  ...{ 'clients kick': kicked, 'subscriptions del': kicked },
  'retainer clean': inMessaging.gone('Deletes the kept messages of', 'topic', { named: (words) => words.slice(0, 1) }),
  ...{ 'cluster leave': { ...node, ...nameless }, 'cluster force-leave': node },
  ...{ 'rules delete': inMessaging.gone('Deletes the rule', 'rule', { ...first, undo: 'costly' }) },
  ...{ 'listeners stop': inMessaging.interrupted('Stops the listener', 'listener', first) },
  ...{ 'listeners restart': inMessaging.interrupted('Restarts the listener', 'listener', first) },
  ...{ 'plugins uninstall': inMessaging.gone('Takes off the plugin', 'plugin', { ...first, undo: 'costly' }) },
  'admins add': inMessaging.granted('Lets in as an administrator', 'user', first),
  'admins passwd': inMessaging.replaced('Replaces the password of', 'user', { ...first, undo: 'costly' }),
  'admins del': inMessaging.gone('Deletes the administrator', 'user', { ...first, undo: 'costly' }),
  'conf load': inMessaging.replaced('Replaces the settings of the broker', 'settings', { ...nameless, undo: 'costly' }),
  'data import': inMessaging.replaced('Replaces the settings of the broker', 'settings', nameless),
};
const emqx: NamedGrammar = {
  programs: ['emqx', 'emqx_ctl', 'emqx-ctl'],
  verbs: {
    ...below(['ctl'], emqxVerbs),
    ...emqxVerbs,
    stop: inMessaging.interrupted('Stops the broker', 'server', nameless),
  },
};

const byTopic: Partial<Deed> = { named: (_rest, options) => options.values('-t', '--topic').slice(0, 1) };
const byGroup: Partial<Deed> = { named: (_rest, options) => options.values('-g', '--groupName').slice(0, 1) };

/** RocketMQ: `mqadmin deleteTopic -n NAMESERVER -c CLUSTER -t TOPIC`. */
const rocket: NamedGrammar = {
  programs: ['mqadmin'],
  grammar: { valued: ['-n', '-c', '-t', '-b', '-g', '-k', '-v', '-s', '-i', '-f', '-p', '-q', '-r', '-w', '-a'] },
  idle: ['-h'],
  verbs: {
    deleteTopic: inMessaging.gone('Deletes the topic', 'topic', { ...byTopic, lost: 'every message in it' }),
    deleteSubGroup: inMessaging.gone('Deletes what is known of where consumers stopped:', 'consumer group', {
      ...{ ...byGroup, undo: 'costly' },
    }),
    cleanExpiredCQ: inMessaging.gone('Deletes expired queues', 'queue', nameless),
    cleanUnusedTopic: inMessaging.gone('Deletes unused topics', 'topic', nameless),
    deleteExpiredCommitLog: inMessaging.gone('Deletes expired messages', 'message', nameless),
    ...{ deleteKvConfig: inMessaging.gone('Deletes a setting', 'setting', { ...nameless, undo: 'costly' }) },
    ...{ deleteAccessConfig: inMessaging.gone('Deletes an account', 'user', { ...nameless, undo: 'costly' }) },
    ...{ deleteUser: inMessaging.gone('Deletes an account', 'user', { ...nameless, undo: 'costly' }) },
    ...{ updateAclConfig: inMessaging.granted('Changes who may do what', 'access', nameless) },
    ...{ updateAcl: inMessaging.granted('Changes who may do what', 'access', nameless) },
    ...{ createAcl: inMessaging.granted('Changes who may do what', 'access', nameless) },
    resetOffsetByTime: inMessaging.replaced('Makes consumers skip or repeat messages:', 'consumer group', {
      ...{ ...byGroup, undo: 'costly' },
    }),
    skipAccumulatedMessage: inMessaging.gone('Skips every message that waits for', 'consumer group', byGroup),
    wipeWritePerm: inMessaging.interrupted('Stops writes to brokers', 'broker', nameless),
  },
};

const connector = inMessaging.interrupted('Interrupts the connector', 'connector', first);
/** Kafka Connect by its own command line: `kcctl delete connector NAME`. */
const connect: NamedGrammar = {
  programs: ['kcctl'],
  verbs: {
    ...{ 'delete connector': inMessaging.gone('Deletes the connector', 'connector', { ...first, undo: 'costly' }) },
    ...{ 'delete offsets': inMessaging.gone('Deletes the offsets of', 'connector', { ...first, undo: 'costly' }) },
    ...{ 'pause connector': connector, 'stop connector': connector, 'restart connector': connector },
    ...{ 'restart task': connector },
  },
};

/** Brokers and their connectors by their own command lines. */
export const brokerNodes: RulePack = toolsPack({
  tools: [emqx, rocket, connect],
  documentation: [
    'https://docs.emqx.com/en/emqx/latest/admin/cli.html',
    'https://rocketmq.apache.org/docs/deploymentOperations/02admintool/',
    'https://github.com/kcctl/kcctl',
  ],
  examples: {
    catches: [
      { run: 'emqx ctl retainer clean', rule: 'messaging/removed', effect: 'delete' },
      { run: 'emqx_ctl clients kick c1', rule: 'messaging/interrupt', effect: 'interrupt', target: 'c1' },
      { run: 'emqx ctl cluster force-leave emqx@n2', rule: 'messaging/interrupt', effect: 'interrupt' },
      {
        run: 'mqadmin deleteTopic -n ns:9876 -c c -t orders',
        rule: 'messaging/removed',
        effect: 'delete',
        target: 'orders',
      },
      {
        run: 'mqadmin skipAccumulatedMessage -g shop -t orders',
        rule: 'messaging/removed',
        effect: 'delete',
        target: 'shop',
      },
      { run: 'kcctl delete connector sink', rule: 'messaging/removed', effect: 'delete', target: 'sink' },
      { run: 'kcctl pause connector sink', rule: 'messaging/interrupt', effect: 'interrupt', target: 'sink' },
    ],
    leaves: [
      'emqx ctl status',
      'emqx ctl clients list',
      'emqx ctl retainer info',
      'mqadmin topicList -n ns:9876',
      'mqadmin updateTopic -n ns:9876 -c c -t orders',
      'kcctl get connectors',
      'kcctl apply -f sink.json',
      'kcctl resume connector sink',
    ],
  },
});
