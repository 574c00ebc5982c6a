import { sameness } from '../hcl/sameValue';
import type { Value } from '../hcl/valueKinds';

/** A part of a value that is not what it was. */
export type ValueChange = {
  readonly path: string;
  readonly how: 'changed' | 'added' | 'removed';
  readonly sure: boolean;
  readonly was: Value | null;
  readonly is: Value | null;
};

type Entries = ReadonlyMap<string, Value>;

function isNull(value: Value): boolean {
  return value.kind === 'scalar' && !value.quoted && value.text === 'null';
}

function entryChanges(was: Entries, is: Entries, key: string, path: string): readonly ValueChange[] {
  const old = was.get(key);
  const now = is.get(key);
  if (old !== undefined && now !== undefined) return valueChanges(old, now, `${path}.${key}`);
  const value = old ?? now;
  if (value === undefined || isNull(value)) return [];
  const how = old === undefined ? 'added' : 'removed';
  return [{ path: `${path}.${key}`, how, sure: false, was: old ?? null, is: now ?? null }];
}

/** Lists of as many objects are compared object by object. */
function objectsOf(value: Value): readonly Value[] | null {
  return value.kind === 'list' && value.items.length > 0 && value.items.every(({ kind }) => kind === 'object')
    ? value.items
    : null;
}

function leafChange(was: Value, is: Value, path: string): ValueChange {
  const how = isNull(is) ? 'removed' : isNull(was) ? 'added' : 'changed';
  return { path, how, sure: how === 'changed' && sameness(was, is) === 'other', was, is };
}

/** What differs between two values: objects are taken apart, so that each difference has the path of its own. */
export function valueChanges(was: Value, is: Value, path: string): readonly ValueChange[] {
  if (sameness(was, is) === 'same') return [];
  if (was.kind === 'object' && is.kind === 'object') {
    const keys = new Set([...was.entries.keys(), ...is.entries.keys()]);
    return [...keys].flatMap((key) => entryChanges(was.entries, is.entries, key, path));
  }
  const olds = objectsOf(was) ?? [];
  const news = objectsOf(is) ?? [];
  if (olds.length === 0 || olds.length !== news.length) return [leafChange(was, is, path)];
  return olds.flatMap((old, index) => valueChanges(old, news[index] ?? old, path));
}
