/** Milliseconds for which what was read stands. */
const FRESH = 1_000;

/** Reads at most once a second: what is asked for with every line must not walk a folder each time. */
export function recently<T>(monotonic: () => number, read: () => T): () => T {
  let last: { readonly at: number; readonly value: T } | null = null;
  return () => {
    const now = monotonic();
    if (last === null || now - last.at > FRESH) last = { at: now, value: read() };
    return last.value;
  };
}
