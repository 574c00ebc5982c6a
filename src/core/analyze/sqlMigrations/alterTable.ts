import { hasWords, nameAt, part, skipExistence, skipWords, wordAt, wordsAt, type Phrase } from '../../sql/phrase';
import { isSign } from '../../sql/token';
import { actionsOf, type Action } from './actions';
import { addAction } from './addAction';
import { changeColumn, modifyColumn } from './changeColumn';
import { isFresh, type Context, type Judge } from './context';
import {
  breaksWrites,
  bares,
  drops,
  dropsColumn,
  locks,
  renames,
  rewrites,
  scans,
  shown,
  unguards,
  type Danger,
} from './danger';
import { partitionAction } from './partitionAction';
import type { Altered, Alter } from './altered';
import { keyOf } from './survey';

const dropAction: Alter = ({ rest, whole }, { table, name, context }) => {
  const kind = wordAt(rest, 0);
  if (/^(?:INDEX|KEY|DEFAULT|CHECK|PERIOD|PROJECTION|STATISTICS|IDENTITY|EXPRESSION)$/.test(kind)) return [];
  if (/^(?:PARTITION|SUBPARTITION|PART|DETACHED)$/.test(kind)) {
    return [drops(whole, table, `Drops a partition of ${name} with its rows`, { lost: ROWS })];
  }
  if (kind === 'FOREIGN') return dropForeignKey(rest, whole, { table, name, context });
  if (kind === 'PRIMARY' || kind === 'CONSTRAINT' || kind === 'UNIQUE')
    return dropConstraint(rest, whole, { table, name, context });
  const at = skipExistence(rest, skipWords(rest, 0, 'COLUMN', 'COLUMNS', 'FIELD', 'UNUSED'));
  const column = nameAt(rest, at).name;
  if (column === '' || context.added.has(`${keyOf(table)}.${column.toLowerCase()}`)) return [];
  const cascade = hasWords(rest, 'CASCADE') ? ' and everything that depends on it' : '';
  const says = `Drops column ${shown(column)} of ${name}${cascade}`;
  return [
    dropsColumn(whole, `${table}.${column}`, says, { type: 'sql.column', lost: 'its values, unless a backup exists' }),
  ];
};

const ROWS = 'the rows, unless a backup exists';
/** Names that tools give to keys. */
const KEYS = /(?:^|_)(?:pkey|pk|key|unique|uniq|uq|uk|primary)(?:_|$|\d)/i;

const OTHERS = /check|chk|fkey|foreign|(?:^|_)fk(?:_|$)|not_null|_nn$|^df_/i;

/** MySQL's `DROP FOREIGN KEY fk`, unless the file adds the key again or drops the table. */
function dropForeignKey(rest: Phrase, whole: Phrase, { table, name, context }: Altered): readonly Danger[] {
  const key = nameAt(rest, skipExistence(rest, 2)).name;
  const { foreignKeys, dropped } = context.survey;
  if (foreignKeys.has(key.toLowerCase()) || dropped.has(keyOf(table))) return [];
  const says = `Drops foreign key ${shown(key)} of ${name}: rows get in that point at nothing`;
  return [unguards(whole, table, says, { undo: 'costly' })];
}

function dropConstraint(rest: Phrase, whole: Phrase, { table, name, context }: Altered): readonly Danger[] {
  const constraint = wordAt(rest, 0) === 'CONSTRAINT' ? nameAt(rest, skipExistence(rest, 1)).name : `${table}_pkey`;
  if (hasWords(rest, 'CASCADE')) {
    const says = `Drops constraint ${shown(constraint)} of ${name} and the foreign keys that lean on it`;
    return [drops(whole, table, says, { severity: 'high', undo: 'costly', effect: 'unprotect' })];
  }
  if (context.unchecked.has(constraint.toLowerCase()) || context.survey.keys.has(constraint.toLowerCase())) return [];
  const isKey = wordAt(rest, 0) === 'PRIMARY' || (KEYS.test(constraint) && !OTHERS.test(constraint));
  if (!isKey) return [];
  const says = `Drops key ${shown(constraint)} of ${name}: duplicates get in, and writes that lean on it fail`;
  const lost = breaksWrites(whole, table, says, { effect: 'unprotect', severity: 'medium', undo: 'costly' });
  // InnoDB keeps the rows in the order of the primary key, so that it copies the table.
  const copies = context.family === 'mysql' && wordAt(rest, 0) === 'PRIMARY';
  return copies ? [lost, rewrites(whole, table, `Copies ${name} under a lock, for its primary key goes`)] : [lost];
}

