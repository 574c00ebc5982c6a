import type { Command, RuleContext, RulePack, Statement, Word } from '../model/command';
import { joined, nothing } from '../model/statement';
import { slashArguments } from './windows/cmdletArguments';
import { removedPaths } from './windows/removedPaths';

/** `robocopy SOURCE DESTINATION … /MIR`: what the source does not have goes from the destination. */
function review(command: Command, context: RuleContext): Statement {
  const { options, operands } = slashArguments(command.args);
  const [source, destination] = operands;
  if (source === undefined || destination === undefined || options.includes('/l')) return nothing;
  const mirrors = options.includes('/mir') || options.includes('/purge');
  const moves = options.includes('/move') || options.includes('/mov');
  const gone = (word: Word, verb: string): Statement =>
    removedPaths([word], { recursive: true, verb, how: 'delete' }, command, context);
  return joined([
    mirrors ? gone(destination, 'Deletes what its source does not have from') : nothing,
    moves ? gone(source, 'Moves away') : nothing,
  ]);
}

/** Copies of whole folders that also delete. */
export const robocopy: RulePack = {
  programs: ['robocopy'],
  documentation: ['https://learn.microsoft.com/windows-server/administration/windows-commands/robocopy'],
  review,
  examples: {
    catches: [
      { run: 'robocopy C:/empty D:/data /mir', rule: 'files/outside', effect: 'delete', target: 'D:/data' },
      { run: 'robocopy C:/empty D:/ /purge', rule: 'files/home-or-root', effect: 'delete', target: 'D:/' },
      { run: 'robocopy src lib /MIR', rule: 'files/work', effect: 'lose-work' },
      { run: 'robocopy C:/data D:/old /e /move', rule: 'files/outside', effect: 'delete', target: 'C:/data' },
      { run: 'robocopy src dist /mir', rule: 'files/made', effect: 'delete' },
    ],
    leaves: ['robocopy C:/a D:/b /e', 'robocopy C:/a D:/b /mir /l'],
  },
};
