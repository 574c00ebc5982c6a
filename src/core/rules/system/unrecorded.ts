import type { Command } from '../../model/command';
import type { Deed } from '../shared/toolPack';

/** From here on a shell writes down nothing of what is run in it. */
export const unrecorded: Deed = {
  ...{ rule: 'system/guard', effect: 'unprotect', severity: 'medium', undo: 'easy', type: 'log', name: '' },
  says: 'Stops the shell from recording what is run',
};

/** Settings of a shell under which it writes nothing down. */
const SILENT = /^(?:HIST(?:FILE)?=(?:\/dev\/null)?|(?:HIST(?:FILE)?SIZE|SAVEHIST)=0|HISTIGNORE=\*)$/;

/** `export HISTFILE=/dev/null`, `unset HISTFILE`, `set +o history`. */
export function silencesHistory({ program, args }: Command): boolean {
  const values = args.map(({ value }) => value);
  if (program === 'unset') return values.includes('HISTFILE');
  if (program === 'set') return values.some((value, at) => value === '+o' && values[at + 1] === 'history');
  return values.some((value) => SILENT.test(value));
}
