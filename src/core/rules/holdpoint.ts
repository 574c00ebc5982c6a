import type { RulePack } from '../model/command';
import { nothing } from '../model/statement';
import { optionAmong, unprotects } from './agents/unprotects';

/** Holdpoint's own command line: stopping and looking are always allowed, taking its hooks away is not an agent's business. */
export const holdpoint: RulePack = {
  programs: ['holdpoint'],
  documentation: ['README.md'],
  review: (command, context) => {
    const [verb, ...rest] = command.args;
    const removes = optionAmong(rest, ['--remove', '--uninstall']);
    if (verb?.value !== 'init' || removes === undefined || optionAmong(rest, ['--help']) !== undefined) {
      return nothing;
    }
    const says = 'Removes Holdpoint from an agent, which then runs unasked';
    return unprotects(
      { rule: 'guard/own-hooks', type: 'hook', name: 'holdpoint', says, at: removes },
      command,
      context,
    );
  },
  examples: {
    catches: [{ run: 'holdpoint init --agent kiro --remove', rule: 'guard/own-hooks', effect: 'unprotect' }],
    leaves: [
      'holdpoint stop',
      'holdpoint check -- rm -rf /',
      'holdpoint test',
      'holdpoint audit verify',
      'holdpoint init --agent kiro',
    ],
  },
};
