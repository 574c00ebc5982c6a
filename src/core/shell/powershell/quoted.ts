import { ownField } from '../../model/ownField';
import type { Part } from '../syntax/tree';
import type { Source } from './source';
import { textPart } from '../syntax/build';
import { isEnd, peek, startsWith } from '../syntax/cursor';
import { takeName, variableParts } from './variable';

const SINGLE = "'\u2018\u2019\u201a\u201b";
const DOUBLE = '"\u201c\u201d\u201e';

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** What a backtick and the sign behind it stand for, past both. */
export function takeEscape(source: Source): string {
  const sign = peek(source, 1);
  source.at += 2;
  return sign === '\n' ? '' : (ownField(escapes, sign) ?? sign);
}

export function isQuote(sign: string): boolean {
  return sign !== '' && (SINGLE.includes(sign) || DOUBLE.includes(sign));
}

/** `$( … )` as a part of a word, from behind its opening bracket. */
export function substitution(source: Source): readonly Part[] {
  const { statements, values } = source.block(source, ')');
  if (values === null) return [{ kind: 'command', body: statements, quoted: true }];
  return values.flatMap((word, index) => (index === 0 ? word.parts : [textPart(' '), ...word.parts]));
}

/** A `$` inside text: a variable, a substitution, or itself. */
export function takeDollar(source: Source): readonly Part[] {
  if (startsWith(source, '$(')) {
    source.at += 2;
    return substitution(source);
  }
  const name = takeName(source);
  if (name !== null) return variableParts(name);
  source.at += 1;
  return [textPart('$')];
}

/** Text with variables in it, up to where `stops` says so. */
function expandable(source: Source, stops: () => boolean): readonly Part[] {
  const parts: Part[] = [];
  let text = '';
  while (!isEnd(source) && !stops()) {
    const sign = peek(source);
    if (sign === '$') {
      parts.push(textPart(text), ...takeDollar(source));
      text = '';
    } else if (sign === '`') text += takeEscape(source);
    else {
      // A quote that ends nothing is one that stands twice.
      text += sign;
      source.at += DOUBLE.includes(sign) && DOUBLE.includes(peek(source, 1)) && peek(source, 1) !== '' ? 2 : 1;
    }
  }
  return [...parts, textPart(text)].filter((part) => part.kind !== 'text' || part.text !== '');
}

function double(source: Source): readonly Part[] {
  source.at += 1;
  const isClosing = (): boolean => {
    const next = peek(source, 1);
    return DOUBLE.includes(peek(source)) && (next === '' || !DOUBLE.includes(next));
  };
  const parts = expandable(source, isClosing);
  source.at += 1;
  return parts;
}

function single(source: Source): readonly Part[] {
  source.at += 1;
  let text = '';
  while (!isEnd(source)) {
    const sign = peek(source);
    source.at += 1;
    if (SINGLE.includes(sign)) {
      const next = peek(source);
      if (next === '' || !SINGLE.includes(next)) break;
      source.at += 1;
    }
    text += sign;
  }
  return [textPart(text)];
}

/** `@'` … `'@` and `@"` … `"@`, each on lines of their own. */
function document(source: Source): readonly Part[] {
  const sign = peek(source, 1);
  const line = source.text.indexOf('\n', source.at);
  const body = line < 0 ? source.text.length : line + 1;
  const found = source.text.indexOf(`\n${sign}@`, body - 1);
  const end = found < 0 ? source.text.length : found;
  source.at = body;
  if (end <= body) source.at = end;
  const parts =
    sign === '"'
      ? expandable({ ...source, text: source.text.slice(0, end), at: source.at }, () => false)
      : [textPart(source.text.slice(source.at, end).replace(/\r$/, ''))];
  source.at = Math.min(source.text.length, end + 3);
  return parts;
}

/** The parts of a quoted text or here-string that begins here; null, and nothing is read, when none does. */
export function takeQuoted(source: Source): readonly Part[] | null {
  const sign = peek(source);
  if (
    sign === '@' &&
    /^@['"][^\S\n]*\r?$/m.test(
      source.text
        .slice(source.at, source.at + 80)
        .split('\n', 1)
        .join(''),
    )
  )
    return document(source);
  if (sign === '' || !isQuote(sign)) return null;
  const parts = SINGLE.includes(sign) ? single(source) : double(source);
  return parts.length === 0 ? [textPart('')] : parts;
}
