import type { RulePack } from '../model/command';
import { accountWide } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** UpCloud. */
export const upctl: RulePack = vendorPack({
  tool: 'upctl',
  title: 'UpCloud',
  programs: ['upctl'],
  many: true,
  flags: ['--delete-storages', '--delete-users', '--delete-databases'],
  local: ['completion', 'version', 'zone', 'config'],
  told: { 'all purge': accountWide('Deletes every resource of the UpCloud account'), 'all list': null },
  documentation: ['https://github.com/UpCloudLtd/upcloud-cli'],
  examples: {
    catches: [
      { run: 'upctl server delete web --delete-storages', rule: 'upctl/delete', effect: 'delete', target: 'web' },
      { run: 'upctl all purge', rule: 'upctl/account-wide', effect: 'delete' },
    ],
    leaves: ['upctl all list'],
  },
});
