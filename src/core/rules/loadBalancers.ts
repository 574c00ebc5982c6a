import type { RulePack } from '../model/command';
import { deedsIn } from './shared/deedsIn';
import type { Deed, DeedOf } from './shared/toolPack';
import { toolsPack } from './shared/toolsPack';

const inBalancers = deedsIn('loadbalancer');
const VIRTUAL = ['-t', '-u', '-f', '--tcp-service', '--udp-service', '--fwmark-service'] as const;
const SERVER = ['-r', '--real-server'] as const;
const service: Partial<Deed> = { named: (_, options) => options.values(...VIRTUAL) };
const server: Partial<Deed> = { named: (_, options) => options.values(...SERVER) };

/** One letter says what happens: `-C` clears, `-D` deletes a service, `-d` a server of it. */
const ipvsadm: DeedOf = (options) => {
  if (options.has('-C', '--clear'))
    return inBalancers.gone('Deletes every service of the balancer', 'service', { name: '', undo: 'costly' });
  if (options.has('-D', '--delete-service'))
    return inBalancers.gone('Deletes the service', 'service', { ...service, undo: 'costly' });
  if (options.has('-d', '--delete-server'))
    return inBalancers.interrupted('Takes out of work the server', 'server', server);
  if (options.has('-R', '--restore'))
    return inBalancers.replaced('Replaces every service of the balancer', 'service', { name: '', undo: 'costly' });
  const isIdle = options.value('-w', '--weight')?.value === '0';
  return options.has('-e', '--edit-server') && isIdle
    ? inBalancers.interrupted('Takes out of work the server', 'server', server)
    : null;
};

const last: Partial<Deed> = { named: (operands) => operands.slice(-1) };
/** `modify ltm node web1 state user-down`, `… session user-disabled`. */
const modified: DeedOf = (_options, rest) => {
  const words = rest.map(({ value }) => value);
  const named: Partial<Deed> = { named: (operands) => operands.slice(2, 3) };
  return words.some((word) => /^(?:user-down|user-disabled|force-offline|disabled)$/.test(word))
    ? inBalancers.interrupted('Takes out of work', 'server', named)
    : inBalancers.changed('Changes', 'server', { ...named, undo: 'costly' });
};

/** Balancers in the kernel and in a box of their own. */
export const loadBalancers: RulePack = toolsPack({
  tools: [
    {
      programs: ['ipvsadm'],
      grammar: { valued: [...VIRTUAL, ...SERVER, '-s', '-w', '--weight', '-p', '-M', '--set', '-x', '-y'] },
      verbs: { '': ipvsadm },
    },
    {
      programs: ['tmsh'],
      grammar: { valued: ['-c', '-q'] },
      verbs: {
        delete: inBalancers.gone('Deletes', 'object', { ...last, undo: 'costly' }),
        modify: modified,
        ...{
          'load sys config default': inBalancers.gone('Deletes every setting of the balancer', 'settings', {
            name: '',
            severity: 'critical',
          }),
        },
        'load sys': inBalancers.replaced('Replaces every setting of the balancer', 'settings', {
          name: '',
          undo: 'costly',
        }),
        ...{
          'restart sys': inBalancers.interrupted('Restarts', 'service', last),
          'stop sys': inBalancers.interrupted('Stops', 'service', last),
        },
        ...{ reboot: inBalancers.interrupted('Restarts the balancer', 'server', { name: '', severity: 'high' }) },
        'run sys failover': inBalancers.interrupted('Moves all work to the other balancer', 'server', {
          name: '',
          severity: 'high',
        }),
      },
    },
  ],
  documentation: [
    'https://man7.org/linux/man-pages/man8/ipvsadm.8.html',
    'https://clouddocs.f5.com/cli/tmsh-reference/latest/',
  ],
  examples: {
    catches: [
      { run: 'ipvsadm -C', rule: 'loadbalancer/removed', effect: 'delete' },
      { run: 'ipvsadm -D -t 10.0.0.1:80', rule: 'loadbalancer/removed', effect: 'delete', target: '10.0.0.1:80' },
      {
        run: 'ipvsadm -d -t 10.0.0.1:80 -r 10.0.0.2',
        rule: 'loadbalancer/interrupt',
        effect: 'interrupt',
        target: '10.0.0.2',
      },
      { run: 'tmsh delete ltm virtual vs1', rule: 'loadbalancer/removed', effect: 'delete', target: 'vs1' },
      {
        run: 'tmsh modify ltm node web1 state user-down',
        rule: 'loadbalancer/interrupt',
        effect: 'interrupt',
        target: 'web1',
      },
      { run: 'tmsh load sys config default', rule: 'loadbalancer/removed', effect: 'delete' },
    ],
    leaves: [
      'ipvsadm -L -n',
      'ipvsadm -S',
      'ipvsadm -a -t 10.0.0.1:80 -r 10.0.0.2 -m',
      'tmsh list ltm virtual',
      'tmsh show sys cpu',
      'tmsh save sys config',
    ],
  },
});
