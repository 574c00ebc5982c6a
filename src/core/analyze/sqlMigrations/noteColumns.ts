import { closingAt, commaParts, nameAt, part, type Phrase } from '../../sql/phrase';
import { isSign } from '../../sql/token';
import { typeAt } from './columnTypes';
import { columnKey } from './context';

/** Remembers the types that a `CREATE TABLE` gives its columns. */
export function noteColumns(phrase: Phrase, table: string, types: Map<string, string>): void {
  const open = phrase.tokens.findIndex((token) => isSign(token, '('));
  if (open < 0) return;
  for (const column of commaParts(part(phrase, open + 1, closingAt(phrase, open)))) {
    const { name, next } = nameAt(column, 0);
    if (name !== '') types.set(columnKey(table, name), typeAt(column, next));
  }
}
