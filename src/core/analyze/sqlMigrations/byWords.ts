import type { Deed } from '../../sql/deed';
import { commaParts, nameAt, part, skipExistence, skipWords, wordsAt, type Phrase } from '../../sql/phrase';
import { tableTold } from '../../sql/told/tableTold';
import { toldBy } from '../../sql/told/told';
import { toldStatement } from '../../sql/told/toldStatement';
import { isFresh, type Context } from './context';

/** Parts of an `ALTER TABLE` that their own first words tell; who owns a table is the ordinary work of a migration. */
function tableDeeds(phrase: Phrase, context: Context): readonly Deed[] {
  const named = nameAt(phrase, skipWords(phrase, skipExistence(phrase, 2), 'ONLY'));
  const { name } = named;
  if (isFresh(context, name)) return [];
  const next = wordsAt(phrase, named.next, 'ON', 'CLUSTER') ? named.next + 3 : named.next;
  const told = commaParts(part(phrase, next)).flatMap((action) => toldBy(tableTold, action)?.deeds ?? []);
  return told
    .filter(({ rule }) => rule !== 'sql/grant')
    .map((deed) => ({ ...deed, type: 'sql.table', name, says: `${deed.says} ${name}` }));
}

/**
 * What a statement of one vendor does that its first words tell, for those of which the readers of migrations say
 * nothing. Waits are left to them: they know which server lets reads and writes go on.
 */
export function deedsByWords(phrase: Phrase, context: Context): readonly Deed[] {
  if (wordsAt(phrase, 0, 'ALTER', 'POLICY')) return [];
  const deeds = wordsAt(phrase, 0, 'ALTER', 'TABLE') ? tableDeeds(phrase, context) : toldStatement(phrase)?.deeds;
  // Nobody uses what is new, but whoever it is given to has it.
  const given = /^(?:expose|grant)$/;
  return (deeds ?? []).filter(
    ({ rule, name, effect }) => rule !== 'sql/lock' && (name === '' || given.test(effect) || !isFresh(context, name)),
  );
}
