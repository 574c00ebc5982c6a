import {
  closingAt,
  commaParts,
  hasWords,
  nameAt,
  namesAt,
  part,
  skipExistence,
  skipWords,
  wordAt,
  type Phrase,
} from '../../sql/phrase';
import { isSign } from '../../sql/token';
import { inTransaction, isFresh, type Context, type Judge } from './context';
import { indexes, locks, rewrites, shown, type Danger } from './danger';

const concurrently = (phrase: Phrase): boolean => phrase.tokens.some(({ keyword }) => keyword === 'CONCURRENTLY');

/** `CONCURRENTLY` leaves the others alone, but for a transaction, in which it fails. */
function besides(phrase: Phrase, name: string, context: Context): readonly Danger[] {
  if (!inTransaction(context)) return [];
  return [indexes(phrase, name, 'Fails: `CONCURRENTLY` cannot run inside of a transaction')];
}

/** Behind `(VERBOSE, CONCURRENTLY)`. */
function behindOptions(phrase: Phrase, at: number): number {
  return isSign(phrase.tokens[at], '(') ? closingAt(phrase, at) + 1 : at;
}

const reindex: Judge = (phrase, context) => {
  const at = behindOptions(phrase, 1);
  const kind = wordAt(phrase, at);
  const { name } = nameAt(phrase, skipExistence(phrase, skipWords(phrase, at + 1, 'CONCURRENTLY')));
  if (concurrently(phrase)) return besides(phrase, name, context);
  if (isFresh(context, name) || context.family === 'sqlite') return [];
  const wide = /^(?:SCHEMA|DATABASE|SYSTEM)$/.test(kind);
  const says =
    `Builds ${wide ? 'every index' : kind === 'INDEX' ? 'index' : 'the indexes'} of ${shown(name) || 'the database'} anew while writes wait`.replace(
      'index of',
      kind === 'INDEX' ? 'index' : 'index of',
    );
  return [
    indexes(phrase, name, says, {
      severity: wide ? 'high' : 'medium',
      saferWay: `REINDEX ${kind} CONCURRENTLY ${name}`,
    }),
  ];
};

const cluster: Judge = (phrase, context) => {
  const { name } = nameAt(phrase, skipWords(phrase, behindOptions(phrase, 1), 'VERBOSE'));
  if (isFresh(context, name)) return [];
  return [
    rewrites(
      phrase,
      name,
      `Rewrites ${shown(name) || 'every clustered table'} in the order of an index; nobody can read or write it meanwhile`,
    ),
  ];
};

/** SQLite's `VACUUM` writes the whole file anew; `VACUUM INTO` only copies it. */
function vacuumFile(phrase: Phrase): readonly Danger[] {
  if (hasWords(phrase, 'INTO')) return [];
  const says = 'Writes the whole database file anew under a lock, and needs as much room again';
  return [rewrites(phrase, '', says, { type: 'sql.database', severity: 'medium' })];
}

const vacuum: Judge = (phrase, context) => {
  if (context.family === 'sqlite') return vacuumFile(phrase);
  const full = phrase.tokens.findIndex(({ keyword }) => keyword === 'FULL');
  if (full < 0 || /^(?:false|off|0)$/i.test(phrase.tokens[full + 1]?.text ?? '')) return [];
  const { name } = nameAt(phrase, skipWords(phrase, behindOptions(phrase, 1), 'FULL', 'VERBOSE', 'ANALYZE', 'FREEZE'));
  if (name !== '' && isFresh(context, name)) return [];
  return [rewrites(phrase, name, `Rewrites ${shown(name) || 'every table'}, which nobody can read or write meanwhile`)];
};

/** Modes that leave reads and writes of rows alone. */
const MILD = /^(?:ACCESS SHARE|ROW SHARE|ROW EXCLUSIVE|SHARE UPDATE EXCLUSIVE)$/;

const lock: Judge = (phrase, context) => {
  const start = skipWords(phrase, 1, 'TABLE', 'TABLES', 'ONLY');
  if (/^(?:INSTANCE|STATISTICS)$/.test(wordAt(phrase, start))) return [];
  const at = phrase.tokens.findIndex(({ keyword }) => keyword === 'IN');
  const words = at < 0 ? [] : part(phrase, at + 1).tokens.map(({ keyword }) => keyword);
  const mode = words.slice(0, words.indexOf('MODE')).join(' ');
  if (MILD.test(mode)) return [];
  const tables = commaParts(part(phrase, start)).filter(
    (one) => at >= 0 || wordAt(one, one.tokens.length - 1) !== 'READ',
  );
  const held = (context.family === 'mysql' ? tables.map((one) => nameAt(one, 0).name) : namesAt(phrase, start)).filter(
    (name) => !isFresh(context, name),
  );
  return held.map((name) => locks(phrase, name, `Locks ${shown(name)} until the migration ends`, { severity: 'high' }));
};

const refresh: Judge = (phrase, context) => {
  const { name } = nameAt(phrase, skipWords(phrase, 1, 'MATERIALIZED', 'VIEW', 'CONCURRENTLY'));
  if (!hasWords(phrase, 'VIEW') || concurrently(phrase) || isFresh(context, name) || hasWords(phrase, 'NO', 'DATA'))
    return [];
  const saferWay = `REFRESH MATERIALIZED VIEW CONCURRENTLY ${name}`;
  return [
    locks(phrase, name, `Computes ${shown(name)} anew; nobody can read it meanwhile`, { type: 'sql.view', saferWay }),
  ];
};

const optimize: Judge = (phrase, context) => {
  const names = namesAt(phrase, skipWords(phrase, 1, 'TABLE', 'LOCAL', 'NO_WRITE_TO_BINLOG'));
  return names
    .filter((name) => !isFresh(context, name))
    .map((name) => rewrites(phrase, name, `Rewrites ${shown(name)}`, { severity: 'medium' }));
};

/** SQL Server's and Oracle's `ALTER INDEX … REBUILD`. */
const alterIndex: Judge = (phrase, context) => {
  const named = nameAt(phrase, skipExistence(phrase, 2));
  const on = wordAt(phrase, named.next) === 'ON' ? nameAt(phrase, named.next + 1).name : named.name;
  if (!hasWords(phrase, 'REBUILD') || isFresh(context, on)) return [];
  const words = phrase.tokens.map(({ keyword }) => keyword);
  const at = words.indexOf('ONLINE');
  if (at > 0 && words[at + 2] !== 'OFF') return [];
  return [indexes(phrase, on, `Builds the indexes of ${shown(on)} anew while its writes wait`)];
};

/** Statements whose harm is the wait of others, by their first word; `ALTER INDEX` by both. */
export const waiting: ReadonlyMap<string, Judge> = new Map([
  ['REINDEX', reindex],
  ['CLUSTER', cluster],
  ['VACUUM', vacuum],
  ['LOCK', lock],
  ['REFRESH', refresh],
  ['OPTIMIZE', optimize],
  ['ALTER INDEX', alterIndex],
]);
