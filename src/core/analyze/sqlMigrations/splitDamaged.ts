import type { Dialect } from '../../sql/dialect';
import { lexemeAt } from '../../sql/lexer';
import { splitSql, type SqlPiece } from '../../sql/splitSql';
import type { SqlToken } from '../../sql/token';

/** A place in a file that cannot be made sense of. */
export type Gap = { readonly offset: number; readonly says: string };

/** How often reading starts again behind a text that is not closed. */
const MOST_STARTS = 40;

const STARTS = /\n(?=(?:ALTER|DROP|CREATE|TRUNCATE|DELETE\s+FROM|INSERT\s+INTO|UPDATE|GRANT|REVOKE|BEGIN|COMMIT)\b)/gi;

/** The start of a statement that hardly ever stands at the start of a line inside of a routine's body. */
const OUTSIDE =
  /\n(?:(?:CREATE|DROP|ALTER)\s+(?:OR\s+REPLACE\s+)?(?:TABLE|INDEX|UNIQUE|TYPE|POLICY|SCHEMA|VIEW|DATABASE|FUNCTION|PROCEDURE|TRIGGER|MATERIALIZED|SEQUENCE|ROLE|USER|EXTENSION)|TRUNCATE|GRANT|REVOKE)\b/i;

function isClosed(written: string): boolean {
  const [open = ''] = /^(?:\$[^$\s]*\$|[A-Za-z]?['"`[])/.exec(written) ?? [];
  const close = open.endsWith('[') ? ']' : open.startsWith('$') ? open : open.slice(-1);
  return written.length >= open.length + close.length && written.endsWith(close);
}

function quotesOf(pieces: readonly SqlPiece[]): readonly SqlToken[] {
  return pieces.flatMap((piece) =>
    piece.kind === 'statement' ? piece.tokens.filter(({ kind }) => kind === 'string' || kind === 'name') : [],
  );
}

type Open = { readonly start: number; readonly says: string };

/** A comment that takes the rest of the text, because nobody closed it. */
function openComment(text: string, pieces: readonly SqlPiece[], dialect: Dialect): Open | null {
  const last = pieces.findLast((piece) => piece.kind === 'statement');
  const longer = `${text} `;
  for (let at = last?.kind === 'statement' ? (last.tokens.at(-1)?.end ?? 0) : 0; at < text.length;) {
    const { token, end } = lexemeAt(longer, at, dialect);
    // What reaches past the end of the text would reach on.
    if (end > text.length && text.startsWith('/*', at)) return { start: at, says: 'a comment is not closed' };
    if (token !== null && token.kind !== 'sign') return null;
    at = end;
  }
  return null;
}

/**
 * The quote that takes the rest of the text, because nobody closed it. Where each quote is closed by the next one's
 * opening, it is the first that reaches over the start of a statement.
 */
function openQuote(text: string, pieces: readonly SqlPiece[]): Open | null {
  const quotes = quotesOf(pieces);
  const last = quotes.at(-1);
  if (last === undefined || last.end !== text.length || isClosed(text.slice(last.start))) return null;
  const first = quotes.find(({ start, end }) => OUTSIDE.test(text.slice(start, end)));
  return { start: first?.start ?? last.start, says: 'a quote is not closed' };
}

/** Pieces that end before an offset; the statement around it is not whole. */
function before(pieces: readonly SqlPiece[], offset: number): readonly SqlPiece[] {
  return pieces.filter((piece) =>
    piece.kind === 'client' ? piece.start < offset : (piece.tokens.at(-1)?.end ?? 0) <= offset,
  );
}

/** The pieces of a text; starts again at the next line that begins a statement where a quote or comment would swallow it. */
export function splitDamaged(
  text: string,
  dialect: Dialect,
): { readonly pieces: readonly SqlPiece[]; readonly gaps: readonly Gap[] } {
  const gaps: Gap[] = [];
  let rest = text;
  const kept: SqlPiece[] = [];
  for (let round = 0; ; round += 1) {
    const pieces = splitSql(rest, dialect);
    const open = openQuote(rest, pieces) ?? openComment(rest, pieces, dialect);
    if (open === null) return { pieces: [...kept, ...pieces], gaps };
    gaps.push({ offset: open.start, says: open.says });
    STARTS.lastIndex = open.start;
    const next = STARTS.exec(rest);
    const isLast = next === null || round >= MOST_STARTS;
    kept.push(...(isLast ? pieces : before(pieces, open.start)));
    if (isLast) return { pieces: kept, gaps };
    rest = ' '.repeat(next.index + 1) + rest.slice(next.index + 1);
  }
}
