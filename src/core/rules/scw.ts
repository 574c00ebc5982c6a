import type { RulePack } from '../model/command';
import { changed, granted, opened, overwritten, secretTold } from './platforms/said';
import { gone } from './platforms/losses';
import { vendorPack } from './platforms/vendorPack';

/** Scaleway. */
export const scw: RulePack = vendorPack({
  tool: 'scw',
  title: 'Scaleway',
  programs: ['scw'],
  valued: ['-p', '--profile', '-c', '--config', '-o'],
  places: ['-p'],
  losses: {
    'rdb instance': gone('the data'),
    'redis cluster': gone('the data'),
    'mongodb instance': gone('the data'),
    'container namespace': { severity: 'high', undo: 'costly' },
    'function namespace': { severity: 'high', undo: 'costly' },
  },
  // A service's name is none of its verbs.
  verbs: { block: 'noun', standby: 'interrupt' },
  local: ['init', 'config', 'autocomplete', 'shell', 'feedback', 'login', 'alias', 'version', 'info'],
  told: {
    'instance server action': changed('Acts on Scaleway server', { type: 'server', undo: 'unknown' }),
    'instance server ssh|console|backup': null,
    'instance server get-rdp-password': secretTold('the password of Scaleway server'),
    'registry install-docker-helper|login': null,
    'object config|info': null,
    'k8s kubeconfig install|uninstall': null,
    'secret version access|access-by-path': secretTold('the secret'),
    'config get': ({ rest, command }) =>
      rest[0]?.value === 'secret-key' ? secretTold('the secret key of the profile')({ command }) : null,
    'iam api-key create': granted('Makes an API key in Scaleway', { type: 'key', name: '' }),
    'iam policy create|rule|update; iam rule update': granted('Gives rights by Scaleway policy', { type: 'policy' }),
    'rdb|redis acl add': ({ rest }) =>
      rest.some(({ value }) => /(?:^|=)(?:0\.0\.0\.0|::)\/0$/.test(value))
        ? opened('Lets the whole internet reach Scaleway database', { type: 'database' })
        : granted('Lets more addresses reach Scaleway database', { type: 'database' }),
    'rdb|redis|lb acl set': overwritten('Replaces who may reach Scaleway', { type: 'acl', undo: 'costly' }),
    'object bucket create|update': ({ rest }) =>
      rest.some(({ value }) => /^acl=(?:public|authenticated)/.test(value))
        ? opened('Lets everybody read Scaleway bucket', { type: 'bucket' })
        : undefined,
    'dns record set': overwritten('Replaces the records of that name in Scaleway zone', {
      type: 'record',
      undo: 'costly',
    }),
    'dns zone import; dns version restore': overwritten('Overwrites every record of Scaleway zone', {
      type: 'zone',
      undo: 'costly',
    }),
    'baremetal server install': overwritten('Overwrites the disks of Scaleway server', {
      type: 'server',
      severity: 'critical',
    }),
    'redis endpoint set; lb backend set-servers': overwritten('Replaces where requests go at Scaleway', {
      type: 'endpoint',
      undo: 'costly',
    }),
  },
  documentation: ['https://cli.scaleway.com/'],
  examples: {
    catches: [
      {
        run: 'scw instance server delete 1a-2b with-volumes=all',
        rule: 'scw/delete',
        effect: 'delete',
        target: '1a-2b',
      },
      { run: 'scw -p prod rdb instance delete 1a-2b', rule: 'scw/delete', effect: 'delete', target: '1a-2b' },
      { run: 'scw rdb backup restore 1a instance-id=2b', rule: 'scw/replace', effect: 'replace' },
    ],
    leaves: ['scw instance server list', 'scw config dump'],
  },
});
