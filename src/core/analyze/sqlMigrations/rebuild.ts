import { nameAt, skipExistence, wordsAt, type Phrase } from '../../sql/phrase';
import type { Context } from './context';
import { rewrites, shown, type Danger } from './danger';
import { keyOf } from './survey';

/*
 * Databases that cannot change a column in place have the table built anew: a new table, the rows copied, the old one
 * dropped, the new one renamed. Taken alone each step looks worse or better than the whole.
 */

/** Whether a dropped table comes back under its name with the rows that it had. */
export function isRebuilt({ survey }: Context, table: string): boolean {
  const successor = survey.successors.get(keyOf(table));
  return successor !== undefined && survey.copied.has(`${keyOf(successor)} ${keyOf(table)}`);
}

/** The last step of such a rebuild says what the whole amounts to; null for any other statement. */
export function rebuilds(phrase: Phrase, context: Context): readonly Danger[] | null {
  const named = nameAt(phrase, skipExistence(phrase, 2));
  if (!wordsAt(phrase, named.next, 'RENAME', 'TO')) return null;
  const table = nameAt(phrase, named.next + 2).name;
  if (!context.survey.dropped.has(keyOf(table)) || !isRebuilt(context, table)) return null;
  const says = `Builds ${shown(table)} anew and copies its rows; columns that are not copied are gone, and writes wait meanwhile`;
  return [rewrites(phrase, table, says, { severity: 'medium' })];
}
