import type { RulePack } from '../model/command';
import { changed, lost, overwritten, secretTold, unguarded } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** PlanetScale. */
export const pscale: RulePack = vendorPack({
  tool: 'pscale',
  title: 'PlanetScale',
  programs: ['pscale'],
  valued: ['-f', '--format', '--org'],
  places: ['--org'],
  local: ['auth', 'connect', 'completion', 'ping', 'region', 'signup', 'version', 'org'],
  told: {
    'database|db delete|rm|remove': lost('Deletes PlanetScale database', {
      type: 'database',
      lost: 'the data of every branch',
    }),
    'database|db dump|restore-dump': ({ verb }) =>
      verb === 'dump' ? null : overwritten('Loads a dump into PlanetScale database', { type: 'database' }),
    'branch delete|rm|remove': lost('Deletes a branch of PlanetScale database', {
      type: 'branch',
      lost: 'the data of the branch',
      named: (words) => words.slice(0, 2).slice(-1),
    }),
    'branch promote': changed('Makes a production branch of', {
      type: 'branch',
      severity: 'high',
      undo: 'costly',
      named: (words) => words.slice(0, 2).slice(-1),
    }),
    'branch demote': unguarded('Makes a development branch, which anybody may change, of', {
      type: 'branch',
      named: (words) => words.slice(0, 2).slice(-1),
    }),
    'branch safe-migrations disable': {
      ...changed('Lets changes of the schema happen directly on', {
        type: 'branch',
        named: (words) => words.slice(0, 2).slice(-1),
      }),
      effect: 'unprotect',
      rule: 'unprotect',
      severity: 'high',
    },
    'branch schema|diff|routing-rules|vschema|refresh-schema': ({ verb }) => (verb === 'update' ? undefined : null),
    'deploy-request deploy|dr': changed('Deploys a change of the schema of PlanetScale database', {
      type: 'database',
      severity: 'high',
      undo: 'costly',
    }),
    'deploy-request apply-deploy|apply': changed('Deploys a change of the schema of PlanetScale database', {
      type: 'database',
      severity: 'high',
      undo: 'costly',
    }),
    'deploy-request revert': changed('Reverts a change of the schema of PlanetScale database', {
      type: 'database',
      severity: 'high',
      undo: 'costly',
    }),
    'deploy-request create|list|show|diff|review|close|skip-revert': null,
    'password create': secretTold('a new password of PlanetScale database'),
    'backup delete': lost('Deletes a backup of PlanetScale database', { type: 'backup', severity: 'high' }),
    shell: null,
  },
  documentation: ['https://planetscale.com/docs/reference/planetscale-cli'],
  examples: {
    catches: [
      { run: 'pscale database delete orders --force', rule: 'pscale/delete', effect: 'delete', target: 'orders' },
      { run: 'pscale branch delete orders feat --org acme', rule: 'pscale/delete', effect: 'delete', target: 'feat' },
      { run: 'pscale deploy-request deploy orders 4', rule: 'pscale/update', effect: 'update', target: 'orders' },
      { run: 'pscale password create orders main ci', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'pscale branch demote orders main', rule: 'pscale/unprotect', effect: 'unprotect', target: 'main' },
    ],
    leaves: [
      'pscale database list',
      'pscale branch list orders',
      'pscale connect orders main',
      'pscale deploy-request diff orders 4',
    ],
  },
});
