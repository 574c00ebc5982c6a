import type { RulePack } from '../model/command';
import { changed, deployed, issued, lost, run } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** Shops, messages, searches and sales of others, each by its own command line. */
export const businessServices: RulePack = vendorPack({
  tool: 'business',
  title: 'the service',
  programs: ['sendgrid', 'resend', 'hookdeck', 'sf', 'sfdx'],
  colons: true,
  valued: ['-o', '--target-org', '-u', '-p', '-m', '-s', '-i', '-q', '-f', '--account'],
  places: ['-o', '--target-org', '-u', '--account', '-a'],
  local: ['login', 'auth', 'init', 'config', 'doctor', 'plugins', 'autocomplete', 'listen', 'alias', 'help'],
  losses: { org: { severity: 'critical', undo: 'impossible', lost: 'everything in it' } },
  told: {
    'org delete scratch|sandbox': lost('Deletes Salesforce org', {
      type: 'org',
      named: (_, options) => options.values('-o', '--target-org', '-u'),
    }),
    'data delete record|bulk|resume': lost('Deletes Salesforce records', {
      type: 'record',
      severity: 'high',
      named: (_, options) => options.values('-s', '--sobject'),
    }),
    'data update|upsert|import|create record|bulk|tree': changed('Writes Salesforce records', {
      type: 'record',
      undo: 'costly',
      named: (_, options) => options.values('-s', '--sobject'),
    }),
    'project delete source': lost('Deletes Salesforce metadata', {
      type: 'metadata',
      severity: 'high',
      named: (_, options) => options.values('-m', '--metadata', '-p'),
    }),
    'project deploy start|quick|resume': deployed('Deploys metadata to Salesforce', {
      severity: 'high',
      named: (_, options) => options.values('-o', '--target-org'),
    }),
    'project deploy validate|preview|report|cancel': null,
    'force source deploy|push': deployed('Deploys metadata to Salesforce', { severity: 'high', name: '' }),
    'force source delete': lost('Deletes Salesforce metadata', { severity: 'high', name: '' }),
    'apex run': ({ words }) => (words.length > 2 ? null : run('Runs code in Salesforce', { name: '' })),
    'org display|list|open|login|logout|create|generate': ({ manner }) => (manner === 'delete' ? undefined : null),
    'emails send': { ...issued('Sends mail', { name: '' }), effect: 'send-out', rule: 'sent' },
  },
  documentation: ['https://developer.salesforce.com/docs/atlas.en-us.sfdx_cli_reference.meta/sfdx_cli_reference/'],
  examples: {
    catches: [
      { run: 'sf org delete sandbox -o acme-uat', rule: 'business/delete', effect: 'delete', target: 'acme-uat' },
      { run: 'sf project deploy start -o prod', rule: 'business/deploy', effect: 'update', target: 'prod' },
    ],
    leaves: ['sf org list', 'sf project deploy validate -o prod'],
  },
});
