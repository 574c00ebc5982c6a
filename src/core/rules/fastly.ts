import type { RulePack } from '../model/command';
import { changed, deployed, lost, secretTold, stopped } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** Fastly. */
export const fastly: RulePack = vendorPack({
  tool: 'fastly',
  title: 'Fastly',
  programs: ['fastly'],
  valued: ['-s', '-t', '-o', '-i', '-d', '--service-id', '--service-name', '--version'],
  flags: ['--autoclone', '--activate', '--soft'],
  idle: ['--status'],
  places: ['--service-name'],
  named: ['--name', '-n', '--service-id', '-s', '--service-name'],
  local: ['auth', 'ip-list', 'pops', 'config', 'update', 'log-tail', 'stats', 'whoami', 'install'],
  verbs: { undelete: 'update' },
  told: {
    'profile token': secretTold('the token of this profile', { name: '' }),
    purge: ({ options }) =>
      options.has('--all')
        ? stopped('Empties the whole cache of Fastly service', {
            type: 'service',
            named: (_, given) => given.values('-s', '--service-id', '--service-name'),
          })
        : changed('Empties a part of the cache at Fastly', { name: '' }),
    'compute deploy|publish': deployed('Deploys to Fastly Compute', { type: 'service', name: '' }),
    'compute build|init|pack|serve|validate|metadata|hash-files|hashsum|update': null,
    'service delete': lost('Deletes Fastly service', {
      type: 'service',
      lost: 'every version of its settings',
      named: (_, options) => options.values('-s', '--service-id', '--service-name'),
    }),
    'service-version activate; service version activate': deployed('Activates a version of Fastly service', {
      type: 'service',
      severity: 'high',
      named: (_, options) => options.values('-s', '--service-id'),
    }),
    'service-version deactivate; service version deactivate': stopped('Takes off the net Fastly service', {
      type: 'service',
      named: (_, options) => options.values('-s', '--service-id'),
    }),
    'service-version clone|lock|list|update; service version clone|lock|list|update|stage|unstage': null,
    'service purge': changed('Empties the cache at Fastly', { name: '' }),
  },
  documentation: ['https://www.fastly.com/documentation/reference/cli/'],
  examples: {
    catches: [
      { run: 'fastly service delete --service-id SU1 --force', rule: 'fastly/delete', effect: 'delete', target: 'SU1' },
      { run: 'fastly purge --all --service-id SU1', rule: 'fastly/interrupt', effect: 'interrupt', target: 'SU1' },
      {
        run: 'fastly service-version activate --version 3 --service-id SU1',
        rule: 'fastly/deploy',
        effect: 'update',
        target: 'SU1',
      },
      {
        run: 'fastly backend delete --service-id SU1 --version latest --name origin',
        rule: 'fastly/delete',
        effect: 'delete',
        target: 'origin',
      },
      { run: 'fastly kv-store delete --store-id st1 --all', rule: 'fastly/delete', effect: 'delete', target: 'st1' },
      { run: 'fastly profile token', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'fastly compute publish', rule: 'fastly/deploy', effect: 'update' },
    ],
    leaves: [
      'fastly service list',
      'fastly log-tail',
      'fastly profile list',
      'fastly compute serve',
      'fastly service describe --service-id SU1',
    ],
  },
});