const renameAction: Alter = ({ rest, whole }, { table, name, context }) => {
  if (wordsAt(rest, 0, 'CONSTRAINT|INDEX|KEY')) return [];
  const to = rest.tokens.findIndex((_, at) => wordAt(rest, at) === 'TO' || wordAt(rest, at) === 'AS');
  if (to <= 0 || wordAt(rest, 0) === 'PARTITION') {
    const next = nameAt(rest, to < 0 ? 0 : to + 1).name;
    return [renames(whole, table, `Renames ${name} to ${shown(next)}: what runs with the old name fails at once`)];
  }
  const column = nameAt(rest, skipWords(rest, 0, 'COLUMN')).name;
  if (context.added.has(`${keyOf(table)}.${column.toLowerCase()}`)) return [];
  const says = `Renames column ${shown(column)} of ${name} to ${shown(nameAt(rest, to + 1).name)}: what runs with the old name fails at once`;
  return [renames(whole, `${table}.${column}`, says, { type: 'sql.column' })];
};

const setAction: Alter = ({ rest, whole }, { table, name }) => {
  if (wordsAt(rest, 0, 'SCHEMA'))
    return [renames(whole, table, `Moves ${name} to another schema: what runs with the old name fails at once`)];
  if (wordsAt(rest, 0, 'LOGGED|UNLOGGED|TABLESPACE') || wordsAt(rest, 0, 'ACCESS', 'METHOD')) {
    const durable = wordAt(rest, 0) === 'UNLOGGED' ? ', and a crash empties it from then on' : '';
    return [rewrites(whole, table, `Rewrites ${name}, which nobody can read meanwhile${durable}`)];
  }
  if (wordsAt(rest, 0, 'UNUSED')) {
    return [dropsColumn(whole, table, `Drops columns of ${name}`, { type: 'sql.column', lost: 'their values' })];
  }
  const versions =
    isSign(rest.tokens[0], '(') &&
    rest.tokens.some((_, at) => wordsAt(rest, at, 'SYSTEM_VERSIONING') && wordAt(rest, at + 2) === 'OFF');
  return versions ? [unguards(whole, table, `Stops keeping the history of ${name}`, { severity: 'high' })] : [];
};

const disableAction: Alter = ({ rest, whole }, { table, name }) => {
  const at = skipWords(rest, 0, 'REPLICA', 'ALWAYS');
  if (wordsAt(rest, at, 'ROW', 'LEVEL')) {
    return [
      bares(whole, table, `Switches off row level security of ${name}: rights alone say who reads and writes it`),
    ];
  }
  if (wordAt(rest, at) === 'KEYS') return [];
  const what = wordsAt(rest, at, 'TRIGGER|ALL') ? 'triggers' : wordAt(rest, at) === 'RULE' ? 'a rule' : 'a constraint';
  return [unguards(whole, table, `Switches off ${what} of ${name}: what they kept true is kept no longer`)];
};

/** `INHERIT parent` and `NO INHERIT parent`: both tables are locked, and what is read of the parent is something else. */
const inheritAction: Alter = ({ verb, rest, whole }, { table, name }) => {
  const parent = nameAt(rest, verb === 'NO' ? 1 : 0).name;
  const how = verb === 'NO' ? 'Takes the rows of' : 'Adds the rows of';
  const to = verb === 'NO' ? 'out of those of' : 'to those of';
  return [locks(whole, table, `${how} ${name} ${to} ${shown(parent)}; reads and writes wait until the lock is had`)];
};

const forceAction: Alter = ({ verb, rest, whole }, { table, name, context }) => {
  if (verb === 'NO' && wordsAt(rest, 0, 'INHERIT'))
    return inheritAction({ verb, rest, whole }, { table, name, context });
  if (wordsAt(rest, 0, 'FORCE', 'ROW') && verb === 'NO') {
    return [
      bares(whole, table, `Lets the owner of ${name} past row level security`, { severity: 'medium', undo: 'easy' }),
    ];
  }
  return wordsAt(rest, 0, 'ROW') || verb === 'NO'
    ? []
    : [rewrites(whole, table, `Builds ${name} anew`, { severity: 'medium' })];
};

const replicaAction: Alter = ({ rest, whole }, { table, name }) => {
  if (!wordsAt(rest, 0, 'IDENTITY', 'NOTHING')) return [];
  const says = `Takes away what replicas know rows of ${name} by: where it is published, updates and deletes fail`;
  return [breaksWrites(whole, table, says)];
};

const validateAction: Alter = ({ rest, whole }, { table, name, context }) => {
  const constraint = nameAt(rest, 1).name.toLowerCase();
  const found = context.unchecked.get(constraint);
  if (found === undefined) return [];
  if (found.proves !== '') context.filled.add(found.proves);
  if (found.transaction !== context.transaction || found.transaction % 2 === 0) return [];
  const says = `Checks every row of ${name} in the transaction that added the constraint and still holds its lock`;
  return [scans(whole, table, says)];
};

const rewriting =
  (why: string): Alter =>
  ({ whole }, { table, name }) => [rewrites(whole, table, `Copies ${name} under a lock: ${why}`)];

