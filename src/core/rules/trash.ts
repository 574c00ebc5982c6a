import type { RulePack, Statement } from '../model/command';
import { nothing, statement } from '../model/statement';
import { removal } from './files/removal';
import { observation } from './git/call';
import { readOptions } from './shared/readOptions';

/** Without a verb they throw away what they name; it can be had back until the trash is emptied. */
const THROWING = ['trash', 'trash-put', 'rmtrash', 'gvfs-trash', 'trash-cli'] as const;

const EMPTYING: ReadonlySet<string> = new Set(['trash-empty', 'trash-rm']);

function emptied(...[command, context]: Parameters<RulePack['review']>): Statement {
  const facts = { rule: 'files/trash-emptied', effect: 'delete', severity: 'medium', undo: 'impossible' } as const;
  const says = command.program === 'trash-rm' ? 'Deletes for ever things from the trash' : 'Empties the trash';
  const lost = 'whatever somebody has thrown away and still may want back';
  const target = { type: 'folder', name: 'trash' };
  return statement({ observations: [observation({ command, context }, { ...facts, says, lost, target })] });
}

/** Throwing away so that it can be had back: only a whole home, workspace or repository is more than that. */
export const trash: RulePack = {
  programs: [...THROWING, 'trash-empty', 'trash-rm', 'gio', 'gvfs'],
  documentation: ['https://github.com/andreafrancia/trash-cli', 'https://man.archlinux.org/man/gio.1'],
  review: (command, context) => {
    const { operands, has } = readOptions(command.args, { valued: ['--trash-dir', '-s'] });
    if (has('--help', '-h', '--version', '--list', '--restore', '--dry-run')) return nothing;
    const isGio = command.program === 'gio' || command.program === 'gvfs';
    const [verb] = operands;
    const words = isGio ? operands.slice(1) : operands;
    if (EMPTYING.has(command.program) || has('--empty')) return emptied(command, context);
    const manner = { recursive: true, verb: 'Moves to the trash', how: 'delete', moves: true } as const;
    if (!isGio || verb?.value === 'trash') return removal(words, manner, command, context);
    const gone = { recursive: false, verb: 'Deletes', how: 'delete' } as const;
    return verb?.value === 'remove' ? removal(words, gone, command, context) : nothing;
  },
  examples: {
    catches: [
      { run: 'trash-put ~', rule: 'files/home-or-root', effect: 'delete' },
      { run: 'trash .git', rule: 'files/repository', effect: 'lose-work' },
      { run: 'trash-empty', rule: 'files/trash-emptied', effect: 'delete', target: 'trash' },
      { run: 'gio trash --empty', rule: 'files/trash-emptied', effect: 'delete', target: 'trash' },
      { run: 'gio trash .', rule: 'files/workspace', effect: 'lose-work' },
      { run: 'gio remove ~/notes.txt', rule: 'files/outside', effect: 'delete' },
    ],
    leaves: ['trash-put old.txt src/old', 'trash src/old', 'gio trash a.txt', 'gio info a.txt', 'gio trash --list'],
  },
};
