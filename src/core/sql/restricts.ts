import { findWords, part, wordAt, type Phrase } from './phrase';
import { isSign, keyword, type SqlToken } from './token';

/*
 * Whether a condition leaves rows out. Only what holds for every row whatever the data is seen: constants, a thing
 * compared with itself, a key that is merely there. Anything else is taken to restrict.
 */

function sameText(one: SqlToken, other: SqlToken): boolean {
  const isNamed = (token: SqlToken): boolean => token.kind === 'word' || token.kind === 'name';
  return isNamed(one) && isNamed(other)
    ? one.text.toLowerCase() === other.text.toLowerCase()
    : one.kind === other.kind && one.text === other.text;
}

function sameTokens(one: readonly SqlToken[], other: readonly SqlToken[]): boolean {
  const first = other[0];
  return (
    first !== undefined &&
    one.length === other.length &&
    one.every((token, at) => sameText(token, other[at] ?? { ...first, text: '', kind: 'sign' }))
  );
}

/** `true`, `1`, `'x'`: a value that is known as it stands; undefined for everything else. */
function constant(tokens: readonly SqlToken[]): string | number | boolean | undefined {
  const [token, ...others] = tokens;
  const [number] = others;
  if (isSign(token, '-') && number?.kind === 'number' && others.length === 1) return -Number(number.text);
  if (token === undefined || others.length > 0) return undefined;
  if (token.kind === 'number') return Number(token.text);
  if (token.kind === 'string') return token.text;
  const word = keyword(token);
  return word === 'TRUE' ? true : word === 'FALSE' ? false : undefined;
}

function compares(left: string | number | boolean, sign: string, right: string | number | boolean): boolean {
  const [a, b] = [Number(left), Number(right)];
  const order = Number.isNaN(a) || Number.isNaN(b) ? String(left).localeCompare(String(right)) : a - b;
  switch (sign) {
    case '=':
    case '==':
    case '<=>':
      return order === 0;
    case '<>':
    case '!=':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    default:
      return order >= 0;
  }
}

/** `id`, `users.id`, `user_id`, `_id`: counts up from one and is never empty. */
function isKey(tokens: readonly SqlToken[]): boolean {
  const last = tokens.at(-1);
  return last !== undefined && last.kind !== 'string' && /(^|_)id$|Id$|^ID$/.test(last.text) && tokens.length < 4;
}

function comparison(left: readonly SqlToken[], sign: string, right: readonly SqlToken[]): boolean {
  const [a, b] = [constant(left), constant(right)];
  if (a !== undefined && b !== undefined) return compares(a, sign, b);
  if (sameTokens(left, right)) return /^(?:==?|<=>|<=|>=)$/.test(sign);
  if (!isKey(left) || typeof b !== 'number') return false;
  if (sign === '>') return b <= 0;
  if (sign === '>=') return b <= 1;
  return (sign === '<>' || sign === '!=') && b <= 0;
}

/** `EXISTS (SELECT 1)`, `id IN (SELECT id FROM the same table)`: a subselect that leaves nothing out. */
function isWholeSubselect(tokens: readonly SqlToken[], table: string): boolean {
  const words = tokens.map((token) => token.text.toLowerCase());
  const [first] = words;
  if (first === 'exists') return words.length <= 5 && words[2] === 'select';
  const inside = words.indexOf('in');
  const column = words.slice(0, inside);
  const inner = words.slice(inside + 1);
  return inside > 0 && inner.join(' ') === ['(', 'select', column.at(-1), 'from', table.toLowerCase(), ')'].join(' ');
}

/** The inside of parentheses that hold the whole condition; null when it is not in such. */
function inParentheses(phrase: Phrase): Phrase | null {
  const { tokens } = phrase;
  const [first] = tokens;
  if (!isSign(first, '(') || !isSign(tokens.at(-1), ')')) return null;
  const inner = part(phrase, 1, -1);
  return inner.tokens.every((token) => token.depth > (first?.depth ?? 0)) ? inner : null;
}

function comparisonHolds({ tokens }: Phrase): boolean | null {
  const base = tokens[0]?.depth ?? 0;
  const at = tokens.findIndex(
    (token) => token.kind === 'sign' && token.depth === base && /^(?:=|<=>|<>|!=|<=|>=|<|>)$/.test(token.text),
  );
  if (at <= 0) return null;
  const doubled = isSign(tokens[at + 1], '=') ? at + 2 : at + 1;
  return comparison(tokens.slice(0, at), tokens[at]?.text ?? '', tokens.slice(doubled));
}

function constantHolds(value: string | number | boolean): boolean {
  return typeof value === 'string' ? value !== '' && Number(value) !== 0 : Boolean(value);
}

/** `name LIKE '%'`, `id IS NOT NULL`, a subselect that leaves nothing out. */
function testHolds(phrase: Phrase, table: string): boolean {
  const { tokens } = phrase;
  const like = findWords(phrase, 'LIKE|ILIKE');
  const pattern = tokens[like + 1];
  if (like > 0) return pattern?.kind === 'string' && /^%+$/.test(pattern.text);
  const is = findWords(phrase, 'IS', 'NOT', 'NULL');
  return is > 0 ? isKey(tokens.slice(0, is)) : isWholeSubselect(tokens, table);
}

function holdsForAll(phrase: Phrase, table: string): boolean {
  const { tokens } = phrase;
  const inner = inParentheses(phrase);
  if (inner !== null) return !restricts(inner, table);
  const value = constant(tokens);
  if (value !== undefined) return constantHolds(value);
  if (wordAt(phrase, 0) === 'NOT') {
    const negated = constant(tokens.slice(1));
    return negated === false || negated === 0;
  }
  return comparisonHolds(phrase) ?? testHolds(phrase, table);
}

/** The parts between a word outside of parentheses; the `AND` of `BETWEEN` separates nothing. */
function partsBetween(phrase: Phrase, word: 'OR' | 'AND'): readonly Phrase[] {
  const base = phrase.tokens[0]?.depth ?? 0;
  const parts: SqlToken[][] = [[]];
  let between = false;
  for (const token of phrase.tokens) {
    const found = token.depth === base ? keyword(token) : '';
    if (found === 'BETWEEN') between = true;
    if (found === word && !between) parts.push([]);
    else parts.at(-1)?.push(token);
    if (found === 'AND') between = false;
  }
  return parts.map((tokens) => ({ ...phrase, tokens }));
}

const DEEPEST = 40;

/** Whether a condition (what stands behind `WHERE`) can leave a row of `table` out. */
export function restricts(condition: Phrase, table: string): boolean {
  const base = condition.tokens[0]?.depth ?? 0;
  // Nested deeper than anybody writes: what it leaves out is not worked out, so that it counts for nothing.
  if (condition.tokens.length === 0 || condition.tokens.some(({ depth }) => depth > base + DEEPEST)) return false;
  return !partsBetween(condition, 'OR').some((one) =>
    partsBetween(one, 'AND').every((conjunct) => holdsForAll(conjunct, table)),
  );
}
