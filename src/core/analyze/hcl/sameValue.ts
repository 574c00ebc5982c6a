import { dotted } from './dotted';
import { durationOf } from './duration';
import type { Value } from './valueKinds';

/** Equal in meaning, surely another value, or not to be told without a plan. */
export type Sameness = 'same' | 'other' | 'unsure';

function valueOfJson(json: unknown): Value {
  if (typeof json === 'string') return { kind: 'scalar', text: json, quoted: true };
  if (Array.isArray(json)) return { kind: 'list', items: json.map(valueOfJson), isSet: false };
  if (typeof json !== 'object' || json === null) return { kind: 'scalar', text: String(json), quoted: false };
  return { kind: 'object', entries: new Map(Object.entries(json).map(([key, item]) => [key, valueOfJson(item)])) };
}

/** What an object or a list of JSON says; null when the text is neither. */
export function jsonIn(text: string): Value | null {
  if (!/^\s*[[{]/.test(text)) return null;
  try {
    return valueOfJson(JSON.parse(text));
  } catch {
    return null;
  }
}

/** JSON in a string means what it says, however it is laid out; null when the text is no object or list of JSON. */
function jsonMeaning(text: string): string | null {
  const value = jsonIn(text);
  return value === null ? null : meaningOf(value);
}

function scalarMeaning(text: string, quoted: boolean): string {
  if (!quoted && text === 'null') return 'null';
  if (!quoted && /^-?\d/.test(text)) return JSON.stringify(String(Number(text)));
  // A domain name means the same with its last dot and without.
  const plain = /^[\w-]+(?:\.[\w-]+)+\.$/.test(text) ? text.slice(0, -1) : text;
  return jsonMeaning(plain) ?? JSON.stringify(plain);
}

/** One text for all spellings of a value: numbers and switches as words, keys in order, what is null left out. */
export function meaningOf(value: Value): string {
  switch (value.kind) {
    case 'scalar':
      return scalarMeaning(value.text, value.quoted);
    case 'list': {
      const items = value.items.map(meaningOf);
      return `[${(value.isSet ? items.sort() : items).join(',')}]`;
    }
    case 'object': {
      const entries = [...value.entries].map(([key, entry]) => `${JSON.stringify(key)}:${meaningOf(entry)}`);
      return `{${entries
        .filter((entry) => !entry.endsWith(':null'))
        .sort()
        .join(',')}}`;
    }
    case 'template':
      return `template ${JSON.stringify(value.literals)} ${JSON.stringify(value.holes.map(dotted))}`;
    case 'opaque':
      return `expression ${dotted(value.text)}`;
  }
}

/** Nothing in it is left to be known. */
export function isKnown(value: Value): boolean {
  switch (value.kind) {
    case 'scalar':
      return true;
    case 'list':
      return value.items.every(isKnown);
    case 'object':
      return [...value.entries.values()].every(isKnown);
    case 'template':
    case 'opaque':
      return false;
  }
}

function lessSpelt(text: string): string {
  return text.toLowerCase().replace(/[\s/]+$/, '');
}

/** Many providers take a name for its whole path, and do not look at letters' case. */
function mayBeOneName(was: string, is: string): boolean {
  if (was.includes('\n') || is.includes('\n')) return false;
  const [a, b] = [lessSpelt(was), lessSpelt(is)];
  return a === b || a.endsWith(`/${b}`) || b.endsWith(`/${a}`) || a.replaceAll(' ', '') === b.replaceAll(' ', '');
}

function itemsOf(value: Value): string | null {
  return value.kind === 'list' && value.items.every(({ kind }) => kind === 'scalar')
    ? [...value.items.map(meaningOf)].sort().join(',')
    : null;
}

/** Whether two lists hold the same plain items in another order: most lists of plain values are sets. */
function isReordered(was: Value, is: Value): boolean {
  const items = itemsOf(was);
  return items !== null && items === itemsOf(is);
}

/** Templates with the same holes and another text around them are other strings. */
function isOtherTemplate(was: Value, is: Value): boolean {
  if (was.kind !== 'template' || is.kind !== 'template') return false;
  return JSON.stringify(was.holes.map(dotted)) === JSON.stringify(is.holes.map(dotted));
}

/** The same time, told in other units. */
function isOneDuration(was: string, is: string): boolean {
  const time = durationOf(was);
  return time !== null && time === durationOf(is);
}

/** Compares what two expressions mean. */
export function sameness(was: Value, is: Value): Sameness {
  if (meaningOf(was) === meaningOf(is) || isReordered(was, is)) return 'same';
  if (was.kind === 'scalar' && is.kind === 'scalar') {
    return mayBeOneName(was.text, is.text) || isOneDuration(was.text, is.text) ? 'unsure' : 'other';
  }
  return (isKnown(was) && isKnown(is)) || isOtherTemplate(was, is) ? 'other' : 'unsure';
}
