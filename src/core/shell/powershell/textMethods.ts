import { ownField } from '../../model/ownField';
import { base64Text } from '../run/printed/decoders';
import type { Making } from '../syntax/made';
import { encodedText } from './encodedText';

/** What a method makes of a text and of its arguments; null where that is not told. */
type Method = (text: string, args: readonly string[]) => string | readonly string[] | null;

function whole(text: string | undefined): number | null {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : null;
}

function cut(text: string, [from, length]: readonly string[]): string | null {
  const start = whole(from);
  const count = length === undefined ? text.length : whole(length);
  return start === null || count === null || start > text.length ? null : text.slice(start, start + count);
}

function removed(text: string, [from, length]: readonly string[]): string | null {
  const start = whole(from);
  const count = length === undefined ? text.length : whole(length);
  return start === null || count === null ? null : text.slice(0, start) + text.slice(start + count);
}

function inserted(text: string, [at, other = '']: readonly string[]): string | null {
  const index = whole(at);
  return index === null ? null : text.slice(0, index) + other + text.slice(index);
}

const ofTexts: Readonly<Record<string, Method>> = {
  replace: (text, [one = '', other = '']) => (one === '' ? null : text.replaceAll(one, () => other)),
  tolower: (text) => text.toLowerCase(),
  tolowerinvariant: (text) => text.toLowerCase(),
  toupper: (text) => text.toUpperCase(),
  toupperinvariant: (text) => text.toUpperCase(),
  trim: (text, args) => (args.length === 0 ? text.trim() : null),
  trimstart: (text, args) => (args.length === 0 ? text.trimStart() : null),
  trimend: (text, args) => (args.length === 0 ? text.trimEnd() : null),
  substring: cut,
  remove: removed,
  insert: inserted,
  split: (text, [sign = '']) => (sign.length === 1 ? text.split(sign) : null),
};

/** The method of a text by its name in small letters; its operands are the text and the arguments. */
export function textMethod(name: string): Making | null {
  const method = ownField(ofTexts, name);
  return method === undefined
    ? null
    : ([texts = [], args = []]) => (texts.length === 1 ? method(texts.join(''), args) : null);
}

/** What stands in a folder, as the pattern that finds it. */
const below: Making = ([list = []]) => {
  const [folder, pattern = '*'] = list;
  return folder === undefined ? null : `${folder}/${pattern}`;
};

/** Static methods that give a text; their one operand is the arguments. Bytes are kept as the text in base 64. */
export const staticTexts: Readonly<Record<string, Making>> = {
  'io.directory::getfiles': below,
  'io.directory::getdirectories': below,
  'io.directory::getfilesystementries': below,
  'io.directory::enumeratefiles': below,
  'io.directory::enumeratedirectories': below,
  'io.directory::enumeratefilesystementries': below,
  'string::join': ([[sign = '', ...list] = []]) => list.join(sign),
  'string::concat': ([list = []]) => list.join(''),
  'convert::frombase64string': ([list = []]) => list.join(''),
};

/** `[Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('…'))` */
export function decodedBy(encoding: string): Making {
  const isWide = /::unicode\b/i.test(encoding);
  return ([list = []]) => (isWide ? encodedText(list.join('')) : base64Text(list.join('')));
}

/** `$table.name`, where a table is the words that it gives a command: the last that was said counts. */
export function entryOf(name: string): Making {
  return ([list = []]) => {
    const at = list.findLastIndex((word) => word.toLowerCase() === `-${name.toLowerCase()}`);
    return at < 0 ? null : (list[at + 1] ?? null);
  };
}

/** `[char[]](100, 101)`, `[char[]]'de'` */
export const charactersOf: Making = ([list = []]) => {
  const found = list.map((one) => characterOf([[one]]));
  const [only = ''] = list;
  if (found.every((one) => typeof one === 'string')) return found;
  return list.length === 1 && !/^\d/.test(only) ? Array.from(only) : null;
};

/** `[char]100` */
export const characterOf: Making = ([list = []]) => {
  const code = list.join(' ');
  const number = /^(?:\d+|0x[\da-f]+)$/i.test(code) ? Number(code) : NaN;
  return number > 0 && number < 0x10000 ? String.fromCharCode(number) : null;
};
