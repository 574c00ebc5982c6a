import type { RulePack } from '../model/command';
import { lost, overwritten } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** Xata. */
export const xata: RulePack = vendorPack({
  tool: 'xata',
  title: 'Xata',
  programs: ['xata'],
  valued: ['--db', '--branch', '--profile', '--organization', '--project', '--file'],
  local: ['auth', 'init', 'codegen', 'diff'],
  told: {
    'branch delete': lost('Deletes with its data Xata branch', { type: 'branch' }),
    'database|dbs|db delete': lost('Deletes Xata database', { type: 'database', lost: 'the data' }),
    'schema upload': overwritten('Replaces the schema of Xata database', { type: 'schema', undo: 'costly', name: '' }),
  },
  documentation: ['https://xata.io/docs/sdk/cli/reference'],
  examples: {
    catches: [{ run: 'xata branch delete feat', rule: 'xata/delete', effect: 'delete', target: 'feat' }],
    leaves: ['xata branch list'],
  },
});
