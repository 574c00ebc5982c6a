import type { RulePack } from '../model/command';
import { changed, deployed, stopped } from './platforms/said';
import { sqlGiven } from './platforms/sqlGiven';
import { programBehind, startsThere } from './platforms/startsBehind';
import { vendorPack } from './platforms/vendorPack';

/** Render's services, databases and deployments. */
export const renderCli: RulePack = vendorPack({
  tool: 'render',
  title: 'Render',
  programs: ['render'],
  documentation: ['https://render.com/docs/cli-reference'],
  valued: ['-o', '-e', '-c', '--command'],
  local: ['blueprints', 'skills', 'workspace'],
  told: {
    'deploys create': deployed('Deploys on Render service', { type: 'service' }),
    'deploys cancel': changed('Ends a deployment of Render service', { type: 'service' }),
    'jobs create': changed('Starts a job on Render service', { type: 'job', undo: 'unknown' }),
    'jobs cancel': changed('Ends a job of Render service', { type: 'job' }),
    restart: stopped('Restarts Render service', { type: 'service' }),
    'services|databases|projects|environments|deploys|jobs': ({ words }) => (words.length === 1 ? null : undefined),
    psql: null,
  },
  handled: (call, context) => {
    const [verb, name] = call.words;
    if (verb?.value === 'psql' && call.options.has('-c', '--command')) {
      return sqlGiven({ dialect: 'postgres', texts: ['-c', '--command'] }, call, context);
    }
    return verb?.value === 'ssh'
      ? startsThere(name?.value ?? 'a Render service', programBehind(call.command, 2, ['-o']))
      : null;
  },
  examples: {
    catches: [
      { run: 'render restart srv-1 --confirm', rule: 'render/interrupt', effect: 'interrupt', target: 'srv-1' },
      { run: 'render deploys create srv-1 --wait', rule: 'render/deploy', effect: 'update', target: 'srv-1' },
      { run: 'render services delete srv-1', rule: 'render/delete', effect: 'delete', target: 'srv-1' },
      { run: 'render psql dpg-1 -c "DROP TABLE carts"', rule: 'sql/drop', effect: 'delete' },
    ],
    leaves: [
      'render services',
      'render services list -o json',
      'render logs -r srv-1',
      'render psql dpg-1',
      'render whoami',
      'render deploys list srv-1',
      'render ssh srv-1',
    ],
  },
});
