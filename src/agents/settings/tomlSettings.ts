import { ownField } from '../../core/model/ownField';
import { TomlError, parse } from 'smol-toml';
import { isFields } from '../payload/fields';
import type { Fields } from '../payload/fields';

/*
 * Edits of TOML files: text between two marks, everything else stays byte for byte. Every text is parsed before and
 * after; what does not parse is not written.
 */

/** The settings as a value. Throws one plain line when the text is not TOML. */
export function tomlOf(text: string): Fields {
  try {
    return parse(text);
  } catch (error) {
    const line = error instanceof TomlError ? ` (line ${error.line})` : '';
    throw new Error(`not valid TOML${line}`, { cause: error });
  }
}

/** The value at a path of names; undefined where there is none. */
export function tomlAt(settings: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => (isFields(value) ? ownField(value, name) : undefined), settings);
}

/** Any text as a string of one line. */
export function tomlString(text: string): string {
  return JSON.stringify(text).replaceAll('\u007F', '\\u007F');
}

const beginOf = (name: string): string => `# >>> holdpoint: ${name}`;
const endOf = (name: string): string => `# <<< holdpoint: ${name}`;

/** Offsets of a block with its marks and the end of its last line; null when it is not there whole. */
function blockIn(text: string, name: string): { readonly start: number; readonly end: number } | null {
  const begin = new Set([`${beginOf(name)}\n`, `${beginOf(name)}\r\n`]);
  let start = -1;
  let at = 0;
  for (const line of text.split(/(?<=\n)/)) {
    if (begin.has(line)) start = at;
    at += line.length;
    if (start >= 0 && line.trimEnd() === endOf(name)) return { start, end: at };
  }
  return null;
}

export function hasBlock(text: string | null, name: string): boolean {
  return text !== null && blockIn(text, name) !== null;
}

function blockOf(text: string, name: string, lines: readonly string[]): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return [beginOf(name), ...lines, endOf(name), ''].join(eol);
}

/**
 * The text with one block of ours put last, in the place of an older one. What stands before it says how to undo that:
 * an empty line where the text ended with its line, none where it did not.
 */
export function withBlock(text: string, name: string, lines: readonly string[]): string {
  tomlOf(text);
  const block = blockOf(text, name, lines);
  const old = blockIn(text, name);
  if (old !== null && text.slice(old.start, old.end) === block) return text;
  const bare = withoutBlock(text, name);
  const now = bare === '' ? block : `${bare}${text.includes('\r\n') ? '\r\n' : '\n'}${block}`;
  tomlOf(now);
  return now;
}

/** The text without the block that `withBlock` put there. Throws when what is left is not TOML. */
export function withoutBlock(text: string, name: string): string {
  const block = blockIn(text, name);
  if (block === null) return text;
  const before = text.slice(0, block.start).replace(/\r?\n$/, '');
  const now = before + text.slice(block.end);
  tomlOf(now);
  return now;
}

function isHeader(line: string): boolean {
  return /^\s*\[/.test(line);
}

/** The names of a table's own line, `[a."b c"]`; null for any other line, a list of tables among them. */
function headerOf(line: string): readonly string[] | null {
  if (!isHeader(line) || /^\s*\[\[/.test(line)) return null;
  try {
    const names: string[] = [];
    for (let value: unknown = parse(line); isFields(value);) {
      const [name] = Object.keys(value);
      if (name === undefined) return names;
      names.push(name);
      value = ownField(value, name);
    }
    return null;
  } catch {
    return null;
  }
}

/** The places of a table's lines, its own first; empty when no line names the table. */
function linesOfTable(lines: readonly string[], path: readonly string[]): readonly number[] {
  const wanted = JSON.stringify(path);
  const at = lines.findIndex((line) => JSON.stringify(headerOf(line)) === wanted);
  if (at < 0) return [];
  const next = lines.findIndex((line, place) => place > at && isHeader(line));
  return Array.from({ length: (next < 0 ? lines.length : next) - at }, (_, offset) => at + offset);
}

/**
 * Sets one value of a table that has a line of its own. Null where it cannot be done by changing or adding one line,
 * or where more than that value would change.
 */
export function withTableValue(text: string, path: readonly string[], key: string, value: string): string | null {
  const lines = text.split(/(?<=\n)/);
  const places = linesOfTable(lines, path);
  const [header] = places;
  if (header === undefined) return null;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const own = places.find((at) => at !== header && /^\s*([\w-]+)\s*=/.exec(lines[at] ?? '')?.[1] === key);
  const put = `${key} = ${value}${eol}`;
  const line = lines[header] ?? '';
  const ended = line.endsWith('\n') ? line : line + eol;
  const now = own === undefined ? lines.toSpliced(header, 1, ended, put) : lines.with(own, put);
  return changesOnly(text, now.join(''), [...path, key]) ? now.join('') : null;
}

function emptied(value: unknown, path: readonly string[]): unknown {
  const [name, ...rest] = path;
  if (name === undefined || !isFields(value)) return null;
  return { ...value, [name]: emptied(ownField(value, name), rest) };
}

function changesOnly(before: string, after: string, path: readonly string[]): boolean {
  try {
    return (
      JSON.stringify(sorted(emptied(tomlOf(before), path))) === JSON.stringify(sorted(emptied(tomlOf(after), path)))
    );
  } catch {
    return false;
  }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isFields(value) || value instanceof Date) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(ownField(value, key))]),
  );
}
