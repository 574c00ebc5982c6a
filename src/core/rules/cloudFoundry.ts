import type { RulePack } from '../model/command';
import { deployed, dropped, lost, removed, run, secretTold, stopped } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** Cloud Foundry. */
export const cloudFoundry: RulePack = vendorPack({
  tool: 'cloud-foundry',
  title: 'Cloud Foundry',
  programs: ['cf'],
  valued: ['-a', '-o', '-s', '-u', '-p', '-i', '-m', '-k', '-c', '-b', '-n', '--hostname', '--path'],
  flags: ['-f', '-r'],
  places: ['-o', '-s'],
  local: [
    'api',
    'target',
    't',
    'auth',
    'logout',
    'plugins',
    'install-plugin',
    'uninstall-plugin',
    'repo-plugins',
    'oauth-token',
  ],
  losses: { '': { severity: 'high', undo: 'costly', lost: 'the application and its routes' } },
  told: {
    'd|delete': removed('Deletes Cloud Foundry application', { type: 'application' }),
    'purge-service-instance|purge-service-offering': lost('Forgets without asking its broker Cloud Foundry', {
      type: 'service',
    }),
    'ds|delete-service': lost('Deletes Cloud Foundry service', { type: 'service', lost: 'the data of the service' }),
    'delete-org|delete-space': lost('Deletes with everything in it Cloud Foundry', { type: 'organisation' }),
    'sp|stop; rs|restart; rg|restage; restart-app-instance|disable-ssh': stopped(
      'Interrupts Cloud Foundry application',
    ),
    'e|env': secretTold('the variables of the application', { name: '' }),
    'push|p': deployed('Deploys Cloud Foundry application', { type: 'application' }),
    'ue|unset-env; us|unbind-service; unmap-route': dropped('Takes something off Cloud Foundry application', {
      type: 'application',
    }),
    ssh: ({ options }) => (options.has('-c', '--command') ? run('Runs a command in Cloud Foundry application') : null),
  },
  documentation: ['https://cli.cloudfoundry.org/en-US/v8/'],
  examples: {
    catches: [
      { run: 'cf delete shop -f -r', rule: 'cloud-foundry/delete', effect: 'delete', target: 'shop' },
      { run: 'cf delete-service orders-db -f', rule: 'cloud-foundry/delete', effect: 'delete', target: 'orders-db' },
      { run: 'cf delete-org acme', rule: 'cloud-foundry/delete', effect: 'delete', target: 'acme' },
      { run: 'cf stop shop', rule: 'cloud-foundry/interrupt', effect: 'interrupt', target: 'shop' },
      { run: 'cf env shop', rule: 'secrets/shown', effect: 'read-secret' },
    ],
    leaves: ['cf apps', 'cf target -o acme -s prod', 'cf logs shop --recent', 'cf ssh shop'],
  },
});
