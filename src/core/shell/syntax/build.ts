import type { Span } from '../../model/place';
import { UNKNOWN_PART } from '../../model/command';
import type { Part, Statement, WordSyntax } from './tree';

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
export function effectsOf(words: readonly WordSyntax[], span: Span): Extract<Statement, { kind: 'test' }> {
  return { kind: 'test', parts: words.flatMap((word) => word.parts), computed: [], span };
}
