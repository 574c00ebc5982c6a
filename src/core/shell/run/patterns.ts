/** Whether all of `text` fits a shell pattern of literals, `*` and `?`. */
export function fits(text: string, pattern: string): boolean {
  let at = 0;
  let pos = 0;
  let star = -1;
  let mark = 0;
  while (at < text.length) {
    const sign = pattern.charAt(pos);
    if (sign === '*') {
      star = pos;
      mark = at;
      pos += 1;
    } else if (pos < pattern.length && (sign === '?' || sign === text.charAt(at))) {
      at += 1;
      pos += 1;
    } else if (star >= 0) {
      pos = star + 1;
      mark += 1;
      at = mark;
    } else return false;
  }
  return pattern.slice(pos).replaceAll('*', '') === '';
}

/** Longer values are not cut: trying every length is quadratic. */
const LONGEST = 2000;

/** `${x#…}`, `${x##…}`, `${x%…}`, `${x%%…}` on known texts; null when the pattern is one that is not understood. */
export function trimmed(text: string, operator: string, pattern: string): string | null {
  if (text.length > LONGEST || /[[\\(]/.test(pattern)) return null;
  const lengths = Array.from({ length: text.length + 1 }, (_, length) => length);
  if (operator.length === 2) lengths.reverse();
  const atStart = operator.startsWith('#');
  for (const length of lengths) {
    const part = atStart ? text.slice(0, length) : text.slice(text.length - length);
    if (fits(part, pattern)) return atStart ? text.slice(length) : text.slice(0, text.length - length);
  }
  return text;
}

/** Every place of a pattern in whatever case, as cmd looks for it. */
export function replacedInAnyCase(text: string, pattern: string, replacement: string): string {
  const small = text.toLowerCase();
  const wanted = pattern.toLowerCase();
  let done = '';
  let at = 0;
  for (let next = small.indexOf(wanted); next >= 0; next = small.indexOf(wanted, at)) {
    done += text.slice(at, next) + replacement;
    at = next + pattern.length;
  }
  return done + text.slice(at);
}

/** `${x/a/b}` and its kin on known texts; null when the pattern is more than a text. */
export function replacedText(text: string, operator: string, pattern: string, replacement: string): string | null {
  if (operator === '//i') return replacedInAnyCase(text, pattern, replacement);
  if (pattern === '' || /[*?[\\(]/.test(pattern)) return pattern === '' ? text : null;
  if (operator === '//') return text.replaceAll(pattern, () => replacement);
  if (operator === '/#') return text.startsWith(pattern) ? replacement + text.slice(pattern.length) : text;
  if (operator === '/%') return text.endsWith(pattern) ? text.slice(0, -pattern.length) + replacement : text;
  return text.replace(pattern, () => replacement);
}

/** `^`, `^^`, `,` and `,,` without a pattern. */
export function recased(text: string, operator: string): string {
  const change = (part: string): string => (operator.startsWith('^') ? part.toUpperCase() : part.toLowerCase());
  return operator.length === 2 ? change(text) : change(text.charAt(0)) + text.slice(1);
}
