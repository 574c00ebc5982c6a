/** A value as JSON with its keys in order: what two layers were told of one call is the same, however they spell it. */
export function sortedJson(value: unknown): string {
  const sorted = (_key: string, inner: unknown): unknown => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  // `undefined` has no JSON.
  return value === undefined ? 'undefined' : JSON.stringify(value, sorted);
}
