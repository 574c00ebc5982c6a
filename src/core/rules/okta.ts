import type { RulePack } from '../model/command';
import { changed } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** Okta. */
export const okta: RulePack = vendorPack({
  tool: 'okta',
  title: 'Okta',
  programs: ['okta', 'okta-cli-client'],
  local: ['login', 'start', 'register'],
  told: { 'apps create': changed('Creates Okta app', { type: 'app', severity: 'low' }) },
  losses: { apps: { severity: 'critical', undo: 'costly', lost: 'the logins of everybody who signs in with it' } },
  documentation: ['https://cli.okta.com/'],
  examples: {
    catches: [{ run: 'okta apps delete 0oa1', rule: 'okta/delete', effect: 'delete', target: '0oa1' }],
    leaves: ['okta apps', 'okta login'],
  },
});
