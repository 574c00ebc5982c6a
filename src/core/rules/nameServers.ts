import type { Command, RuleContext, RulePack, Statement } from '../model/command';
import { joined, statement } from '../model/statement';
import { deedsIn } from './shared/deedsIn';
import { inputText } from './shared/inputText';
import { remoteObservation } from './shared/remoteObservation';
import type { Deed, DeedOf } from './shared/toolPack';
import { toolsPack } from './shared/toolsPack';

const inDns = deedsIn('dns');
const first: Partial<Deed> = { named: (operands) => operands.slice(0, 1) };
const two: Partial<Deed> = { named: (operands) => operands.slice(0, 2) };
const nameless: Partial<Deed> = { name: '' };

const zoneGone = inDns.gone('Deletes the zone', 'zone', { ...first, severity: 'critical', undo: 'costly' });
const recordGone = inDns.gone('Deletes records', 'record', { ...two, undo: 'costly' });
const recordsGone = inDns.gone('Deletes every record of', 'zone', { ...first, severity: 'critical' });
const stopped = inDns.interrupted('Stops the name server', 'server', { ...nameless, severity: 'high' });
const unsigned = inDns.unprotected('Takes the signatures off', 'zone', first);
const replaced = inDns.replaced('Replaces records of', 'record', { ...two, undo: 'costly' });

/** Windows: `dnscmd [SERVER] /VERB ZONE …`; `/f` asks nothing. */
const dnscmd: DeedOf = (_options, rest) => {
  const at = rest.findIndex(({ value }) => value.startsWith('/'));
  const named: Partial<Deed> = { named: () => rest.slice(at + 1, at + 2) };
  const verb = rest[at]?.value.toLowerCase() ?? '';
  if (verb === '/zonedelete') return { ...zoneGone, ...named };
  if (verb === '/zonepause') return inDns.interrupted('Stops answers for', 'zone', named);
  if (verb === '/config') return inDns.changed('Changes settings of', 'server', { ...named, undo: 'costly' });
  return /^\/(?:record|node)delete$/.test(verb) ? { ...recordGone, named: () => rest.slice(at + 1, at + 3) } : null;
};

const pack = toolsPack({
  tools: [
    {
      programs: ['rndc'],
      grammar: { valued: ['-b', '-c', '-k', '-s', '-p', '-y'] },
      verbs: {
        ...{
          delzone: zoneGone,
          stop: stopped,
          halt: stopped,
          freeze: inDns.changed('Stops updates of', 'zone', first),
        },
        modzone: inDns.changed('Changes the settings of', 'zone', first),
        'dnssec -rollover': inDns.changed('Changes the keys of', 'zone', nameless),
      },
    },
    {
      programs: ['pdnsutil'],
      grammar: { valued: ['--config-dir', '--config-name'] },
      idle: ['-h'],
      verbs: {
        ...{ 'clear-zone': recordsGone, 'zone clear': recordsGone },
        ...{ 'delete-zone': zoneGone, 'zone delete': zoneGone, 'delete-rrset': recordGone, 'rrset delete': recordGone },
        ...{ 'replace-rrset': replaced, 'rrset replace': replaced, 'load-zone': { ...replaced, ...first } },
        ...{ 'disable-dnssec': unsigned, 'zone dnssec-disable': unsigned, 'remove-zone-key': unsigned },
        'deactivate-zone-key': unsigned,
        'delete-tsig-key': inDns.gone('Deletes the key', 'key', { ...first, undo: 'costly' }),
        ...{
          'b2b-migrate': inDns.replaced('Moves every zone to another store', 'store', { ...nameless, undo: 'costly' }),
        },
        'export-zone-key': inDns.changed('Writes out the private key of', 'zone', { ...first, effect: 'read-secret' }),
      },
    },
    {
      programs: ['knotc'],
      grammar: { valued: ['-c', '--config', '-s', '--socket', '-t', '--timeout', '-C', '--confdb'] },
      idle: ['-h'],
      verbs: {
        'zone-purge': zoneGone,
        'zone-unset': recordGone,
        'conf-unset': inDns.gone('Deletes the setting', 'setting', { ...first, undo: 'costly' }),
        stop: stopped,
      },
    },
    { programs: ['dnscmd'], verbs: { '': dnscmd } },
    { programs: ['nsupdate', 'knsupdate'], verbs: {} },
  ],
  documentation: [
    'https://bind9.readthedocs.io/en/latest/manpages.html',
    'https://doc.powerdns.com/authoritative/manpages/pdnsutil.1.html',
    'https://www.knot-dns.cz/docs/latest/html/man_knotc.html',
  ],
  examples: {
    catches: [
      { run: 'rndc delzone acme.example', rule: 'dns/removed', effect: 'delete', target: 'acme.example' },
      { run: 'dnscmd ns1 /zonedelete acme.example /f', rule: 'dns/removed', effect: 'delete', target: 'acme.example' },
      { run: 'rndc stop', rule: 'dns/interrupt', effect: 'interrupt' },
      { run: 'pdnsutil delete-zone acme.example', rule: 'dns/removed', effect: 'delete', target: 'acme.example' },
      { run: 'pdnsutil clear-zone acme.example', rule: 'dns/removed', effect: 'delete', target: 'acme.example' },
      { run: 'pdnsutil disable-dnssec acme.example', rule: 'dns/unprotected', effect: 'unprotect' },
      { run: 'knotc zone-purge acme.example', rule: 'dns/removed', effect: 'delete', target: 'acme.example' },
      {
        run: 'nsupdate -k k.key',
        input: 'server ns1.acme.example\nupdate delete www.acme.example A\nsend',
        rule: 'dns/removed',
        effect: 'delete',
        target: 'www.acme.example A',
      },
    ],
    leaves: [
      'rndc status',
      'rndc reload',
      'dnscmd ns1 /enumzones',
      'dnscmd /zoneinfo acme.example',
      'rndc reconfig',
      'pdnsutil list-all-zones',
      'pdnsutil check-zone acme.example',
      'knotc zone-status',
      'nsupdate -V',
    ],
  },
});

/** `update delete NAME TYPE` on the input, as far as it is known. */
function updates(command: Command, context: RuleContext): readonly Statement[] {
  if (!command.program.endsWith('nsupdate')) return [];
  const lines = (inputText(command, context) ?? '').split('\n');
  return lines.flatMap((line) => {
    const [, name] = /^\s*(?:update\s+)?del(?:ete)?\s+(\S.*?)\s*$/i.exec(line) ?? [];
    if (name === undefined) return [];
    return [
      statement({
        observations: [remoteObservation(command, context, { ...recordGone, name, says: `Deletes records ${name}` })],
      }),
    ];
  });
}

/** Name servers by their own tools, and updates sent to any of them. */
export const nameServers: RulePack = {
  ...pack,
  review: (command, context) => joined([pack.review(command, context), ...updates(command, context)]),
};
