import type { RulePack } from '../model/command';
import { applied, changed, granted, lost, opened, overwritten, removed, secretTold } from './platforms/said';
import type { VendorGrammar } from './platforms/vendor';
import { vendorsPack } from './platforms/vendorsPack';

const DATA = { severity: 'critical', undo: 'impossible', lost: 'the data' } as const;

const ibmcloud: VendorGrammar = {
  tool: 'ibmcloud',
  title: 'IBM Cloud',
  programs: ['ibmcloud', 'bluemix', 'bx', 'ic'],
  valued: ['-g', '-r', '-o', '-s', '-c', '--cluster', '--bucket', '--key', '-n'],
  places: ['-g', '-o', '-s'],
  named: ['--bucket', '-c', '--cluster'],
  local: [
    'login',
    'logout',
    'target',
    'config',
    'plugin',
    'regions',
    'version',
    'update',
    'cr-login',
    'sl-init',
    'dev',
  ],
  losses: { 'resource service-instance': { ...DATA, lost: 'what the service keeps' } },
  told: {
    'iam oauth-tokens|tokens': secretTold('a token of the account', { name: '' }),
    'iam user-policy-create|service-policy-create|access-group-policy-create|authorization-policy-create|user-policy-update':
      granted('Gives rights in IBM Cloud to', { type: 'policy' }),
    'iam access-group-user-add|access-group-service-id-add': granted('Adds to IBM Cloud access group', {
      type: 'group',
    }),
    'resource service-key-create': granted('Makes, and shows, credentials for IBM Cloud service', { type: 'key' }),
    'schematics apply': applied('Carries out IBM Cloud workspace', { type: 'stack' }),
    'resource service-key|service-keys': secretTold('the credentials of IBM Cloud service key'),
    'ks|oc cluster config|get|ls': null,
    'ks|oc worker reload; sl vs reload': overwritten('Overwrites the disk of IBM Cloud machine', {
      type: 'worker',
      severity: 'critical',
    }),
    'cr retention-run': removed('Deletes images of IBM Cloud registry', { type: 'image', undo: 'impossible' }),
    'cdb deployment-user-password': overwritten('Replaces the password of a user of IBM Cloud database', {
      type: 'credential',
    }),
    'cf delete|d': lost('Deletes Cloud Foundry app', { type: 'app' }),
    'secrets-manager|sm secret': secretTold('the secret'),
    'cr image-rm|image-digests-rm|namespace-rm|image-prune-untagged': removed('Deletes images of IBM Cloud registry', {
      type: 'image',
      undo: 'impossible',
    }),
    'cr login|images|image-list|namespaces': null,
    'cos object-put|upload|object-copy': changed('Writes to IBM Cloud bucket', { type: 'bucket', undo: 'costly' }),
    'ce|code-engine app|job|build logs|events': null,
  },
};

