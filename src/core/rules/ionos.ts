import type { RulePack } from '../model/command';
import { vendorPack } from './platforms/vendorPack';

/** IONOS. */
export const ionos: RulePack = vendorPack({
  tool: 'ionos',
  title: 'IONOS',
  programs: ['ionosctl', 'gscloud'],
  valued: ['-i', '--cols', '-o'],
  named: ['-i'],
  local: ['login', 'logout', 'config', 'completion', 'version'],
  documentation: ['https://docs.ionos.com/cli-ionosctl/'],
  examples: {
    catches: [
      {
        run: 'ionosctl server delete --datacenter-id d1 --server-id s1 -f',
        rule: 'ionos/delete',
        effect: 'delete',
        target: 's1',
      },
    ],
    leaves: ['ionosctl server list --datacenter-id d1'],
  },
});
