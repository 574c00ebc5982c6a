import { ownField } from '../../../model/ownField';
import type { Span } from '../../../model/place';
import { canonical } from '../../hcl/canonical';
import { isNameCode } from '../../hcl/scanner';
import { applyFunction } from './functions';
import { readHeredoc } from './heredoc';
import type { Entry, Node, WrittenText } from './node';
import { readQuoted } from './quoted';
import { skipSpace, spotOf, unknownFrom, type Lookup, type Reading } from './reading';

const MAX_DEPTH = 40;

/** `for x in y : …` inside brackets: what stands in it may be among the values. */
function readFor(reading: Reading, start: number, closer: string): Node {
  const parts: Node[] = [];
  while (reading.at < reading.end && reading.text[reading.at] !== closer) {
    const before = reading.at;
    const node = readExpression(reading);
    if (node.kind !== 'unknown' || node.parts.length > 0) parts.push(node);
    if (reading.at === before) reading.at += 1;
    skipSpace(reading);
  }
  reading.at = Math.min(reading.end, reading.at + 1);
  // The first part is what is gone through, the others are what comes out.
  return unknownFrom(reading, start, parts.length > 1 ? parts.slice(1) : parts);
}

function isFor(reading: Reading): boolean {
  return /^for\s/.test(reading.text.slice(reading.at, reading.at + 4));
}

function readList(reading: Reading, start: number): Node {
  const items: Node[] = [];
  reading.at += 1;
  skipSpace(reading);
  if (isFor(reading)) return readFor(reading, start, ']');
  while (reading.at < reading.end && reading.text[reading.at] !== ']') {
    const before = reading.at;
    if (reading.text[reading.at] !== ',') items.push(readExpression(reading));
    if (reading.at === before) reading.at += 1;
    skipSpace(reading);
    if ('})'.includes(reading.text[reading.at] ?? '}')) break;
  }
  closeWith(reading, ']');
  return { kind: 'list', items, spot: spotOf(reading, start, reading.at) };
}

function closeWith(reading: Reading, closer: string): void {
  if (reading.text[reading.at] === closer && reading.at < reading.end) reading.at += 1;
  else reading.damaged = true;
}

