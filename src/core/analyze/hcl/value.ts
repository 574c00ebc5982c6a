import { scannerOf } from './scanner';
import { skipHeredoc, skipString } from './skipText';
import { unquoted } from './unquoted';

/** What an expression says, as far as it can be read without running Terraform. */
export type Value =
  /** `text` is the value itself; numbers and switches are what they are written as. */
  | { readonly kind: 'scalar'; readonly text: string; readonly quoted: boolean }
  | { readonly kind: 'list'; readonly items: readonly Value[]; readonly isSet: boolean }
  | { readonly kind: 'object'; readonly entries: ReadonlyMap<string, Value> }
  /** A string with templates in it: `literals` stand around `holes`, one more of them. */
  | { readonly kind: 'template'; readonly literals: readonly string[]; readonly holes: readonly string[] }
  | { readonly kind: 'opaque'; readonly text: string };

/** Deeper expressions are taken as a whole. */
const MAX_DEPTH = 30;

/** Longer expressions are taken as a whole; people do not write them. */
const MAX_LENGTH = 100_000;

/** Where a string or here-document that begins at `at` ends; `at` itself when none does. */
function endOfText(text: string, at: number): number {
  const c = text[at];
  if (c !== '"' && c !== '<') return at;
  const scanner = scannerOf(text);
  scanner.at = at;
  if (c === '"') skipString(scanner);
  else skipHeredoc(scanner);
  return scanner.at;
}

/** Cuts canonical text at every `separator` that stands in no bracket and no string. */
export function splitTop(text: string, separators: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const end = endOfText(text, at);
    if (end > at) {
      at = end - 1;
      continue;
    }
    const c = text.charAt(at);
    if ('([{'.includes(c)) depth += 1;
    else if (')]}'.includes(c)) depth -= 1;
    else if (depth === 0 && separators.includes(c)) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}

/** Whether the bracket that opens `text` closes at its end. */
function isWrapped(text: string, open: string, close: string): boolean {
  return text.startsWith(open) && text.endsWith(close) && balanced(text.slice(1, -1));
}

function balanced(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const end = endOfText(text, at);
    if (end > at) {
      at = end - 1;
      continue;
    }
    const c = text.charAt(at);
    if ('([{'.includes(c)) depth += 1;
    if (')]}'.includes(c)) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

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

/** The value of a function whose arguments are known, and that changes a value's form alone. */
function called(name: string, inside: string, depth: number): Value | null {
  const only = splitTop(inside, ',').filter((part) => part !== '');
  const [first] = only;
  if (first === undefined || only.length > 1) return null;
  const value = parse(first, depth + 1);
  if (name === 'toset' && value.kind === 'list') return { ...value, isSet: true };
  const isSame = [
    'jsonencode',
    'tolist',
    'tomap',
    'tostring',
    'tonumber',
    'tobool',
    'sensitive',
    'nonsensitive',
  ].includes(name);
  return isSame ? value : null;
}

function quotedValue(text: string, depth: number): Value {
  const { literals, holes } = unquoted(text);
  const [first = '', second] = literals;
  if (second === undefined) return { kind: 'scalar', text: first, quoted: true };
  const [hole = ''] = holes;
  const isWhole = holes.length === 1 && first === '' && second === '' && !hole.startsWith('%');
  return isWhole ? parse(hole, depth + 1) : { kind: 'template', literals, holes };
}

function callOf(text: string, depth: number): Value | null {
  const name = /^[a-z_]+(?=\()/.exec(text)?.[0];
  if (name === undefined || !isWrapped(text.slice(name.length), '(', ')')) return null;
  return called(name, text.slice(name.length + 1, -1), depth);
}

function bracketed(text: string, depth: number): Value | null {
  if (/^[[{]for[ "(]/.test(text)) return null;
  if (isWrapped(text, '[', ']')) return { kind: 'list', items: items(text.slice(1, -1), depth), isSet: false };
  if (isWrapped(text, '{', '}')) return objectOf(text, depth);
  return isWrapped(text, '(', ')') ? parse(text.slice(1, -1), depth + 1) : null;
}

function parse(text: string, depth: number): Value {
  if (depth > MAX_DEPTH) return opaque(text);
  if (/^(?:-?\d+(?:\.\d+)?|true|false|null)$/.test(text)) return { kind: 'scalar', text, quoted: false };
  const isText = /^(?:"|<<)/.test(text) && endOfText(text, 0) === text.length;
  if (isText) return quotedValue(text, depth);
  return bracketed(text, depth) ?? callOf(text, depth) ?? opaque(text);
}

function quoted(text: string): string {
  return JSON.stringify(text)
    .slice(1, -1)
    .replace(/([$%])\{/g, '$1$1{');
}

/** An expression that says the value. */
export function expressionOf(value: Value): string {
  switch (value.kind) {
    case 'scalar':
      return value.quoted ? `"${quoted(value.text)}"` : value.text;
    case 'list': {
      const list = `[${value.items.map(expressionOf).join(',')}]`;
      return value.isSet ? `toset(${list})` : list;
    }
    case 'object':
      return `{${[...value.entries].map(([key, entry]) => `"${quoted(key)}"=${expressionOf(entry)}`).join(',')}}`;
    case 'template':
      return `"${value.literals.map((text, at) => quoted(text) + holeOf(value.holes[at])).join('')}"`;
    case 'opaque':
      return value.text;
  }
}

function holeOf(hole: string | undefined): string {
  if (hole === undefined) return '';
  return hole.startsWith('%') ? `%{${hole.slice(1)}}` : `\${${hole}}`;
}

/** Reads canonical text. What depends on anything but itself is opaque. */
export function valueIn(text: string): Value {
  return text.length > MAX_LENGTH ? opaque(text) : parse(text, 0);
}
