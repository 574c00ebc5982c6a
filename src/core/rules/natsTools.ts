import type { RulePack } from '../model/command';
import { inMessaging, messagesSent } from './messaging/deeds';
import { serverPlace } from './messaging/serverPlace';
import { fetched } from './secrets/stores';
import { below } from './shared/below';
import { placed } from './shared/placed';
import type { Deed, DeedOf, Grammar } from './shared/toolPack';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';

const first: Partial<Deed> = { named: (operands) => operands.slice(0, 1) };
const second: Partial<Deed> = { named: (operands) => operands.slice(1, 2) };
const nameless: Partial<Deed> = { name: '' };
const grammar = {
  valued: [
    ...['-s', '--server', '--user', '--password', '--creds', '--nkey', '--tlscert', '--tlskey', '--tlsca', '--timeout'],
    ...['--context', '--js-domain', '--js-api-prefix', '--subject', '--keep', '--seq', '--config', '--count', '-H'],
    ...['--max-age', '--replicas', '--reply', '--name', '-n', '--account', '-a', '-u', '--output-file'],
  ],
};

function removals(deed: Deed | DeedOf): Grammar['verbs'] {
  return Object.fromEntries(['rm', 'delete', 'del', 'remove'].map((verb) => [verb, deed]));
}

const stream = inMessaging.gone('Deletes the stream', 'stream', { ...first, lost: 'every message in it' });
const message = inMessaging.gone('Deletes a message of', 'stream', first);
const leader = inMessaging.interrupted('Makes another server lead', 'stream', first);
const peer = inMessaging.gone('Takes a server and its copy away from', 'stream', { ...first, undo: 'costly' });
const streams: Grammar['verbs'] = {
  ...removals(stream),
  purge: inMessaging.gone('Deletes the messages in', 'stream', first),
  ...{ rmm: message, 'delete-message': message },
  edit: (options) =>
    options.has('--dry-run') ? null : inMessaging.changed('Changes the stream', 'stream', { ...first, undo: 'costly' }),
  seal: inMessaging.changed('Closes for ever the stream', 'stream', { ...first, undo: 'impossible' }),
  restore: inMessaging.replaced('Restores a stream from', 'backup', { ...first, undo: 'costly' }),
  ...{
    add: inMessaging.made('Makes the stream', 'stream', first),
    'cluster step-down': leader,
    'cluster peer-remove': peer,
  },
};
const consumer = inMessaging.gone('Deletes the consumer and where it stopped:', 'consumer', {
  ...second,
  undo: 'costly',
});
const consumers: Grammar['verbs'] = {
  ...removals(consumer),
  pause: inMessaging.interrupted('Pauses the consumer', 'consumer', second),
  edit: inMessaging.changed('Changes the consumer', 'consumer', second),
  'cluster step-down': leader,
};
/** One name is the bucket, two are a key or a file in it. */
const kept: DeedOf = (_options, rest) =>
  rest.length > 1
    ? inMessaging.gone('Deletes from the bucket', 'key', second)
    : inMessaging.gone('Deletes the bucket with all in it:', 'bucket', first);
const kv: Grammar['verbs'] = {
  ...removals(kept),
  purge: kept,
  compact: inMessaging.gone('Deletes the history of deleted keys in', 'bucket', first),
  ...{
    put: inMessaging.changed('Writes to the bucket', 'bucket', first),
    revert: inMessaging.changed('Takes back a change in', 'bucket', first),
  },
};
const objects: Grammar['verbs'] = {
  ...removals(kept),
  seal: inMessaging.changed('Closes for ever the bucket', 'bucket', { ...first, undo: 'impossible' }),
  put: inMessaging.changed('Writes to the bucket', 'bucket', first),
};
const servers: Grammar['verbs'] = {
  'raft peer-remove': inMessaging.gone('Takes a server out of the cluster:', 'server', { ...first, undo: 'costly' }),
  'raft step-down': inMessaging.interrupted('Makes another server lead', 'server', nameless),
  'cluster peer-remove': inMessaging.gone('Takes a server out of the cluster:', 'server', { ...first, undo: 'costly' }),
  'cluster step-down': inMessaging.interrupted('Makes another server lead', 'server', nameless),
  'account purge': inMessaging.gone('Deletes every stream of the account', 'account', {
    ...first,
    severity: 'critical',
  }),
  'config reload': inMessaging.changed('Reloads the settings of', 'server', first),
};
const account = inMessaging.gone('Deletes the account', 'account', { ...first, severity: 'critical', undo: 'costly' });
const credentials = inMessaging.granted('Makes credentials for', 'user', first);
const auth: Grammar['verbs'] = {
  ...below(['account'], {
    ...removals(account),
    add: inMessaging.granted('Makes the account', 'account', first),
    push: inMessaging.changed('Changes on the server the account', 'account', first),
  }),
  ...below(['user'], {
    ...removals(inMessaging.gone('Deletes the user', 'user', { ...first, undo: 'costly' })),
    add: credentials,
    credential: credentials,
  }),
  ...below(['operator'], removals({ ...account, says: 'Deletes the operator', type: 'operator' })),
};

