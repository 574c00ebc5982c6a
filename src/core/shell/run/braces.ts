import type { Piece } from './pieces';
import { isLiteral, piece } from './pieces';

/** Longer words, and expansions into more words, are left as they are written. */
const LONGEST_WORD = 1000;
const MOST_WORDS = 200;

type Group = { readonly open: number; readonly close: number; readonly parts: readonly (readonly Piece[])[] };

function is(one: Piece | undefined, character: string): boolean {
  return one !== undefined && isLiteral(one) && one.text === character;
}

function padded(value: number, width: number): string {
  const digits = String(Math.abs(value));
  return value < 0 ? `-${digits.padStart(width - 1, '0')}` : digits.padStart(width, '0');
}

/** `1..5`, `a..e`, `01..10..2`. */
function rangeOf(inside: readonly Piece[]): readonly Piece[][] | null {
  if (!inside.every(isLiteral)) return null;
  const [, from, to, step] =
    /^(-?\d+|[a-zA-Z])\.\.(-?\d+|[a-zA-Z])(?:\.\.(-?\d+))?$/.exec(inside.map((one) => one.text).join('')) ?? [];
  if (from === undefined || to === undefined) return null;
  const isNumber = /\d/.test(from);
  if (isNumber !== /\d/.test(to)) return null;
  const [first, last] = isNumber ? [Number(from), Number(to)] : [from.charCodeAt(0), to.charCodeAt(0)];
  const by = Math.max(1, Math.abs(Number(step ?? 1))) * (first <= last ? 1 : -1);
  // A zero in front makes all of them as long as the longest.
  const isPadded = [from, to].some((end) => /^-?0\d/.test(end));
  const width = isPadded ? Math.max(from.length, to.length) : 0;
  const count = Math.floor(Math.abs(last - first) / Math.abs(by)) + 1;
  if (count > MOST_WORDS) return null;
  return Array.from({ length: count }, (_, index) => {
    const value = first + index * by;
    return [piece(isNumber ? padded(value, width) : String.fromCharCode(value), false)];
  });
}

function groupAt(atoms: readonly Piece[], open: number): Group | null {
  let depth = 0;
  const cuts = [open];
  for (let at = open; at < atoms.length; at += 1) {
    const atom = atoms[at];
    if (is(atom, '{')) depth += 1;
    if (is(atom, ',') && depth === 1) cuts.push(at);
    if (is(atom, '}') && (depth -= 1) === 0) {
      const inside = atoms.slice(open + 1, at);
      const ends = [...cuts.slice(1), at];
      const parts = cuts.length > 1 ? cuts.map((cut, index) => atoms.slice(cut + 1, ends[index])) : rangeOf(inside);
      return parts === null ? null : { open, close: at, parts };
    }
  }
  return null;
}

function firstGroup(atoms: readonly Piece[]): Group | null {
  for (let at = 0; at < atoms.length; at += 1) {
    const group = is(atoms[at], '{') ? groupAt(atoms, at) : null;
    if (group !== null) return group;
  }
  return null;
}

function expand(atoms: readonly Piece[], room: { left: number }): readonly (readonly Piece[])[] {
  const group = room.left > 0 ? firstGroup(atoms) : null;
  if (group === null) return [atoms];
  room.left -= group.parts.length;
  const before = atoms.slice(0, group.open);
  const after = expand(atoms.slice(group.close + 1), room);
  const inside = group.parts.flatMap((part) => expand(part, room));
  if (inside.length * after.length > MOST_WORDS) return [atoms];
  return inside.flatMap((one) => after.map((rest) => [...before, ...one, ...rest]));
}

/** Brace expansion: one word's pieces become those of one word or several. */
export function expandBraces(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const literal = pieces
    .filter(isLiteral)
    .map((one) => one.text)
    .join('');
  if (!literal.includes('{') || literal.length > LONGEST_WORD || !/,|\.\./.test(literal)) return [pieces];
  const atoms = pieces.flatMap((one) =>
    isLiteral(one) ? one.text.split('').map((text) => piece(text, false)) : [one],
  );
  return expand(atoms, { left: MOST_WORDS });
}
