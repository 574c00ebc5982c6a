import type { RulePack } from '../model/command';
import { changed, granted, removed, stopped } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** LaunchDarkly. */
export const launchDarkly: RulePack = vendorPack({
  tool: 'launchdarkly',
  title: 'LaunchDarkly',
  programs: ['ldcli'],
  valued: ['-d', '--data', '--access-token', '--project', '--flag', '--environment', '--environments', '-p', '-e'],
  places: ['-e', '-p'],
  named: ['--flag', '--environment', '--project'],
  local: ['config', 'login', 'setup', 'dev-server', 'quickstart', 'completion', 'sourcemaps'],
  losses: {
    environments: { severity: 'critical', undo: 'impossible', lost: 'the rules of every flag in it' },
    flags: { severity: 'high', undo: 'impossible', lost: 'its rules in every environment' },
  },
  told: {
    'flags toggle-off': stopped('Switches off for everybody LaunchDarkly flag', {
      type: 'flag',
      named: (_, options) => options.values('--flag'),
    }),
    'flags toggle-on': changed('Switches on for everybody LaunchDarkly flag', {
      type: 'flag',
      named: (_, options) => options.values('--flag'),
    }),
    'flags archive': stopped('Archives LaunchDarkly flag', {
      type: 'flag',
      severity: 'medium',
      named: (_, options) => options.values('--flag'),
    }),
    'access-tokens reset-token': removed('Makes invalid LaunchDarkly token', {
      effect: 'replace',
      rule: 'replace',
      undo: 'impossible',
      type: 'token',
      named: (_, options) => options.values('--id'),
    }),
    'custom-roles create': granted('Makes a role of LaunchDarkly', { type: 'role', name: '' }),
    'environments reset-sdk-key|reset-environment-sdk-key|reset-mobile-key': removed(
      'Makes invalid a key of LaunchDarkly environment',
      {
        effect: 'replace',
        rule: 'replace',
        undo: 'impossible',
        type: 'key',
        named: (_, options) => options.values('--environment'),
      },
    ),
    'members create|invite': granted('Invites into LaunchDarkly', { type: 'member', name: '' }),
  },
  documentation: ['https://launchdarkly.com/docs/home/getting-started/ldcli'],
  examples: {
    catches: [
      {
        run: 'ldcli environments delete --project shop --environment production',
        rule: 'launchdarkly/delete',
        effect: 'delete',
        target: 'production',
      },
      {
        run: 'ldcli flags delete --project shop --flag new-cart',
        rule: 'launchdarkly/delete',
        effect: 'delete',
        target: 'new-cart',
      },
      {
        run: 'ldcli flags toggle-off --project shop --environment prod --flag new-cart',
        rule: 'launchdarkly/interrupt',
        effect: 'interrupt',
        target: 'new-cart',
      },
      { run: 'ldcli projects delete --project shop', rule: 'launchdarkly/delete', effect: 'delete', target: 'shop' },
    ],
    leaves: ['ldcli flags list --project shop', 'ldcli config --list', 'ldcli dev-server start'],
  },
});
