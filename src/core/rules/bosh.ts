import type { RulePack } from '../model/command';
import { changed, lost, removed, stopped } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** BOSH. */
export const bosh: RulePack = vendorPack({
  tool: 'bosh',
  title: 'BOSH',
  programs: ['bosh'],
  valued: ['-e', '-d', '-o', '-v', '-l'],
  flags: ['-n', '--all', '--force', '--fix', '--recreate'],
  places: ['-e', '-d'],
  named: ['-d', '--deployment'],
  local: ['alias-env', 'log-in', 'l', 'log-out', 'int', 'interpolate', 'init-release', 'reset-release', 'remove-blob'],
  told: {
    'delete-deployment|deld': lost('Deletes with its machines and disks BOSH deployment', { type: 'deployment' }),
    'delete-env': lost('Deletes BOSH and its machine by', { type: 'director' }),
    'stop|restart|recreate|stop-env': stopped('Interrupts the machines of BOSH'),
    'clean-up': removed('Deletes unused releases, stemcells and disks of BOSH', { name: '' }),
    'cloud-check|cck': changed('May make again what is broken in BOSH', { type: 'deployment' }),
    'attach-disk|orphan-disk': changed('Changes disks of BOSH', { type: 'disk' }),
  },
  documentation: ['https://bosh.io/docs/cli-v2/'],
  examples: {
    catches: [
      { run: 'bosh -e prod -d shop delete-deployment -n', rule: 'bosh/delete', effect: 'delete', target: 'shop' },
      { run: 'bosh -d shop stop web', rule: 'bosh/interrupt', effect: 'interrupt', target: 'web' },
    ],
    leaves: ['bosh -d shop instances', 'bosh int manifest.yml'],
  },
});
