import type { Span } from '../../model/place';
import type { Part, WordSyntax } from './tree';

/** A text that is read from left to right by hand, where there is no grammar for its language. */
export type Cursor = {
  readonly text: string;
  at: number;
  /** Where all of it stands in the operation; null when it is the operation's own text. */
  readonly place: Span | null;
};

export function peek(cursor: Cursor, ahead = 0): string {
  return cursor.text.charAt(cursor.at + ahead);
}

export function isEnd(cursor: Cursor): boolean {
  return cursor.at >= cursor.text.length;
}

export function startsWith(cursor: Cursor, text: string): boolean {
  return cursor.text.startsWith(text, cursor.at);
}

/** What a sticky pattern matches here, and past it; null, and nothing is read, when it does not. */
export function take(cursor: Cursor, pattern: RegExp): string | null {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text)?.[0];
  if (found === undefined || found === '') return null;
  cursor.at += found.length;
  return found;
}

export function spanFrom(start: number, cursor: Cursor): Span {
  return cursor.place ?? { start, end: cursor.at };
}

export function wordFrom(parts: readonly Part[], start: number, cursor: Cursor): WordSyntax {
  return { parts, raw: cursor.text.slice(start, cursor.at), span: spanFrom(start, cursor) };
}
