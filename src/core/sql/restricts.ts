import { comparisonHolds, constant, constantHolds, testHolds } from './holds';
import { closingAt, commaParts, findWords, nameAt, part, wordAt, wordsAt, type Phrase } from './phrase';
import { isSign, keyword, type SqlToken } from './token';

/*
 * Whether a condition leaves rows out. Only what holds for every row whatever the data is seen: constants, a thing
 * compared with itself, a key that is merely there. Anything else is taken to restrict.
 */

/** `SELECT id FROM t`: a list of everything that is in the table, or only a part of it. */
function isWhole(select: Phrase, table: string, column: string | null): boolean {
  const from = findWords(select, 'FROM');
  if (from < 0) return column === null;
  const named = nameAt(select, from + 1);
  const isSame = named.name.toLowerCase() === table.toLowerCase();
  const isColumn = column === null || (from === 2 && select.tokens[1]?.text.toLowerCase() === column.toLowerCase());
  const rest = part(select, named.next);
  const where = findWords(rest, 'WHERE');
  const restricted = where < 0 ? rest.tokens.length > 0 : where > 0 || restricts(part(rest, where + 1), table);
  return (isSame || column === null) && isColumn && !restricted;
}

/** `1 IN (1, 2)`, `id IN (SELECT id FROM the same table)`, `id = ANY (SELECT …)`; null where there is no list. */
function listHolds(phrase: Phrase, table: string): boolean | undefined | null {
  const { tokens } = phrase;
  const at = findWords(phrase, 'IN|ANY|SOME');
  if (at <= 0) return null;
  if (wordAt(phrase, at - 1) === 'NOT' || !isSign(tokens[at + 1], '(')) return undefined;
  const value = tokens.slice(0, isSign(tokens[at - 1], '=') ? at - 1 : at);
  const list = part(phrase, at + 2, closingAt(phrase, at + 1));
  if (wordAt(list, 0) === 'SELECT') return isWhole(list, table, value.at(-1)?.text ?? '') ? true : undefined;
  const known = constant(value);
  if (known === undefined) return undefined;
  return commaParts(list).some((one) => constant(one.tokens) === known) ? true : undefined;
}

/** The inside of parentheses that hold the whole condition; null when it is not in such. */
function inParentheses(phrase: Phrase): Phrase | null {
  const isWrapped = isSign(phrase.tokens[0], '(') && closingAt(phrase, 0) === phrase.tokens.length - 1;
  return isWrapped ? part(phrase, 1, -1) : null;
}

function subselectHolds(phrase: Phrase, table: string): boolean | undefined {
  return isWhole(phrase, table, null) ? true : undefined;
}

/** What stands between `AND` and `OR`. */
function partHolds(phrase: Phrase, table: string): boolean | undefined {
  const inner = inParentheses(phrase);
  if (inner !== null) return wordAt(inner, 0) === 'SELECT' ? selectedHolds(inner) : holds(inner, table);
  const value = constant(phrase.tokens);
  if (value !== undefined) return constantHolds(value);
  if (wordAt(phrase, 0) === 'NOT') {
    const negated = partHolds(part(phrase, 1), table);
    return negated === undefined ? undefined : !negated;
  }
  if (wordsAt(phrase, 0, 'EXISTS')) return subselectHolds(part(phrase, 2, closingAt(phrase, 1)), table);
  const found = listHolds(phrase, table) ?? testHolds(phrase);
  return found === null ? (comparisonHolds(phrase) ?? undefined) : found;
}

/** `(SELECT true)` */
function selectedHolds(select: Phrase): boolean | undefined {
  const value = constant(select.tokens.slice(1));
  return value === undefined ? undefined : constantHolds(value);
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

/** True for every row, false for none, undefined for some. */
function holds(condition: Phrase, table: string): boolean | undefined {
  const choices = partsBetween(condition, 'OR').map((choice) => {
    const all = partsBetween(choice, 'AND').map((one) => partHolds(one, table));
    return all.includes(false) ? false : all.includes(undefined) ? undefined : true;
  });
  return choices.includes(true) ? true : choices.includes(undefined) ? undefined : false;
}

const DEEPEST = 40;

/** Whether a condition (what stands behind `WHERE`) can leave a row of `table` out. */
export function restricts(condition: Phrase, table: string): boolean {
  const base = condition.tokens[0]?.depth ?? 0;
  // Nested deeper than anybody writes: what it leaves out is not worked out, so that it counts for nothing.
  if (condition.tokens.length === 0 || condition.tokens.some(({ depth }) => depth > base + DEEPEST)) return false;
  return holds(condition, table) !== true;
}
