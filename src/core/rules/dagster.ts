import type { RulePack } from '../model/command';
import { changed, lost, removed } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

const HISTORY = 'what ran and what came of it';

/** Dagster. */
export const dagster: RulePack = vendorPack({
  tool: 'dagster',
  title: 'Dagster',
  programs: ['dagster'],
  valued: ['-f', '-m', '-w', '-j', '--job'],
  local: ['dev', 'definitions', 'project', 'code-server', 'api'],
  told: {
    'asset wipe|wipe-partitions-status-cache': lost('Forgets what was made of', { type: 'asset', lost: HISTORY }),
    'run wipe|delete': lost('Deletes the runs of Dagster', { type: 'run', name: '', lost: HISTORY }),
    'schedule|sensor wipe|stop': removed('Switches off in Dagster', { type: 'schedule', name: '', undo: 'easy' }),
    'instance migrate': changed('Migrates the database of Dagster', { type: 'database', name: '' }),
  },
  documentation: ['https://docs.dagster.io/api/clis/cli'],
  examples: {
    catches: [
      { run: 'dagster asset wipe orders --noprompt', rule: 'dagster/delete', effect: 'delete', target: 'orders' },
      { run: 'dagster run wipe --force', rule: 'dagster/delete', effect: 'delete' },
    ],
    leaves: ['dagster dev'],
  },
});
