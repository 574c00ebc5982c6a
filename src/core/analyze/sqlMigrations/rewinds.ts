import { hasWords, nameAt, wordAt, wordsAt, type Phrase } from '../../sql/phrase';
import { isSign } from '../../sql/token';
import { isFresh, type Judge } from './context';
import { breaksWrites, shown, type Danger } from './danger';

/** Numbers that a counter begins with; a higher one is mostly set to stand behind the rows there are. */
const FIRST = /^[01]$/;

function rewinds(phrase: Phrase, name: string): Danger {
  const says = `Sets ${shown(name)} back to its beginning: writes that get a number again which is taken fail`;
  return breaksWrites(phrase, name, says, { type: 'sql.sequence', severity: 'medium', certainty: 'possible' });
}

/** `ALTER SEQUENCE s RESTART`, `… RESTART WITH 1`, Oracle's `RESTART START WITH 1` */
export const restartsSequence: Judge = (phrase) => {
  const at = phrase.tokens.findIndex(({ keyword }) => keyword === 'RESTART');
  if (at < 0) return [];
  const number = phrase.tokens.slice(at + 1).find(({ kind }) => kind === 'number');
  return number === undefined || FIRST.test(number.text) ? [rewinds(phrase, nameAt(phrase, 2).name)] : [];
};

/** `SELECT setval('s', 1)`; null for every other query, and for a number that is read from the rows. */
export const setsSequence = (phrase: Phrase, context: Parameters<Judge>[1]): readonly Danger[] | null => {
  const at = phrase.tokens.findIndex(
    ({ keyword }, index) => keyword === 'SETVAL' && isSign(phrase.tokens[index + 1], '('),
  );
  const [name, , number, behind] = phrase.tokens.slice(at + 2);
  if (at < 0 || name?.kind !== 'string' || number?.kind !== 'number' || isFresh(context, name.text)) return null;
  const isWhole = isSign(behind, ',') || isSign(behind, ')');
  return isWhole && FIRST.test(number.text) && wordAt(phrase, 0) === 'SELECT' ? [rewinds(phrase, name.text)] : null;
};

/** SQL Server's `DBCC CHECKIDENT ('t', RESEED, 0)`; null for every other command. */
export const reseeds = (phrase: Phrase, context: Parameters<Judge>[1]): readonly Danger[] | null => {
  if (!wordsAt(phrase, 1, 'CHECKIDENT') || !hasWords(phrase, 'DBCC')) return null;
  const table = nameAt(phrase, 3).name;
  const at = phrase.tokens.findIndex(({ keyword }) => keyword === 'RESEED');
  const number = at < 0 ? undefined : phrase.tokens[at + 2];
  if (number?.kind !== 'number' || !FIRST.test(number.text) || isFresh(context, table)) return null;
  return [rewinds(phrase, table)];
};
