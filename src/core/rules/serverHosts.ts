import type { RulePack } from '../model/command';
import { changed, granted, lost, opened, overwritten, removed, secretTold, stopped, unguarded } from './platforms/said';
import type { Told, VendorGrammar } from './platforms/vendor';
import { vendorsPack } from './platforms/vendorsPack';

/** Everything of an account at once; nothing is left to restore from. */
const everything = (says: string): ReturnType<typeof lost> =>
  lost(says, { rule: 'account-wide', name: '', type: 'account' });

/** What it is given is the whole list of rules from then on. */
const firewallRules: Told = ({ options }) =>
  options.values('--inbound', '--inbound.addresses.ipv4').some(({ value }) => /(?:^|[^\d.])0\.0\.0\.0\/0/.test(value))
    ? opened('Opens to the whole internet by Linode firewall', { type: 'firewall' })
    : overwritten('Replaces the rules of Linode firewall', { type: 'firewall', undo: 'costly' });

const storageAccess: Told = ({ options }) =>
  /public|authenticated/.test(options.value('--acl')?.value ?? '')
    ? opened('Lets everybody read Linode bucket', { type: 'bucket' })
    : changed('Changes who may read Linode bucket', { type: 'bucket' });

const linode: VendorGrammar = {
  tool: 'linode',
  title: 'Linode',
  programs: ['linode-cli', 'linode'],
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
    'account cancel': everything('Cancels the whole Linode account with everything in it'),
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
};

const vultr: VendorGrammar = {
  tool: 'vultr',
  title: 'Vultr',
  programs: ['vultr-cli', 'vultr'],
  valued: ['--config', '-o'],
  verbs: { halt: 'interrupt', recycle: 'replace', 'reinstall-os': 'replace', 'os-change': 'replace', os: 'noun' },
  local: ['version', 'regions', 'plans', 'account', 'apps', 'os'],
  told: {
    'instance|bare-metal os|app|image change': overwritten('Overwrites the disk of Vultr instance', {
      type: 'instance',
      severity: 'critical',
    }),
    'kubernetes config': secretTold('the credentials of Vultr cluster'),
    'database user get': secretTold('the password of a user of Vultr database'),
    'container-registry credentials docker': secretTold('the credentials of Vultr registry'),
    'firewall rule create': ({ options }) =>
      /^(?:0\.0\.0\.0|::)$/.test(options.value('--subnet')?.value ?? '') && options.value('--size')?.value === '0'
        ? opened('Opens to the whole internet by Vultr firewall', {
            type: 'rule',
            named: (_, given) => given.values('--id'),
          })
        : undefined,
    'user create': granted('Lets into the Vultr account', { type: 'user' }),
    'instance backup disable': {
      ...changed('Stops backups of Vultr instance', { type: 'instance' }),
      effect: 'unprotect',
      rule: 'unprotect',
    },
  },
};

const civo: VendorGrammar = {
  tool: 'civo',
  title: 'Civo',
  programs: ['civo'],
  many: true,
  valued: ['-o', '-f'],
  local: ['apikey', 'apikeys', 'completion', 'region', 'quota', 'size', 'version', 'update', 'teams'],
  told: {
    'database|db credential|show-credential': secretTold('the password of Civo database'),
    'kubernetes|k8s|k3s config': null,
    'instance password|passwd': secretTold('the password of Civo instance'),
    'objectstore|bucket|object credential|secret': secretTold('the keys of Civo object store'),
  },
};

const exo: VendorGrammar = {
  tool: 'exo',
  title: 'Exoscale',
  programs: ['exo'],
  many: true,
  valued: ['-z', '--zone', '-A', '--use-account', '-C', '-O', '--output-format'],
  places: ['-A', '--use-account'],
  local: ['config', 'environment', 'limits', 'status', 'zone', 'output', 'version'],
  told: {
    'storage rb': lost('Deletes Exoscale bucket', { type: 'bucket', lost: 'what is stored in it' }),
    'storage setacl': changed('Changes who may read Exoscale object', { type: 'object' }),
    'storage presign|list|show|download': null,
    'compute instance reset': overwritten('Overwrites the disk of Exoscale instance', {
      type: 'instance',
      severity: 'critical',
    }),
    'compute instance scp|ssh|console-url': null,
    'compute sks kubeconfig': secretTold('the credentials of Exoscale cluster'),
    'dns remove': removed('Removes DNS record of', { type: 'record', severity: 'high' }),
    'dns delete': removed('Deletes DNS zone', { type: 'zone', severity: 'critical' }),
    'dbaas user reveal-password': secretTold('the password of a database'),
  },
};

