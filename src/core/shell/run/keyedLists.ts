import { UNKNOWN_PART } from '../../model/command';
import type { Frame } from './frame';
import { evaluate } from './arithmetic';
import type { Reader } from './reader';
import type { Shell, Value } from './shell';
import { variableIn } from './shell';
import { firstText, keysName, mapName, meantBy, setVariable, valueOf } from './variables';

/*
 * Lists whose items have keys of their own: maps of `declare -A`, and lists with gaps. A shell keeps the items as any
 * other list, and their keys beside them.
 */

/** Whether `declare -A` made the variable a map. */
export function isMap(written: string, shell: Shell): boolean {
  return variableIn(shell, mapName(meantBy(written, shell))) === '';
}

/** The keys of a list's items; null where they are their numbers. */
export function keysOf(written: string, shell: Shell): readonly string[] | null {
  const keys = variableIn(shell, keysName(meantBy(written, shell)));
  return keys === undefined || keys === null || typeof keys === 'string' ? null : keys;
}

/** `declare -A m` */
export function declareMap(written: string, reader: Reader, frame: Frame): void {
  const name = meantBy(written, frame.shell);
  if (isMap(name, frame.shell)) return;
  frame.shell.variables.set(mapName(name), '');
  setKeyed(name, [], [], reader, frame);
}

function setKeyed(
  name: string,
  keys: readonly string[],
  values: readonly string[],
  reader: Reader,
  { shell }: Frame,
): void {
  setVariable(name, values, false, reader, shell);
  shell.variables.set(keysName(name), keys);
}

/** What stands between the brackets, its variables and quotes seen through; a number is worked out. */
export function keyText(name: string, subscript: string, reader: Reader, frame: Frame): string {
  const plain = subscript.replace(/\$(?:\{(\w+)\}|(\w+))/g, (_, braced?: string, bare?: string) =>
    firstText(valueOf(braced ?? bare ?? '', reader, frame)),
  );
  if (/[$`\\]/.test(plain)) return UNKNOWN_PART;
  if (isMap(name, frame.shell)) return plain.replace(/["']/g, '');
  const number = plain.includes(UNKNOWN_PART) ? null : evaluate(plain, reader, frame);
  return number === null ? UNKNOWN_PART : String(number);
}

type Item = { readonly key: string; readonly value: string };

/** The items of a list with their keys; null where something of them is not known. */
function itemsOf(name: string, reader: Reader, frame: Frame): readonly Item[] | null {
  const value = valueOf(name, reader, frame);
  if (value === UNKNOWN_PART) return null;
  const values = value === null ? [] : typeof value === 'string' ? [value] : value;
  const keys = keysOf(name, frame.shell);
  return keys !== null && keys.length !== values.length
    ? null
    : values.map((one, index) => ({ key: keys?.[index] ?? String(index), value: one }));
}

function keep(name: string, items: readonly Item[], reader: Reader, frame: Frame): void {
  const ordered = isMap(name, frame.shell)
    ? items
    : items.toSorted((one, other) => Number(one.key) - Number(other.key));
  const isDense = !isMap(name, frame.shell) && ordered.every(({ key }, index) => key === String(index));
  const values = ordered.map(({ value }) => value);
  if (isDense) setVariable(name, values, false, reader, frame.shell);
  else
    setKeyed(
      name,
      ordered.map(({ key }) => key),
      values,
      reader,
      frame,
    );
}

/** The key of an item that is meant: below zero it is counted from behind. */
function meantKey(key: string, name: string, items: readonly Item[], shell: Shell): string | null {
  if (key.includes(UNKNOWN_PART)) return null;
  if (isMap(name, shell) || !key.startsWith('-')) return key;
  const last = Number(items.at(-1)?.key ?? -1);
  return String(last + 1 + Number(key));
}

/** `a[KEY]=VALUE` and `a[KEY]+=VALUE`; all of the list is not known behind a key that is not. */
export function setItem(
  written: string,
  subscript: string,
  text: string,
  append: boolean,
  reader: Reader,
  frame: Frame,
): void {
  const name = meantBy(written, frame.shell);
  // A name that nothing is known of may be a list of the shell that this one was started in; only its own are told.
  const items = variableIn(frame.shell, name) === undefined ? [] : itemsOf(name, reader, frame);
  const key = items === null ? null : meantKey(keyText(name, subscript, reader, frame), name, items, frame.shell);
  if (items === null || key === null) {
    setVariable(name, UNKNOWN_PART, false, reader, frame.shell);
    return;
  }
  const before = items.find((one) => one.key === key);
  const item = { key, value: append ? (before?.value ?? '') + text : text };
  const all = before === undefined ? [...items, item] : items.map((one) => (one === before ? item : one));
  keep(name, all, reader, frame);
}

/** `unset 'a[KEY]'` */
export function unsetItem(written: string, subscript: string, reader: Reader, frame: Frame): void {
  const name = meantBy(written, frame.shell);
  const items = itemsOf(name, reader, frame);
  const key = items === null ? null : meantKey(keyText(name, subscript, reader, frame), name, items, frame.shell);
  if (items === null || key === null) setVariable(name, UNKNOWN_PART, false, reader, frame.shell);
  else
    keep(
      name,
      items.filter((one) => one.key !== key),
      reader,
      frame,
    );
}

/** An item that a list is given; without a key it follows the one before. */
export type GivenItem = { readonly key: string | null; readonly value: string };

/** Gives a list items of which some say their key: `([run]=a [stop]=b)`. */
export function setItems(
  written: string,
  given: readonly GivenItem[],
  append: boolean,
  reader: Reader,
  frame: Frame,
): void {
  const name = meantBy(written, frame.shell);
  const held = append ? itemsOf(name, reader, frame) : [];
  const items = new Map((held ?? []).map(({ key, value }) => [key, value] as const));
  let next = items.size;
  let isKnown = held !== null;
  for (const { key, value } of given) {
    const at = key === null ? String(next) : keyText(name, key, reader, frame);
    isKnown &&= !at.includes(UNKNOWN_PART);
    items.set(at, value);
    next = Number(at) + 1;
  }
  if (isKnown)
    keep(
      name,
      Array.from(items, ([key, value]) => ({ key, value })),
      reader,
      frame,
    );
  else setVariable(name, UNKNOWN_PART, false, reader, frame.shell);
}

/** `${a[KEY]}` of a list whose items have keys; `undefined` where they are numbered as they stand. */
export function keyedItem(
  name: string,
  subscript: string,
  value: Value,
  reader: Reader,
  frame: Frame,
): Value | null | undefined {
  const keys = keysOf(name, frame.shell);
  if (keys === null || typeof value === 'string') return isMap(name, frame.shell) ? UNKNOWN_PART : undefined;
  const items = keys.map((key, index) => ({ key, value: value[index] ?? '' }));
  const key = meantKey(keyText(name, subscript, reader, frame), name, items, frame.shell);
  return key === null ? UNKNOWN_PART : (items.find((one) => one.key === key)?.value ?? null);
}
