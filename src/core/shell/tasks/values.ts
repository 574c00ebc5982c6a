import { ownField } from '../../model/ownField';
/** What a data file holds, looked at without believing it. */
export type DataRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is DataRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The record at a key; an empty one when there is none. */
export function recordAt(value: unknown, ...keys: readonly string[]): DataRecord {
  let at = value;
  for (const key of keys) at = isRecord(at) ? ownField(at, key) : undefined;
  return isRecord(at) ? at : {};
}

export function textAt(value: unknown, key: string): string | null {
  const found = isRecord(value) ? ownField(value, key) : undefined;
  return typeof found === 'string' ? found : null;
}

/** The items of a list; one item that is no list is a list of it, nothing is none. */
export function itemsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

export function textsOf(value: unknown): readonly string[] {
  return itemsOf(value).filter((item) => typeof item === 'string');
}

/** A number, a word, a yes or no as a text; null for anything else. */
export function scalarText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}
