import { consolesOpened } from './consoles';
import type { Gathered } from './gathered';

/**
 * Adds what is not seen through once the agent writes to the programs that it started: a bare shell, `psql`, `python`.
 * Nothing else is taken from the second reading, for what a program does by itself stands in the first.
 */
export function withLaterInput(told: Gathered, writtenTo: Gathered): Gathered {
  const known = new Set(told.unknowns.map((unknown) => JSON.stringify(unknown)));
  const later = [...writtenTo.unknowns, ...consolesOpened(told.commands)].filter(
    (unknown) => unknown.stake === 'present' && !known.has(JSON.stringify(unknown)),
  );
  return { ...told, unknowns: [...told.unknowns, ...later] };
}
