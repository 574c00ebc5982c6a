import { ownField } from '../../../model/ownField';
import type { DataRecord } from '../values';
import { itemsOf } from '../values';

type Table = Record<string, unknown>;
type Cursor = { readonly text: string; at: number };

const DEEPEST = 20;

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

function cooked(text: string): string {
  return text.replace(/\\(\s*\n\s*|u[\da-fA-F]{4}|[^])/g, (_, sign: string) => {
    if (sign.includes('\n')) return '';
    return sign.length === 5
      ? String.fromCharCode(Number.parseInt(sign.slice(1), 16))
      : (ownField(escapes, sign) ?? sign);
  });
}

/** Blanks, comments and, where a value goes on, ends of lines. */
function skip(cursor: Cursor, lines: boolean): void {
  const blank = lines ? /(?:\s+|#[^\n]*)*/y : /(?:[ \t]+|#[^\n]*)*/y;
  blank.lastIndex = cursor.at;
  cursor.at += blank.exec(cursor.text)?.[0].length ?? 0;
}

function match(cursor: Cursor, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text);
  if (found !== null) cursor.at += found[0].length;
  return found;
}

function texts(cursor: Cursor): string | null {
  const long = match(cursor, /"""\n?([^]*?)"""|'''\n?([^]*?)'''/y);
  if (long !== null) return long[1] === undefined ? (long[2] ?? '') : cooked(long[1]);
  const short = match(cursor, /"((?:\\.|[^"\\\n])*)"|'([^'\n]*)'/y);
  if (short === null) return null;
  return short[1] === undefined ? (short[2] ?? '') : cooked(short[1]);
}

/** `a."b c".d` */
function keys(cursor: Cursor): readonly string[] {
  const parts: string[] = [];
  for (;;) {
    skip(cursor, false);
    const part = texts(cursor) ?? match(cursor, /[\w-]+/y)?.[0];
    if (part === undefined) return [];
    parts.push(part);
    skip(cursor, false);
    if (cursor.text[cursor.at] !== '.') return parts;
    cursor.at += 1;
  }
}

function items(cursor: Cursor, depth: number): readonly unknown[] {
  const list: unknown[] = [];
  for (;;) {
    skip(cursor, true);
    const before = cursor.at;
    if (cursor.at >= cursor.text.length || cursor.text[cursor.at] === ']') break;
    list.push(value(cursor, depth + 1));
    skip(cursor, true);
    if (cursor.text[cursor.at] === ',') cursor.at += 1;
    if (cursor.at === before) break;
  }
  cursor.at += 1;
  return list;
}

function inlineTable(cursor: Cursor, depth: number): Table {
  const table = emptyTable();
  for (;;) {
    skip(cursor, true);
    const before = cursor.at;
    if (cursor.text[cursor.at] === '}' || !entry(cursor, table, depth + 1)) break;
    skip(cursor, true);
    if (cursor.text[cursor.at] === ',') cursor.at += 1;
    if (cursor.at === before) break;
  }
  cursor.at += 1;
  return table;
}

function value(cursor: Cursor, depth: number): unknown {
  skip(cursor, false);
  const text = texts(cursor);
  if (text !== null || depth > DEEPEST) return text;
  const sign = cursor.text[cursor.at];
  if (sign !== '[' && sign !== '{') {
    const [word = ''] = match(cursor, /[^\s,\]}#]*/y) ?? [];
    return word === 'true' ? true : word === 'false' ? false : Number(word);
  }
  cursor.at += 1;
  return sign === '[' ? items(cursor, depth) : inlineTable(cursor, depth);
}

function emptyTable(): Table {
  return Object.create(null) as Table;
}

/** The table at the end of a path; the last of a list of tables, one that is made where there is none. */
function tableAt(root: Table, path: readonly string[]): Table {
  let at = root;
  for (const key of path) {
    const found = ownField(at, key);
    const last: unknown = Array.isArray(found) ? found.at(-1) : found;
    const next = typeof last === 'object' && last !== null && !Array.isArray(last) ? (last as Table) : emptyTable();
    if (next !== last) at[key] = next;
    at = next;
  }
  return at;
}

function entry(cursor: Cursor, table: Table, depth: number): boolean {
  const path = keys(cursor);
  const last = path.at(-1);
  if (last === undefined || cursor.text[cursor.at] !== '=') return false;
  cursor.at += 1;
  tableAt(table, path.slice(0, -1))[last] = value(cursor, depth);
  return true;
}

function heading(cursor: Cursor, root: Table): Table | null {
  const open = match(cursor, /\[\[?/y);
  if (open === null) return null;
  const path = keys(cursor);
  const last = path.at(-1);
  if (open[0] === '[' || last === undefined) return tableAt(root, path);
  const holder = tableAt(root, path.slice(0, -1));
  const before = ownField(holder, last);
  const made = emptyTable();
  holder[last] = [...itemsOf(before).slice(-50), made];
  return made;
}

/** What a TOML file says: tables, texts, lists; numbers and dates only roughly. Lines that are none are left out. */
export function readToml(text: string): DataRecord {
  const root = emptyTable();
  const cursor: Cursor = { text: text.replaceAll('\r\n', '\n'), at: 0 };
  let table = root;
  while (cursor.at < cursor.text.length) {
    skip(cursor, true);
    const found = heading(cursor, root);
    if (found !== null) table = found;
    else entry(cursor, table, 0);
    const end = cursor.text.indexOf('\n', cursor.at);
    cursor.at = end < 0 ? cursor.text.length : end + 1;
  }
  return root;
}
