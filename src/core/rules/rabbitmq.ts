import type { RulePack, Word } from '../model/command';
import { inMessaging, messagesSent } from './messaging/deeds';
import { serverPlace } from './messaging/serverPlace';
import { fetched } from './secrets/stores';
import { below } from './shared/below';
import { placed } from './shared/placed';
import type { Deed, DeedOf, Grammar } from './shared/toolPack';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';

const first: Partial<Deed> = { named: (operands) => operands.slice(0, 1) };
const nameless: Partial<Deed> = { name: '' };
const user = inMessaging.gone('Deletes the user', 'user', { ...first, undo: 'costly' });
const queue = inMessaging.gone('Deletes the queue', 'queue', { ...first, lost: 'every message in it' });
const purged = inMessaging.gone('Deletes every message in', 'queue', first);
const vhost = inMessaging.gone('Deletes the virtual host with its queues and messages:', 'vhost', {
  ...first,
  severity: 'critical',
});
const reset = inMessaging.gone('Deletes every queue, user and setting of the node', 'node', {
  ...nameless,
  severity: 'critical',
});
const stopped = inMessaging.interrupted('Stops the node', 'node', nameless);
const granted = inMessaging.granted('Changes what a user may do:', 'user', first);
const dropped = inMessaging.dropped('Takes off', 'policy', first);
const imported = inMessaging.replaced('Replaces users, queues and rights by', 'definitions', {
  ...first,
  undo: 'costly',
});
const grammar = {
  valued: [
    ...['-n', '--node', '-p', '--vhost', '-t', '--timeout', '-V', '-H', '--host', '-P', '--port', '-u', '--username'],
    ...['--password', '-c', '--config', '-N', '--priority', '--apply-to', '--name', '--queue', '--path-prefix', '-f'],
    ...[
      '--user',
      '--configure',
      '--write',
      '--read',
      '--file',
      '--tags',
      '--type',
      '-U',
      '--uri',
      '-d',
      '--routing-key',
    ],
  ],
};

const rabbitmqctl: NamedGrammar = {
  programs: ['rabbitmqctl', 'rabbitmqctl.bat'],
  grammar,
  idle: ['-h'],
  verbs: {
    ...{ delete_vhost: vhost, delete_queue: queue, purge_queue: purged, delete_user: user, reset, force_reset: reset },
    ...{ stop_app: stopped, stop: stopped, shutdown: stopped, suspend_listeners: stopped },
    force_boot: inMessaging.replaced('Starts the node without the others and what they know', 'node', nameless),
    forget_cluster_node: inMessaging.gone('Takes a node with its messages out of the cluster:', 'node', first),
    join_cluster: inMessaging.replaced('Empties this node and joins', 'node', first),
    ...{ set_permissions: granted, set_topic_permissions: granted, add_user: granted, change_password: granted },
    ...{ set_user_tags: granted, clear_password: granted },
    ...{
      clear_permissions: dropped,
      clear_topic_permissions: dropped,
      clear_policy: dropped,
      clear_operator_policy: dropped,
    },
    ...{ clear_parameter: dropped, clear_global_parameter: dropped, delete_shovel: dropped },
    set_policy: inMessaging.changed('Changes the policy of queues:', 'policy', first),
    set_operator_policy: inMessaging.changed('Changes the policy of queues:', 'policy', first),
    set_parameter: inMessaging.changed('Changes the parameter', 'parameter', first),
    close_connection: inMessaging.interrupted('Closes the connection', 'connection', first),
    close_all_connections: inMessaging.interrupted('Closes every connection', 'connection', nameless),
    close_all_user_connections: inMessaging.interrupted('Closes every connection of', 'connection', first),
    restart_vhost: inMessaging.interrupted('Restarts the virtual host', 'vhost', nameless),
    set_vm_memory_high_watermark: inMessaging.changed('Changes when the node stops taking messages', 'node', nameless),
    eval: inMessaging.changed('Runs code inside of the server', 'node', {
      ...nameless,
      effect: 'execute',
      severity: 'high',
      undo: 'unknown',
    }),
    import_definitions: imported,
    export_definitions: fetched('users with their passwords', { name: '', severity: 'low' }),
  },
};

/** `name=orders`, and `queue=` or `user=` where there is no name. */
function nameIn(rest: readonly Word[]): readonly Word[] {
  return rest.flatMap((word) => {
    const found = /^(?:name|queue|user|vhost)=(.*)$/s.exec(word.value);
    return found?.[1] === undefined ? [] : [{ ...word, value: found[1] }];
  });
}

const byName: Partial<Deed> = {
  named: (operands, options) => [...nameIn(operands), ...options.values('--name', '--queue')].slice(0, 1),
};

/** `delete queue name=…` of the older client, `queues delete --name …` of the newer one. */
function both(verb: string, thing: string, deed: Deed | DeedOf): Grammar['verbs'] {
  return { [`${verb} ${thing}`]: deed, [`${thing} ${verb}`]: deed, [`${thing}s ${verb}`]: deed };
}

