import type { RulePack } from '../model/command';
import { changed, deployed, granted, lost } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** Zapier. */
export const zapier: RulePack = vendorPack({
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
  documentation: ['https://docs.zapier.com/platform/build-cli/overview'],
  examples: {
    catches: [
      { run: 'zapier delete:integration', rule: 'zapier/delete', effect: 'delete' },
      { run: 'zapier delete:version 1.0.0', rule: 'zapier/delete', effect: 'delete', target: '1.0.0' },
      { run: 'zapier promote 1.2.0', rule: 'zapier/update', effect: 'update', target: '1.2.0' },
    ],
    leaves: ['zapier test', 'zapier versions', 'zapier build'],
  },
});
