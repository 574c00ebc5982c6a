import type { RulePack } from '../model/command';
import { inMessaging, messagesSent } from './messaging/deeds';
import type { Deed, DeedOf } from './shared/toolPack';
import { toolsPack } from './shared/toolsPack';

const { gone, granted, interrupted } = inMessaging;
const topic: Partial<Deed> = { named: (_, options) => options.values('-t', '--topic') };
const named: Partial<Deed> = { named: (_, options) => options.values('--name') };
const SERVER = ['-h', '--host', '-p', '--port', '-u', '--username', '-P', '--pw', '-i', '--id', '-L', '--url', '-q'];

/** `-r -n`: an empty message that stays is how a kept one is deleted. */
const published: DeedOf = ({ has }) =>
  has('-r', '--retain') && has('-n', '--null-message')
    ? gone('Deletes the kept message of', 'topic', { ...topic, undo: 'costly' })
    : { ...messagesSent, ...topic };

const clients = gone('Deletes', 'login', { undo: 'costly' });
/** `mosquitto_ctrl dynsec createClient NAME`. */
const dynsec: DeedOf = (_options, [verb]) => {
  const word = verb?.value ?? '';
  const behind: Partial<Deed> = { named: (words) => words.slice(1) };
  if (/^delete/.test(word)) return { ...clients, ...behind };
  if (/^disable/.test(word)) return interrupted('Locks out', 'login', behind);
  return /^(?:create|add|set|enable)/.test(word) ? granted('Changes who may do what:', 'login', behind) : null;
};

const queue = gone('Deletes with its messages', 'queue');
const artemisGone = gone('Deletes with its messages', 'queue', named);

/** Brokers of MQTT and JMS by their own clients. */
export const brokerClients: RulePack = toolsPack({
  tools: [
    {
      programs: ['mosquitto_pub'],
      grammar: { valued: [...SERVER, '-t', '--topic', '-m', '--message', '-f', '--file', '-A'] },
      idle: ['--help'],
      verbs: { '': published },
    },
    {
      programs: ['mosquitto_sub'],
      grammar: { valued: [...SERVER, '-t', '--topic', '-T', '-C', '-W', '-F', '-A'] },
      verbs: {
        '': ({ has }) =>
          has('--remove-retained') ? gone('Deletes kept messages of', 'topic', { ...topic, undo: 'costly' }) : null,
      },
    },
    {
      programs: ['mosquitto_passwd'],
      grammar: { valued: [] },
      local: true,
      verbs: {
        '': ({ has }) =>
          has('-D')
            ? gone('Deletes the login', 'login', { undo: 'costly', named: (words) => words.slice(1, 2) })
            : null,
      },
    },
    {
      programs: ['mosquitto_ctrl'],
      grammar: { valued: [...SERVER, '-o', '-c'] },
      verbs: { dynsec },
    },
    {
      programs: ['activemq', 'activemq-admin'],
      grammar: { valued: ['--amqurl', '--jmxurl', '--jmxuser', '--jmxpassword', '--msgsel'] },
      verbs: {
        ...{
          purge: { ...queue, says: 'Deletes every message of' },
          stop: interrupted('Stops the broker', 'broker', { name: '' }),
        },
        restart: interrupted('Restarts the broker', 'broker', { name: '' }),
      },
    },
    {
      programs: ['artemis'],
      grammar: { valued: [...SERVER, '--name', '--user', '--password', '--address', '--data', '--input'] },
      verbs: {
        ...{ 'queue delete': artemisGone, 'queue purge': { ...artemisGone, says: 'Deletes every message of' } },
        ...{ 'address delete': { ...artemisGone, says: 'Deletes the address' } },
        ...{ 'user rm': { ...clients, ...named }, 'user add': granted('Makes the login', 'login', named) },
        ...{
          stop: interrupted('Stops the broker', 'broker', { name: '' }),
          kill: interrupted('Stops the broker', 'broker', { name: '' }),
        },
        'data imp': inMessaging.replaced('Puts messages of a file into the broker', 'broker', {
          name: '',
          undo: 'costly',
        }),
      },
    },
  ],
  documentation: [
    'https://mosquitto.org/man/mosquitto_pub-1.html',
    'https://mosquitto.org/man/mosquitto_ctrl_dynsec-1.html',
    'https://activemq.apache.org/components/classic/documentation/activemq-command-line-tools-reference',
    'https://activemq.apache.org/components/artemis/documentation/latest/',
  ],
  examples: {
    catches: [
      { run: 'mosquitto_pub -h mq1 -t cfg/x -r -n', rule: 'messaging/removed', effect: 'delete', target: 'cfg/x' },
      { run: 'mosquitto_pub -h mq1 -t t -m hi', rule: 'messaging/changed', effect: 'update', target: 't' },
      {
        run: "mosquitto_sub -h mq1 -t '#' --remove-retained",
        rule: 'messaging/removed',
        effect: 'delete',
        target: '#',
      },
      { run: 'mosquitto_passwd -D passwd eve', rule: 'messaging/removed', effect: 'delete', target: 'eve' },
      { run: 'mosquitto_ctrl dynsec deleteClient eve', rule: 'messaging/removed', effect: 'delete', target: 'eve' },
      {
        run: 'mosquitto_ctrl dynsec addClientRole eve admin',
        rule: 'messaging/access',
        effect: 'grant',
        target: 'eve',
      },
      { run: 'activemq purge orders', rule: 'messaging/removed', effect: 'delete', target: 'orders' },
      { run: 'artemis queue delete --name orders', rule: 'messaging/removed', effect: 'delete', target: 'orders' },
    ],
    leaves: [
      "mosquitto_sub -h mq1 -t '#' -C 10",
      'mosquitto_ctrl dynsec listClients',
      'mosquitto_passwd -b passwd eve x',
      'activemq dstat',
      'activemq browse orders',
      'artemis queue stat',
      'artemis check node',
    ],
  },
});
