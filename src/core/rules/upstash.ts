import type { RulePack } from '../model/command';
import { granted, overwritten } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** Upstash. */
export const upstash: RulePack = vendorPack({
  tool: 'upstash',
  title: 'Upstash',
  programs: ['upstash'],
  named: ['--id'],
  local: ['auth'],
  told: {
    'redis|kafka|vector|search reset-password': overwritten('Replaces the password of Upstash database', {
      type: 'database',
    }),
    'redis|vector|search get': null,
    'team add-member': granted('Adds to an Upstash team', { type: 'team' }),
  },
  documentation: ['https://upstash.com/docs/devops/cli/overview'],
  examples: {
    catches: [{ run: 'upstash redis delete --id 1a2b', rule: 'upstash/delete', effect: 'delete', target: '1a2b' }],
    leaves: ['upstash redis list'],
  },
});
