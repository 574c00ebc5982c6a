/**
 * What `record` itself holds under `key`. A key that comes from outside may be `constructor` or `__proto__`, and a plain
 * index would answer with what every object inherits.
 */
export function ownField<T>(record: Readonly<Record<string, T>> | null | undefined, key: string): T | undefined {
  return record != null && Object.hasOwn(record, key) ? record[key] : undefined;
}
