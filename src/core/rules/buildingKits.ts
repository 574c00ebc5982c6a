import type { RulePack } from '../model/command';
import { changed, deployed, granted, lost, made, overwritten, run } from './platforms/said';
import type { VendorGrammar } from './platforms/vendor';
import { vendorsPack } from './platforms/vendorsPack';

const powerPlatform: VendorGrammar = {
  tool: 'power-platform',
  title: 'Power Platform',
  programs: ['pac'],
  valued: ['-env', '--environment', '-n', '--name', '-sn', '--solution-name', '-p', '--path', '-id', '--app-id', '-u'],
  places: ['-env', '--environment', '-u', '--url'],
  named: ['--environment', '-env', '--solution-name', '-sn', '--name', '-n'],
  singleDash: true,
  local: ['auth', 'code', 'help', 'modelbuilder', 'telemetry', 'test', 'tool'],
  losses: { admin: { severity: 'critical', undo: 'impossible', lost: 'everything in the environment' } },
  told: {
    'admin reset': overwritten('Empties the environment of Power Platform', {
      type: 'environment',
      severity: 'critical',
      lost: 'everything in it',
      named: (_, options) => options.values('--environment', '-env'),
    }),
    'admin create|backup': made('Makes an environment or a backup of Power Platform:', { type: 'environment' }),
    'admin list|status|list-app-templates|list-service-principal|list-groups': null,
    'admin application list': null,
    'admin restore|copy': overwritten('Puts other data over the environment of Power Platform', {
      type: 'environment',
      severity: 'critical',
      named: (_, options) => options.values('--target-env', '-te', '--environment', '-env'),
    }),
    'admin assign-user|assign-group|application|create-service-principal': granted(
      'Lets somebody into the environment of Power Platform:',
      { type: 'environment' },
    ),
    'solution init|add-reference|clone|pack|unpack|check|list|export|sync|version|online-version': null,
    'solution import': deployed('Imports into Power Platform the solution', { severity: 'high' }),
    'package deploy': deployed('Deploys to Power Platform the package', { severity: 'high', name: '' }),
    'package init|add-external-package|add-solution|add-reference|show': null,
    'pcf|plugin init|version': null,
    'data import': changed('Writes records to Power Platform', { type: 'record', undo: 'costly', name: '' }),
  },
};

const zapier: VendorGrammar = {
  tool: 'zapier',
  title: 'Zapier',
  programs: ['zapier', 'zapier-platform'],
  colons: true,
  valued: ['-i', '--id', '--title', '--version', '--percent'],
  local: [
    'login',
    'logout',
    'init',
    'build',
    'test',
    'validate',
    'convert',
    'scaffold',
    'link',
    'cache',
    'describe',
    'versions',
  ],
  losses: {
    integration: { severity: 'critical', undo: 'impossible', lost: 'every version of it, and the Zaps that use it' },
  },
  told: {
    'promote|migrate|legacy|deprecate|canary': changed('Changes what users of the Zapier integration run:', {
      type: 'integration',
      severity: 'high',
      undo: 'costly',
    }),
    'delete version': lost('Deletes from Zapier the version', { type: 'version', lost: 'the Zaps that use it' }),
    'team|users add': granted('Lets into the Zapier integration', { type: 'integration' }),
    'push|upload': deployed('Uploads to Zapier the integration', { name: '' }),
  },
};

const sourcegraph: VendorGrammar = {
  tool: 'sourcegraph',
  title: 'Sourcegraph',
  programs: ['src'],
  singleDash: true,
  valued: ['-id', '-name', '-f', '-username'],
  named: ['-id', '-name'],
  local: ['login', 'search', 'version', 'validate', 'sbom', 'lsp', 'code-intel', 'scip', 'doc'],
  losses: { orgs: { severity: 'high', undo: 'impossible' } },
  told: {
    'batch preview|new|validate|repositories': null,
    'batch apply': changed('Opens and changes merge requests by the batch', {
      type: 'batch',
      severity: 'high',
      name: '',
    }),
    api: run('Puts a query or a change to Sourcegraph', { name: '' }),
    'config get|list': null,
    'users create': granted('Makes a user of Sourcegraph', { type: 'user' }),
  },
};

/** Applications and automations that others keep, each by its own command line. */
export const buildingKits: RulePack = vendorsPack({
  vendors: [powerPlatform, zapier, sourcegraph],
  documentation: [
    'https://learn.microsoft.com/power-platform/developer/cli/reference/',
    'https://docs.zapier.com/platform/build-cli/overview',
    'https://sourcegraph.com/docs/cli/references',
  ],
  examples: {
    catches: [
      { run: 'pac admin delete --environment shop', rule: 'power-platform/delete', effect: 'delete', target: 'shop' },
      { run: 'pac admin reset --environment shop', rule: 'power-platform/replace', effect: 'replace', target: 'shop' },
      { run: 'pac solution delete --solution-name cart', rule: 'power-platform/delete', effect: 'delete' },
      { run: 'pac package deploy --package shop.zip', rule: 'power-platform/deploy', effect: 'update' },
      { run: 'zapier delete:integration', rule: 'zapier/delete', effect: 'delete' },
      { run: 'zapier delete:version 1.0.0', rule: 'zapier/delete', effect: 'delete', target: '1.0.0' },
      { run: 'zapier promote 1.2.0', rule: 'zapier/update', effect: 'update', target: '1.2.0' },
      { run: 'src users delete -id=VXNlcjox', rule: 'sourcegraph/delete', effect: 'delete' },
    ],
    leaves: [
      'pac admin list',
      'pac solution list',
      'pac auth create --name dev',
      'zapier test',
      'zapier versions',
      'zapier build',
      "src search 'repo:shop'",
      'src repos list',
      'src batch preview -f batch.yaml',
    ],
  },
});
