import type { RulePack } from '../model/command';
import { fetched } from './secrets/stores';
import type { Deed, DeedOf } from './shared/toolPack';
import { toolsPack } from './shared/toolsPack';

const cut: Deed = {
  ...{ rule: 'system/network', effect: 'interrupt', severity: 'medium', undo: 'easy', type: 'network' },
  says: 'May cut connections of the machine',
  named: () => [],
};
const every: Partial<Deed> = { named: (operands) => operands };
/** A bridge or a tunnel, made again by the command that made it. */
const dropped: Deed = { ...cut, effect: 'delete', says: 'Deletes a network device of the machine', ...every };
const left: Deed = { ...cut, says: 'Leaves the network', ...every };
const key = fetched('the private key of the tunnel', { type: 'key', name: '' });

/** `wg set wg0 …` and `wg show wg0 private-key`. */
const shown: DeedOf = (options, rest, command) =>
  rest.some(({ value }) => /^(?:private-key|preshared-keys|dump)$/.test(value)) ? key(options, rest, command) : null;

const opened: Deed = {
  ...{ rule: 'system/firewall', effect: 'expose', severity: 'high', undo: 'easy', type: 'protection', name: '' },
  says: 'Changes who is let in through the tunnel',
};
/** `wg set wg0 peer KEY allowed-ips NET`: whoever holds the key is let in. */
const admitted: DeedOf = (_options, rest) => (rest.some(({ value }) => value === 'remove') ? null : opened);

/** Lines of a router's shell, each behind its own `-c`. */
const routed: DeedOf = (options) => {
  const lines = options.values('-c', '--command').map(({ value }) => value.trim());
  const taken = lines.filter((line) => /^(?:no|clear|shutdown|write\s+erase|reload)\b/.test(line));
  const [first] = taken;
  return first === undefined
    ? null
    : { ...cut, severity: 'high', says: 'Takes away routes of the machine by', name: first };
};

/** Devices, tunnels, bridges and routes beside those of `ip`. */
export const networkDevices: RulePack = toolsPack({
  tools: [
    { programs: ['wg-quick'], local: true, verbs: { down: cut } },
    {
      programs: ['wg'],
      local: true,
      verbs: { showconf: key, show: shown, set: admitted, setconf: opened, addconf: opened, syncconf: opened },
    },
    {
      programs: ['netplan'],
      local: true,
      idle: ['-h'],
      verbs: { apply: cut },
    },
    { programs: ['zerotier-cli'], local: true, verbs: { leave: left } },
    {
      programs: ['ovs-vsctl'],
      grammar: { valued: ['--db', '-t', '--timeout'] },
      local: true,
      idle: ['--dry-run', '-h'],
      verbs: {
        ...{ 'del-br': dropped, 'del-port': dropped, 'emer-reset': cut },
        'del-controller': { ...cut, says: 'Takes the controller off', ...every },
      },
    },
    { programs: ['brctl'], local: true, verbs: { delbr: dropped, delif: cut } },
    {
      programs: ['vtysh'],
      grammar: { valued: ['-c', '--command', '-d', '-f', '-b'] },
      local: true,
      verbs: { '': routed },
    },
    {
      programs: ['birdc', 'birdcl'],
      grammar: { valued: ['-s'] },
      local: true,
      verbs: { disable: cut, restart: cut, down: cut },
    },
    {
      programs: ['tc'],
      local: true,
      verbs: {
        '': (_options, rest) =>
          rest.some(({ value }) => /^(?:netem|drop|tbf)$/.test(value)) || /^(?:del|delete)$/.test(rest[1]?.value ?? '')
            ? cut
            : null,
      },
    },
  ],
  documentation: [
    'https://man7.org/linux/man-pages/man8/wg.8.html',
    'https://netplan.readthedocs.io/en/stable/cli/',
    'https://www.openvswitch.org/support/dist-docs/ovs-vsctl.8.html',
    'https://docs.frrouting.org/en/latest/vtysh.html',
    'https://bird.network.cz/?get_doc&v=20&f=bird-4.html',
  ],
  examples: {
    catches: [
      { run: 'wg-quick down wg0', rule: 'system/network', effect: 'interrupt' },
      { run: 'wg set wg0 peer KEY allowed-ips 0.0.0.0/0', rule: 'system/firewall', effect: 'expose' },
      { run: 'wg showconf wg0', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'netplan apply', rule: 'system/network', effect: 'interrupt' },
      { run: 'ovs-vsctl del-br br0', rule: 'system/network', effect: 'delete' },
      { run: "vtysh -c 'conf t' -c 'no router bgp 65000'", rule: 'system/network', effect: 'interrupt' },
      { run: 'birdc disable all', rule: 'system/network', effect: 'interrupt' },
      { run: 'tc qdisc add dev eth0 root netem loss 100%', rule: 'system/network', effect: 'interrupt' },
    ],
    leaves: [
      'wg show',
      'wg set wg0 peer KEY remove',
      'wg-quick up wg0',
      'netplan generate',
      'zerotier-cli listnetworks',
      'ovs-vsctl show',
      'brctl show',
      "vtysh -c 'show ip bgp'",
      'birdc show protocols',
      'tc qdisc show',
    ],
  },
});
