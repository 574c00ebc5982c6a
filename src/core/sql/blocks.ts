import type { Phrase } from './phrase';
import { isSign, keyword, type SqlToken } from './token';

/** Words of procedural SQL behind which a statement of its own starts. */
const OPENERS: ReadonlySet<string> = new Set(['BEGIN', 'THEN', 'ELSE', 'LOOP', 'DO', 'ATOMIC', 'REPEAT']);

/** Words that only steer; a statement may stand behind them. */
const STEERING: ReadonlySet<string> = new Set([
  ...['DECLARE', 'IF', 'ELSIF', 'ELSEIF', 'WHILE', 'FOR', 'FOREACH', 'EXCEPTION', 'WHEN', 'CASE', 'END', 'RETURN'],
  ...['PERFORM', 'RAISE', 'EXIT', 'CONTINUE', 'NULL', 'ASSERT', 'GET', 'OPEN', 'LEAVE', 'ITERATE', 'PRINT', 'ELSE'],
  ...['BEGIN', 'TRY', 'CATCH', 'GOTO', 'WAITFOR', 'THROW', 'RAISERROR', 'THEN', 'LOOP', 'DO', 'ATOMIC', 'REPEAT'],
]);

export function isSteering(word: string): boolean {
  return STEERING.has(word);
}

/** `ON CONFLICT DO UPDATE` and `DO NOTHING` are parts of their statement, as is everything inside of a `CASE`. */
function opensStatement(token: SqlToken, before: readonly SqlToken[]): boolean {
  if (!OPENERS.has(keyword(token)) || token.depth > 0 || keyword(before[0]) === 'CASE') return false;
  const isConflict = /^(CONFLICT|\))$/.test((before.at(-1)?.text ?? '').toUpperCase());
  return keyword(token) !== 'DO' || !isConflict;
}

/** The statements inside of a procedural block, in their order. */
export function blockStatements({ tokens, dialect }: Phrase): readonly Phrase[] {
  const parts: SqlToken[][] = [[]];
  for (const token of tokens) {
    const last = parts.at(-1) ?? [];
    if (isSign(token, ';') || opensStatement(token, last)) parts.push([]);
    else last.push(token);
  }
  return parts.filter((part) => part.length > 0).map((part) => ({ tokens: part, dialect }));
}
