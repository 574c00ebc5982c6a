import type { RulePack } from '../model/command';
import { changed, deployed, granted, lost, removed } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** Slack's command line for apps. */
export const slackCli: RulePack = vendorPack({
  tool: 'slack',
  title: 'Slack',
  programs: ['slack'],
  valued: ['-a', '--app', '-w', '--team', '-e', '--experiment', '--token', '--config-dir'],
  places: ['-w', '--team'],
  named: ['-a', '--app'],
  local: [
    'auth',
    'login',
    'logout',
    'create',
    'init',
    'run',
    'doctor',
    'samples',
    'upgrade',
    'manifest',
    'docs',
    'feedback',
  ],
  told: {
    'delete; app delete': lost('Deletes Slack app', { type: 'app', severity: 'high' }),
    'uninstall; app uninstall': removed('Takes out of its workspace Slack app', { type: 'app' }),
    'deploy; install; app install': deployed('Deploys Slack app', { type: 'app' }),
    'datastore delete|bulk-delete': lost('Deletes from a store of a Slack app', { type: 'item', name: '' }),
    'datastore put|update|bulk-put': changed('Writes to a store of a Slack app', {
      type: 'item',
      name: '',
      undo: 'costly',
    }),
    'env remove|unset': removed('Removes from Slack app variable', { type: 'variable', severity: 'medium' }),
    'collaborator|collaborators add': granted('Lets change a Slack app', { type: 'collaborator' }),
    'function distribute; function access': granted('Lets others call a function of a Slack app', { name: '' }),
  },
  documentation: ['https://docs.slack.dev/tools/slack-cli/reference/commands/slack/'],
  examples: {
    catches: [
      { run: 'slack delete --app A1 --force', rule: 'slack/delete', effect: 'delete', target: 'A1' },
      { run: 'slack uninstall --app A1', rule: 'slack/delete', effect: 'delete', target: 'A1' },
      { run: 'slack env remove API_KEY', rule: 'slack/delete', effect: 'delete', target: 'API_KEY' },
      { run: 'slack collaborator add eve@acme.example', rule: 'slack/grant', effect: 'grant' },
    ],
    leaves: ['slack run', 'slack app list', 'slack datastore query x', 'slack env list', 'slack doctor'],
  },
});
