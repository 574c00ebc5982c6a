import type { RulePack } from '../model/command';
import { deployed, lost } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** Deno Deploy. */
export const deployctl: RulePack = vendorPack({
  tool: 'deployctl',
  title: 'Deno Deploy',
  programs: ['deployctl'],
  valued: ['-p', '--entrypoint', '--org', '--token', '--include', '--exclude', '--pipeline', '--stage', '--version'],
  flags: ['--skip-approval', '--all-cells', '--prod', '--save-config', '--last'],
  places: ['-p', '--pipeline', '--stage'],
  local: ['upgrade', 'types', 'logs', 'top'],
  told: {
    deploy: ({ options }) =>
      options.has('--prod')
        ? deployed('Deploys to production on Deno Deploy', { type: 'project' })
        : deployed('Deploys a preview to Deno Deploy', { type: 'project', severity: 'low', undo: 'easy' }),
    'deployments redeploy': deployed('Deploys again on Deno Deploy', { type: 'deployment' }),
    'projects delete|rm': lost('Deletes Deno Deploy project', { type: 'project', lost: 'its deployments and domains' }),
  },
  documentation: ['https://docs.deno.com/deploy/manual/deployctl/'],
  examples: {
    catches: [
      { run: 'deployctl projects delete shop', rule: 'deployctl/delete', effect: 'delete', target: 'shop' },
      { run: 'deployctl deploy --prod main.ts', rule: 'deployctl/deploy', effect: 'update' },
    ],
    leaves: ['deployctl projects list', 'deployctl deployments list', 'deployctl logs'],
  },
});
