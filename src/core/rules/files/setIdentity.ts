import type { Command, RuleContext, Word } from '../../model/command';
import type { Observation } from '../../model/finding';
import { observation } from '../git/call';

/** Whether a mode lets a program run as its owner or group: `4755`, `u+s`, `2755`. */
export function setsIdentity(mode: string): boolean {
  return /^0*[4567][0-7]{3}$/.test(mode) || mode.split(',').some((part) => /^[ugoa]*[+=][rwxXt]*s/.test(part));
}

/** The file at `path` gets such a mode. */
export function identity(path: string, mode: string, at: Word, command: Command, context: RuleContext): Observation {
  const facts = { rule: 'files/set-identity', effect: 'grant', severity: 'high', undo: 'easy' } as const;
  const says = `Lets whoever starts ${path} run as its owner (${mode})`;
  return observation({ command, context }, { ...facts, target: { type: 'file', name: path }, says, at });
}
