import { ownField } from '../../model/ownField';
import { UNKNOWN_PART } from '../../model/command';
import { ansiText } from '../syntax/quoting';
import type { Value } from './shell';

/** `s:,:`, `j. .`: a flag with a text between two signs of one kind. */
const PARTING = /([sj])(\W)([^]*?)\2/g;

function listOf(value: Value | null): readonly string[] {
  return value === null ? [] : typeof value === 'string' ? [value] : value;
}

const capitalized = (text: string): string => text.toLowerCase().replace(/\b[a-z]/g, (letter) => letter.toUpperCase());

const changes: Readonly<Record<string, (items: readonly string[]) => readonly string[]>> = {
  U: (items) => items.map((item) => item.toUpperCase()),
  L: (items) => items.map((item) => item.toLowerCase()),
  C: (items) => items.map(capitalized),
  Q: (items) => items.map((item) => item.replace(/\\([^])|'([^']*)'|"([^"]*)"/g, '$1$2$3')),
  o: (items) => items.toSorted(),
  O: (items) => items.toSorted().toReversed(),
  a: (items) => items,
  u: (items) => [...new Set(items)],
  f: (items) => items.flatMap((item) => item.split('\n')),
  '0': (items) => items.flatMap((item) => item.split('\0')),
  F: (items) => [items.join('\n')],
  g: (items) => items.map(ansiText),
};

/** zsh reads the text as a line of its own would be; one with quotes or signs is left. */
function lineWords(text: string): readonly string[] | null {
  return /[^\w\s./:=@%+,-]/.test(text) ? null : text.split(/\s+/).filter((word) => word !== '');
}

/** `j:,:` joins, `s:,:` cuts. */
function partedAnew(items: readonly string[], kind: string, written: string): readonly string[] {
  const sign = ansiText(written);
  if (kind === 'j') return [items.join(sign)];
  return sign === '' ? items : items.flatMap((item) => item.split(sign));
}

/** What one letter makes of the items; null where it is not told. */
function changedBy(letter: string, items: readonly string[]): readonly string[] | null {
  if (letter !== 'z') return ownField(changes, letter)?.(items) ?? null;
  const lines = items.map(lineWords);
  return lines.includes(null) ? null : lines.flatMap((words) => words ?? []);
}

type Parting = { readonly kind: string; readonly sign: string };

/** Whether what comes out is a list, even of one item. */
function isListBehind(value: Value | null, partings: readonly Parting[], letters: string): boolean {
  if (partings.some(({ kind }) => kind === 'j')) return false;
  return typeof value !== 'string' || partings.length > 0 || /[fz0]/.test(letters);
}

/** `(Oa)` turns a list around. */
const isTurned = (letters: string): boolean => letters.includes('O') && letters.includes('a');

/** A value behind the flags of `${(FLAGS)x}`; null where one of them is not told. */
export function flaggedValue(value: Value | null, written: string): Value | null {
  const partings = Array.from(written.matchAll(PARTING), ([, kind = '', , sign = '']) => ({ kind, sign }));
  const letters = written.replace(PARTING, '').replace(/[@qkvP~]/g, '');
  let items = isTurned(letters) ? listOf(value).toReversed() : listOf(value);
  if (items.some((item) => item.includes(UNKNOWN_PART))) return null;
  for (const { kind, sign } of partings) items = partedAnew(items, kind, sign);
  for (const letter of isTurned(letters) ? letters.replace(/[Oa]/g, '') : letters) {
    const changed = changedBy(letter, items);
    if (changed === null) return null;
    items = changed;
  }
  return isListBehind(value, partings, letters) ? items : (items[0] ?? '');
}
