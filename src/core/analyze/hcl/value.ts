import { comprehension } from './comprehension';
import { conditional } from './conditional';
import { called } from './functions';
import { joinedText, textOf } from './joinedText';
import { endOfText, isWrapped, splitTop } from './splitTop';
import { unquoted } from './unquoted';
import type { Value } from './valueKinds';

/** Deeper expressions are taken as a whole. */
const MAX_DEPTH = 30;

/** Longer expressions are taken as a whole; people do not write them. */
const MAX_LENGTH = 100_000;

function opaque(text: string): Value {
  return { kind: 'opaque', text };
}

function items(inside: string, depth: number): readonly Value[] {
  return splitTop(inside, ',')
    .filter((part) => part !== '')
    .map((part) => parse(part, depth + 1));
}

/** `key = value` and `key : value`; null when a key is computed. */
function entryOf(part: string, depth: number): readonly [string, Value] | null {
  const key = /^(?:"((?:[^"\\$%]|\\.)*)"|([\w.-]+))(?:=(?![=>])|:)/.exec(part);
  if (key === null) return null;
  return [key[1] ?? key[2] ?? '', parse(part.slice(key[0].length), depth + 1)];
}

function objectOf(text: string, depth: number): Value {
  const parts = splitTop(text.slice(1, -1), ',').filter((part) => part !== '');
  const entries = new Map<string, Value>();
  for (const part of parts) {
    const entry = entryOf(part, depth);
    if (entry === null) return opaque(text);
    entries.set(entry[0], entry[1]);
  }
  return { kind: 'object', entries };
}

/** A string is the text around its templates with what they say, as far as that is known, put in. */
function quotedValue(text: string, depth: number): Value {
  const { literals, holes } = unquoted(text);
  const [first = '', ...rest] = literals;
  const [hole = ''] = holes;
  const isWhole = holes.length === 1 && literals.every((part) => part === '') && !hole.startsWith('%');
  if (isWhole) return parse(hole, depth + 1);
  const parts = rest.flatMap((literal, at) => [holeOf(holes[at] ?? '', depth), textOf(literal)]);
  return joinedText([textOf(first), ...parts]) ?? opaque(text);
}

/** What a template says; a directive is left as it is. */
function holeOf(hole: string, depth: number): Value {
  if (hole.startsWith('%')) return { kind: 'template', literals: ['', ''], holes: [hole] };
  const value = parse(hole, depth + 1);
  return value.kind === 'list' || value.kind === 'object' ? opaque(hole) : value;
}

function callOf(text: string, depth: number): Value | null {
  const name = /^[a-z_]+(?=\()/.exec(text)?.[0];
  if (name === undefined || !isWrapped(text.slice(name.length), '(', ')')) return null;
  return called(name, items(text.slice(name.length + 1, -1), depth));
}

function bracketed(text: string, depth: number): Value | null {
  if (/^[[{]for[ "(]/.test(text)) return null;
  if (isWrapped(text, '[', ']')) return { kind: 'list', items: items(text.slice(1, -1), depth), isSet: false };
  if (isWrapped(text, '{', '}')) return objectOf(text, depth);
  return isWrapped(text, '(', ')') ? parse(text.slice(1, -1), depth + 1) : null;
}

const step = /^([[({].*)(?:\.([A-Za-z_][\w-]*)|\["([^"\\$%]*)"\]|\[(\d{1,6})\])$/s;

/** `[a,b][0]`, `{a=1}.a` and `({a=1})["a"]`: a step into a value that is written out. */
function stepInto(text: string, depth: number): Value | null {
  const [, base = '', name, key, index] = step.exec(text) ?? [];
  if (base === '') return null;
  const value = parse(base, depth + 1);
  if (value.kind === 'object') return value.entries.get(name ?? key ?? '') ?? null;
  return value.kind === 'list' && !value.isSet ? (value.items[Number(index)] ?? null) : null;
}

function parse(text: string, depth: number): Value {
  if (depth > MAX_DEPTH) return opaque(text);
  if (/^(?:-?\d+(?:\.\d+)?|true|false|null)$/.test(text)) return { kind: 'scalar', text, quoted: false };
  const isText = /^(?:"|<<)/.test(text) && endOfText(text, 0) === text.length;
  if (isText) return quotedValue(text, depth);
  const read = (part: string): Value => parse(part, depth + 1);
  return (
    bracketed(text, depth) ??
    callOf(text, depth) ??
    conditional(text, read) ??
    comprehension(text, read) ??
    stepInto(text, depth) ??
    opaque(text)
  );
}

/** Reads canonical text. What depends on anything but itself is opaque. */
export function valueIn(text: string): Value {
  return text.length > MAX_LENGTH ? opaque(text) : parse(text, 0);
}
