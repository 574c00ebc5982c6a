import { ownField } from '../../model/ownField';
import { fromBase64, fromHex } from './decode';
import { joinedText, mixed, text, unknownValue, wordOf, type Call, type Value } from './value';

/** How a format marks its gaps; the first group is a gap's own name or number. */
const PERCENT = /%[sdr]()/g;
const BRACES = /\{(\w*)(?::[^}]*)?\}/g;

function filled(format: string, gaps: RegExp, given: readonly Value[], named: ReadonlyMap<string, Value>): Value {
  const parts: Value[] = [];
  let from = 0;
  for (const [index, gap] of [...format.matchAll(gaps)].entries()) {
    const name = gap[1] ?? '';
    parts.push(text(format.slice(from, gap.index)));
    parts.push(named.get(name) ?? given[name === '' ? index : Number(name)] ?? unknownValue);
    from = gap.index + gap[0].length;
  }
  return joinedText([...parts, text(format.slice(from))]);
}

/** A format with its gaps filled in their order: `'rm %s' % x`. */
export function formatted(format: Value, given: readonly Value[]): Value {
  return filled(wordOf(format), PERCENT, given, new Map());
}

function replaced(on: string, { args }: Call): Value {
  const [what, by] = args;
  return what?.kind === 'text' && what.text !== ''
    ? joinedText(on.split(what.text).map(text), wordOf(by))
    : unknownValue;
}

function splitBy(on: string, by: Value | undefined): Value {
  const parts = by?.kind === 'text' && by.text !== '' ? on.split(by.text) : on.trim().split(/\s+/);
  return { kind: 'list', items: parts.map(text) };
}

/** Methods of a text whose outcome is told by the text; the names that Python, JavaScript and Ruby use. */
const METHODS: Readonly<Record<string, (on: string, call: Call) => Value>> = {
  ...Object.fromEntries(
    ['strip', 'rstrip', 'lstrip', 'trim', 'trimEnd', 'trimStart', 'chomp'].map((name) => [
      name,
      (on: string): Value => text(on.trim()),
    ]),
  ),
  ...Object.fromEntries(
    ['encode', 'decode', 'toString', 'to_s', 'valueOf', 'dup', 'freeze'].map((name) => [
      name,
      (on: string): Value => text(on),
    ]),
  ),
  lower: (on) => text(on.toLowerCase()),
  upper: (on) => text(on.toUpperCase()),
  toLowerCase: (on) => text(on.toLowerCase()),
  toUpperCase: (on) => text(on.toUpperCase()),
  reverse: (on) => text(Array.from(on).reverse().join('')),
  replace: replaced,
  replaceAll: replaced,
  concat: (on, { args }) => joinedText([text(on), ...args]),
  format: (on, { args, named }) => filled(on, BRACES, args, named),
  split: (on, { args }) => splitBy(on, args[0]),
};

/** The outcome of a method of a text or a list; null when the method is not known. */
export function textMethod(call: Call): Value | null {
  const { on, method, args } = call;
  if (on.kind === 'list' && method === 'join') {
    return joinedText(on.items, args[0] === undefined ? ',' : wordOf(args[0]));
  }
  if (on.kind !== 'text') return null;
  const [list] = args;
  if (method === 'join' && list?.kind === 'list') return joinedText(list.items, on.text);
  const known = ownField(METHODS, method);
  return known?.(on.text, call) ?? mixed([on, ...args]);
}

/** The text behind an encoded one; not known when it cannot be decoded. */
export function decodedBy(kind: 'base64' | 'hex', value: Value | undefined): Value {
  const plain = value?.kind === 'text' ? (kind === 'hex' ? fromHex : fromBase64)(value.text) : null;
  return plain === null ? unknownValue : text(plain);
}
