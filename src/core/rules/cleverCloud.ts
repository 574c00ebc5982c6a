import type { RulePack } from '../model/command';
import { deployed, removed, secretTold, stopped } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';
import type { Deed } from './shared/toolPack';

const named: Deed['named'] = (_, options) => options.values('--app', '-a', '--alias');
const INSIDE = { type: 'app', named } as const;

/** Clever Cloud. */
export const cleverCloud: RulePack = vendorPack({
  tool: 'clever',
  title: 'Clever Cloud',
  programs: ['clever'],
  valued: ['-a', '--alias', '--app', '-o', '--org', '-F', '--format', '--addon'],
  places: ['-o', '--org'],
  named: ['--app', '-a', '--alias'],
  local: ['login', 'logout', 'link', 'unlink', 'profile', 'open', 'console', 'version'],
  told: {
    delete: removed('Deletes Clever Cloud application', { ...INSIDE, severity: 'critical' }),
    stop: stopped('Stops Clever Cloud application', INSIDE),
    restart: stopped('Restarts Clever Cloud application', { ...INSIDE, severity: 'medium' }),
    deploy: deployed('Deploys to Clever Cloud', { name: '' }),
    'env|published-config rm': removed('Removes a variable of a Clever Cloud application:', { type: 'variable' }),
    'env; addon env': secretTold('the variables of Clever Cloud', { name: '' }),
    'env set|import; status|activity|applications|logs|accesslogs|ssh|database|features': null,
    cancel: null,
  },
  documentation: ['https://www.clever.cloud/developers/doc/cli/'],
  examples: {
    catches: [
      { run: 'clever delete --app shop --yes', rule: 'clever/delete', effect: 'delete', target: 'shop' },
      { run: 'clever stop --app shop', rule: 'clever/interrupt', effect: 'interrupt', target: 'shop' },
      { run: 'clever addon delete orders --yes', rule: 'clever/delete', effect: 'delete', target: 'orders' },
      { run: 'clever env rm API_KEY', rule: 'clever/delete', effect: 'delete', target: 'API_KEY' },
    ],
    leaves: [
      'clever status',
      'clever addon list',
      'clever logs',
      'clever env set A b',
      'clever database backups orders',
    ],
  },
});
