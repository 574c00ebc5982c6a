import type { Dialect } from '../../sql/dialect';
import type { Phrase } from '../../sql/phrase';
import { wordAt, wordsAt, part } from '../../sql/phrase';
import { splitSql, type SqlPiece } from '../../sql/splitSql';
import { isSign, type SqlToken } from '../../sql/token';
import { maskText } from './maskText';

/** A place in a file that cannot be made sense of. */
export type Gap = { readonly offset: number; readonly says: string };

/** The statements that a deploy sends, in their order, and what could not be read. */
export type Migration = {
  readonly statements: readonly Phrase[];
  readonly clients: readonly (SqlPiece & { readonly kind: 'client' })[];
  readonly gaps: readonly Gap[];
  readonly wrapped: boolean;
};

/** How often reading starts again behind a text that is not closed. */
const MOST_STARTS = 40;

const STARTS = /\n(?=(?:ALTER|DROP|CREATE|TRUNCATE|DELETE\s+FROM|INSERT\s+INTO|UPDATE|GRANT|REVOKE|BEGIN|COMMIT)\b)/gi;

function isClosed(written: string): boolean {
  const [open = ''] = /^(?:\$[^$\s]*\$|[A-Za-z]?['"`[])/.exec(written) ?? [];
  const close = open.endsWith('[') ? ']' : open.startsWith('$') ? open : open.slice(-1);
  return written.length >= open.length + close.length && written.endsWith(close);
}

/** A quote that takes the rest of the text, because nobody closed it. */
function openQuote(text: string, pieces: readonly SqlPiece[]): SqlToken | null {
  const last = pieces.at(-1);
  const token = last?.kind === 'statement' ? last.tokens.at(-1) : undefined;
  const isQuoted = token?.kind === 'string' || token?.kind === 'name';
  return isQuoted && token.end === text.length && !isClosed(text.slice(token.start)) ? token : null;
}

type Split = { readonly pieces: readonly SqlPiece[]; readonly gaps: readonly Gap[] };

/** Starts again at the next line that begins a statement, where a quote would swallow it. */
function split(text: string, dialect: Dialect): Split {
  const gaps: Gap[] = [];
  let rest = text;
  const kept: SqlPiece[] = [];
  for (let round = 0; ; round += 1) {
    const pieces = splitSql(rest, dialect);
    const open = openQuote(rest, pieces);
    if (open === null) return { pieces: [...kept, ...pieces], gaps };
    gaps.push({ offset: open.start, says: 'a quote is not closed' });
    STARTS.lastIndex = open.start;
    const next = STARTS.exec(rest);
    const whole = next === null || round >= MOST_STARTS;
    kept.push(...(whole ? pieces : pieces.slice(0, -1)));
    if (whole) return { pieces: kept, gaps };
    rest = ' '.repeat(next.index + 1) + rest.slice(next.index + 1);
  }
}

const KINDS =
  'TABLE|INDEX|UNIQUE|TYPE|POLICY|SCHEMA|VIEW|DATABASE|FUNCTION|TRIGGER|MATERIALIZED|SEQUENCE|ROLE|USER|EXTENSION';

/** Statements of which such a one may be a part, and words behind which it goes on. */
const HOLDERS = /^(?:WITH|MERGE|EXPLAIN)$/;
const BEFORE_PARTS = /^(?:AS|DO|THEN|ELSE|FOR|ON|OF|OR|INSTEAD|BEFORE|AFTER)$/;

/**
 * `DELETE FROM t`, `INSERT INTO t`, `UPDATE t SET`: the start of a statement about rows, not a part of another one. Where
 * a parenthesis is not closed, what stands in it says nothing.
 */
function isAboutRows(phrase: Phrase, at: number, balanced: boolean): boolean {
  const { tokens } = phrase;
  if (
    (balanced && (tokens[at]?.depth ?? 0) > 0) ||
    HOLDERS.test(wordAt(phrase, 0)) ||
    BEFORE_PARTS.test(wordAt(phrase, at - 1))
  ) {
    return false;
  }
  if (wordsAt(phrase, at, 'DELETE', 'FROM') || wordsAt(phrase, at, 'INSERT', 'INTO')) return true;
  return wordsAt(phrase, at, 'UPDATE') && tokens.slice(at + 2, at + 6).some(({ keyword }) => keyword === 'SET');
}

function isStart(phrase: Phrase, at: number, text: string, balanced: boolean): boolean {
  const token = phrase.tokens[at];
  if (token === undefined || (token.start > 0 && text.charAt(token.start - 1) !== '\n')) return false;
  if (wordsAt(phrase, at, 'DROP|ALTER|CREATE', KINDS) || wordsAt(phrase, at, 'TRUNCATE', 'TABLE')) return true;
  return isAboutRows(phrase, at, balanced);
}

/** Statements that may hold others: a schema with its tables, a routine with its body. */
function mayHold(phrase: Phrase): boolean {
  const words = phrase.tokens.slice(0, 12).map(({ keyword }) => keyword);
  return (
    words.some((word) =>
      /^(?:FUNCTION|PROCEDURE|PROC|TRIGGER|EVENT|PACKAGE|RULE|SCHEMA|EXPLAIN|PREPARE|DECLARE)$/.test(word),
    ) ||
    words[0] === 'BEGIN' ||
    words[0] === 'IF'
  );
}

function isBalanced({ tokens }: Phrase): boolean {
  let depth = 0;
  for (const token of tokens) depth += isSign(token, '(') ? 1 : isSign(token, ')') ? -1 : 0;
  return depth === 0;
}

/** Cuts where a statement begins at the start of a line although the one before it was not ended. */
function cut(phrase: Phrase, text: string, gaps: Gap[]): readonly Phrase[] {
  if (phrase.dialect.batches || mayHold(phrase)) return [phrase];
  const balanced = isBalanced(phrase);
  const starts = phrase.tokens.flatMap((_, at) => (at > 0 && isStart(phrase, at, text, balanced) ? [at] : []));
  if (starts.length === 0) return [phrase];
  for (const at of starts)
    gaps.push({ offset: phrase.tokens[at]?.start ?? 0, says: 'the statement before it is not ended' });
  return [0, ...starts].map((from, index) => part(phrase, from, starts[index]));
}

/** What a template puts before a statement is no part of it. */
function trimmed(phrase: Phrase): Phrase {
  const at = phrase.tokens.findIndex(({ text }) => !text.includes('\uFFFC'));
  return at > 0 && /^(?:SELECT|WITH|ALTER|CREATE|DROP|INSERT|UPDATE|DELETE|GRANT)$/.test(wordAt(phrase, at))
    ? part(phrase, at)
    : phrase;
}

/** Reads a migration as the deploy runs it. Never throws. */
export function readMigration(source: string, dialect: Dialect): Migration {
  const masked = maskText(source);
  const { pieces, gaps: open } = split(masked.text, dialect);
  const gaps = [...open];
  const whole = pieces.flatMap((piece) => (piece.kind === 'statement' ? [{ tokens: piece.tokens, dialect }] : []));
  const statements = whole.flatMap((phrase) => cut(phrase, masked.text, gaps)).map(trimmed);
  for (const phrase of statements) {
    if (!isBalanced(phrase)) gaps.push({ offset: phrase.tokens[0]?.start ?? 0, says: 'a parenthesis is not closed' });
  }
  for (const offset of masked.conflicts.slice(0, 1)) gaps.push({ offset, says: 'it holds a merge conflict' });
  return {
    ...{ statements, gaps: gaps.sort((a, b) => a.offset - b.offset), wrapped: masked.wrapped },
    clients: pieces.flatMap((piece) => (piece.kind === 'client' ? [piece] : [])),
  };
}
