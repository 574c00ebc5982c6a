import type { RulePack } from '../model/command';
import { granted, lost, stopped } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** Vast.ai: a verb, then a kind of thing. */
export const vastai: RulePack = vendorPack({
  tool: 'vastai',
  title: 'Vast.ai',
  programs: ['vastai', 'vast'],
  many: true,
  local: ['set', 'scp-url', 'ssh-url', 'help'],
  told: {
    'destroy instance|instances': lost('Destroys Vast.ai instance', { type: 'instance', lost: 'its disk' }),
    'stop|reboot instance|instances': stopped('Stops Vast.ai instance', { type: 'instance' }),
    'recycle instance': lost('Makes again, empty, Vast.ai instance', { type: 'instance', severity: 'high' }),
    'create api-key|subaccount|team-role; invite member': granted('Gives rights at Vast.ai', { name: '' }),
    'show|search instances|offers|volumes|machines|user|invoices; logs': null,
  },
  documentation: ['https://docs.vast.ai/cli/commands'],
  examples: {
    catches: [
      { run: 'vastai destroy instance 12', rule: 'vastai/delete', effect: 'delete', target: '12' },
      { run: 'vastai stop instance 12', rule: 'vastai/interrupt', effect: 'interrupt', target: '12' },
    ],
    leaves: ['vastai show instances', 'vastai search offers x', 'vastai logs 12'],
  },
});
