import type { Dialect } from './dialect';
import { isSign, keyword, type SqlToken } from './token';

/** A statement, or a part of one, with the questions its readers ask of it. */
export type Phrase = { readonly tokens: readonly SqlToken[]; readonly dialect: Dialect };

/** A thing's name and the index behind it. */
export type Named = { readonly name: string; readonly next: number };

export function wordAt({ tokens }: Phrase, at: number): string {
  return keyword(tokens[at]);
}

// Readers ask with the same few texts of their source, for every token; each is taken apart once.
const alternatives = new Map<string, readonly string[]>();

function alternativesOf(words: string): readonly string[] {
  const known = alternatives.get(words);
  if (known !== undefined) return known;
  const told = words.split('|');
  alternatives.set(words, told);
  return told;
}

/** Whether the words stand one after the other from `at`; `A|B` is either. */
export function wordsAt(phrase: Phrase, at: number, ...words: readonly string[]): boolean {
  return words.every((word, index) => alternativesOf(word).includes(wordAt(phrase, at + index)));
}

/** The index of the first place, outside of parentheses, where the words stand one after the other; -1 for none. */
export function findWords(phrase: Phrase, ...words: readonly string[]): number {
  const base = phrase.tokens[0]?.depth ?? 0;
  const firsts = alternativesOf(words[0] ?? '');
  return phrase.tokens.findIndex(
    (token, at) =>
      token.depth === base &&
      token.keyword !== '' &&
      firsts.includes(token.keyword) &&
      (words.length === 1 || wordsAt(phrase, at, ...words)),
  );
}

export function hasWords(phrase: Phrase, ...words: readonly string[]): boolean {
  return findWords(phrase, ...words) >= 0;
}

/** The index behind any of the optional words that stand from `at`. */
export function skipWords(phrase: Phrase, at: number, ...words: readonly string[]): number {
  let next = at;
  while (words.includes(wordAt(phrase, next))) next += 1;
  return next;
}

/** Behind `IF EXISTS`, `IF NOT EXISTS`. */
export function skipExistence(phrase: Phrase, at: number): number {
  if (wordAt(phrase, at) !== 'IF') return at;
  return wordAt(phrase, at + 1) === 'NOT' ? at + 3 : at + 2;
}

/** The index of the parenthesis that closes the one at `at`, or the end. */
export function closingAt({ tokens }: Phrase, at: number): number {
  const depth = tokens[at]?.depth ?? 0;
  for (let next = at + 1; next < tokens.length; next += 1) {
    const token = tokens[next];
    if (token !== undefined && isSign(token, ')') && token.depth <= depth) return next;
  }
  return tokens.length;
}

export function part(phrase: Phrase, from: number, to?: number): Phrase {
  return { ...phrase, tokens: phrase.tokens.slice(from, to) };
}

function isNamePart(token: SqlToken | undefined): boolean {
  return token?.kind === 'word' || token?.kind === 'name' || token?.kind === 'string' || token?.kind === 'parameter';
}

/** Behind a part of a name: the sign that joins the next part to it, or null. */
function jointAt(tokens: readonly SqlToken[], at: number): '.' | '-' | null {
  const [part, sign, after] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (isSign(sign, '.')) return '.';
  // `project-id.data.table` of BigQuery, `users-2`: a dash without blanks is a part of the name.
  const glued = part?.end === sign?.start && sign?.end === after?.start;
  return isSign(sign, '-') && glued ? '-' : null;
}

/** The dotted name at `at`, without its quotes; empty when there is none. */
export function nameAt({ tokens }: Phrase, at: number): Named {
  let next = at;
  let name = '';
  for (; isSign(tokens[next], '#') || isSign(tokens[next], '@'); next += 1) name += tokens[next]?.text ?? '';
  for (; isNamePart(tokens[next]); next += 2) {
    const joint = jointAt(tokens, next);
    name += (tokens[next]?.text ?? '') + (joint ?? '');
    if (joint === null) return { name, next: next + 1 };
    // SQL Server leaves a part out: `master..xp_cmdshell`.
    if (isSign(tokens[next + 2], '.')) next += 1;
  }
  return { name, next };
}

/** Names separated by commas from `at`. */
export function namesAt(phrase: Phrase, at: number): readonly string[] {
  const names: string[] = [];
  for (let next = at; ;) {
    const found = nameAt(phrase, next);
    if (found.name === '') return names;
    names.push(found.name);
    const after = isSign(phrase.tokens[found.next], '*') ? found.next + 1 : found.next;
    // The argument list of a function, as in `DROP FUNCTION f(int)`.
    const behind = isSign(phrase.tokens[after], '(') ? closingAt(phrase, after) + 1 : after;
    if (!isSign(phrase.tokens[behind], ',')) return names;
    next = behind + 1;
  }
}

/** The parts between commas outside of parentheses. */
export function commaParts(phrase: Phrase): readonly Phrase[] {
  const base = phrase.tokens[0]?.depth ?? 0;
  const parts: SqlToken[][] = [[]];
  for (const token of phrase.tokens) {
    if (isSign(token, ',') && token.depth === base) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter((tokens) => tokens.length > 0).map((tokens) => ({ ...phrase, tokens }));
}