const upctl: VendorGrammar = {
  tool: 'upctl',
  title: 'UpCloud',
  programs: ['upctl'],
  many: true,
  flags: ['--delete-storages', '--delete-users', '--delete-databases'],
  local: ['completion', 'version', 'zone', 'config'],
  told: { 'all purge': everything('Deletes every resource of the UpCloud account'), 'all list': null },
};

const ovhcloud: VendorGrammar = {
  tool: 'ovhcloud',
  title: 'OVHcloud',
  programs: ['ovhcloud', 'ovhai', 'ovh'],
  valued: ['--cloud-project', '-o', '-f'],
  places: ['--cloud-project'],
  local: ['login', 'logout', 'config', 'version', 'completion', 'browser', 'upgrade'],
  told: {
    'vps|baremetal confirm-termination': removed('Ends for good OVHcloud service', {
      type: 'service',
      severity: 'critical',
      undo: 'impossible',
      lost: 'its disks',
    }),
    'cloud kube kubeconfig generate': secretTold('the credentials of OVHcloud cluster'),
    'cloud kube kubeconfig reset': overwritten('Makes invalid the credentials of OVHcloud cluster', {
      type: 'credential',
    }),
    'cloud kube reset': overwritten('Makes again, empty, OVHcloud cluster', { type: 'cluster', severity: 'critical' }),
    'cloud storage-s3 credentials create': granted('Creates keys of OVHcloud storage', { type: 'credential' }),
    'baremetal list-secrets': secretTold('the passwords of OVHcloud server'),
    'baremetal install-status': null,
    'domain-zone reset': overwritten('Overwrites every record of OVHcloud zone', {
      type: 'zone',
      severity: 'critical',
      undo: 'costly',
    }),
  },
};

const metal: VendorGrammar = {
  tool: 'metal',
  title: 'Equinix Metal',
  programs: ['metal', 'packet', 'packet-cli'],
  valued: ['-i', '--id', '-p', '--project-id', '-o', '--config', '--token'],
  named: ['-i'],
  local: ['init', 'env', 'docs', 'completion'],
};

const ionos: VendorGrammar = {
  tool: 'ionos',
  title: 'IONOS',
  programs: ['ionosctl', 'gscloud'],
  valued: ['-i', '--cols', '-o'],
  named: ['-i'],
  local: ['login', 'logout', 'config', 'completion', 'version'],
};

/** Hosts of servers, each with a resource and a verb. */
export const serverHosts: RulePack = vendorsPack({
  vendors: [linode, vultr, civo, exo, upctl, ovhcloud, metal, ionos],
  documentation: [
    'https://techdocs.akamai.com/cloud-computing/docs/cli',
    'https://github.com/vultr/vultr-cli',
    'https://github.com/civo/cli',
    'https://community.exoscale.com/documentation/tools/exoscale-command-line-interface/',
    'https://github.com/UpCloudLtd/upcloud-cli',
    'https://github.com/ovh/ovhcloud-cli',
    'https://github.com/equinix/metal-cli',
  ],
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
      { run: 'vultr-cli instance delete 1a-2b', rule: 'vultr/delete', effect: 'delete', target: '1a-2b' },
      { run: 'vultr-cli instance reinstall 1a-2b', rule: 'vultr/replace', effect: 'replace', target: '1a-2b' },
      { run: 'civo kubernetes remove shop -y', rule: 'civo/delete', effect: 'delete', target: 'shop' },
      { run: 'exo -A prod compute instance delete web -f', rule: 'exo/delete', effect: 'delete', target: 'web' },
      { run: 'exo dbaas delete orders -z ch-gva-2', rule: 'exo/delete', effect: 'delete', target: 'orders' },
      { run: 'upctl server delete web --delete-storages', rule: 'upctl/delete', effect: 'delete', target: 'web' },
      { run: 'upctl all purge', rule: 'upctl/account-wide', effect: 'delete' },
      { run: 'ovhcloud vps terminate vps-1', rule: 'ovhcloud/delete', effect: 'delete', target: 'vps-1' },
      { run: 'metal device delete -i 1a-2b -f', rule: 'metal/delete', effect: 'delete', target: '1a-2b' },
    ],
    leaves: [
      'linode-cli linodes list',
      'linode-cli obj ls',
      'linode-cli configure',
      'vultr-cli instance list',
      'vultr-cli plans list',
      'civo kubernetes config shop --save',
      'exo compute instance list',
      'upctl all list',
      'ovhcloud vps list',
      'metal device get',
    ],
  },
});
