import { parseDocument } from 'yaml';
import { convertYaml } from '../convertYaml';
import type { DataEntry, DataNode } from '../dataTree';
import { longTag } from '../longTag';
import type { yamlOptionsFor } from '../yamlOptions';
import { headAt, lineValue, type Head } from './lineValue';
import { plainKey } from './plainValue';
import type { YamlLines } from './yamlLines';

/* Reads the lines of one document from the top; where a part is more than common, that part alone goes to the parser. */

export type BlockReader = {
  readonly lines: YamlLines;
  readonly options: ReturnType<typeof yamlOptionsFor>;
  /** The line that is read next. */
  next: number;
  /** The first line of the next document. */
  until: number;
  /** UTF-16 units that may still go to the parser: past that, it reads the whole at once for less. */
  left: number;
  /** Something that only the parser can tell: what was read so far is of no use. */
  failed: boolean;
};

const bareKey = /([A-Za-z0-9_$./](?:[\w$./@+-]|[ ](?=[\w$./@+-])|:(?=[\w$./@+-])){0,200})[ ]*:(?=[ \r\n]|$)/y;
const quotedKey = /(?:"[^"\\\n\t]{0,200}"|'[^'\n\t]{0,200}')[ ]*:(?=[ \r\n]|$)/y;

type Key = { readonly key: string; readonly start: number; readonly end: number; readonly colon: number };

function keyAt(text: string, at: number): Key | null {
  const letter = text.charAt(at);
  const pattern = letter === '"' || letter === "'" ? quotedKey : bareKey;
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (found === null) return null;
  const colon = at + found[0].length - 1;
  const bare = found[1];
  if (bare !== undefined) return { key: plainKey(bare), start: at, end: at + bare.length, colon };
  const quoted = found[0].slice(0, -1).trimEnd();
  return { key: quoted.slice(1, -1), start: at, end: at + quoted.length, colon };
}

function isDash(text: string, at: number): boolean {
  const after = text.charAt(at + 1);
  return text.charAt(at) === '-' && (after === ' ' || after === '\n' || after === '\r' || after === '');
}

function fail(reader: BlockReader): DataNode {
  reader.failed = true;
  return { kind: 'hole', span: { start: 0, end: 0 } };
}

const here = (reader: BlockReader): number => reader.lines.indents[reader.next] ?? -1;
const isMore = (reader: BlockReader): boolean => !reader.failed && reader.next < reader.until;

/** The number of the first line from `from` on that is not part of what stands deeper than `indent`. */
function endOfPart(reader: BlockReader, from: number, indent: number, dashesToo: boolean): number {
  const { indents, starts, text } = reader.lines;
  let line = from;
  while (line < reader.until) {
    const own = indents[line] ?? 0;
    const isItem = dashesToo && own === indent && isDash(text, starts[line] ?? 0);
    if (own <= indent && !isItem) break;
    line += 1;
  }
  return line;
}

/** What the parser makes of the lines from `start` to the one before `last`, as if they stood alone. */
function parsed(reader: BlockReader, start: number, column: number, last: number): DataNode {
  const { text, starts, indents } = reader.lines;
  const end = last < reader.lines.count ? (starts[last] ?? 0) - (indents[last] ?? 0) : text.length;
  reader.left -= end - start;
  if (reader.left < 0) return fail(reader);
  const document = parseDocument(' '.repeat(column) + text.slice(start, end), reader.options);
  if (document.errors.length > 0 || document.contents === null) return fail(reader);
  const { root, holes } = convertYaml(document.contents, start - column);
  reader.next = last;
  return holes.length > 0 ? fail(reader) : root;
}

type ValueContext = {
  /** Of the map or list that the value stands in. */
  readonly indent: number;
  /** A list below may stand at the indentation of its key. */
  readonly dashesToo: boolean;
};

/** What stands below a key or a dash with nothing behind it; `next` is the first line that is not a part of it. */
function valueBelow(reader: BlockReader, from: number, { tag }: Head, next: number): DataNode | null {
  if (next > reader.next + 1) {
    reader.next += 1;
    const below = blockAt(reader);
    return longTag(tag, below, below.span);
  }
  // With spaces, a comment or a tag the place of nothing is the parser's to say.
  if (tag !== undefined || reader.lines.text.charAt(from) === ' ') return null;
  reader.next = next;
  return { kind: 'scalar', value: null, span: { start: from, end: from } };
}

