/** A stretch of a word after its expansions, before the word is split into fields. */
export type Piece = {
  readonly text: string;
  readonly quoted: boolean;
  /** Came out of an unquoted expansion: it is split at IFS. */
  readonly split: boolean;
  /** The next piece begins a new field (`"$@"`). */
  readonly ends: boolean;
  /** What an unknown text most likely is: the default in `${TOOL:-terraform}`. */
  readonly guess?: string;
};

export function piece(text: string, quoted: boolean, split = false): Piece {
  return { text, quoted, split, ends: false };
}

/** Written in the script itself and not quoted: braces, tildes and patterns count. */
export function isLiteral(one: Piece): boolean {
  return !one.quoted && !one.split;
}