const nats: NamedGrammar = {
  programs: ['nats'],
  grammar,
  idle: ['-h'],
  verbs: {
    ...below(['stream', 'str', 'st', 'ms', 's'], streams),
    ...below(['consumer', 'con', 'obs', 'c'], consumers),
    ...below(['kv'], kv),
    ...below(['object', 'obj'], objects),
    ...below(['server', 'srv', 'sys'], servers),
    ...below(['auth'], auth),
    ...below(
      ['context', 'ctx'],
      removals(inMessaging.dropped('Forgets the context', 'context', { reach: 'local', severity: 'low' })),
    ),
    'account restore': inMessaging.replaced('Restores every stream from', 'backup', { ...first, undo: 'costly' }),
    ...{ pub: messagesSent, publish: messagesSent, request: messagesSent, req: messagesSent },
  },
};

/** `--prune` takes whatever this machine does not have, `--remove` the account that it names. */
const pushed: DeedOf = (options) => {
  if (options.has('-D', '--diff')) return null;
  const isEnd = options.has('-P', '--prune', '-R', '--remove');
  return isEnd
    ? inMessaging.gone('Takes accounts off the server', 'account', {
        ...nameless,
        severity: 'critical',
        undo: 'costly',
      })
    : inMessaging.changed('Changes accounts on the server', 'account', nameless);
};

const nsc: NamedGrammar = {
  programs: ['nsc'],
  grammar,
  idle: ['-h'],
  verbs: {
    'delete account': { ...account, named: (operands, options) => [...operands, ...options.values('-n', '--name')] },
    'delete operator': { ...account, says: 'Deletes the operator', type: 'operator' },
    'delete user': inMessaging.gone('Deletes the user', 'user', { undo: 'costly' }),
    ...{ 'add user': credentials, 'edit user': credentials, 'edit signing-key': credentials },
    'revocations add-user': inMessaging.dropped('Takes every right away from', 'user'),
    push: pushed,
    ...{
      'generate creds': fetched('credentials', { name: '' }),
      'export keys': fetched('private keys', { name: '', severity: 'low' }),
    },
  },
};

/** NATS: streams, buckets and accounts. */
export const natsTools: RulePack = placed(
  toolsPack({
    tools: [nats, nsc],
    documentation: ['https://docs.nats.io/using-nats/nats-tools/nats_cli', 'https://nats-io.github.io/nsc/'],
    examples: {
      catches: [
        { run: 'nats stream rm ORDERS -f', rule: 'messaging/removed', effect: 'delete', target: 'ORDERS' },
        {
          run: 'nats -s nats://n1:4222 str purge ORDERS',
          rule: 'messaging/removed',
          effect: 'delete',
          target: 'ORDERS',
        },
        { run: 'nats stream edit ORDERS --max-age 1h', rule: 'messaging/changed', effect: 'update' },
        { run: 'nats consumer delete ORDERS worker', rule: 'messaging/removed', effect: 'delete', target: 'worker' },
        { run: 'nats kv del settings', rule: 'messaging/removed', effect: 'delete', target: 'settings' },
        { run: 'nats kv purge settings a.b', rule: 'messaging/removed', effect: 'delete', target: 'a.b' },
        { run: 'nats obj rm files', rule: 'messaging/removed', effect: 'delete', target: 'files' },
        { run: 'nats server account purge SHOP', rule: 'messaging/removed', effect: 'delete', target: 'SHOP' },
        { run: 'nats server raft step-down', rule: 'messaging/interrupt', effect: 'interrupt' },
        { run: 'nats auth account rm SHOP', rule: 'messaging/removed', effect: 'delete', target: 'SHOP' },
        { run: 'nats pub orders.new x', rule: 'messaging/changed', effect: 'update', target: 'orders.new' },
        { run: 'nsc delete account -n SHOP', rule: 'messaging/removed', effect: 'delete', target: 'SHOP' },
        { run: 'nsc push -A -P', rule: 'messaging/removed', effect: 'delete' },
        { run: 'nsc push -A', rule: 'messaging/changed', effect: 'update' },
        { run: 'nsc generate creds -n eve', rule: 'secrets/shown', effect: 'read-secret' },
      ],
      leaves: [
        'nats stream ls',
        'nats stream info ORDERS',
        'nats stream edit ORDERS --max-age 1h --dry-run',
        'nats sub orders.new',
        'nats kv get settings a.b',
        'nats context select dev',
        'nats server report jetstream',
        'nsc list accounts',
        'nsc push -A --diff',
      ],
    },
  }),
  serverPlace({ grammar, options: ['-s', '--server'], variables: ['NATS_URL'], names: ['--context'] }),
);
