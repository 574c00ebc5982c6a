import type { Span } from '../../model/place';
import { UNKNOWN_PART } from '../../model/command';
import type { Part, Statement, WordSyntax } from '../syntax/tree';

/** What stands between two brackets: its statements and, when it does nothing but name values, those. */
export type Block = { readonly statements: readonly Statement[]; readonly values: readonly WordSyntax[] | null };

/** A PowerShell text being read from left to right. */
export type Source = {
  readonly text: string;
  at: number;
  depth: number;
  /** Where all of it stands in the operation; null when it is the operation's own text. */
  readonly place: Span | null;
  /** Reads up to the closing bracket and past it; '' is the end of the text. */
  readonly block: (source: Source, close: string) => Block;
};

/** Deeper nesting is not read. */
export const DEEPEST = 60;

export function peek(source: Source, ahead = 0): string {
  return source.text.charAt(source.at + ahead);
}

export function isEnd(source: Source): boolean {
  return source.at >= source.text.length;
}

export function startsWith(source: Source, text: string): boolean {
  return source.text.startsWith(text, source.at);
}

/** What a sticky pattern matches here, and past it; null, and nothing is read, when it does not. */
export function take(source: Source, pattern: RegExp): string | null {
  pattern.lastIndex = source.at;
  const found = pattern.exec(source.text)?.[0];
  if (found === undefined || found === '') return null;
  source.at += found.length;
  return found;
}

/** Past blanks, comments and escaped line ends; with `lines`, the ends of lines too. The sign behind them. */
export function skip(source: Source, lines: boolean): string {
  const gap = lines
    ? /(?:[\s\u00a0]|`\r?\n|<#[^]*?(?:#>|$)|#[^\n]*)+/y
    : /(?:[^\S\n\r]|`\r?\n|<#[^]*?(?:#>|$)|#[^\n]*)+/y;
  take(source, gap);
  return peek(source);
}

export function spanFrom(start: number, source: Source): Span {
  return source.place ?? { start, end: source.at };
}

export function wordFrom(parts: readonly Part[], start: number, source: Source): WordSyntax {
  return { parts, raw: source.text.slice(start, source.at), span: spanFrom(start, source) };
}

export function textPart(text: string): Part {
  return { kind: 'text', text, quoted: true };
}

export const unknownPart: Part = textPart(UNKNOWN_PART);

/** A word that the text implies without writing it. */
export function impliedWord(text: string, like: { readonly raw: string; readonly span: Span }): WordSyntax {
  return { parts: [textPart(text)], raw: text, span: like.span };
}

/** The text of a word in which nothing has to be expanded; null for any other. */
export function literalText(word: WordSyntax): string | null {
  let text = '';
  for (const part of word.parts) {
    if (part.kind !== 'text' || part.text.includes(UNKNOWN_PART)) return null;
    text += part.text;
  }
  return text;
}

/** A program start made of words. */
export function commandOf(words: readonly WordSyntax[], span: Span): Statement {
  return { kind: 'command', assignments: [], words, redirects: [], span, tail: '', line: 0 };
}

/** Something that may run, or not. */
export function maybe(body: readonly Statement[]): Statement {
  return { kind: 'if', branches: [{ condition: [], body }], otherwise: [] };
}

/** Runs what words substitute, without a program of its own. */
export function effectsOf(words: readonly WordSyntax[], span: Span): Statement {
  return { kind: 'test', parts: words.flatMap((word) => word.parts), computed: [], span };
}
