import type { Command, RulePack, Word } from '../model/command';
import { nothing } from '../model/statement';
import { unprotects } from './agents/unprotects';

/** A name, a pattern, or the substitution that looks a process up: `$(pgrep -f holdpoint)`. */
function namesHoldpoint({ value, raw }: Word): boolean {
  return /holdpoint/i.test(value) || /holdpoint/i.test(raw) || /\bdist\/gate(\.js)?$/.test(value);
}

function only(command: Command): boolean {
  const first = command.args[0]?.value ?? '';
  return ['-l', '-L', '--list', '--help', '--version', '-0'].includes(first);
}

/** Ending processes: the gate is the one that must not be ended by what it guards. */
export const kill: RulePack = {
  programs: ['kill', 'pkill', 'killall', 'xkill', 'skill', 'taskkill'],
  documentation: [
    'https://man7.org/linux/man-pages/man1/kill.1.html',
    'https://man7.org/linux/man-pages/man1/pkill.1.html',
  ],
  review: (command, context) => {
    const word = command.args.find(namesHoldpoint);
    if (word === undefined || only(command)) {
      return nothing;
    }
    const says = 'Ends the process that holds risky operations';
    return unprotects(
      { rule: 'guard/own-process', type: 'process', name: 'holdpoint', says, at: word },
      command,
      context,
    );
  },
  examples: {
    catches: [
      { run: 'pkill -f holdpoint', rule: 'guard/own-process', effect: 'unprotect' },
      { run: 'killall holdpoint-gate', rule: 'guard/own-process', effect: 'unprotect' },
    ],
    leaves: ['kill 4711', 'pkill -f "vite dev"', 'killall node', 'kill -l'],
  },
};
