import type { Dialect } from '../../sql/dialect';
import type { Phrase } from '../../sql/phrase';
import { wordAt, wordsAt, part } from '../../sql/phrase';
import type { SqlPiece } from '../../sql/splitSql';
import { maskText } from './maskText';
import { splitDamaged, type Gap } from './splitDamaged';

/** The statements that a deploy sends, in their order, and what could not be read. */
export type Migration = {
  readonly statements: readonly Phrase[];
  readonly clients: readonly (SqlPiece & { readonly kind: 'client' })[];
  readonly gaps: readonly Gap[];
  readonly wrapped: boolean;
};

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

/** What opens and closes; a lone brace is never SQL. */
const BRACKETS: ReadonlyMap<string, { readonly of: string; readonly step: number }> = new Map(
  ['()', '[]', '{}'].flatMap((of) => [
    [of.charAt(0), { of, step: 1 }],
    [of.charAt(1), { of, step: -1 }],
  ]),
);

function isBalanced({ tokens }: Phrase): boolean {
  const depths = new Map<string, number>();
  for (const { kind, text } of tokens) {
    const pair = kind === 'sign' ? BRACKETS.get(text) : undefined;
    if (pair !== undefined) depths.set(pair.of, (depths.get(pair.of) ?? 0) + pair.step);
  }
  return [...depths.values()].every((depth) => depth === 0);
}

/** Cuts where a statement begins at the start of a line although the one before it was not ended. */
function cut(phrase: Phrase, text: string, gaps: Gap[]): readonly Phrase[] {
  const holds = phrase.dialect.batches || mayHold(phrase);
  // Behind the text of its body, a routine holds nothing more.
  const body = phrase.tokens.findLastIndex(({ kind, start }) => kind === 'string' && text.charAt(start) === '$');
  if (holds && body < 0) return [phrase];
  const from = holds ? body + 1 : 1;
  const balanced = isBalanced(phrase);
  const starts = phrase.tokens.flatMap((_, at) => (at >= from && isStart(phrase, at, text, balanced) ? [at] : []));
  if (starts.length === 0) return [phrase];
  for (const at of starts)
    gaps.push({ offset: phrase.tokens[at]?.start ?? 0, says: 'the statement before it is not ended' });
  return [0, ...starts].map((start, index) => part(phrase, start, starts[index]));
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
  const { pieces, gaps: open } = splitDamaged(masked.text, dialect);
  const gaps = [...open];
  const whole = pieces.flatMap((piece) => (piece.kind === 'statement' ? [{ tokens: piece.tokens, dialect }] : []));
  const statements = whole.flatMap((phrase) => cut(phrase, masked.text, gaps)).map(trimmed);
  for (const phrase of statements) {
    if (!isBalanced(phrase)) gaps.push({ offset: phrase.tokens[0]?.start ?? 0, says: 'a bracket is not closed' });
  }
  for (const offset of masked.conflicts.slice(0, 1)) gaps.push({ offset, says: 'it holds a merge conflict' });
  return {
    ...{ statements, gaps: gaps.sort((a, b) => a.offset - b.offset), wrapped: masked.wrapped },
    clients: pieces.flatMap((piece) => (piece.kind === 'client' ? [piece] : [])),
  };
}
