import type { RulePack } from '../model/command';
import { vendorPack } from './platforms/vendorPack';

/** Equinix Metal. */
export const metal: RulePack = vendorPack({
  tool: 'metal',
  title: 'Equinix Metal',
  programs: ['metal', 'packet', 'packet-cli'],
  valued: ['-i', '--id', '-p', '--project-id', '-o', '--config', '--token'],
  named: ['-i'],
  local: ['init', 'env', 'docs', 'completion'],
  documentation: ['https://github.com/equinix/metal-cli'],
  examples: {
    catches: [{ run: 'metal device delete -i 1a-2b -f', rule: 'metal/delete', effect: 'delete', target: '1a-2b' }],
    leaves: ['metal device get'],
  },
});
