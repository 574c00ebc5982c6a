import { ownField } from '../model/ownField';
/* Whether a comparison, a test or a constant is true for every row, for none, or for some: undefined. */
import { findWords, part, wordAt, type Phrase } from './phrase';
import { isSign, keyword, type SqlToken } from './token';

export type Constant = string | number | boolean | null;

const PARTS: Readonly<Record<string, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
};

/** `1 + 1`: from the left; undefined where something is no number. */
function sum(tokens: readonly SqlToken[]): number | undefined {
  const [first, sign, ...rest] = tokens;
  if (first?.kind !== 'number') return undefined;
  const left = Number(first.text);
  if (sign === undefined) return left;
  const right = sum(rest.slice(0, 1));
  const joins = sign.kind === 'sign' ? ownField(PARTS, sign.text) : undefined;
  if (right === undefined || joins === undefined) return undefined;
  const joined = { ...first, text: String(joins(left, right)) };
  return sum([joined, ...rest.slice(1)]);
}

const WORDS: Readonly<Record<string, Constant>> = { TRUE: true, FALSE: false, NULL: null };

/** `true`, `1`, `'x'`, `2 + 2`, `'t'::bool`: a value that is known as it stands; undefined for everything else. */
export function constant(tokens: readonly SqlToken[]): Constant | undefined {
  const [token, second] = tokens;
  if (token === undefined) return undefined;
  if (isSign(token, '-')) {
    const value = sum(tokens.slice(1));
    return value === undefined ? undefined : -value;
  }
  if (isSign(second, '::') && tokens.length === 3) return castConstant(token, keyword(tokens[2]));
  if (token.kind === 'number') return sum(tokens);
  if (tokens.length > 1) return undefined;
  return token.kind === 'string' ? token.text : ownField(WORDS, keyword(token));
}

function castConstant(token: SqlToken, type: string): Constant | undefined {
  const value = constant([token]);
  const isBoolean = type === 'BOOL' || type === 'BOOLEAN';
  return isBoolean && typeof value === 'string' ? /^(?:t|true|y|yes|on|1)$/i.test(value) : value;
}

/** Whether a value alone is taken for true. */
export function constantHolds(value: Constant): boolean {
  return typeof value === 'string' ? value !== '' && Number(value) !== 0 : Boolean(value);
}

function compares(left: Constant, sign: string, right: Constant): boolean {
  const [a, b] = [Number(left), Number(right)];
  const order = Number.isNaN(a) || Number.isNaN(b) ? String(left).localeCompare(String(right)) : a - b;
  const isSame = order === 0;
  if (/^(?:=|==|<=>)$/.test(sign)) return isSame;
  if (sign === '<>' || sign === '!=') return !isSame;
  if (sign.endsWith('=') && isSame) return true;
  return sign.startsWith('<') ? order < 0 : order > 0;
}

function sameText(one: SqlToken, other: SqlToken | undefined): boolean {
  const isNamed = (token: SqlToken): boolean => token.kind === 'word' || token.kind === 'name';
  if (other === undefined) return false;
  return isNamed(one) && isNamed(other)
    ? one.text.toLowerCase() === other.text.toLowerCase()
    : one.kind === other.kind && one.text === other.text;
}

function sameTokens(one: readonly SqlToken[], other: readonly SqlToken[]): boolean {
  return one.length > 0 && one.length === other.length && one.every((token, at) => sameText(token, other[at]));
}

function lastName(tokens: readonly SqlToken[]): string {
  const last = tokens.at(-1);
  return last === undefined || last.kind === 'string' || tokens.length > 3 ? '' : last.text;
}

/** `id`, `users.id`, `user_id`, `_id`, `rowid`: counts up from one and is never empty. */
export function isKey(tokens: readonly SqlToken[]): boolean {
  return /(^|_)id$|Id$|^ID$|^rowid$|^ctid$/.test(lastName(tokens));
}

/** `created_at`: no row comes from the future, and none from before there were databases. */
function isBirth(tokens: readonly SqlToken[]): boolean {
  return /^(?:created|inserted|createdat|insertedat|created_on|created_date|(?:created|inserted)_at)$/i.test(
    lastName(tokens),
  );
}

function isNow(tokens: readonly SqlToken[]): boolean {
  const text = tokens.map((token) => token.text.toLowerCase()).join('');
  return /^(?:now\(\)|current_timestamp(?:\(\))?|current_date|sysdate|getdate\(\)|sysdatetime\(\)|localtimestamp)$/.test(
    text,
  );
}

