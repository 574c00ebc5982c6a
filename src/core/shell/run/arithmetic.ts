import { ownField } from '../../model/ownField';
import { UNKNOWN_PART } from '../../model/command';
import type { Frame } from './frame';
import type { Reader } from './reader';
import { firstText, setVariable, valueOf } from './variables';

/** Deeper expressions, and values that lead to values, are not worked out. */
const DEEPEST = 30;
const LONGEST = 500;

const TOKEN =
  /\s*(?:(\d+#[\w@]+|0[xX][\da-fA-F]+|\d+)|([A-Za-z_]\w*)|(\*\*|<<=|>>=|\+\+|--|&&|\|\||[<>=!]=|<<|>>|[-+*/%&|^]=|[-+*/%<>=!~&|^?:,()]))/y;

type Token = { readonly kind: 'number' | 'name' | 'sign'; readonly text: string };

function tokensOf(text: string): readonly Token[] | null {
  const tokens: Token[] = [];
  for (let at = 0; text.slice(at).trim() !== ''; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const [, number, name, sign] = TOKEN.exec(text) ?? [];
    const token = number ?? name ?? sign;
    if (token === undefined) return null;
    tokens.push({ kind: number !== undefined ? 'number' : name !== undefined ? 'name' : 'sign', text: token });
  }
  return tokens;
}

/** `16#ff`, `0x1f`, `017`, `12` */
function numberOf(text: string): number {
  const [base, digits] = text.split('#');
  if (digits !== undefined) return Number(base) <= 36 ? parseInt(digits, Number(base)) : NaN;
  if (/^0[xX]/.test(text)) return parseInt(text, 16);
  return /^0\d/.test(text) ? parseInt(text, 8) : Number(text);
}

const BINARY: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['|'],
  ['^'],
  ['&'],
  ['==', '!='],
  ['<', '>', '<=', '>='],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '%'],
];

const operations: Readonly<Record<string, (left: number, right: number) => number>> = {
  '||': (left, right) => Number(left !== 0 || right !== 0),
  '&&': (left, right) => Number(left !== 0 && right !== 0),
  '|': (left, right) => left | right,
  '^': (left, right) => left ^ right,
  '&': (left, right) => left & right,
  '==': (left, right) => Number(left === right),
  '!=': (left, right) => Number(left !== right),
  '<': (left, right) => Number(left < right),
  '>': (left, right) => Number(left > right),
  '<=': (left, right) => Number(left <= right),
  '>=': (left, right) => Number(left >= right),
  '<<': (left, right) => left * 2 ** right,
  '>>': (left, right) => Math.floor(left / 2 ** right),
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => Math.trunc(left / right),
  '%': (left, right) => left % right,
  '**': (left, right) => left ** right,
};

/** One expression being worked out; what is not known is `NaN`, and anything computed with it. */
type Working = {
  readonly tokens: readonly Token[];
  readonly reader: Reader;
  readonly frame: Frame;
  readonly depth: number;
  at: number;
};

function takes(sign: string, working: Working): boolean {
  const token = working.tokens[working.at];
  if (token?.kind !== 'sign' || token.text !== sign) return false;
  working.at += 1;
  return true;
}

function sets(name: string, value: number, { reader, frame }: Working): number {
  setVariable(name, Number.isSafeInteger(value) ? String(value) : UNKNOWN_PART, false, reader, frame.shell);
  return value;
}

function computed(sign: string, left: number, right: number): number {
  const value = ownField(operations, sign)?.(left, right) ?? NaN;
  return Number.isNaN(left) || Number.isNaN(right) || !Number.isSafeInteger(value) ? NaN : value;
}

function valueOfName(name: string, { reader, frame, depth }: Working): number {
  const text = firstText(valueOf(name, reader, frame));
  return evaluateAt(text, reader, frame, depth + 1) ?? NaN;
}

