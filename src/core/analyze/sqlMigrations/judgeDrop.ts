import { hasWords, nameAt, namesAt, skipExistence, skipWords, wordAt, type Phrase } from '../../sql/phrase';
import { inTransaction, isFresh, type Context, type Judge } from './context';
import { bares, breaksWrites, drops, indexes, renames, shown, unguards, type Danger } from './danger';
import { isRebuilt } from './rebuild';
import { isMadeBehind, keyOf, onKey } from './survey';

const ROWS = 'the rows, unless a backup exists';

type Dropped = { readonly phrase: Phrase; readonly context: Context; readonly at: number; readonly cascade: string };

/** `a, b` from the place where the names start, without what is new in this file. */
function named({ phrase, context, at }: Dropped): readonly string[] {
  return namesAt(phrase, skipExistence(phrase, at)).filter((name) => !isFresh(context, name));
}

function dropTables(dropped: Dropped): readonly Danger[] {
  const { phrase, context, cascade } = dropped;
  return named(dropped).flatMap((name) => {
    if (isRebuilt(context, name)) return [];
    return [drops(phrase, name, `Drops table ${shown(name)}${cascade}`, { lost: ROWS })];
  });
}

/** Whole containers: what is in them goes along. */
function dropWhole(kind: string) {
  return (dropped: Dropped): readonly Danger[] =>
    named(dropped).map((name) =>
      drops(dropped.phrase, name, `Drops ${kind} ${shown(name)}${dropped.cascade || ' and everything in it'}`, {
        ...{ type: `sql.${kind.replaceAll(' ', '-')}`, lost: 'every table in it, unless a backup exists' },
      }),
    );
}

/** Things that hold no rows of their own, but that running code calls. */
function dropCalled(kind: string, ...again: readonly string[]) {
  return (dropped: Dropped): readonly Danger[] => {
    const { phrase, context, cascade } = dropped;
    return named(dropped).flatMap((name) => {
      if (
        cascade === '' &&
        isMadeBehind(
          context.survey,
          phrase,
          again.map((one) => `${one} ${keyOf(name)}`),
        )
      )
        return [];
      const type = `sql.${kind.replaceAll(' ', '-')}`;
      const says = `Drops ${kind} ${shown(name)}${cascade}: what still asks for it fails`;
      return cascade === ''
        ? [
            renames(phrase, name, says, {
              rule: 'sql/drop',
              effect: 'delete',
              severity: 'medium',
              undo: 'costly',
              type,
            }),
          ]
        : [drops(phrase, name, says, { severity: 'high', undo: 'costly', type })];
    });
  };
}

/** SQL Server's `DROP INDEX i ON t` and the older `DROP INDEX t.i`; what is asked to go on line lets others go on. */
function sqlServerIndex({ phrase, context, at }: Dropped): readonly Danger[] {
  const words = phrase.tokens.map(({ keyword }) => keyword);
  const online = words.indexOf('ONLINE');
  if (online > 0 && words[online + 2] !== 'OFF') return [];
  const index = nameAt(phrase, skipExistence(phrase, at));
  const on = wordAt(phrase, index.next) === 'ON' ? nameAt(phrase, index.next + 1).name : index.name;
  if (isFresh(context, on)) return [];
  const says = `Drops index ${shown(index.name)}: reads and writes of its table wait for the lock, and what leans on it gets slow`;
  return [indexes(phrase, index.name, says, { type: 'sql.index' })];
}

function dropIndexes(dropped: Dropped): readonly Danger[] {
  const { phrase, context } = dropped;
  const behind = skipWords(phrase, dropped.at, 'CONCURRENTLY');
  if (behind > dropped.at) {
    if (!inTransaction(context)) return [];
    return [
      indexes(
        phrase,
        nameAt(phrase, skipExistence(phrase, behind)).name,
        'Fails: `CONCURRENTLY` cannot run inside of a transaction',
      ),
    ];
  }
  if (context.family === 'tsql') return sqlServerIndex(dropped);
  if (context.family !== 'postgres') return [];
  return named(dropped).map((name) => {
    const saferWay = `DROP INDEX CONCURRENTLY ${name}`;
    const verb = context.assumed ? 'May hold' : 'Holds';
    return indexes(
      phrase,
      name,
      `Drops index ${shown(name)}: ${verb.toLowerCase()} up reads and writes of its table until its lock is had`,
      { type: 'sql.index', saferWay },
    );
  });
}

function dropPolicy({ phrase, context, at }: Dropped): readonly Danger[] {
  const start = skipExistence(phrase, at);
  const again = isMadeBehind(context.survey, phrase, [`POLICY ${onKey(phrase, start)}`]);
  if (again) return [];
  const { name } = nameAt(phrase, start);
  const on = nameAt(phrase, skipWords(phrase, nameAt(phrase, start).next, 'ON')).name;
  return [
    bares(
      phrase,
      name,
      `Drops policy ${shown(name)} of ${shown(on)}: who may see and change its rows is another question from then on`,
      { type: 'sql.policy', severity: 'high' },
    ),
  ];
}

function dropTrigger({ phrase, context, at, cascade }: Dropped): readonly Danger[] {
  const start = skipExistence(phrase, at);
  const { name } = nameAt(phrase, start);
  if (isMadeBehind(context.survey, phrase, [`TRIGGER ${keyOf(name)}`])) return [];
  return [
    unguards(phrase, name, `Drops trigger ${shown(name)}${cascade}: what it kept true is kept no longer`, {
      type: 'sql.trigger',
      undo: 'costly',
    }),
  ];
}

