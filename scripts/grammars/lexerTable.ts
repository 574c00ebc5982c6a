import type { Automaton, Move } from './automaton';

/*
 * An automaton as bytes, little-endian as WebAssembly reads them: a row a state, then the lists of steps.
 *   row: where its steps begin (u32, from the table's start), how many (u16), what is accepted (u16),
 *        the move at the end of the input (u16), two bytes of nothing
 *   steps: the first character of each (i32), then the move of each (u16)
 */

export const ROW = { size: 12, steps: 0, count: 4, accepts: 6, atEnd: 8 } as const;

/** No move, nothing accepted. */
export const NONE = 0xffff;
/** In a move: the character is left out of the token. */
export const SKIPPED = 15;

function moveNumber(move: Move | null): number {
  return move === null ? NONE : move.to + (move.isSkipped ? 2 ** SKIPPED : 0);
}

function stepsBytes(steps: Automaton[number]['steps']): Buffer {
  const even = steps.length + (steps.length % 2);
  const bytes = Buffer.alloc(steps.length * 4 + even * 2);
  for (const [at, { from, move }] of steps.entries()) {
    bytes.writeInt32LE(from, at * 4);
    bytes.writeUInt16LE(moveNumber(move), steps.length * 4 + at * 2);
  }
  return bytes;
}

/** Equal lists of steps are written once. Throws where a state has a number that a move cannot name. */
export function lexerTable(automaton: Automaton): Buffer {
  if (automaton.length >= 2 ** SKIPPED - 1) throw new Error('more states than a move can name');
  const rows = Buffer.alloc(automaton.length * ROW.size);
  const lists = new Map<string, number>();
  const parts: Buffer[] = [];
  let length = rows.length;
  for (const [at, { accepts, steps, atEnd }] of automaton.entries()) {
    const bytes = stepsBytes(steps);
    const key = bytes.toString('latin1');
    const place = lists.get(key) ?? length;
    if (place === length) {
      lists.set(key, place);
      parts.push(bytes);
      length += bytes.length;
    }
    const row = at * ROW.size;
    rows.writeUInt32LE(place, row + ROW.steps);
    rows.writeUInt16LE(steps.length, row + ROW.count);
    rows.writeUInt16LE(accepts ?? NONE, row + ROW.accepts);
    rows.writeUInt16LE(moveNumber(atEnd), row + ROW.atEnd);
  }
  return Buffer.concat([rows, ...parts]);
}
