/** What `%` stands for when the text fits the pattern; null when it does not. */
export function stemOf(text: string, pattern: string): string | null {
  const at = pattern.indexOf('%');
  if (at < 0) return text === pattern ? '' : null;
  const head = pattern.slice(0, at);
  const tail = pattern.slice(at + 1);
  const fits = text.length >= head.length + tail.length && text.startsWith(head) && text.endsWith(tail);
  return fits ? text.slice(head.length, text.length - tail.length) : null;
}

export function withStem(pattern: string, stem: string): string {
  const at = pattern.indexOf('%');
  return at < 0 ? pattern : pattern.slice(0, at) + stem + pattern.slice(at + 1);
}

/** `$(patsubst FROM,TO,WORD)` */
export function patternReplaced(word: string, from: string, to: string): string {
  const stem = stemOf(word, from);
  if (stem === null) return word;
  return from.includes('%') ? withStem(to, stem) : to;
}
