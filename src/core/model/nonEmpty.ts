export type NonEmpty<T> = readonly [T, ...(readonly T[])];

export function isNonEmpty<T>(items: readonly T[]): items is NonEmpty<T> {
  return items.length > 0;
}