/** `x = 3` and `x += 3` */
function assigned(working: Working): number {
  const [name, sign] = working.tokens.slice(working.at, working.at + 2);
  const operator = name?.kind === 'name' && sign?.kind === 'sign' ? /^(\W*)=$/.exec(sign.text)?.[1] : undefined;
  if (name === undefined || operator === undefined || /^[=!<>]$/.test(operator)) return chosen(working);
  working.at += 2;
  const right = assigned(working);
  return sets(name.text, operator === '' ? right : computed(operator, valueOfName(name.text, working), right), working);
}

/** `a ? b : c` */
function chosen(working: Working): number {
  const condition = level(0, working);
  if (!takes('?', working)) return condition;
  const yes = assigned(working);
  if (!takes(':', working)) return NaN;
  const no = assigned(working);
  return Number.isNaN(condition) ? NaN : condition === 0 ? no : yes;
}

function level(index: number, working: Working): number {
  const signs = BINARY[index];
  if (signs === undefined) return power(working);
  let left = level(index + 1, working);
  for (;;) {
    const sign = signs.find((one) => takes(one, working));
    if (sign === undefined) return left;
    left = computed(sign, left, level(index + 1, working));
  }
}

function power(working: Working): number {
  const base = unary(working);
  return takes('**', working) ? computed('**', base, power(working)) : base;
}

function unary(working: Working): number {
  for (const sign of ['++', '--']) {
    const name = working.tokens[working.at + 1];
    if (name?.kind !== 'name' || !takes(sign, working)) continue;
    working.at += 1;
    return sets(name.text, valueOfName(name.text, working) + (sign === '++' ? 1 : -1), working);
  }
  if (takes('-', working)) return -unary(working);
  if (takes('+', working)) return unary(working);
  if (takes('~', working)) return ~unary(working);
  if (!takes('!', working)) return operand(working);
  const value = unary(working);
  return Number.isNaN(value) ? NaN : Number(value === 0);
}

function sequence(working: Working): number {
  let value = assigned(working);
  while (takes(',', working)) value = assigned(working);
  return value;
}

function operand(working: Working): number {
  if (takes('(', working)) {
    const value = sequence(working);
    return takes(')', working) ? value : NaN;
  }
  const token = working.tokens[working.at];
  // Nothing that could follow: the text is no expression.
  working.at = token === undefined || token.kind === 'sign' ? working.tokens.length + 1 : working.at + 1;
  if (token === undefined || token.kind === 'sign') return NaN;
  if (token.kind === 'number') return numberOf(token.text);
  const value = valueOfName(token.text, working);
  if (takes('++', working)) sets(token.text, value + 1, working);
  else if (takes('--', working)) sets(token.text, value - 1, working);
  return value;
}

function evaluateAt(text: string, reader: Reader, frame: Frame, depth: number): number | null {
  // The value of a variable may be an expression again.
  if (depth > DEEPEST || text.length > LONGEST || text.includes(UNKNOWN_PART) || !reader.spend(1)) return null;
  const tokens = tokensOf(text);
  if (tokens === null || tokens.filter((token) => token.text === '(').length > DEEPEST) return null;
  const working: Working = { tokens, reader, frame, depth, at: 0 };
  const value = tokens.length === 0 ? 0 : sequence(working);
  return working.at === tokens.length && Number.isSafeInteger(value) ? value + 0 : null;
}

/** Names that an expression gives a value: `i++`, `x = 3`, `x += 3`. */
export function assignedIn(text: string): readonly string[] {
  const names = text.matchAll(/(?:\+\+|--)\s*([A-Za-z_]\w*)|([A-Za-z_]\w*)\s*(?:\+\+|--|(?:<<|>>|[-+*/%&|^])?=(?!=))/g);
  return Array.from(names, ([, before, after]) => before ?? after ?? '');
}

/** What the shell computes: whole numbers, with the variables' values, which it sets too; null where it is not told. */
export function evaluate(text: string, reader: Reader, frame: Frame): number | null {
  // Which sides of `&&`, `||` and `?` are worked out depends on the others, and so does what they set.
  const names = assignedIn(text);
  const value = names.length > 0 && /&&|\|\||\?/.test(text) ? null : evaluateAt(text, reader, frame, 0);
  if (value === null) for (const name of names) setVariable(name, UNKNOWN_PART, false, reader, frame.shell);
  return value;
}
