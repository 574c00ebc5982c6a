import type { Span } from '../../../model/place';
import { expressionOf } from '../../hcl/expressionOf';
import { valueIn } from '../../hcl/value';
import { inside, splitTop, topLevel } from '../../hcl/splitTop';
import { nothing, type Field, type Value } from './value';

/** Deeper or longer expressions are not looked into. */
const MAX_DEPTH = 12;
const MAX_LENGTH = 20_000;

const literalText = /^"((?:[^"\\$%]|\\.|\$(?!\{)|%(?!\{))*)"$/;
const number = /^-?\d+(?:\.\d+)?$/;
const call = /^([a-z_]\w*)\((.*)\)$/s;
/** Functions whose first argument says what they give, as far as safety goes. */
const passing =
  /^(?:to(?:set|list|map|string|number|bool)|(?:non)?sensitive|sort|distinct|reverse|compact|trimspace|lower|upper|jsonencode|chomp)$/;
const joining = /^(?:concat|setunion|flatten|merge)$/;
const firstOf = /^(?:coalesce|try)$/;

const noPlace: Span = { start: 0, end: 0 };

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, (_, c: string) => (c === 'n' ? '\n' : c === 't' ? '\t' : c));
}

function unknown(text: string): Value {
  return { kind: 'unknown', text };
}

/** The parts of a list or an argument list, without empty ones. */
function partsOf(inner: string): readonly string[] {
  return splitTop(inner, ',').filter((part) => part !== '');
}

function fieldOf(part: string, depth: number): Field | null {
  const cut = topLevel(part, '=:')[0];
  if (cut === undefined) return null;
  const name = part.slice(0, cut).replace(/^"(.*)"$/, '$1');
  const resolved = part.slice(cut + 1);
  const value = readValue(resolved, depth);
  return { name, value, span: noPlace, written: resolved, resolved, from: [], overridable: false };
}

function readList(inner: string, text: string, depth: number): Value {
  if (/^for\b/.test(inner)) return unknown(text);
  return { kind: 'list', items: partsOf(inner).map((part) => readValue(part, depth)) };
}

function readObject(inner: string, text: string, depth: number): Value {
  if (/^for\b/.test(inner)) return unknown(text);
  const fields = partsOf(inner).map((part) => fieldOf(part, depth));
  return { kind: 'object', fields: fields.filter((field) => field !== null) };
}

function joined(values: readonly Value[], text: string): Value {
  if (values.every(({ kind }) => kind === 'list')) {
    return { kind: 'list', items: values.flatMap((value) => (value.kind === 'list' ? value.items : [])) };
  }
  if (values.every(({ kind }) => kind === 'object')) {
    return { kind: 'object', fields: values.flatMap((value) => (value.kind === 'object' ? value.fields : [])) };
  }
  return unknown(text);
}

function readCall(name: string, inner: string, text: string, depth: number): Value {
  const values = partsOf(inner).map((part) => readValue(part, depth));
  const [first] = values;
  if (first === undefined) return unknown(text);
  if (passing.test(name)) return first;
  if (firstOf.test(name)) return first.kind === 'null' ? (values[1] ?? first) : first;
  if (!joining.test(name)) return unknown(text);
  return name === 'flatten' ? first : joined(values, text);
}

/** Whether a condition holds; null when it is not known. */
function holds(condition: string): boolean | null {
  if (condition === 'true' || condition === 'false') return condition === 'true';
  const [, left = '', sign = '', right = ''] =
    /^("[^"$%]*"|[\d.]+|true|false)(==|!=)("[^"$%]*"|[\d.]+|true|false)$/.exec(condition) ?? [];
  return sign === '' ? null : (left === right) === (sign === '==');
}

/** `c ? a : b`; a condition that is known chooses. */
function readChoice(text: string, depth: number): Value | null {
  const [question, inner] = topLevel(text, '?');
  if (question === undefined) return null;
  const rest = topLevel(text.slice(question + 1), ':');
  // A choice inside the first branch takes the first colon.
  const nested = inner !== undefined && inner - question - 1 < (rest[0] ?? 0);
  const colon = rest.at(nested ? -1 : 0);
  if (colon === undefined) return null;
  const yes = readValue(text.slice(question + 1, question + 1 + colon), depth);
  const no = readValue(text.slice(question + colon + 2), depth);
  const held = holds(text.slice(0, question));
  return held === null ? { kind: 'either', values: [yes, no] } : held ? yes : no;
}

function readHeredoc(text: string): Value {
  const body = text.slice(text.indexOf('\n') + 1, Math.max(0, text.lastIndexOf('\n')));
  return /[$%]\{/.test(body) ? unknown(text) : { kind: 'text', text: body };
}

function readWord(text: string): Value | null {
  if (text === 'null') return nothing;
  const negated = /^!(?:true|false)$/.test(text);
  if (negated || text === 'true' || text === 'false') return { kind: 'switch', on: /^!false$|^true$/.test(text) };
  const held = /[!=]=/.test(text) ? holds(text) : null;
  if (held !== null) return { kind: 'switch', on: held };
  if (number.test(text)) return { kind: 'number', number: Number(text) };
  const quoted = literalText.exec(text)?.[1];
  return quoted === undefined ? null : { kind: 'text', text: unescaped(quoted) };
}

function readBracketed(text: string, depth: number): Value | null {
  const list = inside(text, '[', ']');
  if (list !== null) return readList(list, text, depth);
  const object = inside(text, '{', '}');
  if (object !== null) return readObject(object, text, depth);
  const group = inside(text, '(', ')');
  return group === null ? null : readValue(group, depth);
}

function readFunction(text: string, depth: number): Value {
  const [, name = '', inner = ''] = call.exec(text) ?? [];
  return name !== '' && inside(`(${inner})`, '(', ')') !== null ? readCall(name, inner, text, depth) : unknown(text);
}

/** Loops, functions and steps that can be worked out say what they come to. */
function workedOut(text: string, depth: number): Value {
  if (!/[([]/.test(text)) return unknown(text);
  const found = expressionOf(valueIn(text));
  return found === text || found.length > MAX_LENGTH ? unknown(text) : readValue(found, depth);
}

/** Reads a canonical expression whose variables and locals are put in. Never throws; what is not known says so. */
export function readValue(text: string, above = 0): Value {
  const depth = above + 1;
  if (depth > MAX_DEPTH || text.length > MAX_LENGTH) return unknown(text.slice(0, 200));
  if (text.startsWith('<<')) return readHeredoc(text);
  const read = readWord(text) ?? readBracketed(text, depth) ?? readChoice(text, depth) ?? readFunction(text, depth);
  return read.kind === 'unknown' ? workedOut(text, depth) : read;
}
