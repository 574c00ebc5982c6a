import type { RulePack } from '../model/command';
import { nothing } from '../model/statement';
import { unprotects } from './agents/unprotects';

/** Actions that do nothing: the trap that was there is gone. */
const EMPTY = ['-', '', ':', 'true'];

/** The traps of a shell: the line gate stands in the one that runs before each command. */
export const shellTraps: RulePack = {
  programs: ['trap'],
  documentation: ['https://www.gnu.org/software/bash/manual/bash.html#index-trap'],
  review: (command, context) => {
    const [action, ...signals] = command.args.filter(({ value }) => value !== '--');
    const at = signals.find(({ value }) => /^(?:SIG)?DEBUG$/i.test(value));
    if (action === undefined || at === undefined || !EMPTY.includes(action.value)) return nothing;
    const says = 'Takes away what the shell runs before each command, where Holdpoint asks';
    return unprotects({ rule: 'guard/shell-start', type: 'trap', name: 'DEBUG', says, at }, command, context);
  },
  examples: {
    catches: [
      { run: 'trap - DEBUG', rule: 'guard/shell-start', effect: 'unprotect', target: 'DEBUG' },
      { run: "trap '' EXIT DEBUG", rule: 'guard/shell-start', effect: 'unprotect', target: 'DEBUG' },
    ],
    leaves: ['trap - EXIT', 'trap cleanup INT TERM', 'trap', 'trap -p DEBUG', `trap 'echo "$BASH_COMMAND"' DEBUG`],
  },
};
