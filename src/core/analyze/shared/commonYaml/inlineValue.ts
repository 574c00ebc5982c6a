import type { DataEntry, DataNode } from '../dataTree';
import { longTag } from '../longTag';
import { plainKey, plainValue } from './plainValue';

/** A value that ends on the line it begins on, and the offset behind it; null where a plainer reader must not say. */
export type Inline = { readonly node: DataNode; readonly end: number };

const tagWord = /![A-Za-z][\w:.-]*(?=[ ])/y;
const doubled = /"([^"\\\n\t]*)"/y;
const single = /'((?:[^'\n\t]|'')*)'/y;
/** Letters that mean nothing in front of a word, and none inside of brackets. */
const flowWord = /[\w$./+~](?:[\w$./+~@%*=<>;|^()-]|:(?=[\w/:])|[ ](?=[\w$./+~@%*=<>;|^()-]))*/y;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function skipSpaces(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) === 32) end += 1;
  return end;
}

/** A text in quotes that needs no more than its quotes taken off. */
export function quotedAt(text: string, at: number): Inline | null {
  const found = matchAt(text.charAt(at) === '"' ? doubled : single, text, at);
  if (found === null) return null;
  const end = at + found[0].length;
  const inner = found[1] ?? '';
  const value = text.charAt(at) === '"' ? inner : inner.replaceAll("''", "'");
  return { node: { kind: 'scalar', value, span: { start: at, end } }, end };
}

/** A tag and the spaces behind it. */
export function tagAt(text: string, at: number): { readonly tag: string; readonly end: number } | null {
  const found = matchAt(tagWord, text, at);
  return found === null ? null : { tag: found[0], end: skipSpaces(text, at + found[0].length) };
}

function wordAt(text: string, at: number, isTagged: boolean): Inline | null {
  const found = matchAt(flowWord, text, at);
  if (found === null) return null;
  const [word] = found;
  const end = at + word.length;
  return { node: { kind: 'scalar', value: isTagged ? word : plainValue(word), span: { start: at, end } }, end };
}

/** What stands between two commas. */
function flowItem(text: string, at: number): Inline | null {
  const tagged = text.charAt(at) === '!' ? tagAt(text, at) : null;
  const from = tagged?.end ?? at;
  const letter = text.charAt(from);
  const inner =
    letter === '[' || letter === '{'
      ? flowAt(text, from)
      : letter === '"' || letter === "'"
        ? quotedAt(text, from)
        : wordAt(text, from, tagged !== null);
  return inner === null ? null : { ...inner, node: longTag(tagged?.tag, inner.node, inner.node.span) };
}

function flowEntry(text: string, at: number): { readonly entry: DataEntry; readonly end: number } | null {
  const letter = text.charAt(at);
  const isQuoted = letter === '"' || letter === "'";
  const key = isQuoted ? quotedAt(text, at) : wordAt(text, at, true);
  if (key?.node.kind !== 'scalar') return null;
  const colon = skipSpaces(text, key.end);
  if (text.charAt(colon) !== ':' || text.charAt(colon + 1) !== ' ') return null;
  const value = flowItem(text, skipSpaces(text, colon + 1));
  if (value === null) return null;
  const word = String(key.node.value);
  const keySpan = key.node.span;
  const span = { start: keySpan.start, end: value.node.span.end };
  return { entry: { key: isQuoted ? word : plainKey(word), keySpan, value: value.node, span }, end: value.end };
}

type Parts<T> = { readonly parts: readonly T[]; readonly end: number };

function partsUntil<T>(
  text: string,
  at: number,
  close: string,
  read: (at: number) => { readonly part: T; readonly end: number } | null,
): Parts<T> | null {
  const parts: T[] = [];
  let next = skipSpaces(text, at + 1);
  if (text.charAt(next) === close) return { parts, end: next + 1 };
  for (;;) {
    const one = read(next);
    if (one === null) return null;
    parts.push(one.part);
    next = skipSpaces(text, one.end);
    if (text.charAt(next) === close) return { parts, end: next + 1 };
    if (text.charAt(next) !== ',') return null;
    next = skipSpaces(text, next + 1);
  }
}

/** A list or map in brackets on one line. */
export function flowAt(text: string, at: number): Inline | null {
  if (text.charAt(at) === '[') {
    const items = partsUntil(text, at, ']', (from) => {
      const item = flowItem(text, from);
      return item === null ? null : { part: item.node, end: item.end };
    });
    if (items === null) return null;
    return { node: { kind: 'list', items: items.parts, span: { start: at, end: items.end } }, end: items.end };
  }
  const entries = partsUntil(text, at, '}', (from) => {
    const entry = flowEntry(text, from);
    return entry === null ? null : { part: entry.entry, end: entry.end };
  });
  if (entries === null) return null;
  return { node: { kind: 'map', entries: entries.parts, span: { start: at, end: entries.end } }, end: entries.end };
}
