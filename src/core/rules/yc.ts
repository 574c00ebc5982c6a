import type { RulePack } from '../model/command';
import { granted, secretTold } from './platforms/said';
import { gone } from './platforms/losses';
import { vendorPack } from './platforms/vendorPack';

/** Yandex Cloud. */
export const yc: RulePack = vendorPack({
  tool: 'yc',
  title: 'Yandex Cloud',
  programs: ['yc'],
  many: true,
  valued: ['--profile', '--folder-id', '--folder-name', '--cloud-id', '--id', '--name'],
  places: ['--folder-name', '--cloud-id'],
  local: ['init', 'config', 'components', 'completion', 'version', 'help'],
  losses: {
    'managed-postgresql cluster': gone('the data'),
    'managed-mysql cluster': gone('the data'),
    'managed-clickhouse cluster': gone('the data'),
    'managed-mongodb cluster': gone('the data'),
    'managed-redis cluster': gone('the data'),
    'managed-kafka cluster': gone('the data'),
    'resource-manager folder': gone('everything in it'),
    'resource-manager cloud': gone('everything in it'),
  },
  told: {
    'iam create-token': secretTold('a token of the account', { name: '' }),
    'iam key|api-key|access-key|service-account create': granted('Makes a credential in Yandex Cloud', { type: 'key' }),
    'lockbox payload get': secretTold('the secret'),
    'resource-manager folder|cloud add-access-binding|set-access-bindings': granted('Gives rights in Yandex Cloud on', {
      type: 'folder',
    }),
    'compute ssh|connect-to-serial-port': null,
  },
  documentation: ['https://yandex.cloud/en/docs/cli/cli-ref/'],
  examples: {
    catches: [
      { run: 'yc managed-postgresql cluster delete orders', rule: 'yc/delete', effect: 'delete', target: 'orders' },
      { run: 'yc compute instance delete --name web', rule: 'yc/delete', effect: 'delete', target: 'web' },
      { run: 'yc lockbox payload get --id s', rule: 'secrets/shown', effect: 'read-secret' },
    ],
    leaves: ['yc compute instance list', 'yc config list'],
  },
});
