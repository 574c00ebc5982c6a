import { does, bothDeeds, noDeeds, sentence, shownName, unseen, type Deed, type Deeds } from '../deed';
import { findWords, hasWords, nameAt, namesAt, part, skipWords, wordAt, wordsAt, type Phrase } from '../phrase';
import type { Dialect } from '../dialect';
import { restricts } from '../restricts';
import { isSign, type SqlToken } from '../token';
import type { SqlVerb } from './verb';

/** A longer statement is not repeated in a safer way. */
const MOST_SHOWN = 24;

const MODIFIERS = ['LOW_PRIORITY', 'QUICK', 'IGNORE', 'ONLY', 'HIGH_PRIORITY', 'DELAYED', 'OR', 'ROLLBACK', 'ABORT'];

/** Databases in which a statement can be tried and taken back. */
function canRehearse({ dialect }: Phrase): boolean {
  return !['clickhouse', 'cassandra', 'influx', 'bigquery'].includes(dialect.name);
}

function rehearsal(phrase: Phrase, text: string): { readonly saferWay?: string } {
  const begin = phrase.dialect.name === 'tsql' ? 'BEGIN TRAN' : 'BEGIN';
  return canRehearse(phrase) && !text.includes('\uFFFC') ? { saferWay: `${begin}; ${text}; ROLLBACK` } : {};
}

/** `DELETE TOP (10) FROM`, `DELETE FROM ONLY`: behind the words before the table. */
function tableStart(phrase: Phrase, at: number): number {
  const next = skipWords(phrase, at, ...MODIFIERS, 'FROM');
  if (wordAt(phrase, next) !== 'TOP') return next;
  const close = phrase.tokens.findIndex((token, index) => index > next && isSign(token, ')'));
  return skipWords(phrase, (close < 0 ? next + 1 : close) + 1, ...MODIFIERS, 'PERCENT', 'FROM');
}

type Scope = { readonly whole: boolean; readonly unseen: Deeds };

/** Which rows a condition leaves: all of them, some, or some that cannot be told. */
function scopeOf(phrase: Phrase, table: string): Scope {
  const where = findWords(phrase, 'WHERE');
  const joined = findWords(phrase, 'JOIN') > 0 && hasWords(phrase, 'ON|USING');
  if (where < 0) return { whole: !joined, unseen: noDeeds };
  const end = findWords(part(phrase, where), 'RETURNING|ORDER|LIMIT|OPTION|SETTINGS|ALLOW|IF');
  const condition = part(phrase, where + 1, end < 0 ? undefined : where + end);
  const isUnknown = condition.tokens.length > 0 && condition.tokens.every(({ text }) => /^\uFFFC+$/.test(text));
  const says = `which rows of ${shownName(table)} the condition leaves is not known before it runs`;
  return { whole: !restricts(condition, table), unseen: isUnknown ? unseen(says) : noDeeds };
}

function written({ kind, text }: SqlToken, dialect: Dialect): string {
  if (kind === 'string') return `'${text.replaceAll("'", "''")}'`;
  if (kind !== 'name') return text;
  const [open, close] = dialect.brackets ? '[]' : dialect.name === 'mysql' ? '``' : '""';
  return `${open ?? ''}${text}${close ?? ''}`;
}

/** The tokens as a statement says them; a part that is not known makes it useless. */
function textOf({ tokens, dialect }: Phrase): string {
  return tokens
    .map((token) => written(token, dialect))
    .join(' ')
    .replace(/ ([.,)])/g, '$1')
    .replace(/([.(]) /g, '$1');
}

function rowDeed(table: string, whole: boolean, verb: 'delete' | 'update', more: Partial<Deed>): Deed {
  const name = shownName(table);
  const common = { type: 'sql.table', name };
  if (!whole) {
    const says = verb === 'delete' ? `Deletes some rows of ${name}` : `Changes some rows of ${name}`;
    return { ...common, rule: `sql/${verb}-rows`, effect: 'update', severity: 'medium', undo: 'costly', says };
  }
  const says = verb === 'delete' ? `Deletes every row of ${name}` : `Overwrites every row of ${name}`;
  const effect = verb === 'delete' ? 'delete' : 'replace';
  const lost = verb === 'delete' ? 'the rows, unless a backup exists' : 'the values before, unless a backup exists';
  return { ...common, rule: `sql/${verb}-all`, effect, severity: 'high', undo: 'impossible', says, lost, ...more };
}

/** `DELETE FROM t [WHERE …]`, also of several tables, and of columns in CQL. */
export const remove: SqlVerb = (phrase) => {
  const from = findWords(phrase, 'FROM');
  const columns = phrase.dialect.name === 'cassandra' && from > 1;
  const start = tableStart(phrase, columns ? from : 1);
  const { name } = nameAt(phrase, start);
  if (name === '' || name.startsWith('#')) return name === '' ? unseen('what is deleted cannot be read') : noDeeds;
  const scope = scopeOf(phrase, name);
  const text = sentence('DELETE FROM', textOf(part(phrase, start, nameAt(phrase, start).next)));
  return bothDeeds([does(rowDeed(name, scope.whole, 'delete', rehearsal(phrase, text))), scope.unseen]);
};