/** What stands behind a colon or a dash; null where it is for the parser. The reader is past it, if not. */
function valueAt(reader: BlockReader, from: number, { indent, dashesToo }: ValueContext): DataNode | null {
  const { text, ends } = reader.lines;
  const end = ends[reader.next] ?? from;
  const head = headAt(text, from, end);
  if (head === null) return null;
  const isEmpty = head.begin >= end;
  const next = endOfPart(reader, reader.next + 1, indent, dashesToo && isEmpty);
  if (isEmpty) return valueBelow(reader, from, head, next);
  if (next > reader.next + 1) return null;
  const value = lineValue(text, head, end);
  if (value !== null) reader.next = next;
  return value;
}

function entryAt(reader: BlockReader, indent: number): DataEntry | null {
  const { text, starts } = reader.lines;
  const line = reader.next;
  const start = starts[line] ?? 0;
  const key = keyAt(text, start);
  if (key !== null) {
    const value = valueAt(reader, key.colon + 1, { indent, dashesToo: true });
    const keySpan = { start: key.start, end: key.end };
    if (reader.failed) return null;
    if (value !== null) return { key: key.key, keySpan, value, span: { start: key.start, end: value.span.end } };
  }
  reader.next = line;
  const whole = parsed(reader, start, indent, endOfPart(reader, line + 1, indent, true));
  const [entry, another] = whole.kind === 'map' ? whole.entries : [];
  // A tag or another property in front of the key is the map's own, or the key's: the parser knows.
  if (entry?.keySpan.start === start && entry.key !== '' && another === undefined) return entry;
  fail(reader);
  return null;
}

function mapAt(reader: BlockReader, indent: number): DataNode {
  const start = reader.lines.starts[reader.next] ?? 0;
  const entries: DataEntry[] = [];
  while (isMore(reader) && here(reader) === indent) {
    const entry = entryAt(reader, indent);
    if (entry === null) return fail(reader);
    entries.push(entry);
  }
  if (isMore(reader) && here(reader) > indent) return fail(reader);
  return { kind: 'map', entries, span: { start, end: entries.at(-1)?.span.end ?? start } };
}

/** The item behind a dash: a block that begins on the dash's line, or a value. */
function itemAt(reader: BlockReader, indent: number): DataNode | null {
  const { text, starts, ends, indents } = reader.lines;
  const line = reader.next;
  const dash = starts[line] ?? 0;
  let at = dash + 1;
  while (text.charCodeAt(at) === 32) at += 1;
  if (at < (ends[line] ?? 0) && (isDash(text, at) || keyAt(text, at) !== null)) {
    // The line is read as if it began behind the dash.
    starts[line] = at;
    indents[line] = indent + at - dash;
    const block = blockAt(reader);
    [starts[line], indents[line]] = [dash, indent];
    return block;
  }
  const value = valueAt(reader, dash + 1, { indent, dashesToo: false });
  if (value !== null) return value;
  reader.next = line;
  const whole = parsed(reader, dash, indent, endOfPart(reader, line + 1, indent, false));
  const [item, another] = whole.kind === 'list' ? whole.items : [];
  return another === undefined ? (item ?? null) : null;
}

function listAt(reader: BlockReader, indent: number): DataNode {
  const { text, starts } = reader.lines;
  const start = starts[reader.next] ?? 0;
  const items: DataNode[] = [];
  while (isMore(reader) && here(reader) === indent && isDash(text, starts[reader.next] ?? 0)) {
    const item = itemAt(reader, indent);
    if (item === null) return fail(reader);
    items.push(item);
  }
  if (isMore(reader) && here(reader) > indent) return fail(reader);
  return { kind: 'list', items, span: { start, end: items.at(-1)?.span.end ?? start } };
}

/** The list or map that begins on the next line. */
export function blockAt(reader: BlockReader): DataNode {
  if (!isMore(reader)) return fail(reader);
  const indent = here(reader);
  return isDash(reader.lines.text, reader.lines.starts[reader.next] ?? 0)
    ? listAt(reader, indent)
    : mapAt(reader, indent);
}
