import type { RulePack } from '../model/command';
import { changed, deployed, granted, made, overwritten } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** Power Platform. */
export const powerPlatform: RulePack = vendorPack({
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
  documentation: ['https://learn.microsoft.com/power-platform/developer/cli/reference/'],
  examples: {
    catches: [
      { run: 'pac admin delete --environment shop', rule: 'power-platform/delete', effect: 'delete', target: 'shop' },
      { run: 'pac admin reset --environment shop', rule: 'power-platform/replace', effect: 'replace', target: 'shop' },
      { run: 'pac solution delete --solution-name cart', rule: 'power-platform/delete', effect: 'delete' },
      { run: 'pac package deploy --package shop.zip', rule: 'power-platform/deploy', effect: 'update' },
    ],
    leaves: ['pac admin list', 'pac solution list', 'pac auth create --name dev'],
  },
});