const LARGEST = 2_000_000_000;

function keyHolds(sign: string, value: number): boolean | undefined {
  if (sign === '>') return value <= 0 ? true : undefined;
  if (sign === '>=') return value <= 1 ? true : undefined;
  if (sign === '<' || sign === '<=') return value >= LARGEST ? true : undefined;
  return /^(?:<>|!=)$/.test(sign) && value <= 0 ? true : undefined;
}

function birthHolds(sign: string, right: readonly SqlToken[], value: Constant | undefined): boolean | undefined {
  if (sign.startsWith('<') && sign !== '<>') return isNow(right) ? true : undefined;
  const isLongAgo = typeof value === 'string' && /^(?:0000|0001|1[0-8]|19[0-7])/.test(value);
  return sign.startsWith('>') && isLongAgo ? true : undefined;
}

function comparison(left: readonly SqlToken[], sign: string, right: readonly SqlToken[]): boolean | undefined {
  const [a, b] = [constant(left), constant(right)];
  // A comparison with nothing is never true.
  if ((a === null || b === null) && sign !== '<=>') return false;
  if (a !== undefined && b !== undefined) return compares(a, sign, b);
  if (sameTokens(left, right)) return /^(?:==?|<=>|<=|>=)$/.test(sign);
  if (isBirth(left)) return birthHolds(sign, right, b);
  return isKey(left) && typeof b === 'number' ? keyHolds(sign, b) : undefined;
}

const SIGNS = /^(?:=|<=>|<>|!=|<=|>=|<|>)$/;

/** `1 = 1`, `id > 0`, `created_at < now()`; null where no sign compares. */
export function comparisonHolds({ tokens }: Phrase): boolean | undefined | null {
  const base = tokens[0]?.depth ?? 0;
  const at = tokens.findIndex((token) => token.kind === 'sign' && token.depth === base && SIGNS.test(token.text));
  if (at <= 0) return null;
  const behind = isSign(tokens[at + 1], '=') ? at + 2 : at + 1;
  return comparison(tokens.slice(0, at), tokens[at]?.text ?? '', tokens.slice(behind));
}

function likeHolds(value: readonly SqlToken[], pattern: readonly SqlToken[]): boolean | undefined {
  const [only] = pattern;
  if (only?.kind !== 'string' || pattern.length > 1) return undefined;
  return /^%+$/.test(only.text) || constant(value) === only.text ? true : undefined;
}

/** What stands behind `IS`. */
function isHolds(value: readonly SqlToken[], behind: Phrase): boolean | undefined {
  const negated = wordAt(behind, 0) === 'NOT';
  const rest = part(behind, negated ? 1 : 0);
  const known = constant(value);
  if (wordAt(rest, 0) === 'DISTINCT') return negated && sameTokens(value, rest.tokens.slice(2)) ? true : undefined;
  if (wordAt(rest, 0) !== 'NULL') {
    return known === undefined || rest.tokens.length > 1 ? undefined : (known === constant(rest.tokens)) !== negated;
  }
  if (known !== undefined) return (known === null) !== negated;
  return isKey(value) ? negated : undefined;
}

/** `1 BETWEEN 0 AND 2`, `a BETWEEN a AND a` */
function betweenHolds(value: readonly SqlToken[], behind: Phrase): boolean | undefined {
  const and = findWords(behind, 'AND');
  const from = comparison(value, '>=', behind.tokens.slice(0, Math.max(and, 0)));
  const to = comparison(value, '<=', behind.tokens.slice(and + 1));
  return from === true && to === true ? true : undefined;
}

/** `name LIKE '%'`, `id IS NOT NULL`, `1 BETWEEN 0 AND 2`; null where no such word stands. */
export function testHolds(phrase: Phrase): boolean | undefined | null {
  const { tokens } = phrase;
  const at = findWords(phrase, 'LIKE|ILIKE|IS|BETWEEN');
  if (at <= 0 || wordAt(phrase, at - 1) === 'NOT') return at <= 0 ? null : undefined;
  const value = tokens.slice(0, at);
  const word = wordAt(phrase, at);
  if (word === 'IS') return isHolds(value, part(phrase, at + 1));
  return word === 'BETWEEN' ? betweenHolds(value, part(phrase, at + 1)) : likeHolds(value, tokens.slice(at + 1));
}
