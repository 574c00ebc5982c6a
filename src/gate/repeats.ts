/** Milliseconds in which the same call reported twice is one call. */
const WINDOW = 1_000;

/** Gives the same call the same answer when it is reported twice within a second; nothing is judged or asked twice. */
export function createRepeats<T>(monotonic: () => number): (key: string, answer: () => Promise<T>) => Promise<T> {
  const recent = new Map<string, { readonly at: number; readonly answer: Promise<T> }>();
  return (key, answer) => {
    const now = monotonic();
    for (const [old, { at }] of recent) if (now - at > WINDOW) recent.delete(old);
    const known = recent.get(key);
    if (known !== undefined) return known.answer;
    const given = answer();
    recent.set(key, { at: now, answer: given });
    return given;
  };
}
