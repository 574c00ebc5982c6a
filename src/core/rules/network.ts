import { ownField } from '../model/ownField';
import type { RulePack } from '../model/command';
import { toolPack, type Deed, type DeedOf } from './shared/toolPack';

const cut: Deed = {
  ...{ rule: 'system/network', effect: 'interrupt', severity: 'medium', undo: 'easy', type: 'network', name: '' },
  says: 'May cut connections of the machine',
};
const gone: Deed = { ...cut, effect: 'delete', undo: 'costly', says: 'Deletes a network connection of the machine' };

const FAMILIES = /^(l|li|link|a|addr|address|r|ro|route|rule|ru|n|neigh|netns|tunnel|t|x|xfrm|mr|mroute)$/;
const CUTS = /^(d|del|delete|f|flush|down|replace|change)$/;

/** `ip link set eth0 down`, `ip route del default`: families and verbs may be shortened. */
const ip: DeedOf = (_options, rest) => {
  const [family, verb, ...others] = rest.map(({ value }) => value);
  const isDown = /^(s|set)$/.test(verb ?? '') && others.includes('down');
  return FAMILIES.test(family ?? '') && (isDown || CUTS.test(verb ?? '')) ? cut : null;
};

const ifconfig: DeedOf = (_options, rest) =>
  rest.some(({ value }) => value === 'down' || value === 'delete') ? cut : null;
const route: DeedOf = (_options, rest) => (/^(del|delete|flush)$/.test(rest[0]?.value ?? '') ? cut : null);

const nmcli: DeedOf = (_options, rest) => {
  const [thing = '', verb = ''] = rest.map(({ value }) => value);
  if (/^c(on.*)?$/.test(thing) && /^de(l.*)?$/.test(verb)) return gone;
  return /^(down|disconnect|off|delete)$/.test(verb) ? cut : null;
};

const byProgram: Readonly<Record<string, DeedOf>> = { ip, ifconfig, route, nmcli, ifdown: () => cut };

/** Interfaces, addresses and routes. */
export const network: RulePack = toolPack({
  programs: ['ip', 'ifconfig', 'route', 'nmcli', 'ifdown'],
  documentation: [
    'https://man7.org/linux/man-pages/man8/ip.8.html',
    'https://networkmanager.dev/docs/api/latest/nmcli.html',
  ],
  grammar: { valued: ['-n', '-netns', '-f', '-family'], singleDash: true },
  local: true,
  verbs: { '': (options, rest, command) => ownField(byProgram, command.program)?.(options, rest, command) ?? null },
  examples: {
    catches: [
      { run: 'ip link set eth0 down', rule: 'system/network', effect: 'interrupt' },
      { run: 'ip route del default', rule: 'system/network', effect: 'interrupt' },
      { run: 'ip a flush dev eth0', rule: 'system/network', effect: 'interrupt' },
      { run: 'nmcli con delete office', rule: 'system/network', effect: 'delete' },
    ],
    leaves: ['ip addr', 'ip -4 route show', 'ip link', 'ifconfig', 'nmcli device status', 'ip route get 1.1.1.1'],
  },
});
