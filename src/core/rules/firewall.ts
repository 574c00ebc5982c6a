import { ownField } from '../model/ownField';
import type { RulePack, Word } from '../model/command';
import type { Options } from './shared/readOptions';
import { toolPack, type Deed, type DeedOf } from './shared/toolPack';

const open: Deed = {
  ...{ rule: 'system/firewall', effect: 'unprotect', severity: 'high', undo: 'costly', type: 'firewall', name: '' },
  says: 'Takes rules off the firewall',
};
const exposed: Deed = { ...open, effect: 'expose', undo: 'easy', says: 'Lets more through the firewall' };
const changed: Deed = {
  ...open,
  effect: 'update',
  severity: 'medium',
  undo: 'easy',
  says: 'Changes rules of the firewall',
};
const replaced: Deed = { ...open, effect: 'replace', says: 'Replaces the rules of the firewall' };

function accepts(rest: readonly Word[], options: Options): boolean {
  return options.value('-j', '--jump')?.value === 'ACCEPT' || rest.some(({ value }) => value === 'ACCEPT');
}

const iptables: DeedOf = (options, rest) => {
  // What is saved can be put back by `iptables-restore`.
  if (options.has('-F', '--flush', '-X', '--delete-chain', '-D', '--delete'))
    return { ...open, saferWay: 'iptables-save > rules.v4' };
  if (options.has('-P', '--policy')) return accepts(rest, options) ? open : changed;
  if (options.has('-A', '--append', '-I', '--insert', '-R', '--replace'))
    return accepts(rest, options) ? exposed : changed;
  return null;
};

const UFW: Readonly<Record<string, Deed>> = {
  ...{ disable: open, reset: open, delete: open, allow: exposed },
  ...{
    enable: changed,
    deny: changed,
    reject: changed,
    limit: changed,
    default: changed,
    insert: changed,
    route: changed,
  },
};

const ufw: DeedOf = (_options, rest) => {
  const verb = rest.find(({ value }) => value !== 'route' && value !== 'rule')?.value ?? '';
  const opens = rest.some(({ value }) => value === 'allow') && ['default', 'insert', 'prepend'].includes(verb);
  return opens ? exposed : (ownField(UFW, verb) ?? null);
};

const NFT: Readonly<Record<string, Deed>> = {
  ...{ flush: open, delete: open, destroy: open, add: changed, insert: changed, replace: changed, create: changed },
};

const nft: DeedOf = (options, rest) => {
  if (options.has('-c', '--check')) return null;
  const words = rest.flatMap(({ value }) => value.trim().split(/\s+/));
  const [verb = ''] = words;
  if (/^(?:add|insert|replace)$/.test(verb) && words[1] === 'rule' && words.includes('accept')) return exposed;
  return options.has('-f', '--file') ? replaced : (ownField(NFT, verb) ?? null);
};

const firewallCmd: DeedOf = (options) => {
  const names = options.given.map(({ name }) => name);
  if (names.some((name) => /^--(remove-|delete-|panic-off|set-default-zone|lockdown-off)/.test(name))) return open;
  if (names.some((name) => /^--(add-|change-|new-)/.test(name))) return exposed;
  return names.some((name) => /^--(panic-on|reload|complete-reload|set-)/.test(name)) ? changed : null;
};

const pfctl: DeedOf = (options) => {
  if (options.has('-n')) return null;
  if (options.has('-d', '-F')) return open;
  return options.has('-f') ? replaced : null;
};

/** `ipfw [-f] flush`, `ipfw delete 100`, `ipfw add allow …` of FreeBSD; `-n` only checks. */
const ipfw: DeedOf = (options, rest) => {
  if (options.has('-n')) return null;
  const [verb = ''] = rest.map(({ value }) => value);
  if (/^(?:flush|delete)$/.test(verb)) return open;
  const passes = rest.some(({ value }) => /^(?:allow|accept|pass|permit)$/.test(value));
  return verb === 'add' ? (passes ? exposed : changed) : null;
};

