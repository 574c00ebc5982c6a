import type { RulePack } from '../model/command';
import { overwritten, secretTold, when } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** Tiger Cloud, whose databases are of TimescaleDB. */
export const tigerCloud: RulePack = vendorPack({
  tool: 'tiger',
  title: 'Tiger Cloud',
  programs: ['tiger'],
  valued: ['--service-id', '--config-dir', '-o', '--output', '--role', '--new-password'],
  local: ['auth', 'config', 'mcp', 'version', 'completion'],
  losses: { service: { severity: 'critical', undo: 'impossible', lost: 'the data' } },
  told: {
    'service|services|svc update-password; db save-password': overwritten('Replaces the password of Tiger service', {
      type: 'service',
    }),
    'db connection-string': when(['--with-password'], secretTold('the password of Tiger service'), null),
    'db test-connection': null,
  },
  documentation: ['https://github.com/timescale/tiger-cli'],
  examples: {
    catches: [
      { run: 'tiger service delete s1 --confirm', rule: 'tiger/delete', effect: 'delete', target: 's1' },
      { run: 'tiger service stop s1', rule: 'tiger/interrupt', effect: 'interrupt', target: 's1' },
      { run: 'tiger db connection-string s1 --with-password', rule: 'secrets/shown', effect: 'read-secret' },
    ],
    leaves: ['tiger service list', 'tiger service get s1', 'tiger db connection-string s1', 'tiger auth status'],
  },
});
