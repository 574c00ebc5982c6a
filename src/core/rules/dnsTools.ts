import type { RulePack } from '../model/command';
import type { Deed } from './shared/toolPack';
import { changed, dropped, lost, overwritten, removed, stopped, when } from './platforms/said';
import type { Told, VendorGrammar } from './platforms/vendor';
import { vendorsPack } from './platforms/vendorsPack';

const inZone: Deed['named'] = (_, options) => options.values('--zone');

const flarectl: VendorGrammar = {
  tool: 'flarectl',
  title: 'Cloudflare',
  programs: ['flarectl'],
  named: ['--zone', '--id', '--name'],
  places: ['--zone'],
  told: {
    'zone|z purge': when(
      ['--everything'],
      stopped('Empties the whole cache of Cloudflare zone', { type: 'zone', severity: 'medium', named: inZone }),
      changed('Empties a part of the cache of Cloudflare zone', { type: 'zone', named: inZone }),
    ),
    'dns|d delete|d': removed('Deletes DNS record of Cloudflare zone', {
      type: 'record',
      named: (_, options) => options.values('--id'),
    }),
    'dns|d create-or-update|update|o|u': changed('Changes DNS record of Cloudflare zone', {
      type: 'record',
      undo: 'costly',
      named: (_, options) => options.values('--name', '--id'),
    }),
    'zone|z dns|check|info|list|lockdown|railgun|certs|keyless|settings|export': null,
  },
};

const cli53: VendorGrammar = {
  tool: 'cli53',
  title: 'Route 53',
  programs: ['cli53'],
  valued: ['--profile', '--role-arn', '--identifier', '-i', '--file', '--ttl'],
  flags: ['--purge', '--replace', '--upsert', '--confirm', '--wait', '--append'],
  told: {
    delete: ({ options }) =>
      options.has('--purge')
        ? lost('Deletes with its records Route 53 zone', { type: 'zone' })
        : removed('Deletes Route 53 zone', { type: 'zone' }),
    rrpurge: lost('Deletes every record of Route 53 zone', { type: 'zone' }),
    rrdelete: removed('Deletes a record of Route 53 zone', { type: 'zone' }),
    rrcreate: ({ options }) =>
      options.has('--replace')
        ? overwritten('Puts another record in the place of one of Route 53 zone', { type: 'zone', undo: 'costly' })
        : changed('Adds a record to Route 53 zone', { type: 'zone' }),
    import: ({ options }) =>
      options.has('--replace')
        ? overwritten('Makes like a file, and deletes what that lacks, Route 53 zone', { type: 'zone' })
        : changed('Adds the records of a file to Route 53 zone', { type: 'zone' }),
    'export|list|dslist|instances|validate': null,
  },
};

/** `--doit` and its like: without them it only shows what it would do. */
const octo: Told = ({ options }) =>
  options.has('--doit')
    ? overwritten('Makes DNS zones like the files, and deletes records that those lack', {
        ...{ type: 'zone', undo: 'costly', saferWay: 'octodns-sync without `--doit`' },
        named: (words) => words,
      })
    : null;

const octodns: VendorGrammar = {
  tool: 'octodns',
  title: 'octoDNS',
  programs: ['octodns-sync'],
  valued: ['--config-file', '--target', '--source', '--logging-config'],
  flags: ['--doit', '--force', '--debug', '--quiet'],
  bare: octo,
};

const dnscontrol: VendorGrammar = {
  tool: 'dnscontrol',
  title: 'DNSControl',
  programs: ['dnscontrol'],
  valued: ['--domains', '--providers', '--creds', '--config', '-v'],
  local: [
    'preview',
    'check',
    'init',
    'shell-completion',
    'write-types',
    'fmt',
    'print-ir',
    'check-creds',
    'get-zones',
    'get-zone',
    'version',
    'get-certs',
  ],
  told: {
    'push|ppush': overwritten('Makes DNS zones like the file, and deletes records that it lacks', {
      type: 'zone',
      undo: 'costly',
      saferWay: 'dnscontrol preview',
      named: (_, options) => options.values('--domains'),
    }),
    'create-domains': changed('Creates DNS zones', { type: 'zone', name: '' }),
  },
};

const METHODS = { '--delete': 'delete', '--post': 'create', '--put': 'update', '--patch': 'update' } as const;

const cli4: VendorGrammar = {
  tool: 'cli4',
  title: 'Cloudflare',
  programs: ['cli4'],
  flags: [...Object.keys(METHODS), '-D', '-P', '--get', '-x'],
  bare: ({ options, words }) => {
    const named = (): typeof words => words.slice(-1);
    if (options.has('--delete', '-D')) return lost('Deletes at Cloudflare', { type: 'api', undo: 'unknown', named });
    return options.has('--post', '--put', '--patch', '-P')
      ? changed('Calls the interface of Cloudflare', { type: 'api', undo: 'unknown', named })
      : null;
  },
};

