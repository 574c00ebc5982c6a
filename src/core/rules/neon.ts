import type { RulePack } from '../model/command';
import { changed, granted, overwritten, secretTold } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** Neon. */
export const neon: RulePack = vendorPack({
  tool: 'neon',
  title: 'Neon',
  programs: ['neonctl', 'neon'],
  valued: ['-o', '--output', '--project-id', '--api-key', '--parent', '--preserve-under-name'],
  flags: ['--psql', '--pooled', '--prisma', '--ssl', '--parent'],
  places: ['--project-id'],
  local: ['auth', 'init', 'completion', 'me', 'set-context'],
  told: {
    'branches|branch reset|restore': overwritten('Overwrites the data of Neon branch', {
      type: 'branch',
      severity: 'critical',
      lost: 'what was written since',
    }),
    'branches|branch set-default': changed('Makes the default Neon branch', { type: 'branch', undo: 'easy' }),
    'connection-string|cs': secretTold('the address and password of the database', { name: '' }),
    'ip-allow reset|remove|add': granted('Changes which addresses reach Neon', { type: 'project' }),
  },
  documentation: ['https://neon.com/docs/reference/neon-cli'],
  examples: {
    catches: [
      { run: 'neonctl projects delete patient-sun-1', rule: 'neon/delete', effect: 'delete', target: 'patient-sun-1' },
      { run: 'neon branches delete feat --project-id p1', rule: 'neon/delete', effect: 'delete', target: 'feat' },
      { run: 'neonctl branches reset feat --parent', rule: 'neon/replace', effect: 'replace', target: 'feat' },
      { run: 'neonctl connection-string main', rule: 'secrets/shown', effect: 'read-secret' },
    ],
    leaves: ['neonctl projects list'],
  },
});
