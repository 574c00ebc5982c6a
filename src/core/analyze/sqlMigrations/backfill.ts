import { findWords, hasWords, nameAt, part, skipWords, wordAt, wordsAt, type Phrase } from '../../sql/phrase';
import { isSign } from '../../sql/token';
import { columnKey, isFresh, type Context } from './context';

/** Conditions that hold for every row, since the column came with this very migration and is null everywhere. */
function isNullEverywhere(condition: Phrase, table: string, { added }: Context): boolean {
  const column = nameAt(condition, 0);
  const bare = column.name.split('.').at(-1) ?? '';
  return (
    wordsAt(condition, column.next, 'IS', 'NULL') &&
    condition.tokens.length === column.next + 2 &&
    added.has(columnKey(table, bare))
  );
}

/** The table of an `UPDATE` that fills a new column in every row at once; null for any other statement. */
export function defersRows(phrase: Phrase, context: Context): string | null {
  if (wordAt(phrase, 0) !== 'UPDATE' || hasWords(phrase, 'LIMIT')) return null;
  const { name } = nameAt(phrase, skipWords(phrase, 1, 'ONLY', 'LOW_PRIORITY', 'IGNORE'));
  const where = findWords(phrase, 'WHERE');
  if (where < 0 || isFresh(context, name) || isSign(phrase.tokens[1], '(')) return null;
  return isNullEverywhere(part(phrase, where + 1), name, context) ? name : null;
}