/** What runs by itself at its time: a clean-up, a backup, a sum. */
function dropEvent({ phrase, context, at }: Dropped): readonly Danger[] {
  const { name } = nameAt(phrase, skipExistence(phrase, at));
  if (isMadeBehind(context.survey, phrase, [`EVENT ${keyOf(name)}`])) return [];
  return [
    unguards(phrase, name, `Drops event ${shown(name)}: what it did at its time is done no longer`, {
      type: 'sql.event',
      undo: 'costly',
    }),
  ];
}

function dropRole(dropped: Dropped): readonly Danger[] {
  return named(dropped).map((name) =>
    renames(dropped.phrase, name, `Drops role ${shown(name)}: who logs in with it is out`, {
      ...{ rule: 'sql/drop-role', code: 'Q08' },
      type: 'sql.role',
      severity: 'medium',
      undo: 'costly',
    }),
  );
}

function dropType(dropped: Dropped): readonly Danger[] {
  const { phrase, cascade } = dropped;
  return named(dropped).map((name) =>
    cascade === ''
      ? breaksWrites(phrase, name, `Drops type ${shown(name)}: what still names it fails`, {
          effect: 'delete',
          severity: 'medium',
          undo: 'costly',
          type: 'sql.type',
        })
      : drops(phrase, name, `Drops type ${shown(name)} with every column of it`, {
          lost: 'the values of those columns',
          type: 'sql.type',
        }),
  );
}

function dropOwned({ phrase, at }: Dropped): readonly Danger[] {
  const { name } = nameAt(phrase, skipWords(phrase, at, 'BY'));
  return [drops(phrase, name, `Drops everything that role ${shown(name)} owns`, { lost: ROWS, type: 'sql.role' })];
}

const quiet = (): readonly Danger[] => [];
const VIEWS = ['VIEW', 'MATERIALIZED VIEW', 'TABLE'];
const CALLABLE = ['FUNCTION', 'PROCEDURE', 'PROC'];

const KINDS: ReadonlyMap<string, (dropped: Dropped) => readonly Danger[]> = new Map([
  ['TABLE', dropTables],
  ['SCHEMA', dropWhole('schema')],
  ['DATABASE', dropWhole('database')],
  ['KEYSPACE', dropWhole('keyspace')],
  ['TABLESPACE', dropWhole('tablespace')],
  ['VIEW', dropCalled('view', ...VIEWS)],
  ['MATERIALIZED VIEW', dropCalled('materialized view', ...VIEWS)],
  ['FUNCTION', dropCalled('function', ...CALLABLE)],
  ['PROCEDURE', dropCalled('procedure', ...CALLABLE)],
  ['PROC', dropCalled('procedure', ...CALLABLE)],
  ['ROUTINE', dropCalled('routine', ...CALLABLE)],
  ['AGGREGATE', dropCalled('aggregate', ...CALLABLE)],
  ['SEQUENCE', dropCalled('sequence', 'SEQUENCE')],
  ['EXTENSION', dropCalled('extension', 'EXTENSION')],
  ['FOREIGN TABLE', dropCalled('foreign table', 'TABLE')],
  ['SYNONYM', dropCalled('synonym', 'SYNONYM')],
  ['DOMAIN', dropType],
  ['TYPE', dropType],
  ['INDEX', dropIndexes],
  ['POLICY', dropPolicy],
  ['TRIGGER', dropTrigger],
  ['EVENT TRIGGER', dropTrigger],
  ['EVENT', dropEvent],
  ['ROLE', dropRole],
  ['USER', dropRole],
  ['LOGIN', dropRole],
  ['OWNED', dropOwned],
  ...['RULE', 'CAST', 'OPERATOR', 'COLLATION', 'STATISTICS', 'CONVERSION', 'TEMPORARY', 'TEMP'].map(
    (kind): [string, typeof quiet] => [kind, quiet],
  ),
]);

/** `DROP …`; null for kinds that are told elsewhere. */
export function judgeDrop(phrase: Phrase, context: Context): readonly Danger[] | null {
  const start = skipWords(phrase, 1, 'PUBLIC', 'UNIQUE', 'EXTERNAL', 'ICEBERG');
  const two = `${wordAt(phrase, start)} ${wordAt(phrase, start + 1)}`;
  const kind = KINDS.has(two) ? two : wordAt(phrase, start);
  const cascade = hasWords(phrase, 'CASCADE') ? ' and everything that depends on it' : '';
  const at = start + kind.split(' ').length;
  const found = KINDS.get(kind)?.({ phrase, context, at, cascade }) ?? null;
  if (kind === 'TABLE')
    for (const name of namesAt(phrase, skipExistence(phrase, at))) context.fresh.delete(keyOf(name));
  return found;
}

export const judgeTruncate: Judge = (phrase, context) => {
  const start = skipExistence(phrase, skipWords(phrase, 1, 'TABLE', 'ONLY', 'DATABASE'));
  const cascade = hasWords(phrase, 'CASCADE') ? ' and every table that refers to it' : '';
  return namesAt(phrase, start)
    .filter((name) => !isFresh(context, name))
    .map((name) => drops(phrase, name, `Empties table ${shown(name)}${cascade}`, { rule: 'sql/truncate', lost: ROWS }));
};