/** `UPDATE t SET … [WHERE …]` */
export const update: SqlVerb = (phrase) => {
  const words = skipWords(phrase, tableStart(phrase, 1), 'REPLACE', 'FAIL', 'STATISTICS');
  // `UPDATE STATISTICS t` computes what the planner knows.
  if (wordAt(phrase, 1) === 'STATISTICS') return noDeeds;
  const { name } = nameAt(phrase, words);
  if (name === '' || name.startsWith('#') || !hasWords(phrase, 'SET')) return noDeeds;
  const scope = scopeOf(phrase, name);
  const rehearse = phrase.tokens.length > MOST_SHOWN ? {} : rehearsal(phrase, textOf(phrase));
  return bothDeeds([does(rowDeed(name, scope.whole, 'update', rehearse)), scope.unseen]);
};

/** `TRUNCATE [TABLE] t, …` */
export const truncate: SqlVerb = (phrase) => {
  const start = skipWords(phrase, 1, 'TABLE', 'ONLY', 'DATABASE');
  const at = wordAt(phrase, start) === 'IF' ? start + 2 : start;
  const names = namesAt(phrase, at).filter((name) => !name.startsWith('#'));
  const lost = 'the rows, unless a backup exists';
  return does(
    ...names.map((name): Deed => ({
      ...{ rule: 'sql/truncate', effect: 'delete', severity: 'high', type: 'sql.table', name: shownName(name), lost },
      undo: phrase.dialect.timeTravel ? 'costly' : 'impossible',
      says: sentence(wordAt(phrase, 1) === 'DATABASE' ? 'Empties database' : 'Empties table', shownName(name)),
      structural: true,
    })),
  );
};

function added(name: string, says: string): Deed {
  const shared = { type: 'sql.table', name: shownName(name), says } as const;
  return { ...shared, rule: 'sql/insert', effect: 'create', severity: 'low', undo: 'easy' };
}

/** `INSERT INTO t …`, `INSERT OVERWRITE t …`, `REPLACE INTO t …`, `UPSERT INTO t …` */
export const insert: SqlVerb = (phrase) => {
  const at = skipWords(phrase, 1, ...MODIFIERS, 'REPLACE', 'FAIL', 'INTO', 'TABLE');
  const overwrites = wordAt(phrase, 1) === 'OVERWRITE';
  const { name } = nameAt(phrase, overwrites ? skipWords(phrase, 2, 'INTO', 'TABLE') : at);
  if (name === '' || name.startsWith('#') || name.startsWith('@')) return noDeeds;
  if (overwrites) {
    const says = `Replaces the rows of ${shownName(name)}`;
    const shared = { type: 'sql.table', name: shownName(name), says, lost: 'the rows before' } as const;
    return does({ ...shared, rule: 'sql/overwrite', effect: 'replace', severity: 'high', undo: 'impossible' });
  }
  return does(added(name, `Adds rows to ${shownName(name)}`));
};

/** Whether `ON` and what stands between `WHEN` and `THEN` leave out no row that the branch would take. */
function mergesAll(phrase: Phrase, table: string, then: number): boolean {
  const on = findWords(phrase, 'ON');
  const first = findWords(phrase, 'WHEN');
  const condition = part(phrase, on + 1, first);
  const when = phrase.tokens.findLastIndex((_, at) => at < then && wordAt(phrase, at) === 'WHEN');
  const negates = wordAt(phrase, when + 1) === 'NOT';
  const adds = wordsAt(phrase, when, 'WHEN', 'MATCHED', 'AND') || hasWords(part(phrase, when, then), 'SOURCE', 'AND');
  if (on < 0 || adds) return false;
  // `WHEN NOT MATCHED BY SOURCE` takes every row where nothing ever matches.
  return negates ? !restricts({ ...condition, tokens: denied(condition) }, table) : !restricts(condition, table);
}

/** `NOT (…)` */
function denied({ tokens }: Phrase): readonly SqlToken[] {
  const [first] = tokens;
  if (first === undefined) return [];
  const sign = { ...first, kind: 'sign' as const, keyword: '' };
  const inner = tokens.map((token) => ({ ...token, depth: token.depth + 1 }));
  const not = { ...first, kind: 'word' as const, text: 'NOT', keyword: 'NOT' };
  return [not, { ...sign, text: '(' }, ...inner, { ...sign, text: ')' }];
}

/** `MERGE INTO t USING … WHEN …` */
export const merge: SqlVerb = (phrase) => {
  const { name } = nameAt(phrase, skipWords(phrase, 1, 'INTO'));
  if (name === '') return noDeeds;
  const thens = phrase.tokens.flatMap((_, at) => (wordsAt(phrase, at, 'THEN', 'DELETE|UPDATE') ? [at] : []));
  const whole = thens.filter((at) => mergesAll(phrase, name, at));
  const wholly = whole.map((at) => rowDeed(name, true, wordAt(phrase, at + 1) === 'DELETE' ? 'delete' : 'update', {}));
  const deletes = hasWords(phrase, 'DELETE');
  const says = sentence(deletes ? 'Changes and deletes rows of' : 'Changes rows of', shownName(name));
  const shared = { type: 'sql.table', name: shownName(name), says } as const;
  const some: Deed = {
    ...shared,
    rule: deletes ? 'sql/merge-delete' : 'sql/merge',
    effect: 'update',
    severity: 'medium',
    undo: 'costly',
  };
  return does(...(wholly.length > 0 ? wholly : [some]));
};
