import type { RulePack } from '../model/command';
import { lost, stopped } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** RunPod: a verb and a kind of thing, in newer versions the other way round. */
export const runpodctl: RulePack = vendorPack({
  tool: 'runpod',
  title: 'RunPod',
  programs: ['runpodctl'],
  local: ['config', 'receive', 'doctor', 'version', 'completion', 'update'],
  told: {
    'remove|rm pod; pod delete|remove|rm|terminate': lost('Deletes RunPod pod', { type: 'pod', lost: 'its disk' }),
    'remove pods': lost('Deletes RunPod pods', { type: 'pod', lost: 'their disks' }),
    'stop pod; pod stop': stopped('Stops RunPod pod', { type: 'pod' }),
    'get pod|cloud|models; send; ssh info|list-keys': null,
  },
  documentation: ['https://docs.runpod.io/runpodctl/overview'],
  examples: {
    catches: [
      { run: 'runpodctl remove pod 1a2b', rule: 'runpod/delete', effect: 'delete', target: '1a2b' },
      { run: 'runpodctl pod delete 1a2b', rule: 'runpod/delete', effect: 'delete', target: '1a2b' },
      { run: 'runpodctl stop pod 1a2b', rule: 'runpod/interrupt', effect: 'interrupt', target: '1a2b' },
    ],
    leaves: ['runpodctl get pod', 'runpodctl config --apiKey x', 'runpodctl pod list'],
  },
});
