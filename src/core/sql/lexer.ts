import type { Dialect } from './dialect';
import type { SqlToken } from './token';

/** One step through a text: a token without its depth, or `null` for blanks, comments and a hint's brackets. */
export type Lexeme = { readonly token: Omit<SqlToken, 'depth' | 'keyword'> | null; readonly end: number };

const BLANK = /\s+/y;
const WORD = /[\p{L}_\uFFFC][\p{L}\p{N}_$#\uFFFC]*/uy;
const NUMBER = /(?:0x[\da-f]+|\d+\.?\d*(?:e[+-]?\d+)?|\.\d+)/iy;
const PARAMETER =
  /(?:@@?[\w$.]+|\$\d+|:[A-Za-z_]\w*|:'[^']*'|:"[^"]*"|\?\d*|\$\([\w.]+\)|&&?[A-Za-z]\w*|\{\{?\w+(?::\w+)?\}\}?)/y;
const SIGN = /(?:::|<=>|<>|!=|<=|>=|\|\||:=|->>?|=>|[\s\S])/y;
const DOLLAR = /\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$/uy;
const LINE_END = /[\r\n]/g;

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function lineEnd(text: string, at: number): number {
  LINE_END.lastIndex = at;
  return LINE_END.exec(text)?.index ?? text.length;
}

/** The end of a block comment that starts at `at`. */
function commentEnd(text: string, at: number, nested: boolean): number {
  let depth = 1;
  let next = at + 2;
  while (depth > 0) {
    const close = text.indexOf('*/', next);
    const open = nested ? text.indexOf('/*', next) : -1;
    if (close < 0) return text.length;
    const opens = open >= 0 && open < close;
    depth += opens ? 1 : -1;
    next = (opens ? open : close) + 2;
  }
  return next;
}

function comment(text: string, at: number, dialect: Dialect): number | null {
  if (text.startsWith('--', at)) {
    // MySQL takes `a--1` as a subtraction; anywhere else two dashes are enough.
    return dialect.name === 'mysql' && !/^(?:\s|$)/.test(text.charAt(at + 2)) ? null : lineEnd(text, at);
  }
  if (dialect.hashComments && text.charAt(at) === '#') return lineEnd(text, at);
  if (dialect.client === 'mysql' && text.startsWith('*/', at)) return at + 2;
  if (!text.startsWith('/*', at)) return null;
  const hint = dialect.runsHints ? /^\/\*M?!\d*/.exec(text.slice(at, at + 12)) : null;
  return hint === null ? commentEnd(text, at, dialect.nestedComments) : at + hint[0].length;
}

/** The end of a quoted text that starts at `at`; doubled quotes and, where they count, backslashes hide a quote. */
function quoteEnd(text: string, at: number, quote: string, escapes: boolean): number {
  for (let next = at + 1; next < text.length; next += 1) {
    const character = text.charAt(next);
    if (escapes && character === '\\') next += 1;
    else if (character === quote) {
      if (text.charAt(next + 1) !== quote) return next + 1;
      next += 1;
    }
  }
  return text.length;
}

function quoted(text: string, at: number, quote: string, kind: 'name' | 'string', escapes: boolean): Lexeme {
  const end = quoteEnd(text, at, quote, escapes);
  const inner = text.slice(at + 1, text.charAt(end - 1) === quote && end - 1 > at ? end - 1 : end);
  return { token: { kind, text: inner.replaceAll(quote + quote, quote), start: at, end }, end };
}

/** `E'…'`, `N'…'`, `q'[…]'`: strings whose first letter says how they are written. */
function prefixedString(text: string, at: number, dialect: Dialect): Lexeme | null {
  if (text.charAt(at + 1) !== "'") return null;
  const letter = text.charAt(at).toLowerCase();
  if (letter === 'q' && dialect.name === 'oracle') {
    const open = text.charAt(at + 2);
    const close = { '[': ']', '(': ')', '{': '}', '<': '>' }[open] ?? open;
    const stop = text.indexOf(`${close}'`, at + 3);
    const end = stop < 0 ? text.length : stop + 2;
    return { token: { kind: 'string', text: text.slice(at + 3, stop < 0 ? end : stop), start: at, end }, end };
  }
  if (!'enbx'.includes(letter)) return null;
  const escapes = dialect.backslashEscapes || letter === 'e';
  const { token, end } = quoted(text, at + 1, "'", 'string', escapes);
  return { token: token === null ? null : { ...token, start: at }, end };
}

function dollarQuoted(text: string, at: number, dialect: Dialect): Lexeme | null {
  const tag = dialect.dollarQuotes ? match(DOLLAR, text, at) : null;
  if (tag === null) return null;
  const close = text.indexOf(tag, at + tag.length);
  const end = close < 0 ? text.length : close + tag.length;
  const inner = text.slice(at + tag.length, close < 0 ? end : close);
  return { token: { kind: 'string', text: inner, start: at, end }, end };
}

function quotedAt(text: string, at: number, dialect: Dialect): Lexeme | null {
  switch (text.charAt(at)) {
    case "'":
      return quoted(text, at, "'", 'string', dialect.backslashEscapes);
    case '"':
      return quoted(text, at, '"', dialect.doubleQuotedStrings ? 'string' : 'name', dialect.backslashEscapes);
    case '`':
      return quoted(text, at, '`', 'name', false);
    case '[':
      return dialect.brackets ? quoted(text, at, ']', 'name', false) : null;
    case '$':
      return dollarQuoted(text, at, dialect);
    default:
      return prefixedString(text, at, dialect);
  }
}

const SINGLE: ReadonlySet<string> = new Set([',', ';', '(', ')', '+', '%', '~', '^', ']']);

/** Most of any text: words, whole numbers and signs that begin nothing longer, told by their first letter. */
function plainAt(text: string, at: number): Lexeme | null {
  const first = text.charAt(at);
  if (SINGLE.has(first)) return { token: { kind: 'sign', text: first, start: at, end: at + 1 }, end: at + 1 };
  const isLetter = /[A-Za-z_]/.test(first);
  const isDigit = first >= '0' && first <= '9';
  // A letter before a quote says how the string is written.
  if ((!isLetter && !isDigit) || text.charAt(at + 1) === "'") return null;
  const found = match(isLetter ? WORD : NUMBER, text, at) ?? first;
  const end = at + found.length;
  return { token: { kind: isLetter ? 'word' : 'number', text: found, start: at, end }, end };
}

/** What stands at `at`, which is before the text's end. */
export function lexemeAt(text: string, at: number, dialect: Dialect): Lexeme {
  const plain = plainAt(text, at);
  if (plain !== null) return plain;
  const blank = match(BLANK, text, at);
  if (blank !== null) return { token: null, end: at + blank.length };
  const after = comment(text, at, dialect);
  if (after !== null) return { token: null, end: after };
  const quote = quotedAt(text, at, dialect);
  if (quote !== null) return quote;
  const kinds = [
    ['word', WORD],
    ['number', NUMBER],
    ['parameter', PARAMETER],
  ] as const;
  for (const [kind, pattern] of kinds) {
    const found = match(pattern, text, at);
    if (found !== null) {
      const end = at + found.length;
      return { token: { kind, text: found, start: at, end }, end };
    }
  }
  const sign = match(SIGN, text, at) ?? text.charAt(at);
  return { token: { kind: 'sign', text: sign, start: at, end: at + sign.length }, end: at + sign.length };
}
