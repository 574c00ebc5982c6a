import type { RulePack } from '../model/command';
import { deployed, granted, lost, overwritten, secretTold, when } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** Tinybird. */
export const tinybird: RulePack = vendorPack({
  tool: 'tinybird',
  title: 'Tinybird',
  programs: ['tb'],
  flags: ['--cloud', '--local', '--staging', '--check', '--dry-run'],
  valued: ['--host', '--token', '--branch', '--sql-condition', '--scope', '--ttl'],
  local: ['login', 'logout', 'init', 'create', 'local', 'build', 'dev', 'test', 'info', 'fmt', 'mock', 'sql'],
  idle: ['--check'],
  told: {
    'datasource truncate': lost('Deletes every row of Tinybird data source', { type: 'datasource' }),
    'datasource delete': lost('Deletes rows of Tinybird data source', { type: 'datasource' }),
    'datasource rm': lost('Deletes Tinybird data source', { type: 'datasource' }),
    'datasource replace': overwritten('Replaces the rows of Tinybird data source', { type: 'datasource' }),
    'token create': granted('Makes a token of Tinybird', { type: 'token', name: '' }),
    'token copy': secretTold('the token of Tinybird'),
    push: deployed('Pushes to Tinybird', { name: '' }),
    deploy: when(
      ['--allow-destructive-operations'],
      overwritten('Deploys to Tinybird, and lets data sources be deleted', { name: '', severity: 'critical' }),
      deployed('Deploys to Tinybird', { name: '' }),
    ),
  },
  documentation: ['https://www.tinybird.co/docs/forward/dev-reference/commands'],
  examples: {
    catches: [
      {
        run: 'tb --cloud datasource truncate orders --yes',
        rule: 'tinybird/delete',
        effect: 'delete',
        target: 'orders',
      },
      { run: 'tb datasource rm orders --yes', rule: 'tinybird/delete', effect: 'delete', target: 'orders' },
      { run: 'tb token create static ci --scope ADMIN', rule: 'tinybird/grant', effect: 'grant' },
      { run: 'tb deploy --allow-destructive-operations', rule: 'tinybird/replace', effect: 'replace' },
    ],
    leaves: ['tb datasource ls', 'tb deploy --check', 'tb build', 'tb sql "select 1"'],
  },
});
