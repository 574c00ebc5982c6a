import type { RulePack } from '../model/command';
import { applied, changed, granted, lost, overwritten, removed, secretTold } from './platforms/said';
import { gone } from './platforms/losses';
import { vendorPack } from './platforms/vendorPack';

/** IBM Cloud. */
export const ibmcloud: RulePack = vendorPack({
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
  losses: { 'resource service-instance': gone('what the service keeps') },
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
  documentation: ['https://cloud.ibm.com/docs/cli?topic=cli-ibmcloud_cli'],
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
    ],
    leaves: [
      'ibmcloud is instances',
      'ibmcloud login --sso',
      'ibmcloud ks cluster ls',
      'ibmcloud resource service-instances',
    ],
  },
});
