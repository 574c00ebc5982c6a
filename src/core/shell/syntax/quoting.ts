import { ownField } from '../../model/ownField';
import type { Part } from './tree';

/** Text inside double quotes: a backslash only escapes what would mean something there. */
export function insideDoubleQuotes(text: string): string {
  return text.includes('\\')
    ? text.replace(/\\([$`"\\]|\n)/g, (_, character: string) => (character === '\n' ? '' : character))
    : text;
}

/** Text of a here-document without quotes around its end mark. */
export function insideDocument(text: string): string {
  return text.includes('\\')
    ? text.replace(/\\([$`\\]|\n)/g, (_, character: string) => (character === '\n' ? '' : character))
    : text;
}

/** What stands between backquotes, as the shell that runs it gets to see it; `\"` only inside double quotes. */
export function insideBackquotes(text: string, isQuoted: boolean): string {
  return text.replace(isQuoted ? /\\([$`\\"])/g : /\\([$`\\])/g, '$1');
}

/** Unquoted text, cut at its backslashes: what one escapes is quoted. */
export function unquotedParts(text: string): readonly Part[] {
  if (!text.includes('\\')) return text === '' ? [] : [{ kind: 'text', text, quoted: false }];
  const parts: Part[] = [];
  for (const [piece] of text.matchAll(/\\\n|\\[^]|[^\\]+|\\$/g)) {
    if (piece === '\\\n') continue;
    const escaped = piece.length > 1 && piece.startsWith('\\');
    parts.push({ kind: 'text', text: escaped ? piece.slice(1) : piece, quoted: escaped });
  }
  return parts;
}

const named: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  E: '\x1b',
  f: '\f',
  v: '\v',
};

function codePoint(digits: string, radix: number): string {
  const code = parseInt(digits, radix);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** `$'…'`, the inside; byte escapes above 127 are taken as Latin-1. */
export function ansiText(inside: string): string {
  return inside.replace(
    /\\(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})|([0-7]{1,3})|c([^])|([^]))/g,
    (_, hex?: string, short?: string, long?: string, octal?: string, control?: string, other?: string) => {
      const digits = hex ?? short ?? long;
      if (digits !== undefined) return codePoint(digits, 16);
      if (octal !== undefined) return codePoint(octal, 8);
      if (control !== undefined) return String.fromCharCode(control.charCodeAt(0) & 31);
      return other === undefined ? '' : (ownField(named, other) ?? other);
    },
  );
}