const admin: NamedGrammar = {
  programs: ['rabbitmqadmin'],
  grammar,
  idle: ['-h'],
  verbs: {
    ...both('delete', 'queue', { ...queue, ...byName }),
    ...both('delete', 'stream', { ...queue, says: 'Deletes the stream', ...byName }),
    ...both('delete', 'vhost', { ...vhost, ...byName }),
    ...both('delete', 'user', { ...user, ...byName }),
    ...both('delete', 'exchange', { ...dropped, says: 'Deletes the exchange', ...byName }),
    ...both('delete', 'binding', { ...dropped, says: 'Deletes a binding', ...nameless }),
    ...both('delete', 'permission', { ...dropped, says: 'Takes rights away', ...byName }),
    ...both('delete', 'permissions', { ...dropped, says: 'Takes rights away', ...byName }),
    ...below(['delete'], { policy: { ...dropped, ...byName }, parameter: { ...dropped, ...byName } }),
    ...below(['policies', 'parameters', 'shovels', 'federation'], { delete: { ...dropped, ...byName } }),
    ...both('purge', 'queue', { ...purged, ...byName }),
    ...both('close', 'connection', inMessaging.interrupted('Closes the connection', 'connection', byName)),
    ...both('declare', 'user', { ...granted, ...byName }),
    ...both('declare', 'permission', { ...granted, ...byName }),
    ...{ 'permissions declare': { ...granted, ...byName }, 'user_limits declare': { ...granted, ...byName } },
    ...both('declare', 'queue', inMessaging.made('Makes the queue', 'queue', byName)),
    ...{
      import: imported,
      'definitions import': { ...imported, named: (_operands, options) => options.values('--file') },
    },
    ...{
      publish: messagesSent,
      'messages publish': { ...messagesSent, ...nameless },
      'publish message': { ...messagesSent, ...nameless },
    },
    ...{
      'nodes reset': reset,
      'rebalance queues': inMessaging.interrupted('Makes other nodes lead queues', 'queue', nameless),
    },
  },
};

const plugins: NamedGrammar = {
  programs: ['rabbitmq-plugins', 'rabbitmq-queues', 'rabbitmq-streams', 'rabbitmq-upgrade'],
  grammar,
  idle: ['-h'],
  verbs: {
    disable: inMessaging.interrupted('Switches off the plugin', 'plugin'),
    set: inMessaging.interrupted('Switches off every plugin but', 'plugin'),
    enable: inMessaging.changed('Switches on the plugin', 'plugin'),
    delete_member: inMessaging.gone('Deletes a copy of the queue', 'queue', { ...first, undo: 'costly' }),
    delete_replica: inMessaging.gone('Deletes a copy of the stream', 'stream', { ...first, undo: 'costly' }),
    shrink: inMessaging.gone('Deletes the copies of queues on', 'node', { ...first, undo: 'costly' }),
    rebalance: inMessaging.interrupted('Makes other nodes lead queues', 'queue', nameless),
    drain: inMessaging.interrupted('Moves the work away from the node', 'node', nameless),
  },
};

/** RabbitMQ's tools: the one of the node, the one of its API, and those for parts. */
export const rabbitmq: RulePack = placed(
  toolsPack({
    tools: [rabbitmqctl, admin, plugins],
    documentation: [
      'https://www.rabbitmq.com/docs/man/rabbitmqctl.8',
      'https://www.rabbitmq.com/docs/management-cli',
      'https://www.rabbitmq.com/docs/man/rabbitmq-queues.8',
    ],
    examples: {
      catches: [
        {
          run: 'rabbitmqctl delete_queue -p shop orders',
          rule: 'messaging/removed',
          effect: 'delete',
          target: 'orders',
        },
        {
          run: 'rabbitmqctl -n rabbit@mq1 delete_vhost shop',
          rule: 'messaging/removed',
          effect: 'delete',
          target: 'shop',
        },
        { run: 'rabbitmqctl purge_queue orders', rule: 'messaging/removed', effect: 'delete', target: 'orders' },
        { run: 'rabbitmqctl force_reset', rule: 'messaging/removed', effect: 'delete' },
        { run: 'rabbitmqctl stop_app', rule: 'messaging/interrupt', effect: 'interrupt' },
        {
          run: 'rabbitmqctl forget_cluster_node rabbit@mq2',
          rule: 'messaging/removed',
          effect: 'delete',
          target: 'rabbit@mq2',
        },
        {
          run: "rabbitmqctl set_permissions -p / eve '.*' '.*' '.*'",
          rule: 'messaging/access',
          effect: 'grant',
          target: 'eve',
        },
        { run: 'rabbitmqctl change_password eve x', rule: 'messaging/access', effect: 'grant', target: 'eve' },
        { run: "rabbitmqctl eval 'x().'", rule: 'messaging/changed', effect: 'execute' },
        {
          run: 'rabbitmqadmin -H mq1 delete queue name=orders',
          rule: 'messaging/removed',
          effect: 'delete',
          target: 'orders',
        },
        { run: 'rabbitmqadmin purge queue name=orders', rule: 'messaging/removed', effect: 'delete', target: 'orders' },
        {
          run: 'rabbitmqadmin queues delete --name orders',
          rule: 'messaging/removed',
          effect: 'delete',
          target: 'orders',
        },
        { run: 'rabbitmqadmin declare permission vhost=/ user=eve', rule: 'messaging/access', effect: 'grant' },
        {
          run: 'rabbitmqadmin definitions import --file x.json',
          rule: 'messaging/replaced',
          effect: 'replace',
          target: 'x.json',
        },
        { run: 'rabbitmqadmin publish exchange=amq.default payload=x', rule: 'messaging/changed', effect: 'update' },
        { run: 'rabbitmq-plugins disable rabbitmq_management', rule: 'messaging/interrupt', effect: 'interrupt' },
        { run: 'rabbitmq-queues shrink rabbit@mq2', rule: 'messaging/removed', effect: 'delete' },
      ],
      leaves: [
        'rabbitmqctl list_queues -p shop',
        'rabbitmqctl status',
        'rabbitmqctl start_app',
        'rabbitmqctl cluster_status',
        'rabbitmqadmin list queues',
        'rabbitmqadmin export x.json',
        'rabbitmqadmin queues list',
        'rabbitmq-plugins list',
        'rabbitmq-queues quorum_status orders',
      ],
    },
  }),
  serverPlace({ grammar, options: ['-n', '--node', '-H', '--host'], localDefault: true }),
);
