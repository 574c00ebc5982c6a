import { ownField } from '../../../model/ownField';
/** A statement that prints, by how it begins. */
type Print = {
  readonly head: RegExp;
  /** What stands between two of its texts, and behind the last; `line` is a new line where none is. */
  readonly between: string;
  readonly behind: '' | '\n' | 'line';
};

/** How a language writes that a text is printed, where that is all that it does. */
export type Printing = {
  readonly prints: readonly Print[];
  /** The sign that puts two texts together. */
  readonly joins: string;
  /** Quotes in which a backslash escapes itself and the quote alone. */
  readonly plain: string;
  /** Backquotes hold a text; elsewhere they run it. */
  readonly ticks?: true;
  /** What in a text stands for something else. */
  readonly filled: RegExp;
  /** A statement that does nothing to what is printed. */
  readonly idle?: RegExp;
};

const QUOTED = /\s*(?:'(?:[^'\\]|\\[^])*'|"(?:[^"\\]|\\[^])*"|`(?:[^`\\]|\\[^])*`)/y;

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\\': '\\' };

/** The text between two quotes without its escapes; null where one is not the same in all of these languages. */
function unescaped(text: string, quote: string): string | null {
  const readings = { ...ESCAPES, [quote]: quote };
  const pieces = text.split(/(\\(?:x[0-7][0-9a-fA-F]|[^]))/).map((piece) => {
    if (!piece.startsWith('\\')) return piece;
    return piece.length > 2
      ? String.fromCharCode(parseInt(piece.slice(2), 16))
      : (ownField(readings, piece.slice(1)) ?? null);
  });
  return pieces.includes(null) ? null : pieces.join('');
}

/** A text being read from left to right. */
type Place = { readonly text: string; at: number };

function take(place: Place, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = place.at;
  const found = pattern.exec(place.text);
  if (found !== null) place.at = pattern.lastIndex;
  return found;
}

/** What stands between the quotes of a sign; null where something is put into it, or it is run. */
function textBetween(sign: string, inside: string, { plain, filled, ticks }: Printing): string | null {
  if (plain.includes(sign)) return inside.replace(/\\(['\\])/g, '$1');
  const isPut = filled.test(inside) || (sign === '`' && (ticks !== true || inside.includes('${')));
  return isPut ? null : unescaped(inside, sign);
}

/** One text in quotes; null where it is none that is known. */
function quoted(place: Place, how: Printing): string | null {
  const written = take(place, QUOTED)?.[0].trimStart();
  return written === undefined ? null : textBetween(written.charAt(0), written.slice(1, -1), how);
}

const isNext = (place: Place, sign: string): boolean => {
  const at = place.at + (/^\s*/.exec(place.text.slice(place.at))?.[0].length ?? 0);
  if (sign === '' || !place.text.startsWith(sign, at)) return false;
  place.at = at + sign.length;
  return true;
};

/** Texts with the sign between them that puts them together. */
export function joinedTexts(place: Place, how: Printing): string | null {
  let whole = quoted(place, how);
  while (whole !== null && isNext(place, how.joins)) {
    const next = quoted(place, how);
    whole = next === null ? null : whole + next;
  }
  return whole;
}

function statement(place: Place, print: Print, isOpened: boolean, how: Printing): string | null {
  const texts: string[] = [];
  do {
    const text = joinedTexts(place, how);
    if (text === null) return null;
    texts.push(text);
  } while (isNext(place, ','));
  if (isOpened && !isNext(place, ')')) return null;
  const whole = texts.join(print.between);
  if (print.behind !== 'line') return whole + print.behind;
  return whole.endsWith('\n') ? whole : `${whole}\n`;
}

/** What code prints that does nothing but print texts which stand in it; null for any other code. */
export function printedBy(code: string, how: Printing): string | null {
  const place: Place = { text: code, at: 0 };
  let printed = '';
  for (take(place, /[\s;]*/y); place.at < code.length; take(place, /[ \t]*/y)) {
    const print = how.prints.find(({ head }) => take(place, head) !== null);
    const isIdle = print === undefined && how.idle !== undefined && take(place, how.idle) !== null;
    const text = print === undefined ? '' : statement(place, print, code.charAt(place.at - 1) === '(', how);
    if (text === null || (print === undefined && !isIdle)) return null;
    printed += text;
    take(place, /[ \t]*/y);
    if (place.at < code.length && take(place, /[\s;]*[;\n][\s;]*/y) === null) return null;
  }
  return printed;
}
