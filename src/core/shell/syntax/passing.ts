/** What is passed over whole: texts in single quotes, escapes, comments. */
const PASSED = /'[^']*'|\\[^]|(?<=^|\s)#[^\n]*/y;

export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** How long a single-quoted text, an escape or a comment at an offset is; 0 where none stands there. */
export function heldAt(text: string, at: number): number {
  return matchAt(PASSED, text, at)?.[0].length ?? 0;
}

/** What is quoted or escaped at an offset, as long as it is; 0 where nothing is. */
export function passedAt(text: string, at: number): number {
  return matchAt(/"(?:[^"\\]|\\[^])*"/y, text, at)?.[0].length ?? heldAt(text, at);
}

/** The offset of the sign that closes what was opened before `at`; -1 when none does. */
export function closing(text: string, at: number, open: string, close: string): number {
  let depth = 1;
  for (let next = at; next < text.length; next += Math.max(1, passedAt(text, next))) {
    if (text.charAt(next) === open) depth += 1;
    if (text.charAt(next) === close) depth -= 1;
    if (depth === 0) return next;
  }
  return -1;
}
