import type { RulePack } from '../model/command';
import { joined, nothing, statement } from '../model/statement';
import { backupLost } from './backups/backupLost';
import { backupOff } from './backups/backupOff';
import { restoredOver } from './backups/restoredOver';
import { inputText } from './shared/inputText';
import { remoteObservation } from './shared/remoteObservation';
import type { Deed } from './shared/toolPack';

/** What the console is told, line by line; its commands may be shortened to what is left of them. */
const DEEDS: readonly (readonly [RegExp, Deed])[] = [
  [/^(?:delete|del)$/, backupLost('Deletes out of the catalogue of backups:')],
  [/^(?:purge|prune)$/, backupLost('Forgets what backups hold:')],
  [/^(?:truncate|relabel)$/, backupLost('Empties the volume:')],
  [/^(?:disable|cancel|stop)$/, backupOff('Stops or switches off backups:')],
  [/^restore$/, restoredOver('Restores a backup:')],
];

function lineDeed(line: string): Deed | null {
  const [verb = ''] = line.trim().split(/\s+/);
  return DEEDS.find(([names]) => names.test(verb.toLowerCase()))?.[1] ?? null;
}

/** The console of Bacula and Bareos, which takes its commands on its input. */
export const bacula: RulePack = {
  programs: ['bconsole'],
  documentation: [
    'https://www.bacula.org/15.0.x-manuals/en/console/Bacula_Console.html',
    'https://docs.bareos.org/TasksAndConcepts/BareosConsole.html',
  ],
  review: (command, context) => {
    const lines = (inputText(command, context) ?? '').split('\n');
    const said = lines.flatMap((line) => {
      const deed = lineDeed(line);
      if (deed === null) return [];
      const name = line.trim().split(/\s+/).slice(1).join(' ');
      const observed = remoteObservation(command, context, { ...deed, name, says: `${deed.says} ${name}` });
      return [statement({ observations: [observed] })];
    });
    return said.length === 0 ? nothing : joined(said);
  },
  examples: {
    catches: [
      { run: 'bconsole', input: 'delete volume=Vol-7 yes\n', rule: 'backup/removed', effect: 'delete' },
      {
        run: 'bconsole -c b.conf',
        input: 'status dir\npurge jobs volume=Vol-7',
        rule: 'backup/removed',
        effect: 'delete',
      },
      { run: 'bconsole', input: 'disable job=nightly', rule: 'backup/off', effect: 'unprotect' },
      { run: 'bconsole', input: 'restore client=db1 all done yes', rule: 'backup/restored', effect: 'replace' },
    ],
    leaves: ['bconsole', 'bconsole -t -c b.conf'],
  },
};