/** `shorewall clear` lets everything through, `stop` next to nothing. */
const shorewall: DeedOf = (_options, rest) => {
  const verb = rest[0]?.value ?? '';
  return verb === 'clear' ? open : /^(?:stop|start|restart|reload|drop|reject|allow)$/.test(verb) ? changed : null;
};

/** `csf -x` switches it off, `-f` takes its rules away. */
const csf: DeedOf = (options) => (options.has('-x', '--disable', '-f', '--stop') ? open : null);

const ipset: DeedOf = (options, rest) =>
  /^(flush|destroy|del|x)$/.test(rest[0]?.value ?? '') || options.has('-F', '-X') ? open : null;

const byProgram: Readonly<Record<string, DeedOf>> = {
  ...{ iptables, ip6tables: iptables, 'iptables-legacy': iptables, 'iptables-nft': iptables, ufw, nft, pfctl },
  ...{ ebtables: iptables, arptables: iptables, ipset, ipfw, shorewall, shorewall6: shorewall, csf },
  'firewall-cmd': firewallCmd,
  'iptables-restore': (options) => (options.has('-t', '--test') ? null : replaced),
  'ip6tables-restore': (options) => (options.has('-t', '--test') ? null : replaced),
};

/** Who may reach this machine. */
export const firewall: RulePack = toolPack({
  programs: [
    ...(['iptables', 'ip6tables', 'iptables-legacy', 'iptables-nft', 'iptables-restore', 'ip6tables-restore'] as const),
    ...(['ufw', 'nft', 'firewall-cmd', 'pfctl', 'ebtables', 'arptables', 'ipset'] as const),
    ...(['ipfw', 'shorewall', 'shorewall6', 'csf'] as const),
  ],
  documentation: [
    'https://man7.org/linux/man-pages/man8/iptables.8.html',
    'https://manpages.ubuntu.com/manpages/noble/en/man8/ufw.8.html',
    'https://www.netfilter.org/projects/nftables/manpage.html',
  ],
  grammar: { valued: ['-j', '--jump', '-p', '-s', '-d', '-i', '-o', '-m', '--dport', '--sport', '-w', '--file'] },
  local: true,
  idle: ['--dry-run', '-L', '--list', '-S', '--list-rules', '-C', '-h'],
  verbs: { '': (options, rest, command) => ownField(byProgram, command.program)?.(options, rest, command) ?? null },
  examples: {
    catches: [
      { run: 'iptables -F', rule: 'system/firewall', effect: 'unprotect' },
      { run: 'iptables -P INPUT ACCEPT', rule: 'system/firewall', effect: 'unprotect' },
      { run: 'iptables -t nat -A POSTROUTING -j ACCEPT', rule: 'system/firewall', effect: 'expose' },
      { run: 'ufw disable', rule: 'system/firewall', effect: 'unprotect' },
      { run: 'ufw allow 5432/tcp', rule: 'system/firewall', effect: 'expose' },
      { run: 'ipset flush', rule: 'system/firewall', effect: 'unprotect' },
      { run: 'nft add rule inet filter input tcp dport 22 accept', rule: 'system/firewall', effect: 'expose' },
      { run: 'nft add rule inet filter input drop', rule: 'system/firewall', effect: 'update' },
      { run: 'nft flush ruleset', rule: 'system/firewall', effect: 'unprotect' },
      { run: 'firewall-cmd --permanent --add-port=22/tcp', rule: 'system/firewall', effect: 'expose' },
      { run: 'ipfw -f flush', rule: 'system/firewall', effect: 'unprotect' },
      { run: 'shorewall clear', rule: 'system/firewall', effect: 'unprotect' },
      { run: 'csf -x', rule: 'system/firewall', effect: 'unprotect' },
      { run: 'iptables-restore rules.v4', rule: 'system/firewall', effect: 'replace' },
    ],
    leaves: [
      'iptables -L -n -v',
      'iptables -S',
      'ipset list',
      'ipfw list',
      'shorewall status',
      'csf -g 10.0.0.7',
      'ufw status verbose',
      'nft list ruleset',
      'firewall-cmd --list-all',
      'pfctl -s rules',
    ],
  },
});
