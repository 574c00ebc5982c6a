const MAX_LENGTH = 2_048;

export function isWild(text: string): boolean {
  return text.includes('*') || text.includes('?');
}

/** Whether the character of the narrow side at `at` is one that `?` stands for. */
function isOne(text: string, at: number): boolean {
  return text[at] !== '*' && text[at] !== '$';
}

/** Matches a text against a pattern; a star of the text is a character that only a star meets. */
function fits(wide: string, narrow: string): boolean {
  let w = 0;
  let n = 0;
  let star = -1;
  let mark = 0;
  while (n < narrow.length) {
    const c = wide[w];
    if (c === '*') {
      star = w;
      mark = n;
      w += 1;
    } else if (c === narrow[n] || (c === '?' && isOne(narrow, n))) {
      w += 1;
      n += 1;
    } else if (star >= 0) {
      mark += 1;
      n = mark;
      w = star + 1;
    } else return false;
  }
  return /^\**$/.test(wide.slice(w));
}

/**
 * Whether everything that `narrow` stands for is among what `wide` stands for. The answer may be no where a cleverer
 * look would say yes, never the other way round.
 */
export function includes(wide: string, narrow: string): boolean {
  if (wide === narrow || wide === '*') return true;
  if (!isWild(wide) || wide.length > MAX_LENGTH || narrow.length > MAX_LENGTH) return false;
  return fits(wide, narrow);
}
