/** What a state does at one character: go on to `to`, leaving the character out of the token where it is skipped. */
export type Move = { readonly to: number; readonly isSkipped: boolean };

/** From `from` (a code point; the first is below all of them) up to the next step, `move`; null ends the token. */
export type Step = { readonly from: number; readonly move: Move | null };

export type State = {
  /** The symbol that is accepted on entering; null where none is. */
  readonly accepts: number | null;
  readonly steps: readonly Step[];
  readonly atEnd: Move | null;
};

/** A lexing function of tree-sitter's as data; a state's number is its place. */
export type Automaton = readonly State[];

/** Below every lookahead, which is a signed number of 32 bits. */
export const LOWEST = -(2 ** 31);
