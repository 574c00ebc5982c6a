import type { Cursor } from '../syntax/cursor';
import { peek, take } from '../syntax/cursor';
import type { Statement } from '../syntax/tree';

/** What ends a list: the end of the text, a bracket, or a word that ends a block or begins its next part. */
export type Close = '' | ')' | '}' | 'end';

/** A text of fish being read from left to right. */
export type Source = Cursor & {
  depth: number;
  /** Reads statements up to what closes them, which it leaves; handed in, since words hold statements. */
  readonly list: (source: Source, close: Close) => readonly Statement[];
  /** Reads one statement with all that hangs on how it ends; null where none begins. */
  readonly statement: (source: Source) => Statement | null;
};

/** Deeper nesting is not read. */
export const DEEPEST = 60;

/** Past blanks, lines that go on and comments; the sign behind them. */
export function blanks(source: Source): string {
  take(source, /(?:[^\S\n]|\\\r?\n|(?<![^\s;|&()])#[^\n]*)+/y);
  return peek(source);
}

/** Past what parts statements; the sign behind it. */
export function separators(source: Source, background: boolean): string {
  const gap = background ? /(?:[\s;&]|\\\r?\n)+/y : /(?:[\s;]|\\\r?\n)+/y;
  for (let at = -1; at !== source.at;) {
    ({ at } = source);
    blanks(source);
    take(source, gap);
  }
  return peek(source);
}

/** The bare word that stands here, without reading it. */
export function wordAhead(source: Source): string {
  const bare = /(?:[a-z]+|!)(?=$|[\s;|&)}])/y;
  bare.lastIndex = source.at;
  return bare.exec(source.text)?.[0] ?? '';
}

/** Reads a word that means something to fish itself; false, and nothing is read, where it does not stand. */
export function takeWord(source: Source, word: string): boolean {
  if (wordAhead(source) !== word) return false;
  source.at += word.length;
  blanks(source);
  return true;
}
