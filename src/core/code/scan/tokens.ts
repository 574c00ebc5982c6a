import { ownField } from '../../model/ownField';
/** A part of a quoted text: written out, or code that is put in (`$x`, `#{x}`). */
export type Piece = { readonly kind: 'plain' | 'code'; readonly text: string };

/** One word of a language that is only looked through for its calls. */
export type Token =
  | { readonly kind: 'text'; readonly pieces: readonly Piece[] }
  /** A text in quotes that run it: `qx(…)`, backticks. */
  | { readonly kind: 'run'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'pattern' }
  | { readonly kind: 'sign'; readonly sign: string };

/** How a language is written, as far as its texts and names go. Expressions are sticky. */
export type Syntax = {
  /** One that nothing ends reaches to the end of the text, so that no letter is looked at twice. */
  readonly comment: RegExp;
  readonly name: RegExp;
  readonly variable: RegExp | null;
  /** Code inside double quotes. */
  readonly inserts: RegExp | null;
  /** A backslash in single quotes hides more than the quote. */
  readonly singleEscapes: boolean;
  readonly backticks: boolean;
  /** A single quote is no mark of a text: it quotes the form behind it. */
  readonly noSingleQuotes?: true;
  /** Quotes by a word or a percent sign: `qq{…}`, `%w[…]`; the first group says which. */
  readonly quotes: RegExp | null;
  /** A slash may begin a pattern. */
  readonly patterns: boolean;
};

export type Place = { readonly code: string; at: number };

export function matchAt(expression: RegExp | null, { code, at }: Place): RegExpExecArray | null {
  if (expression === null) return null;
  expression.lastIndex = at;
  return expression.exec(code);
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

/** The text up to the closing quote; brackets nest. The place is behind it afterwards. */
export function quotedText(place: Place, open: string): string {
  const close = ownField(CLOSING, open) ?? open;
  const from = place.at;
  let depth = 1;
  while (place.at < place.code.length && depth > 0) {
    const letter = place.code.charAt(place.at);
    if (letter === '\\') place.at += 1;
    else if (letter === close) depth -= 1;
    else if (letter === open) depth += 1;
    place.at += 1;
  }
  return place.code.slice(from, Math.max(from, place.at - (depth === 0 ? 1 : 0)));
}
