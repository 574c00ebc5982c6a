import { applyEdits, createScanner, findNodeAtLocation, modify, parse, parseTree } from 'jsonc-parser';
import type { JSONPath, Node, ParseError } from 'jsonc-parser';
import { isFields } from '../payload/fields';
import type { Fields } from '../payload/fields';

/*
 * Edits of settings files that touch nothing but what they mean to: comments, order and layout of the rest stay as
 * they are, byte for byte.
 */

const tolerant = { allowTrailingComma: true, disallowComments: false } as const;

/** The settings as a value. Throws one plain line when the text is not JSON with comments, or no object. */
export function settingsOf(text: string): Fields {
  if (text.trim() === '') return {};
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, tolerant);
  if (errors[0] !== undefined) {
    const line = text.slice(0, errors[0].offset).split('\n').length;
    throw new Error(`not valid JSON (line ${line})`);
  }
  if (!isFields(value)) throw new Error('not a JSON object');
  return value;
}

/** The scanner's own numbers; its const enum cannot be imported one file at a time. */
const tokens: { readonly comma: number; readonly end: number } = { comma: 5, end: 17 };

/** The offset of the first comma, comments left out; -1 when there is none. */
function commaIn(text: string): number {
  const scanner = createScanner(text, true);
  for (let token: number = scanner.scan(); token !== tokens.end; token = scanner.scan()) {
    if (token === tokens.comma) return scanner.getTokenOffset();
  }
  return -1;
}

function indentAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

/** The indentation of a new item: that of the last one where items have lines of their own. */
function itemIndent(text: string, container: Node, unit: string): string {
  const last = container.children?.at(-1);
  const hasLines = last !== undefined && text.slice(container.offset, last.offset).includes('\n');
  return hasLines ? indentAt(text, last.offset) : indentAt(text, container.offset) + unit;
}

/** Puts one item last in a list or an object. Written by hand: the library would lay out the item before it anew. */
function withLast(text: string, container: Node, key: string | null, value: unknown): string {
  const unit = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const close = container.offset + container.length - 1;
  const last = container.children?.at(-1);
  const lastEnd = last === undefined ? container.offset + 1 : last.offset + last.length;
  const inner = itemIndent(text, container, unit);
  const item = (key === null ? '' : `${JSON.stringify(key)}: `) + JSON.stringify(value, null, unit);
  const lines = item.split('\n').map((line) => inner + line);
  const body = text.slice(lastEnd, close);
  const comma = last === undefined || commaIn(text.slice(lastEnd, close)) >= 0 ? '' : ',';
  const kept = body.trimEnd();
  const rest = /\n[ \t]*$/.test(body) ? body.slice(kept.length) : eol + indentAt(text, container.offset);
  return text.slice(0, lastEnd) + comma + kept + eol + lines.join(eol) + rest + text.slice(close);
}

/** `wrap` gets the names that are still to be made inside the new value; `null` when the list is there already. */
function withAdded(
  text: string,
  path: readonly string[],
  wrap: (missing: readonly string[] | null) => unknown,
): string {
  const base = text.trim() === '' ? '{}\n' : text;
  const root = parseTree(base, [], tolerant);
  if (root === undefined) throw new Error('not valid JSON');
  let node = root;
  for (const [depth, name] of path.entries()) {
    const next = findNodeAtLocation(node, [name]);
    if (next === undefined) return withLast(base, node, name, wrap(path.slice(depth + 1)));
    node = next;
  }
  return withLast(base, node, null, wrap(null));
}

/**
 * Undoes `withLast`: takes the last of several items away with the comma before it, and the layout after it stays. The
 * library would draw the closing bracket up. Null for any other item.
 */
function withoutLast(text: string, path: JSONPath): string | null {
  const root = parseTree(text, [], tolerant);
  const value = root === undefined ? undefined : findNodeAtLocation(root, path);
  const item = value?.parent?.type === 'property' ? value.parent : value;
  const items = item?.parent?.children ?? [];
  const before = items.at(-2);
  if (item === undefined || before === undefined || items.at(-1) !== item) return null;
  const from = before.offset + before.length;
  const between = text.slice(from, item.offset);
  const comma = commaIn(between);
  const kept = between.slice(0, comma) + between.slice(comma + 1).trimEnd();
  return text.slice(0, from) + kept + text.slice(item.offset + item.length);
}

/** Sets one value of the object, or takes the value at `path` away (`undefined`). */
export function withValue(text: string, path: JSONPath, value: unknown): string {
  const [key] = path;
  if (value === undefined) return withoutLast(text, path) ?? applyEdits(text, modify(text, path, undefined, {}));
  const isNew = typeof key === 'string' && !Object.hasOwn(settingsOf(text), key);
  return isNew ? withAdded(text, [key], () => value) : applyEdits(text, modify(text, path, value, {}));
}

/** Puts `value` last in the list at `path`, which is made when it is missing. */
export function withItem(text: string, path: readonly string[], value: unknown): string {
  const within = ([name, ...rest]: readonly string[]): unknown =>
    name === undefined ? [value] : { [name]: within(rest) };
  return withAdded(text, path, (missing) => (missing === null ? value : within(missing)));
}

/** Puts a new member last in the object at the end of `path`, each part of which is made when it is missing. */
export function withMember(text: string, path: readonly string[], value: unknown): string {
  const within = ([name, ...rest]: readonly string[]): unknown =>
    name === undefined ? value : { [name]: within(rest) };
  return withAdded(text, path, (missing) => within(missing ?? []));
}

/** Nothing but braces is left: no comment, no value. */
export function isEmptyObject(text: string): boolean {
  return parseTree(text)?.children?.length === 0 && /^\s*\{\s*\}\s*$/.test(text);
}
