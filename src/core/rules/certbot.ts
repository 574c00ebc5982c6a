import type { RulePack } from '../model/command';
import { dropped, lost, removed } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** certificates. */
export const certbot: RulePack = vendorPack({
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
  documentation: ['https://eff-certbot.readthedocs.io/', 'https://github.com/acmesh-official/acme.sh/wiki'],
  examples: {
    catches: [
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
      'certbot certificates',
      'certbot renew --dry-run',
      'certbot certonly -d acme.example',
      'acme.sh --list',
      'acme.sh --issue -d acme.example -w /srv',
      'lego list',
    ],
  },
});
