/** A point in a text: 0-based line, UTF-16 column, as the editor counts. */
export type Position = { readonly line: number; readonly character: number };

/** Where something stands. Without `file` it is the command text itself; `side` says which text of a change. */
export type Place = {
  readonly file?: string;
  readonly side?: 'before' | 'after';
  readonly start: Position;
  readonly end: Position;
};

/** UTF-16 offsets into one text, end exclusive. */
export type Span = { readonly start: number; readonly end: number };

const START: Position = { line: 0, character: 0 };

/** The place of a thing that has no better one: the beginning of the text. */
export const nowhere: Place = { start: START, end: START };

/** The position of a UTF-16 offset in `text`; an offset past the end is the end. */
export function positionAt(text: string, offset: number): Position {
  const until = text.slice(0, Math.max(0, offset));
  const line = until.split('\n').length - 1;
  return { line, character: until.length - (until.lastIndexOf('\n') + 1) };
}

export function placeOf(text: string, span: Span): Place {
  return { start: positionAt(text, span.start), end: positionAt(text, span.end) };
}
