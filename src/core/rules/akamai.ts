import type { RulePack } from '../model/command';
import { changed, deployed, lost, removed, stopped } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** Akamai. */
export const akamai: RulePack = vendorPack({
  tool: 'akamai',
  title: 'Akamai',
  programs: ['akamai'],
  valued: ['-s', '--section', '-p', '-n', '-e', '--edgerc', '-a', '--accountkey', '--network', '--cpcode', '--tag'],
  places: ['--network', '-n', '-p', '--property'],
  named: ['-p', '--property', '--cpcode', '--tag'],
  local: [
    'install',
    'uninstall',
    'update',
    'upgrade',
    'search',
    'list',
    'config',
    'help',
    'edgeworkers-dev',
    'terraform',
    'pipeline-local',
  ],
  told: {
    'purge invalidate': changed('Marks as stale in the cache of Akamai', { type: 'cache' }),
    'purge delete': stopped('Deletes from the cache of Akamai', { type: 'cache' }),
    'property|pm|property-manager activate|activate-version': deployed('Activates Akamai property', {
      type: 'property',
      severity: 'high',
    }),
    'property|pm|property-manager deactivate': stopped('Takes off the net Akamai property', { type: 'property' }),
    'pipeline|pl promote': deployed('Promotes to the next stage of Akamai pipeline', {
      type: 'property',
      severity: 'high',
    }),
    'edgeworkers|ew activate': deployed('Activates Akamai EdgeWorker', { type: 'worker', severity: 'high' }),
    'edgeworkers|ew delete-id|delete': removed('Deletes Akamai EdgeWorker', { type: 'worker' }),
    'dns delete-zone|submit-bulkzones': lost('Deletes Akamai zones', { type: 'zone', undo: 'costly' }),
  },
  documentation: ['https://techdocs.akamai.com/developer/docs/about-clis'],
  examples: {
    catches: [
      {
        run: 'akamai property activate www.acme.example --network PROD',
        rule: 'akamai/deploy',
        effect: 'update',
        target: 'www.acme.example',
      },
      { run: 'akamai purge delete --cpcode 123', rule: 'akamai/interrupt', effect: 'interrupt', target: '123' },
    ],
    leaves: ['akamai list', 'akamai property list'],
  },
});
