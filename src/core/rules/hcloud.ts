import type { RulePack } from '../model/command';
import { changed, opened, overwritten, removed, secretTold, stopped, unguarded } from './platforms/said';
import { programBehind, startsThere } from './platforms/startsBehind';
import { vendorPack } from './platforms/vendorPack';

/** Hetzner Cloud: a resource, a verb, then names. */
export const hcloud: RulePack = vendorPack({
  tool: 'hcloud',
  title: 'Hetzner Cloud',
  programs: ['hcloud'],
  documentation: ['https://github.com/hetznercloud/cli/blob/main/docs/reference/manual/hcloud.md'],
  valued: ['-o', '--output', '--config', '--context', '-u', '-p', '-l'],
  many: true,
  local: ['context', 'config', 'completion', 'version', 'all', 'location', 'datacenter', 'server-type', 'iso'],
  told: {
    'server ip|metrics|ssh|describe|list; storage-box folders': null,
    'server request-console': secretTold('the password of the console of the server'),
    'server remove-from-placement-group': changed('Takes out of its placement group a Hetzner Cloud server:', {
      type: 'server',
    }),
    'ssh-key update|add-label': changed('Renames or labels Hetzner Cloud SSH key', { type: 'ssh-key' }),
    'load-balancer enable-public-interface': opened('Lets the internet reach Hetzner Cloud load balancer', {
      type: 'load-balancer',
      severity: 'medium',
    }),
    'storage-box update-access-settings': ({ options }) =>
      options.has('--reachable-externally') && options.value('--reachable-externally')?.value !== 'false'
        ? opened('Lets the internet reach Hetzner storage box', { type: 'storage-box' })
        : undefined,
    'storage-box rollback-snapshot': overwritten('Puts an earlier state into Hetzner storage box', {
      type: 'storage-box',
      severity: 'critical',
    }),
    'storage-box disable-snapshot-plan': unguarded('Stops snapshots of Hetzner storage box', { type: 'storage-box' }),
    'server reset-password': overwritten('Replaces the password of Hetzner Cloud server', { type: 'server' }),
    'server enable-rescue|disable-rescue|attach-iso|detach-iso': null,
    'server disable-backup': {
      ...stopped('Stops backups of Hetzner Cloud server', { type: 'server' }),
      effect: 'unprotect',
      rule: 'unprotect',
    },
    'volume detach': stopped('Detaches Hetzner Cloud volume', { type: 'volume', severity: 'medium' }),
    'zone rrset delete|remove-records|set-records': removed('Changes DNS records of Hetzner zone', { type: 'record' }),
    'zone import-zonefile': overwritten('Overwrites every record of Hetzner zone', { type: 'zone', undo: 'costly' }),
    'certificate retry': null,
  },
  handled: (call) => {
    const [noun, verb, name] = call.words.map(({ value }) => value);
    if (noun !== 'server' || verb !== 'ssh') return null;
    return startsThere(name ?? 'a server', programBehind(call.command, 3, ['-u', '--user', '-p', '--port']));
  },
  examples: {
    catches: [
      { run: 'hcloud server delete web-1 web-2', rule: 'hcloud/delete', effect: 'delete', target: 'web-2' },
      { run: 'hcloud --context shop-prod volume delete data', rule: 'hcloud/delete', effect: 'delete', target: 'data' },
      {
        run: 'hcloud server rebuild web-1 --image ubuntu-24.04',
        rule: 'hcloud/replace',
        effect: 'replace',
        target: 'web-1',
      },
      { run: 'hcloud server poweroff web-1', rule: 'hcloud/interrupt', effect: 'interrupt', target: 'web-1' },
      { run: 'hcloud server reset web-1', rule: 'hcloud/interrupt', effect: 'interrupt', target: 'web-1' },
      {
        run: 'hcloud server disable-protection web-1 delete',
        rule: 'hcloud/unprotect',
        effect: 'unprotect',
        target: 'web-1',
      },
      {
        run: 'hcloud firewall add-rule fw --direction in --port 22 --protocol tcp --source-ips 0.0.0.0/0',
        rule: 'hcloud/expose',
        effect: 'expose',
        target: 'fw',
      },
      { run: 'hcloud server ssh web-1 -- rm -rf /srv', starts: 'ssh web-1 rm -rf /srv' },
      { run: 'hcloud storage-box delete 12', rule: 'hcloud/delete', effect: 'delete', target: '12' },
    ],
    leaves: [
      'hcloud server list',
      'hcloud context use shop-prod',
      'hcloud server describe web-1',
      'hcloud server ssh web-1',
      'hcloud all list',
      'hcloud firewall add-rule fw --direction out --destination-ips 0.0.0.0/0 --help',
      'hcloud version',
    ],
  },
});
