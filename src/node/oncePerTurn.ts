/** Reads once for each key in one synchronous turn: what one question needs twice has not changed in between. */
export function oncePerTurn<Key, Value>(read: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, { readonly value: Value }>();
  return (key) => {
    const kept = known.get(key);
    if (kept !== undefined) return kept.value;
    const value = read(key);
    known.set(key, { value });
    queueMicrotask(() => known.delete(key));
    return value;
  };
}
