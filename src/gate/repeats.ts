/** Milliseconds in which the same call reported twice is one call. */
const WINDOW = 1_000;

type Known<T> = { readonly session: string; readonly at: number; readonly answer: Promise<T>; isGiven: boolean };

/**
 * Gives the same call the same answer when it is reported twice within a second; nothing is judged or asked twice. Once
 * an answer is given, another call of the session ends that: it may have changed what the same words would do.
 */
export function createRepeats<T>(
  monotonic: () => number,
): (session: string, key: string, answer: () => Promise<T>) => Promise<T> {
  const recent = new Map<string, Known<T>>();
  return (session, key, answer) => {
    const now = monotonic();
    for (const [old, { at, session: whose, isGiven }] of recent) {
      if (now - at > WINDOW || (old !== key && whose === session && isGiven)) recent.delete(old);
    }
    const known = recent.get(key);
    if (known !== undefined) return known.answer;
    const given: Known<T> = { session, at: now, answer: answer(), isGiven: false };
    recent.set(key, given);
    const settled = (): void => {
      given.isGiven = true;
    };
    given.answer.then(settled, settled);
    return given.answer;
  };
}
