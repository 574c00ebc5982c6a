import type { RulePack } from '../model/command';
import { secretTold } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** Civo. */
export const civo: RulePack = vendorPack({
  tool: 'civo',
  title: 'Civo',
  programs: ['civo'],
  many: true,
  valued: ['-o', '-f'],
  local: ['apikey', 'apikeys', 'completion', 'region', 'quota', 'size', 'version', 'update', 'teams'],
  told: {
    'database|db credential|show-credential': secretTold('the password of Civo database'),
    'kubernetes|k8s|k3s config': null,
    'instance password|passwd': secretTold('the password of Civo instance'),
    'objectstore|bucket|object credential|secret': secretTold('the keys of Civo object store'),
  },
  documentation: ['https://github.com/civo/cli'],
  examples: {
    catches: [{ run: 'civo kubernetes remove shop -y', rule: 'civo/delete', effect: 'delete', target: 'shop' }],
    leaves: ['civo kubernetes config shop --save'],
  },
});
