import type { Rehearsal } from './rehearsal';

/** What answers a tool's own question, and has no place in a look. */
const YES = '-y --yes -f --force --confirm --quiet --no-confirm --non-interactive --auto-approve';

/** A row in one line: `programs` and the words of the verb as in a shell, and the words that show what it is about. */
export function look(programs: string, of: string, becomes: string, more: Partial<Rehearsal> = {}): Rehearsal {
  const { without = '', ...rest } = more;
  return { programs: programs.split(' '), of, becomes, without: `${YES} ${without}`.trim(), ...rest };
}

/** The same with the thing's own name, and no second one. */
export function lookAt(programs: string, of: string, becomes: string, more: Partial<Rehearsal> = {}): Rehearsal {
  return look(programs, of, becomes, { most: 1, ...more });
}

/** A list of what there is: names are left out, and of the options only `only` stays. */
export function lookOver(programs: string, of: string, becomes: string, more: Partial<Rehearsal> = {}): Rehearsal {
  return look(programs, of, becomes, { only: '', keep: 0, ...more });
}

/** The whole state, whatever the command names. */
export function lookAround(programs: string, of: string, becomes: string, more: Partial<Rehearsal> = {}): Rehearsal {
  return look(programs, of, becomes, { alone: true, ...more });
}

/** The command itself with the option by which it only says what it would do. */
export function dry(programs: string, of: string, option: string, more: Partial<Rehearsal> = {}): Rehearsal {
  const { without = '', ...rest } = more;
  return { programs: programs.split(' '), of, add: option, without: `${YES} ${without}`.trim(), ...rest };
}
