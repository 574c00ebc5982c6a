import { hasWords, nameAt, part, skipExistence, skipWords, wordAt, wordsAt, type Phrase } from '../../sql/phrase';
import type { Action } from './actions';
import type { Alter, Altered } from './altered';
import { isFreeChange, narrows, typeAt, typeEnd } from './columnTypes';
import { columnKey } from './context';
import { converts, renames, rewrites, scans, shown, type Danger } from './danger';

type Column = { readonly action: Action; readonly altered: Altered; readonly column: string };

function typeChange({ action, altered, column }: Column, rest: Phrase, at: number): readonly Danger[] {
  const { table, name, context } = altered;
  const key = columnKey(table, column);
  const after = typeAt(rest, at);
  const before = context.types.get(key);
  context.types.set(key, after);
  const using = hasWords(part(rest, typeEnd(rest, at)), 'USING');
  if (before !== undefined && !using && isFreeChange(before, after, context.family)) return [];
  const mayBeFree = before === undefined && !using && /^(?:TEXT|VARCHAR|NUMERIC|INET)$/.test(after);
  const shape =
    before === undefined ? `to ${after.toLowerCase()}` : `from ${before.toLowerCase()} to ${after.toLowerCase()}`;
  const verb = mayBeFree ? 'May rewrite' : 'Rewrites';
  const says = `${verb} ${name} to change column ${shown(column)} ${shape}; nobody can read or write it meanwhile`;
  const written = rewrites(action.whole, table, says, mayBeFree ? { certainty: 'possible' } : {});
  return [written, ...loses({ action, altered, column }, before, after, using)];
}

function loses(
  { action, altered, column }: Column,
  before: string | undefined,
  after: string,
  using: boolean,
): readonly Danger[] {
  const { table, name } = altered;
  const narrow = narrows(before, after);
  if (narrow === 'no' && !using) return [];
  const sure = narrow === 'yes';
  const how = using ? 'Converts' : sure ? 'Narrows' : 'May narrow';
  const by = using
    ? ' by an expression: what it leaves out is gone'
    : `: values that do not fit ${after.toLowerCase()} are cut or stop it`;
  return [
    converts(action.whole, `${table}.${column}`, `${how} the values of column ${shown(column)} of ${name}${by}`, {
      ...{ type: 'sql.column', certainty: sure || using ? 'expected' : 'possible' },
      lost: 'the values as they were, unless a backup exists',
    }),
  ];
}

function setNotNull({ action, altered, column }: Column): readonly Danger[] {
  const { table, name, context } = altered;
  const key = columnKey(table, column);
  if (context.filled.has(key)) return [];
  const says = `Checks every row of ${name} for column ${shown(column)} under a lock that nobody reads or writes past; writes without a value fail from then on`;
  const constraint = `${table.split('.').at(-1) ?? ''}_${column}_not_null`;
  const saferWay = `ALTER TABLE ${table} ADD CONSTRAINT ${constraint} CHECK (${column} IS NOT NULL) NOT VALID; ALTER TABLE ${table} VALIDATE CONSTRAINT ${constraint}`;
  return [scans(action.whole, table, says, context.family === 'postgres' ? { saferWay } : {})];
}

/** Redshift's `ALTER SORTKEY (at)` and `ALTER DISTSTYLE KEY`. */
function isPlacing(rest: Phrase, { context }: Altered): boolean {
  return context.dialect.name === 'postgres' && wordsAt(rest, 0, 'DISTKEY|DISTSTYLE|SORTKEY|COMPOUND|ENCODE');
}

/** `ALTER [COLUMN] c …` of an `ALTER TABLE`. */
export const changeColumn: Alter = (action, altered) => {
  const { rest } = action;
  if (wordsAt(rest, 0, 'CONSTRAINT|INDEX|CHECK')) return [];
  if (isPlacing(rest, altered)) {
    return [rewrites(action.whole, altered.table, `Writes ${altered.name} anew in another order or place`)];
  }
  const named = nameAt(rest, skipExistence(rest, skipWords(rest, 0, 'COLUMN')));
  const column = { action, altered, column: named.name };
  if (altered.context.added.has(columnKey(altered.table, named.name)) && !wordsAt(rest, named.next, 'SET', 'NOT'))
    return [];
  if (wordsAt(rest, named.next, 'SET', 'DATA')) return typeChange(column, rest, named.next + 3);
  if (wordsAt(rest, named.next, 'TYPE')) return typeChange(column, rest, named.next + 1);
  if (wordsAt(rest, named.next, 'SET', 'NOT', 'NULL')) return setNotNull(column);
  if (wordsAt(rest, named.next, 'SET', 'EXPRESSION')) {
    const says = `Rewrites ${altered.name} to compute column ${shown(named.name)} anew; nobody can read or write it meanwhile`;
    return [rewrites(action.whole, altered.table, says)];
  }
  if (/^(?:SET|DROP|ADD|RESTART|COMMENT|RESET|UNSET|)$/.test(wordAt(rest, named.next))) return [];
  // SQL Server and others write the type right behind the name.
  const own = typeChange(column, rest, named.next);
  return own.length === 0 && hasWords(part(rest, named.next), 'NOT', 'NULL') ? setNotNull(column) : own;
};

/** MySQL's and Oracle's `MODIFY c type` and `CHANGE old new type`. */
export const modifyColumn: Alter = (action, altered) => {
  const { rest, verb } = action;
  const { table, name, context } = altered;
  if (verb === 'MODIFY' && wordsAt(rest, 0, 'TTL|SETTING|COMMENT|ORDER|SAMPLE|CONSTRAINT|PARTITION|DEFAULT|LOB'))
    return [];
  const named = nameAt(rest, skipExistence(rest, skipWords(rest, 0, 'COLUMN')));
  const target = verb === 'CHANGE' ? nameAt(rest, named.next) : named;
  const column = { action, altered, column: named.name };
  const renamed = target.name.toLowerCase() !== named.name.toLowerCase();
  const says = `Renames column ${shown(named.name)} of ${name} to ${shown(target.name)}: what runs with the old name fails at once`;
  const rename = renamed ? [renames(action.whole, `${table}.${named.name}`, says, { type: 'sql.column' })] : [];
  const known = context.types.get(columnKey(table, named.name));
  if (/^(?:DEFAULT|NULL|INVISIBLE|VISIBLE|CODEC|REMOVE)$/.test(wordAt(rest, target.next))) return rename;
  if (wordsAt(rest, target.next, 'NOT', 'NULL')) return [...rename, ...setNotNull(column)];
  const changed = typeChange(column, rest, target.next);
  // The statement repeats the whole definition, so that the type may be what it was.
  const softened =
    known === undefined
      ? changed.map((one) => ({ ...one, certainty: 'possible' as const, says: may(one.says) }))
      : changed;
  return [...rename, ...softened];
};

function may(says: string): string {
  return says.replace(/^Rewrites/, 'May rewrite');
}
