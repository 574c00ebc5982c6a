import type { RulePack } from '../model/command';
import {
  accountWide,
  changed,
  granted,
  lost,
  opened,
  overwritten,
  removed,
  secretTold,
  stopped,
  unguarded,
} from './platforms/said';
import type { Told } from './platforms/vendor';
import { vendorPack } from './platforms/vendorPack';

/** What it is given is the whole list of rules from then on. */
const firewallRules: Told = ({ options }) =>
  options.values('--inbound', '--inbound.addresses.ipv4').some(({ value }) => /(?:^|[^\d.])0\.0\.0\.0\/0/.test(value))
    ? opened('Opens to the whole internet by Linode firewall', { type: 'firewall' })
    : overwritten('Replaces the rules of Linode firewall', { type: 'firewall', undo: 'costly' });

const storageAccess: Told = ({ options }) =>
  /public|authenticated/.test(options.value('--acl')?.value ?? '')
    ? opened('Lets everybody read Linode bucket', { type: 'bucket' })
    : changed('Changes who may read Linode bucket', { type: 'bucket' });

/** Linode. */
export const linode: RulePack = vendorPack({
  tool: 'linode',
  title: 'Linode',
  programs: ['linode-cli', 'lin', 'linode'],
  flags: ['--text', '--no-headers', '--no-defaults', '--suppress-warnings'],
  valued: ['--as-user'],
  local: [
    'configure',
    'completion',
    'show-users',
    'set-user',
    'remove-user',
    'register-plugin',
    'regions',
    'image-upload',
    'set-custom-alias',
  ],
  verbs: { boot: 'create', 'reset-password': 'rotate', recycle: 'replace', rescue: 'interrupt', suspend: 'interrupt' },
  told: {
    'linodes linode-reset-password|disk-reset-password': overwritten('Replaces the password of Linode', {
      type: 'linode',
    }),
    'linodes resize|migrate|upgrade': stopped('Shuts down while it moves Linode', { type: 'linode' }),
    'linodes snapshot': overwritten('Takes a snapshot in the place of the one before of Linode', {
      type: 'backup',
      undo: 'costly',
    }),
    'linodes backup-restore': overwritten('Puts a backup over Linode', { type: 'linode', severity: 'critical' }),
    'linodes backups-cancel': unguarded('Ends backups, and deletes those there are, of Linode', {
      type: 'linode',
      severity: 'critical',
      undo: 'impossible',
    }),
    'lke kubeconfig-delete': overwritten('Makes invalid the credentials of Linode cluster', { type: 'credential' }),
    'lke pool-recycle|cluster-nodes-recycle|node-recycle': overwritten('Replaces nodes of Linode cluster', {
      type: 'node',
      undo: 'costly',
    }),
    'firewalls rules-update': firewallRules,
    'object-storage keys-create': granted('Creates a key of Linode object storage', { type: 'key', name: '' }),
    'object-storage bucket-access-update|object-acl-update': storageAccess,
    'users create': granted('Lets into the Linode account', { type: 'user', name: '' }),
    'profile token-delete': removed('Revokes a token of the Linode account', { type: 'token', severity: 'medium' }),
    'profile tfa-disable': unguarded('Takes the second factor off the Linode account', { type: 'account', name: '' }),
    'account cancel': accountWide('Cancels the whole Linode account with everything in it'),
    'obj rb': lost('Deletes Linode bucket', { type: 'bucket', lost: 'what is stored in it' }),
    'obj rm|del': lost('Deletes from Linode bucket', { type: 'object', severity: 'high' }),
    'obj setacl': ({ options }) =>
      options.has('--acl-public')
        ? opened('Lets everybody read Linode bucket', { type: 'bucket' })
        : changed('Changes who may read Linode bucket', { type: 'bucket' }),
    'obj ls|la|du|get|info|signurl|mb|put': null,
    'databases mysql-creds-view|postgresql-creds-view': secretTold('the password of Linode database'),
    'lke kubeconfig-view': secretTold('the credentials of Linode cluster'),
    'profile token-create': granted('Creates a token of the Linode account', { type: 'token', name: '' }),
  },
  documentation: ['https://techdocs.akamai.com/cloud-computing/docs/cli'],
  examples: {
    catches: [
      { run: 'linode-cli linodes delete 12345', rule: 'linode/delete', effect: 'delete', target: '12345' },
      { run: 'linode-cli databases postgresql-delete 12', rule: 'linode/delete', effect: 'delete', target: '12' },
      { run: 'linode-cli lke cluster-delete 12', rule: 'linode/delete', effect: 'delete', target: '12' },
      {
        run: 'linode-cli linodes rebuild 12 --image linode/debian12',
        rule: 'linode/replace',
        effect: 'replace',
        target: '12',
      },
      { run: 'linode-cli account cancel --comments x', rule: 'linode/account-wide', effect: 'delete' },
      { run: 'linode-cli --json obj rb uploads', rule: 'linode/delete', effect: 'delete', target: 'uploads' },
    ],
    leaves: ['linode-cli linodes list', 'linode-cli obj ls', 'linode-cli configure'],
  },
});
