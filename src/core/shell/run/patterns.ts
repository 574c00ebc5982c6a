import { UNKNOWN_PART } from '../../model/command';
import type { Piece } from './pieces';

type Sign = '*' | ((character: string) => boolean);

const any: Sign = () => true;

/** `[a-z]`, `[!x]`; null for a class by name. */
function setOf(inside: string): Sign | null {
  const isNegated = /^[!^]/.test(inside);
  const members = isNegated ? inside.slice(1) : inside;
  if (members === '' || /\[[:.=]|\\/.test(members)) return null;
  const ranges = Array.from(members.matchAll(/([^])-([^])|([^])/g), ([, from, to, one = '']) => [
    from ?? one,
    to ?? one,
  ]);
  return (character) => ranges.some(([from = '', to = '']) => from <= character && character <= to) !== isNegated;
}

/** The signs of a shell pattern; null for one that is not understood. */
function signsOf(pattern: string): readonly Sign[] | null {
  if (/[\\(]/.test(pattern)) return null;
  const signs: Sign[] = [];
  for (const [written, inside] of pattern.matchAll(/\[([!^]?\]?[^\]]*)\]|[^]/g)) {
    const sign =
      inside !== undefined
        ? setOf(inside)
        : written === '*'
          ? '*'
          : written === '?'
            ? any
            : (one: string) => one === written;
    if (sign === null) return null;
    signs.push(sign);
  }
  return signs;
}

/** Whether all of `text` fits the signs of a pattern. */
function fitsSigns(text: string, signs: readonly Sign[]): boolean {
  let at = 0;
  let pos = 0;
  let star = -1;
  let mark = 0;
  while (at < text.length) {
    const sign = signs[pos];
    if (sign === '*') {
      star = pos;
      mark = at;
      pos += 1;
    } else if (sign?.(text.charAt(at)) === true) {
      at += 1;
      pos += 1;
    } else if (star >= 0) {
      pos = star + 1;
      mark += 1;
      at = mark;
    } else return false;
  }
  return signs.slice(pos).every((sign) => sign === '*');
}

const literal =
  (character: string): Sign =>
  (one) =>
    one === character;

/** Whether a text fits the pattern that these pieces are, of which what is quoted stands for itself; null where that is not known. */
export function fitsPattern(text: string, pieces: readonly Piece[]): boolean | null {
  const signs = pieces.map((one) => {
    if (one.text.includes(UNKNOWN_PART)) return null;
    return one.quoted ? Array.from(one.text, literal) : /["'`$]/.test(one.text) ? null : signsOf(one.text);
  });
  const known = signs.filter((one) => one !== null);
  return known.length < signs.length || text.length > LONGEST ? null : fitsSigns(text, known.flat());
}

/** Longer values are not cut: trying every length is quadratic. */
const LONGEST = 2000;

/** `${x#…}`, `${x##…}`, `${x%…}`, `${x%%…}` on known texts; null when the pattern is one that is not understood. */
export function trimmed(text: string, operator: string, pattern: string): string | null {
  const signs = signsOf(pattern);
  if (text.length > LONGEST || signs === null) return null;
  const lengths = Array.from({ length: text.length + 1 }, (_, length) => length);
  if (operator.length === 2) lengths.reverse();
  const atStart = operator.startsWith('#');
  for (const length of lengths) {
    const part = atStart ? text.slice(0, length) : text.slice(text.length - length);
    if (fitsSigns(part, signs)) return atStart ? text.slice(length) : text.slice(0, text.length - length);
  }
  return text;
}

/** Every place of a pattern in whatever case, as cmd looks for it. */
export function replacedInAnyCase(text: string, pattern: string, replacement: string): string {
  const small = text.toLowerCase();
  const wanted = pattern.toLowerCase();
  let done = '';
  let at = 0;
  for (let next = small.indexOf(wanted); next >= 0; next = small.indexOf(wanted, at)) {
    done += text.slice(at, next) + replacement;
    at = next + pattern.length;
  }
  return done + text.slice(at);
}

/** Trying every place and length is cubic. */
const LONGEST_SOUGHT = 60;

/** The longest stretch from `at` on that fits, as long as it is; 0 where none does. */
function fittingAt(text: string, at: number, signs: readonly Sign[]): number {
  for (let length = text.length - at; length > 0; length -= 1)
    if (fitsSigns(text.slice(at, at + length), signs)) return length;
  return 0;
}

/** The same where the pattern has signs of its own. */
function replacedPattern(text: string, operator: string, pattern: string, replacement: string): string | null {
  const signs = signsOf(pattern);
  if (signs === null || text.length > LONGEST_SOUGHT) return null;
  if (operator === '/%') {
    const from = Array.from(text, (_, at) => at).find((at) => fitsSigns(text.slice(at), signs));
    return from === undefined ? text : text.slice(0, from) + replacement;
  }
  let done = '';
  for (let at = 0; at < text.length;) {
    const length = fittingAt(text, at, signs);
    if (length > 0 && operator !== '//') return done + replacement + text.slice(at + length);
    if (operator === '/#') return text;
    done += length > 0 ? replacement : text.charAt(at);
    at += Math.max(1, length);
  }
  return done;
}

/** `${x/a/b}` and its kin on known texts; null when the pattern is not understood. */
export function replacedText(text: string, operator: string, pattern: string, replacement: string): string | null {
  if (operator === '//i') return replacedInAnyCase(text, pattern, replacement);
  if (pattern === '') return text;
  if (/[*?[\\(]/.test(pattern)) return replacedPattern(text, operator, pattern, replacement);
  if (operator === '//') return text.replaceAll(pattern, () => replacement);
  if (operator === '/#') return text.startsWith(pattern) ? replacement + text.slice(pattern.length) : text;
  if (operator === '/%') return text.endsWith(pattern) ? text.slice(0, -pattern.length) + replacement : text;
  return text.replace(pattern, () => replacement);
}

/** `^`, `^^`, `,` and `,,` without a pattern. */
export function recased(text: string, operator: string): string {
  const change = (part: string): string => (operator.startsWith('^') ? part.toUpperCase() : part.toLowerCase());
  return operator.length === 2 ? change(text) : change(text.charAt(0)) + text.slice(1);
}