const scw: VendorGrammar = {
  tool: 'scw',
  title: 'Scaleway',
  programs: ['scw'],
  valued: ['-p', '--profile', '-c', '--config', '-o'],
  places: ['-p'],
  losses: {
    'rdb instance': DATA,
    'redis cluster': DATA,
    'mongodb instance': DATA,
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
};

const aliyun: VendorGrammar = {
  tool: 'aliyun',
  title: 'Alibaba Cloud',
  programs: ['aliyun'],
  flags: ['--secure'],
  valued: ['-p', '--profile', '--region'],
  places: ['-p'],
  local: ['configure', 'auto-completion', 'plugin', 'version', 'oss-help'],
  losses: { 'db-instance': DATA, 'ram user': { severity: 'high', undo: 'costly' } },
  verbs: { attach: 'create', release: 'delete', mb: 'create', unassociate: 'detach', cp: 'update', authorize: 'grant' },
  told: {
    'oss rm': lost('Deletes from Alibaba Cloud', { type: 'object' }),
    rm: lost('Deletes from Alibaba Cloud', { type: 'object' }),
    'oss ls|cat|stat|du|sign|hash|probe': null,
    'ls|cat|stat|du|sign|hash|probe|config': null,
    'ram AttachPolicyToUser|AttachPolicyToRole|AttachPolicyToGroup|CreateAccessKey': granted(
      'Gives rights or a key in Alibaba Cloud to',
      { type: 'user', named: (_, options) => options.values('--UserName', '--RoleName', '--GroupName') },
    ),
  },
};

const tccli: VendorGrammar = {
  tool: 'tccli',
  title: 'Tencent Cloud',
  programs: ['tccli'],
  valued: ['--profile', '--region'],
  local: ['configure', 'auth', 'sso', 'config'],
  verbs: { isolate: 'delete', offline: 'delete', release: 'delete', inquiry: 'read', attach: 'create' },
  losses: { 'db-instance': DATA },
  told: {
    'cam AttachUserPolicy|AttachRolePolicy|AttachGroupPolicy|CreateAccessKey': granted(
      'Gives rights or a key in Tencent Cloud to',
      { type: 'user' },
    ),
    delete: lost('Deletes from Tencent Cloud', { type: 'object' }),
  },
};

const yc: VendorGrammar = {
  tool: 'yc',
  title: 'Yandex Cloud',
  programs: ['yc'],
  many: true,
  valued: ['--profile', '--folder-id', '--folder-name', '--cloud-id', '--id', '--name'],
  places: ['--folder-name', '--cloud-id'],
  local: ['init', 'config', 'components', 'completion', 'version', 'help'],
  losses: {
    'managed-postgresql cluster': DATA,
    'managed-mysql cluster': DATA,
    'managed-clickhouse cluster': DATA,
    'managed-mongodb cluster': DATA,
    'managed-redis cluster': DATA,
    'managed-kafka cluster': DATA,
    'resource-manager folder': { ...DATA, lost: 'everything in it' },
    'resource-manager cloud': { ...DATA, lost: 'everything in it' },
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
};

/** Clouds whose command line has a service, a resource and a verb, or an operation by its name. */
export const serviceClouds: RulePack = vendorsPack({
  vendors: [ibmcloud, scw, aliyun, tccli, yc],
  documentation: [
    'https://cloud.ibm.com/docs/cli?topic=cli-ibmcloud_cli',
    'https://cli.scaleway.com/',
    'https://www.alibabacloud.com/help/en/cli/',
    'https://www.tencentcloud.com/document/product/1013',
    'https://yandex.cloud/en/docs/cli/cli-ref/',
  ],
  examples: {
    catches: [
      { run: 'ibmcloud is instance-delete web -f', rule: 'ibmcloud/delete', effect: 'delete', target: 'web' },
      {
        run: 'ibmcloud ks cluster rm --cluster shop --force-delete-storage',
        rule: 'ibmcloud/delete',
        effect: 'delete',
        target: 'shop',
      },
      {
        run: 'ibmcloud resource service-instance-delete orders-db -f',
        rule: 'ibmcloud/delete',
        effect: 'delete',
        target: 'orders-db',
      },
      {
        run: 'ibmcloud cos bucket-delete --bucket uploads --force',
        rule: 'ibmcloud/delete',
        effect: 'delete',
        target: 'uploads',
      },
      {
        run: 'ibmcloud iam user-policy-create eve@acme.example --roles Administrator',
        rule: 'ibmcloud/grant',
        effect: 'grant',
      },
      { run: 'ibmcloud iam oauth-tokens', rule: 'secrets/shown', effect: 'read-secret' },
      {
        run: 'scw instance server delete 1a-2b with-volumes=all',
        rule: 'scw/delete',
        effect: 'delete',
        target: '1a-2b',
      },
      { run: 'scw -p prod rdb instance delete 1a-2b', rule: 'scw/delete', effect: 'delete', target: '1a-2b' },
      { run: 'scw rdb backup restore 1a instance-id=2b', rule: 'scw/replace', effect: 'replace' },
      {
        run: 'aliyun ecs DeleteInstance --InstanceId i-1 --Force true',
        rule: 'aliyun/delete',
        effect: 'delete',
        target: 'i-1',
      },
      {
        run: 'aliyun rds DeleteDBInstance --RegionId eu-central-1 --DBInstanceId rm-1',
        rule: 'aliyun/delete',
        effect: 'delete',
        target: 'rm-1',
      },
      { run: 'aliyun oss rm oss://uploads -r -f', rule: 'aliyun/delete', effect: 'delete', target: 'oss://uploads' },
      { run: 'aliyun ecs StopInstance --InstanceId i-1', rule: 'aliyun/interrupt', effect: 'interrupt', target: 'i-1' },
      { run: `tccli cvm TerminateInstances --InstanceIds '["ins-1"]'`, rule: 'tccli/delete', effect: 'delete' },
      { run: 'yc managed-postgresql cluster delete orders', rule: 'yc/delete', effect: 'delete', target: 'orders' },
      { run: 'yc compute instance delete --name web', rule: 'yc/delete', effect: 'delete', target: 'web' },
      { run: 'yc lockbox payload get --id s', rule: 'secrets/shown', effect: 'read-secret' },
    ],
    leaves: [
      'ibmcloud is instances',
      'ibmcloud login --sso',
      'ibmcloud ks cluster ls',
      'ibmcloud resource service-instances',
      'scw instance server list',
      'scw config dump',
      'aliyun ecs DescribeInstances',
      'aliyun oss ls',
      'tccli cvm DescribeInstances',
      'yc compute instance list',
      'yc config list',
    ],
  },
});
