import { ownField } from '../../model/ownField';
import { textPart, unknownPart } from '../syntax/build';
import { isEnd, peek, spanFrom, startsWith, take, wordFrom } from '../syntax/cursor';
import type { Parameter, Part, WordSyntax } from '../syntax/tree';
import type { Source } from './source';
import { DEEPEST } from './source';

const ENDS = /[\s;|&<>()]/;

const escapes: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** A backslash outside of quotes and what it stands for, past both. */
function takeEscape(source: Source): string {
  const code = take(source, /\\(?:[xX][0-9a-fA-F]{1,2}|u[0-9a-fA-F]{1,4}|U[0-9a-fA-F]{1,8}|[0-7]{1,3})/y);
  if (code !== null) {
    const octal = /^\\([0-7]+)$/.exec(code)?.[1];
    const number = octal === undefined ? parseInt(code.slice(2), 16) : parseInt(octal, 8);
    return number <= 0x10ffff ? String.fromCodePoint(number) : '';
  }
  const sign = peek(source, 1);
  source.at += 2;
  return sign === '\n' ? '' : (ownField(escapes, sign) ?? sign);
}

/** `'…'`: a backslash escapes itself and the quote, and nothing else. */
function single(source: Source): Part {
  const inside = take(source, /'(?:[^'\\]|\\[^])*'?/y) ?? "'";
  const text = inside.slice(1).replace(/'$/, '');
  return textPart(text.replace(/\\(['\\])/g, '$1'));
}

/** What stands between parentheses, with the parentheses; too deep, it is something that is not known. */
function substitution(source: Source, quoted: boolean): readonly Part[] {
  source.at += 1;
  if (source.depth > DEEPEST) {
    const span = spanFrom(source.at, source);
    source.at = source.text.length;
    return [{ kind: 'command', body: [{ kind: 'unparsed', body: [], span, tooDeep: true }], quoted }];
  }
  source.depth += 1;
  const body = source.list(source, ')');
  source.depth -= 1;
  const isClosed = peek(source) === ')';
  const span = spanFrom(source.at, source);
  source.at += 1;
  const whole = isClosed ? body : [...body, { kind: 'unparsed' as const, body: [], span, tooDeep: false }];
  const part: Part = { kind: 'command', body: whole, quoted };
  return itemsOf(part, source);
}

/** `[1]`, `[2..-1]` behind a variable or substitution; null where none stands. */
function subscript(source: Source): string | null {
  return (
    take(source, /\[[^\]\n]*\]/y)
      ?.slice(1, -1)
      .trim() ?? null
  );
}

function parameterPart(parameter: Partial<Parameter> & { readonly name: string }, quoted: boolean): Part {
  return {
    kind: 'parameter',
    parameter: { subscript: null, operator: '', argument: null, second: null, ...parameter },
    quoted,
  };
}

/** `$argv` are the positional parameters, one of them by its number. */
function argumentsPart(index: string | null, quoted: boolean): Part {
  if (index !== null && /^\d+$/.test(index)) return parameterPart({ name: index }, quoted);
  return parameterPart({ name: quoted ? '*' : '@', subscript: index }, quoted);
}

/** `$name`, `$name[…]`, `$$name`; null where the dollar stands for itself. */
function variable(source: Source, quoted: boolean): readonly Part[] | null {
  const written = take(source, /\$+\w+/y);
  if (written === null) return null;
  const name = written.replace(/^\$+/, '');
  const index = subscript(source);
  const levels = written.length - name.length;
  if (levels > 2) return [unknownPart];
  if (levels === 2) return index === null ? [parameterPart({ name, operator: 'indirect' }, quoted)] : [unknownPart];
  return [name === 'argv' ? argumentsPart(index, quoted) : parameterPart({ name, subscript: index }, quoted)];
}

/** `$…` and `$(…)`, wherever they stand. */
function dollar(source: Source, quoted: boolean): readonly Part[] {
  if (startsWith(source, '$(')) {
    source.at += 1;
    return substitution(source, quoted);
  }
  const parts = variable(source, quoted);
  if (parts !== null) return parts;
  source.at += 1;
  return [textPart('$')];
}

/** `"…"`: variables and `$(…)` are expanded, parentheses alone are text. */
function double(source: Source): readonly Part[] {
  const parts: Part[] = [textPart('')];
  source.at += 1;
  while (!isEnd(source) && peek(source) !== '"') {
    const plain = take(source, /(?:[^"\\$]|\\(?!["$\\\n]))+/y);
    if (plain !== null) parts.push(textPart(plain));
    else if (peek(source) === '$') parts.push(...dollar(source, true));
    else {
      const next = peek(source, 1);
      source.at += 2;
      parts.push(textPart(next === '\n' ? '' : next));
    }
  }
  source.at += 1;
  return parts;
}

/** `(…)[2]`: one of the lines, counted from either end; of any other choice nothing is told. */
function itemsOf(part: Part, source: Source): readonly Part[] {
  const index = subscript(source);
  if (index === null) return [part];
  const operand = wordFrom([part], source.at, source);
  const make = ([lines = []]: readonly (readonly string[])[]): readonly string[] | null => {
    // In double quotes the lines are one text.
    if (lines.some((line) => line.includes('\n'))) return null;
    const item = /^-?\d+$/.test(index) ? lines.at(Number(index) > 0 ? Number(index) - 1 : Number(index)) : undefined;
    return item === undefined ? null : [item];
  };
  return [{ kind: 'made', operands: [[operand]], make }];
}

function piece(source: Source): readonly Part[] {
  switch (peek(source)) {
    case "'":
      return [single(source)];
    case '"':
      return double(source);
    case '$':
      return dollar(source, false);
    case '(':
      return substitution(source, false);
    case '\\':
      return [textPart(takeEscape(source))];
    default:
      return [{ kind: 'text', text: take(source, /[^\s;|&<>()'"$\\]+/y) ?? '', quoted: false }];
  }
}

/** One word, up to where it ends; null where none begins. */
export function wordAt(source: Source): WordSyntax | null {
  const start = source.at;
  const parts: Part[] = [];
  while (!isEnd(source) && (peek(source) === '(' || !ENDS.test(peek(source)))) parts.push(...piece(source));
  return source.at === start ? null : wordFrom(parts, start, source);
}
