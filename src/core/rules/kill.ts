import type { Command, RuleContext, RulePack, Word } from '../model/command';
import type { Observation } from '../model/finding';
import { nothing, statement } from '../model/statement';
import { observation } from './git/call';
import { unprotects } from './agents/unprotects';

/** A name, a pattern, or the substitution that looks a process up: `$(pgrep -f holdpoint)`. */
function namesHoldpoint({ value, raw }: Word): boolean {
  return /holdpoint/i.test(value) || /holdpoint/i.test(raw) || /\bdist\/gate(\.js)?$/.test(value);
}

function only(command: Command): boolean {
  const first = command.args[0]?.value ?? '';
  return ['-l', '-L', '--list', '--help', '--version', '-0'].includes(first);
}

/** `kill -9 -1`, `pkill -u dev`, `pkill .`: whatever the user runs. */
function everyProcess({ program, args }: Command): Word | undefined {
  const values = args.map(({ value }) => value);
  if (program === 'kill') {
    return args.find(
      ({ value }, index) => (value === '-1' && (index > 0 || args.length === 1)) || (value === '1' && index > 0),
    );
  }
  if (program === 'killall5') {
    return args[0];
  }
  const isUser = /^(-[uU]|--user|--euid|-\d+|-[A-Z]+)/;
  const onlyUser = values.some((value) => /^(-[uU]|--user|--euid)/.test(value));
  const patterns = args.filter(({ value }, index) => !value.startsWith('-') && !isUser.test(values[index - 1] ?? ''));
  const takesAll = patterns.find(({ value }) => /^(\.\*?|\.\+|\^|)$/.test(value));
  return takesAll ?? (onlyUser && patterns.length === 0 ? args[0] : undefined);
}

function endsEverything(at: Word, command: Command, context: RuleContext): Observation {
  return observation(
    { command, context },
    {
      ...{ rule: 'system/every-process', effect: 'lose-work', severity: 'high', undo: 'impossible', at },
      target: { type: 'process', name: at.value },
      says: 'Ends every process that the user may end',
      lost: 'whatever programs have not saved',
    },
  );
}

/** Ending processes: the gate is the one that must not be ended by what it guards. */
export const kill: RulePack = {
  programs: ['kill', 'pkill', 'killall', 'xkill', 'skill', 'taskkill'],
  documentation: [
    'https://man7.org/linux/man-pages/man1/kill.1.html',
    'https://man7.org/linux/man-pages/man1/pkill.1.html',
  ],
  review: (command, context) => {
    if (only(command)) {
      return nothing;
    }
    const word = command.args.find(namesHoldpoint);
    if (word === undefined) {
      const all = everyProcess(command);
      return all === undefined ? nothing : statement({ observations: [endsEverything(all, command, context)] });
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
      { run: 'kill -9 -1', rule: 'system/every-process', effect: 'lose-work' },
      { run: 'pkill -9 -u dev', rule: 'system/every-process', effect: 'lose-work' },
      { run: 'pkill -f .', rule: 'system/every-process', effect: 'lose-work' },
      { run: 'killall holdpoint-gate', rule: 'guard/own-process', effect: 'unprotect' },
    ],
    leaves: [
      'kill -9 1234',
      'kill -1 4711',
      'pkill -u dev node',
      'kill 4711',
      'pkill -f "vite dev"',
      'killall node',
      'kill -l',
    ],
  },
};
