import { replacedInAnyCase } from '../run/patterns';
import type { Making } from '../syntax/made';

/** Signs that mean something in a regular expression; a pattern with one of them is not worked out. */
const SIGNS = /[\\^$.|?*+()[\]{}]/;

/** `'{0} {1}' -f 'a', 'b'`; null with an entry that is formatted or not there. */
function formatted(format: string, values: readonly string[]): string | null {
  const entries = [...format.matchAll(/\{\{|\}\}|\{([^{}]*)\}/g)].flatMap(([, index]) => index ?? []);
  if (!entries.every((index) => /^\d+$/.test(index) && Number(index) < values.length)) return null;
  return format.replace(/\{\{|\}\}|\{(\d+)\}/g, (sign, index?: string) =>
    index === undefined ? sign.charAt(0) : (values[Number(index)] ?? ''),
  );
}

/** Every place of a plain text, in whatever case unless the operator says so. */
function replacedIn(text: string, pattern: string, other: string, exact: boolean): string | null {
  if (pattern === '' || SIGNS.test(pattern) || other.includes('$')) return null;
  return exact ? text.replaceAll(pattern, () => other) : replacedInAnyCase(text, pattern, other);
}

function replacing(exact: boolean): Making {
  return ([left = [], right = []]) => {
    const [pattern, other = ''] = right;
    const texts = pattern === undefined ? [] : left.map((text) => replacedIn(text, pattern, other, exact));
    const known = texts.filter((text) => text !== null);
    if (known.length === 0 || known.length < texts.length) return null;
    return known.length === 1 ? known.join('') : known;
  };
}

const split: Making = ([texts = [], right = []]) => {
  const sign = right.join('');
  return sign === '' || SIGNS.test(sign)
    ? null
    : texts.flatMap((text) => replacedInAnyCase(text, sign, '\0').split('\0'));
};

const format: Making = ([left = [], values = []]) => {
  const [pattern] = left;
  return pattern === undefined ? null : formatted(pattern, values);
};

/** Operators between two values that give a text or a list of texts, by their names in small letters. */
export const textOperators: ReadonlyMap<string, Making> = new Map<string, Making>([
  ['-f', format],
  ['-join', ([left = [], right = []]) => left.join(right.join(''))],
  ['-split', split],
  ['-isplit', split],
  ['-replace', replacing(false)],
  ['-ireplace', replacing(false)],
  ['-creplace', replacing(true)],
]);

/** Operators that stand before the value they change. */
export const textPrefixes: ReadonlyMap<string, Making> = new Map<string, Making>([
  ['-join', ([list = []]) => list.join('')],
  ['-split', ([list = []]) => list.flatMap((text) => text.trim().split(/\s+/))],
]);
