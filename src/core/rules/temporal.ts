import type { RulePack } from '../model/command';
import { lost, overwritten, removed, stopped } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** Temporal. */
export const temporal: RulePack = vendorPack({
  tool: 'temporal',
  title: 'Temporal',
  programs: ['temporal', 'tcld'],
  valued: ['-w', '--workflow-id', '-r', '--run-id', '-n', '--namespace', '-s', '--schedule-id', '-q', '--query'],
  named: ['-w', '--workflow-id', '-s', '--schedule-id', '-n'],
  places: ['-n', '--namespace', '--address', '--env'],
  local: ['server', 'env', 'config'],
  told: {
    'workflow|wf terminate|cancel': stopped('Ends workflow', { type: 'workflow' }),
    'workflow|wf delete': lost('Deletes workflow', { type: 'workflow', lost: 'its history' }),
    'workflow|wf reset': overwritten('Takes workflow back to an earlier step', { type: 'workflow' }),
    'operator namespace delete; namespace|n delete': lost('Deletes Temporal namespace', {
      type: 'namespace',
      lost: 'every workflow in it',
    }),
    'schedule delete': removed('Deletes schedule', { type: 'schedule' }),
    'batch terminate': stopped('Stops batch job', { type: 'job' }),
    'operator cluster remove': removed('Takes out of the cluster', { type: 'cluster' }),
  },
  documentation: ['https://docs.temporal.io/cli'],
  examples: {
    catches: [
      { run: 'temporal workflow delete -w order-12', rule: 'temporal/delete', effect: 'delete', target: 'order-12' },
      { run: 'temporal workflow terminate -w order-12', rule: 'temporal/interrupt', effect: 'interrupt' },
      { run: 'temporal operator namespace delete shop', rule: 'temporal/delete', effect: 'delete', target: 'shop' },
    ],
    leaves: ['temporal workflow list', 'temporal server start-dev'],
  },
});
