/** One piece of a statement. Offsets are UTF-16, into the text that was read. */
export type SqlToken = {
  /** `name` was quoted as an identifier; `parameter` is filled in from elsewhere (`:id`, `?`, `@x`, `$1`). */
  readonly kind: 'word' | 'name' | 'string' | 'number' | 'sign' | 'parameter';
  /** Words, signs and numbers as written, names and strings without their quotes. */
  readonly text: string;
  /** A word in capitals; empty for what is none. */
  readonly keyword: string;
  /** How many parentheses are open around it; a parenthesis itself counts as outside. */
  readonly depth: number;
  readonly start: number;
  readonly end: number;
};

/** The keyword that a token is, in capitals; empty for what is none. */
export function keyword(token: SqlToken | undefined): string {
  return token?.keyword ?? '';
}

export function isSign(token: SqlToken | undefined, text: string): boolean {
  return token?.kind === 'sign' && token.text === text;
}
