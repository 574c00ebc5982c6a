import type { RulePack } from '../model/command';
import { changed, deployed, dropped, lost, run, stopped } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** Kamal. */
export const kamal: RulePack = vendorPack({
  tool: 'kamal',
  title: 'Kamal',
  programs: ['kamal', 'mrsk'],
  valued: ['-d', '--destination', '-c', '--config-file', '-h', '--hosts', '-r', '--roles'],
  places: ['-d', '--destination'],
  local: ['init', 'config', 'docs', 'build', 'secrets'],
  told: {
    remove: lost('Removes the application, its accessories and their data by Kamal', { name: '' }),
    'accessory remove': lost('Removes with its data Kamal accessory', { type: 'accessory' }),
    'app remove|stop|boot|maintenance; proxy remove|stop|reboot|restart; accessory stop|reboot|restart; server bootstrap':
      stopped('Interrupts what Kamal runs', { name: '' }),
    'app exec|; server exec; accessory exec': run('Runs a command on the servers of Kamal', { name: '' }),
    'deploy|redeploy|rollback|setup': deployed('Deploys by Kamal', { name: '' }),
    'lock release': changed('Takes a lock off a deployment of Kamal', {
      name: '',
      effect: 'unprotect',
      rule: 'unprotect',
    }),
    prune: dropped('Removes old images and containers by Kamal', { name: '' }),
  },
  documentation: ['https://kamal-deploy.org/docs/commands/view-all-commands/'],
  examples: {
    catches: [
      { run: 'kamal accessory remove db -d production', rule: 'kamal/delete', effect: 'delete', target: 'db' },
      { run: 'kamal remove', rule: 'kamal/delete', effect: 'delete' },
    ],
    leaves: ['kamal app logs', 'kamal config'],
  },
});
