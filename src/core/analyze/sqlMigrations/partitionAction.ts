import { hasWords, nameAt, wordsAt } from '../../sql/phrase';
import type { Action } from './actions';
import type { Alter, Altered } from './altered';
import { inTransaction, isFresh } from './context';
import { drops, empties, locks, rewrites, shown, unguards, type Danger } from './danger';
import { keyOf } from './survey';

const ROWS = 'the rows, unless a backup exists';

function attach({ rest, whole }: Action, { table, name, context }: Altered): readonly Danger[] {
  const child = nameAt(rest, 1).name;
  if (isFresh(context, child) || context.survey.checked.has(keyOf(child))) return [];
  const says = `May check every row of ${shown(child)} under a lock before it becomes a partition of ${name}`;
  return [locks(whole, table, says, { certainty: 'possible' })];
}

function detach({ rest, whole }: Action, { table, name, context }: Altered): readonly Danger[] {
  const child = nameAt(rest, 1).name;
  if (hasWords(rest, 'CONCURRENTLY')) {
    return inTransaction(context)
      ? [locks(whole, table, 'Fails: `CONCURRENTLY` cannot run inside of a transaction')]
      : [];
  }
  if (hasWords(rest, 'FINALIZE')) return [];
  if (context.family === 'other') {
    return [unguards(whole, table, `Takes a partition out of ${name}: its rows are read no longer`)];
  }
  const saferWay = `ALTER TABLE ${table} DETACH PARTITION ${child} CONCURRENTLY`;
  const says = `Takes partition ${shown(child)} out of ${name}, which nobody can read or write meanwhile`;
  return [locks(whole, table, says, { saferWay })];
}

/** `ATTACH PARTITION`, `DETACH PARTITION`, `TRUNCATE PARTITION`, `EXCHANGE PARTITION` and their like. */
export const partitionAction: Alter = (action, altered) => {
  const { verb, rest, whole } = action;
  const { table, name } = altered;
  if (verb === 'ATTACH') return attach(action, altered);
  if (verb === 'DETACH') return detach(action, altered);
  if (verb === 'TRUNCATE') return [empties(whole, table, `Empties a partition of ${name}`, { lost: ROWS })];
  if (/^(?:EXCHANGE|SWITCH|REPLACE)$/.test(verb)) {
    const says = `Swaps the rows of a partition of ${name} with those of another table`;
    return [drops(whole, table, says, { rule: 'sql/swap', effect: 'replace', severity: 'high', undo: 'costly' })];
  }
  if (verb === 'PARTITION' && !wordsAt(rest, 0, 'BY')) return [];
  return [rewrites(whole, table, `Writes the rows of ${name} into other partitions; writes wait meanwhile`)];
};