/** `CHARACTER SET utf8mb4` sets what new columns get; `CONVERT TO` writes every row. */
const ACTIONS: ReadonlyMap<string, Alter> = new Map<string, Alter>([
  ['ADD', addAction],
  ['DROP', dropAction],
  ['ALTER', changeColumn],
  ['MODIFY', modifyColumn],
  ['CHANGE', modifyColumn],
  ['RENAME', renameAction],
  ['SET', setAction],
  ['DISABLE', disableAction],
  ['NO', forceAction],
  ['FORCE', forceAction],
  ['INHERIT', inheritAction],
  ['VALIDATE', validateAction],
  ['REPLICA', replicaAction],
  ['NOCHECK', ({ whole }, { table, name }) => [unguards(whole, table, `Switches off constraints of ${name}`)]],
  ['ENGINE', rewriting('its engine changes')],
  ['ROW_FORMAT', rewriting('its row format changes')],
  ['CONVERT', rewriting('its character set changes')],
  ['ORDER', rewriting('its rows are put in another order')],
  ['REBUILD', rewriting('it is built anew')],
  ['MOVE', rewriting('it moves')],
  ['TABLESPACE', rewriting('it moves')],
  [
    'DISCARD',
    ({ whole }, { table, name }) => [drops(whole, table, `Throws away the data file of ${name}`, { lost: ROWS })],
  ],
  ...[
    'ATTACH',
    'DETACH',
    'TRUNCATE',
    'EXCHANGE',
    'SWITCH',
    'REORGANIZE',
    'COALESCE',
    'PARTITION',
    'REMOVE',
    'SPLIT',
    'MERGE',
    'REPLACE',
  ].map((verb): [string, Alter] => [verb, partitionAction]),
]);

/** Rules by which reads and writes go on meanwhile, as the statement asks for them; the server refuses where it cannot. */
function isOnline(phrase: Phrase, actions: readonly Action[]): boolean {
  const asked = (verb: string, value: RegExp): boolean =>
    actions.some((action) => action.verb === verb && value.test(action.rest.tokens.at(-1)?.text ?? ''));
  if (asked('LOCK', /^(?:SHARED|EXCLUSIVE)$/i)) return false;
  if (asked('ALGORITHM', /^(?:INSTANT|NOCOPY|INPLACE)$/i) || asked('LOCK', /^NONE$/i)) return true;
  const on = phrase.tokens.some((_, at) => wordAt(phrase, at) === 'ONLINE' && /^(?:ON)$/.test(wordAt(phrase, at + 2)));
  const oracle =
    phrase.dialect.name === 'oracle' && phrase.tokens.some((_, at) => at > 0 && wordAt(phrase, at) === 'ONLINE');
  return on || oracle || wordAt(phrase, 1) === 'ONLINE';
}

/** What is left of an action that lets reads and writes go on: what it loses or opens, not what it holds up. */
function online(dangers: readonly Danger[]): readonly Danger[] {
  return dangers.filter(({ code }) => code !== 'Q05' && code !== 'Q06');
}

function copied(phrase: Phrase, actions: readonly Action[], altered: Altered): readonly Danger[] {
  const slow = actions.find(
    ({ verb, rest }) =>
      /^(?:ALGORITHM|LOCK)$/.test(verb) && /^(?:COPY|SHARED|EXCLUSIVE)$/i.test(rest.tokens.at(-1)?.text ?? ''),
  );
  return slow === undefined
    ? []
    : [locks(phrase, altered.table, `Holds up writes to ${altered.name} until it is done, as \`${slow.verb}\` asks`)];
}

/** `ALTER TABLE … action, action` */
export const alterTable: Judge = (phrase, context) => {
  const from = skipWords(phrase, 1, 'FOREIGN', 'ONLINE', 'OFFLINE', 'IGNORE', 'EXTERNAL');
  const named = nameAt(phrase, skipWords(phrase, skipExistence(phrase, from + 1), 'ONLY'));
  const table = named.name;
  const behind = isSign(phrase.tokens[named.next], '*') ? named.next + 1 : named.next;
  const cluster = wordsAt(phrase, behind, 'ON', 'CLUSTER') ? behind + 3 : behind;
  const checks = wordsAt(phrase, cluster, 'WITH', 'CHECK|NOCHECK') ? cluster + 2 : cluster;
  const altered: Altered = {
    ...{ table, name: shown(table), context },
    unchecked: wordsAt(phrase, cluster, 'WITH', 'NOCHECK'),
  };
  const actions = actionsOf(part(phrase, checks));
  const fresh = isFresh(context, table);
  const found = actions.flatMap((action) => {
    const own = ACTIONS.get(action.verb)?.(action, altered) ?? [];
    return fresh ? own.filter(({ code, rule }) => code === 'Q07' && rule === 'sql/unprotect') : own;
  });
  followRename(actions, context, table, fresh);
  if (fresh) return found;
  return isOnline(phrase, actions) ? online(found) : found.length > 0 ? found : copied(phrase, actions, altered);
};

/** A new table that takes the name of an old one is the old one from then on. */
function followRename(actions: readonly Action[], context: Context, table: string, fresh: boolean): void {
  const rename = actions.find(({ verb, rest }) => verb === 'RENAME' && wordsAt(rest, 0, 'TO|AS'));
  if (rename !== undefined && fresh) context.fresh.add(keyOf(nameAt(rename.rest, 1).name));
  else if (rename !== undefined) context.fresh.delete(keyOf(table));
}
