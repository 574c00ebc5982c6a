import type { RulePack } from '../model/command';
import { granted, lost, overwritten, removed, stopped } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** Databases that somebody else runs. */
export const hostedDatabases: RulePack = vendorPack({
  tool: 'cloud-database',
  title: 'the service',
  programs: ['avn', 'ticloud', 'scalingo', 'ybm'],
  valued: ['--project', '-a', '--app'],
  places: ['-a'],
  told: {
    'service terminate': lost('Terminates service', { type: 'service', lost: 'the data' }),
    'service user-password-reset': overwritten('Replaces a password of service', { type: 'credential' }),
    'service database-delete': lost('Deletes a database of service', { type: 'database', lost: 'the data' }),
    'service topic-delete': lost('Deletes a topic of service', { type: 'topic', lost: 'the messages' }),
    // What it does besides is told by its options: a protection taken off, an address let in.
    'service update': ({ options }) =>
      options.has('--power-off') ? stopped('Switches off service', { type: 'service', severity: 'high' }) : undefined,
    scale: ({ rest }) =>
      rest.some(({ value }) => /:0(?::|$)/.test(value)) ? stopped('Scales to zero', { type: 'app' }) : undefined,
    'service maintenance-start': stopped('Starts maintenance of service', { type: 'service' }),
    'service user-get|get|list|cli|logs|metrics': null,
    'user access-token create': granted('Creates a token of the account', { type: 'token', name: '' }),
    'project delete': lost('Deletes project', { type: 'project', lost: 'its services' }),
    'cluster delete': lost('Deletes cluster', { type: 'cluster', lost: 'the data' }),
    destroy: removed('Destroys app', { type: 'app', severity: 'critical' }),
  },
  documentation: ['https://aiven.io/docs/tools/cli'],
  examples: {
    catches: [
      {
        run: 'avn service terminate orders --force',
        rule: 'cloud-database/delete',
        effect: 'delete',
        target: 'orders',
      },
      {
        run: 'avn service update orders --disable-termination-protection',
        rule: 'cloud-database/unprotect',
        effect: 'unprotect',
      },
      { run: 'avn service update orders --power-off', rule: 'cloud-database/interrupt', effect: 'interrupt' },
      { run: 'scalingo --app shop scale web:0', rule: 'cloud-database/interrupt', effect: 'interrupt' },
    ],
    leaves: ['avn service list', 'scalingo --app shop ps'],
  },
});
