/** Whether a text names one of the programs as a token of its own. */
export function mentions(text: string, programs: ReadonlySet<string>): boolean {
  for (const [token] of text.matchAll(/[\w.+-]+/g)) {
    if (programs.has(token)) return true;
  }
  return false;
}