const certificates: VendorGrammar = {
  tool: 'certificate',
  title: 'certificates',
  programs: ['certbot', 'letsencrypt', 'acme.sh', 'lego', 'dehydrated'],
  valued: [
    '--cert-name',
    '--cert-path',
    '-d',
    '--domain',
    '--domains',
    '--server',
    '-m',
    '--email',
    '-w',
    '-k',
    '--keylength',
    '-a',
    '--reason',
    '--path',
    '--dns',
  ],
  flags: [
    '--delete-after-revoke',
    '--revoke',
    '--remove',
    '--uninstall',
    '--staging',
    '--test-cert',
    '--nginx',
    '--apache',
    '--standalone',
    '--issue',
    '--renew',
  ],
  idle: ['--list', '-l', '--info'],
  named: ['--cert-name', '-d', '--domain', '--domains', '--cert-path'],
  told: {
    delete: removed('Deletes the certificate', { type: 'certificate', reach: 'local' }),
    revoke: lost('Revokes the certificate', { type: 'certificate', severity: 'high' }),
    'renew|certonly|install|run|certificates|plugins|register|show_account|update_symlinks|enhance|reconfigure|rollback|list':
      null,
    'unregister|update_account': ({ words }) =>
      words[0]?.value === 'unregister' ? removed('Closes the account of certificates', { name: '' }) : null,
  },
  bare: ({ options }) => {
    if (options.has('--revoke')) return lost('Revokes the certificate', { type: 'certificate', severity: 'high' });
    if (options.has('--remove'))
      return dropped('Removes from renewal the certificate', { type: 'certificate', reach: 'local' });
    return options.has('--uninstall', '--deactivate-account')
      ? removed('Ends the renewal of certificates', { name: '' })
      : null;
  },
};

/** Names and certificates: zones that are made like a file, records, and what is revoked. */
export const dnsTools: RulePack = vendorsPack({
  vendors: [flarectl, cli53, octodns, dnscontrol, cli4, certificates],
  documentation: [
    'https://github.com/cloudflare/cloudflare-go/tree/v0/cmd/flarectl',
    'https://octodns.readthedocs.io/',
    'https://docs.dnscontrol.org/commands/',
    'https://github.com/cloudflare/python-cloudflare',
    'https://eff-certbot.readthedocs.io/',
    'https://github.com/acmesh-official/acme.sh/wiki',
  ],
  examples: {
    catches: [
      { run: 'cli53 rrpurge --confirm acme.example', rule: 'cli53/delete', effect: 'delete', target: 'acme.example' },
      { run: 'cli53 delete --purge acme.example', rule: 'cli53/delete', effect: 'delete', target: 'acme.example' },
      { run: 'cli53 rrdelete acme.example www A', rule: 'cli53/delete', effect: 'delete', target: 'acme.example' },
      {
        run: 'cli53 import --file z.txt --replace acme.example',
        rule: 'cli53/replace',
        effect: 'replace',
        target: 'acme.example',
      },
      {
        run: 'flarectl dns delete --zone acme.example --id 1a',
        rule: 'flarectl/delete',
        effect: 'delete',
        target: '1a',
      },
      {
        run: 'flarectl zone delete --zone acme.example',
        rule: 'flarectl/delete',
        effect: 'delete',
        target: 'acme.example',
      },
      {
        run: 'octodns-sync --config-file=dns.yaml --doit acme.example.',
        rule: 'octodns/replace',
        effect: 'replace',
        target: 'acme.example.',
      },
      { run: 'octodns-sync --config-file dns.yaml --doit --force', rule: 'octodns/replace', effect: 'replace' },
      {
        run: 'dnscontrol push --domains acme.example',
        rule: 'dnscontrol/replace',
        effect: 'replace',
        target: 'acme.example',
      },
      { run: 'cli4 --delete /zones/:acme.example/dns_records/:1a', rule: 'cli4/delete', effect: 'delete' },
      { run: 'cli4 --patch development_mode=on /zones/1/settings', rule: 'cli4/update', effect: 'update' },
      {
        run: 'certbot delete --cert-name acme.example',
        rule: 'certificate/delete',
        effect: 'delete',
        target: 'acme.example',
      },
      {
        run: 'certbot revoke --cert-path /etc/letsencrypt/live/x/cert.pem',
        rule: 'certificate/delete',
        effect: 'delete',
      },
      { run: 'acme.sh --revoke -d acme.example', rule: 'certificate/delete', effect: 'delete', target: 'acme.example' },
      { run: 'acme.sh --remove -d acme.example', rule: 'certificate/delete', effect: 'delete', target: 'acme.example' },
    ],
    leaves: [
      'cli53 list',
      'cli53 export acme.example',
      'cli53 import --file z.txt --replace --dry-run acme.example',
      'flarectl zone list',
      'octodns-sync --config-file=dns.yaml',
      'dnscontrol preview',
      'dnscontrol check',
      'cli4 /zones',
      'certbot certificates',
      'certbot renew --dry-run',
      'certbot certonly -d acme.example',
      'acme.sh --list',
      'acme.sh --issue -d acme.example -w /srv',
      'lego list',
    ],
  },
});