function readKey(reading: Reading): string {
  const c = reading.text[reading.at];
  if (c === '"' || c === '(') {
    const node = c === '"' ? readQuoted(reading) : readParenthesis(reading, reading.at);
    return node.kind === 'text' ? node.value : node.kind === 'unknown' ? `\${${node.text}}` : '';
  }
  const start = reading.at;
  while (reading.at < reading.end && /[\w.:/-]/.test(reading.text.charAt(reading.at))) {
    if (reading.text[reading.at] === ':' && /[\s"[{]/.test(reading.text[reading.at + 1] ?? ' ')) break;
    reading.at += 1;
  }
  return reading.text.slice(start, reading.at);
}

function readEntry(reading: Reading): Entry | null {
  const start = reading.at;
  const key = readKey(reading);
  skipSpace(reading);
  const sign = reading.text[reading.at];
  if (reading.at >= reading.end || (sign !== ':' && sign !== '=')) {
    reading.damaged = true;
    if (reading.at === start) reading.at += 1;
    return null;
  }
  reading.at += 1;
  const value = readExpression(reading);
  return { key, spot: spotOf(reading, start, value.spot.span.end), value };
}

function readMap(reading: Reading, start: number): Node {
  const entries: Entry[] = [];
  reading.at += 1;
  skipSpace(reading);
  if (isFor(reading)) return readFor(reading, start, '}');
  while (reading.at < reading.end && reading.text[reading.at] !== '}') {
    if (reading.text[reading.at] === ']') break;
    if (reading.text[reading.at] === ',') reading.at += 1;
    else {
      const entry = readEntry(reading);
      if (entry !== null) entries.push(entry);
    }
    skipSpace(reading);
  }
  closeWith(reading, '}');
  return { kind: 'map', entries, spot: spotOf(reading, start, reading.at) };
}

function readParenthesis(reading: Reading, start: number): Node {
  reading.at += 1;
  const inner = readExpression(reading);
  skipSpace(reading);
  closeWith(reading, ')');
  return { ...inner, spot: spotOf(reading, start, reading.at) };
}

function readArguments(reading: Reading): readonly Node[] {
  const found: Node[] = [];
  reading.at += 1;
  skipSpace(reading);
  while (reading.at < reading.end && reading.text[reading.at] !== ')') {
    const before = reading.at;
    if (reading.text[reading.at] !== ',') found.push(readExpression(reading));
    if (reading.at === before) reading.at += 1;
    skipSpace(reading);
    if ('}]'.includes(reading.text[reading.at] ?? '}')) break;
  }
  closeWith(reading, ')');
  return found;
}

/** Steps over `.name`, `[…]` and `.*` behind a name. */
function skipTraversal(reading: Reading): void {
  const { text } = reading;
  while (reading.at < reading.end) {
    const c = text[reading.at];
    if (c === '.' && /[\w*]/.test(text[reading.at + 1] ?? '')) {
      reading.at += 2;
      while (reading.at < reading.end && isNameCode(text.charCodeAt(reading.at))) reading.at += 1;
    } else if (c === '[') {
      const close = text.indexOf(']', reading.at);
      reading.at = close < 0 ? reading.end : Math.min(reading.end, close + 1);
    } else return;
  }
}

function readName(reading: Reading, start: number): Node {
  while (reading.at < reading.end && isNameCode(reading.text.charCodeAt(reading.at))) reading.at += 1;
  const name = reading.text.slice(start, reading.at);
  if (reading.text[reading.at] === '(') {
    const found = readArguments(reading);
    const spot = spotOf(reading, start, reading.at);
    if (/^[.[]/.test(reading.text.slice(reading.at, reading.at + 1))) {
      skipTraversal(reading);
      return unknownFrom(reading, start, found);
    }
    return applyFunction(name, found, spot) ?? unknownFrom(reading, start, found);
  }
  skipTraversal(reading);
  const reference = canonical(reading.text.slice(start, reading.at));
  const spot = spotOf(reading, start, reading.at);
  if (/^(?:true|false|null|-?\d[\d.]*)$/.test(reference)) return { kind: 'text', value: reference, spot };
  const known = reading.lookup(reference);
  if (known === null) return { kind: 'text', value: `\${${reference}}`, spot };
  // Another name for what is not known stands where it is used.
  return known.kind === 'text' && known.value.startsWith('${') ? { ...known, spot } : known;
}

type Opener = (reading: Reading, start: number) => Node;

const openers: Readonly<Record<string, Opener>> = {
  '"': readQuoted,
  '[': readList,
  '{': readMap,
  '(': readParenthesis,
  '<': readHeredoc,
};

/** Nothing can be read here: the end, or nested deeper than any value that people write. */
function readNothing(reading: Reading, start: number): Node {
  reading.damaged = true;
  if (start < reading.end) reading.at = reading.end;
  return { kind: 'unknown', text: '', parts: [], spot: spotOf(reading, start, start) };
}

function readOperand(reading: Reading): Node {
  const start = reading.at;
  const c = reading.text.charAt(start);
  if (start >= reading.end || reading.depth > MAX_DEPTH) return readNothing(reading, start);
  const opener = ownField(openers, c);
  if (opener !== undefined) return opener(reading, start);
  if (reading.text.startsWith('${', start)) return readInterpolation(reading, start);
  if (isNameCode(c.charCodeAt(0))) return readName(reading, start);
  if (c === '!') reading.at += 1;
  else if (!',:]})'.includes(c)) {
    reading.damaged = true;
    reading.at += 1;
  }
  return unknownFrom(reading, start, []);
}

/** `${ … }` where a value is awaited, as in a JSON template. */
function readInterpolation(reading: Reading, start: number): Node {
  reading.at = start + 2;
  const inner = readExpression(reading);
  skipSpace(reading);
  closeWith(reading, '}');
  return inner;
}

const operator = /(?:==|!=|<=|>=|&&|\|\||[+\-*/%<>])/y;

/** Reads `a + b` and `c ? a : b` behind a first operand; what they give is not known, but their parts may be it. */
function readRest(reading: Reading, start: number, first: Node): Node {
  let node = first;
  for (;;) {
    const stop = reading.at;
    skipSpace(reading);
    operator.lastIndex = reading.at;
    const found = reading.at < reading.end ? operator.exec(reading.text) : null;
    if (found !== null && reading.templates) {
      reading.at += found[0].length;
      skipSpace(reading);
      readOperand(reading);
      node = unknownFrom(reading, start, []);
    } else if (reading.text[reading.at] === '?' && reading.at < reading.end) {
      reading.at += 1;
      const yes = readExpression(reading);
      skipSpace(reading);
      closeWith(reading, ':');
      const no = readExpression(reading);
      return unknownFrom(reading, start, [yes, no]);
    } else {
      reading.at = stop;
      return node;
    }
  }
}

/** Reads one expression of HCL, of which JSON is a part, as far as it goes. */
export function readExpression(reading: Reading): Node {
  skipSpace(reading);
  const start = reading.at;
  reading.depth += 1;
  const node = readRest(reading, start, readOperand(reading));
  reading.depth -= 1;
  return node;
}

/** The value written at `span`; `damaged` says that a part of it could not be read. */
export function readValue(
  written: WrittenText,
  span: Span,
  templates: boolean,
  lookup: Lookup,
): { readonly node: Node; readonly damaged: boolean } {
  const reading: Reading = {
    text: written.text,
    written,
    templates,
    lookup,
    expression: readExpression,
    at: span.start,
    end: span.end,
    depth: 0,
    damaged: false,
  };
  const node = readExpression(reading);
  return { node, damaged: reading.damaged };
}
