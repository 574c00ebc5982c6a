import type { RulePack } from '../model/command';
import { deployed, overwritten, removed, run } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** Data platforms: notebooks, warehouses and what is made of them. */
export const dataPlatforms: RulePack = vendorPack({
  tool: 'data-platform',
  title: 'the data platform',
  programs: ['prefect', 'dagster-cloud', 'kaggle'],
  valued: ['-n', '-p'],
  local: ['server', 'dev', 'init', 'login', 'profile', 'local', 'config', 'version'],
  told: {
    'deployment delete': removed('Deletes a workspace of deployments:', { type: 'deployment', severity: 'critical' }),
    'work-pool|work-queue|block|variable|flow-run delete': removed('Deletes', { type: 'flow' }),
    'deploy; deployment deploy': deployed('Deploys to the data platform', { name: '' }),
    'artifact|artifacts|datasets|d create|version': {
      ...run('Uploads to the public platform', { name: '' }),
      effect: 'publish',
      rule: 'publish',
      severity: 'medium',
    },
    'server database reset': overwritten('Drops and recreates the database of the server', {
      type: 'database',
      name: '',
    }),
  },
  documentation: [
    'https://docs.prefect.io/v3/api-ref/cli',
    'https://docs.dagster.io/api/clis/dagster-cloud-cli',
    'https://github.com/Kaggle/kaggle-api/blob/main/docs/README.md',
  ],
  examples: {
    catches: [{ run: 'prefect work-pool delete shop', rule: 'data-platform/delete', effect: 'delete', target: 'shop' }],
    leaves: ['prefect version'],
  },
});
