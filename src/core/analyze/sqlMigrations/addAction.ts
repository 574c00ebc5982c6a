import {
  findWords,
  hasWords,
  nameAt,
  part,
  skipExistence,
  skipWords,
  wordAt,
  wordsAt,
  type Phrase,
} from '../../sql/phrase';
import type { Action } from './actions';
import type { Alter, Altered } from './altered';
import { columnKey } from './context';
import { breaksWrites, indexes, rewrites, scans, shown, type Danger } from './danger';
import { defaultOf } from './defaults';
import { typeAt } from './columnTypes';

/** Whether the rows that are there are left unchecked. */
function leavesRows(rest: Phrase, { unchecked = false }: Altered): boolean {
  const said = ['NOT VALID', 'NOT ENFORCED', 'NOVALIDATE', 'DISABLE'];
  return unchecked || said.some((words) => hasWords(rest, ...words.split(' ')));
}

function addCheck(action: Action, rest: Phrase, altered: Altered, constraint: string): readonly Danger[] {
  const { table, name, context } = altered;
  if (!leavesRows(rest, altered)) {
    return [scans(action.whole, table, checkSentence(rest, wordAt(rest, 0), name), saferCheck(altered))];
  }
  const { transaction } = context;
  if (constraint !== '') context.unchecked.set(constraint, { proves: provenBy(rest, table), transaction });
  return [];
}

/** `USING INDEX i`, but not `USING INDEX TABLESPACE t`. */
function takesIndex(rest: Phrase): boolean {
  const at = findWords(rest, 'USING', 'INDEX');
  return at > 0 && wordAt(rest, at + 2) !== 'TABLESPACE';
}

/** `ADD CONSTRAINT …`, `ADD PRIMARY KEY …`: from the word for the kind on. */
function addConstraint(action: Action, rest: Phrase, altered: Altered, constraint: string): readonly Danger[] {
  const { table, name } = altered;
  const kind = wordAt(rest, 0);
  if (kind === 'DEFAULT' || takesIndex(rest)) return [];
  if (/^(?:FOREIGN|CHECK|NOT)$/.test(kind)) return addCheck(action, rest, altered, constraint);
  if (kind !== 'EXCLUDE') return addKey(action, altered, kind);
  const says = `Builds the index of an exclusion of ${name}, which nobody can read or write meanwhile`;
  return [scans(action.whole, table, says)];
}

function checkSentence(rest: Phrase, kind: string, name: string): string {
  if (kind !== 'FOREIGN') return `Checks every row of ${name}, which nobody can read or write meanwhile`;
  const references = findWords(rest, 'REFERENCES');
  const other = references < 0 ? '' : ` and ${shown(nameAt(rest, references + 1).name)}`;
  return `Checks every row of ${name} for a foreign key; writes to it${other} wait meanwhile`;
}

function saferCheck({ table, context }: Altered): { readonly saferWay?: string } {
  const saferWay = `add it \`NOT VALID\`, then \`ALTER TABLE ${table} VALIDATE CONSTRAINT …\` in a transaction of its own`;
  return context.family === 'postgres' ? { saferWay } : {};
}

/** `CHECK (c IS NOT NULL)`, `NOT NULL c`: the column that it keeps filled. */
function provenBy(rest: Phrase, table: string): string {
  const at = rest.tokens.findIndex((_, index) => wordsAt(rest, index, 'IS', 'NOT', 'NULL'));
  if (wordAt(rest, 0) === 'NOT') return columnKey(table, nameAt(rest, 2).name);
  return at > 0 ? columnKey(table, rest.tokens[at - 1]?.text ?? '') : '';
}

function addKey({ whole }: Action, { table, name, context }: Altered, kind: string): readonly Danger[] {
  const thing = kind === 'PRIMARY' ? 'primary key' : 'unique key';
  if (context.family === 'mysql') {
    if (kind !== 'PRIMARY')
      return [
        breaksWrites(
          whole,
          table,
          `Adds a unique key to ${name}: duplicates stop the migration, and from then on writes`,
          { severity: 'medium' },
        ),
      ];
    return [rewrites(whole, table, `Copies ${name} in the order of its new primary key`, { severity: 'medium' })];
  }
  const saferWay =
    context.family === 'postgres'
      ? `CREATE UNIQUE INDEX CONCURRENTLY …, then \`ADD CONSTRAINT … ${kind === 'PRIMARY' ? 'PRIMARY KEY' : 'UNIQUE'} USING INDEX …\``
      : undefined;
  const says = `Builds the index of a ${thing} of ${name}, which nobody can read or write meanwhile`;
  return [scans(whole, table, says, saferWay === undefined ? {} : { saferWay })];
}

/** MySQL's `ADD INDEX`, `ADD FULLTEXT KEY`. */
function addIndex({ whole }: Action, kind: string, { table, name }: Altered): readonly Danger[] {
  if (!/^(?:FULLTEXT|SPATIAL)$/.test(kind)) return [];
  return [indexes(whole, table, `Builds a ${kind.toLowerCase()} index of ${name}; writes wait meanwhile`)];
}

/** What is said about a column besides its type and default. */
function columnConstraints({ whole }: Action, rest: Phrase, { table, name, context }: Altered): readonly Danger[] {
  const found: Danger[] = [];
  if (hasWords(rest, 'PRIMARY', 'KEY') || hasWords(rest, 'UNIQUE')) {
    found.push(
      scans(
        whole,
        table,
        `Adds a column with a unique index to ${name}, which nobody can read or write while it is built`,
      ),
    );
  }
  // MySQL reads over `REFERENCES` behind a column.
  if (hasWords(rest, 'REFERENCES') && context.family !== 'mysql' && context.family !== 'sqlite') {
    const other = shown(nameAt(rest, findWords(rest, 'REFERENCES') + 1).name);
    const says = `Adds a foreign key to ${name}; writes to it and to ${other} wait until the lock of both is had`;
    found.push(scans(whole, table, says, { severity: 'medium' }));
  }
  const check = findWords(rest, 'CHECK');
  if (check > 0 && context.family !== 'mysql' && !hasWords(rest, 'NOT', 'VALID')) {
    found.push(scans(whole, table, `Checks every row of ${name}, which nobody can read or write meanwhile`));
  }
  return found;
}

function isNumbering(rest: Phrase, type: string): boolean {
  return (
    /^(?:SMALL|BIG)?SERIAL|^SERIAL[248]/.test(type) ||
    rest.tokens.some((_, at) => /^(?:IDENTITY|AUTO_INCREMENT)$/.test(wordAt(rest, at)))
  );
}

/** What every row needs when the column comes. */
function fills({ whole }: Action, rest: Phrase, type: string, altered: Altered): readonly Danger[] {
  const { table, name, context } = altered;
  const reason = rewriteReason(rest, type);
  if (reason !== null)
    return [rewrites(whole, table, `Rewrites ${name} to ${reason}; nobody can read or write it meanwhile`)];
  const value = defaultOf(rest);
  if ((value === 'volatile' || value === 'unknown') && context.family !== 'sqlite') {
    const sure = value === 'volatile';
    const says = `${sure ? 'Rewrites' : 'May rewrite'} ${name}, since each row gets a default of its own; nobody can read or write it meanwhile`;
    return [rewrites(whole, table, says, sure ? {} : { certainty: 'possible' })];
  }
  const needs = value === 'none' && hasWords(rest, 'NOT', 'NULL') && !hasWords(rest, 'GENERATED|AS');
  return needs ? [required(whole, altered)] : [];
}

function rewriteReason(rest: Phrase, type: string): string | null {
  if (isNumbering(rest, type)) return 'number its rows';
  return /\b(?:STORED|PERSISTED)\b/i.test(wordsOf(rest)) && hasWords(rest, 'AS') ? 'compute a stored column' : null;
}

function required(whole: Phrase, { table, name, context }: Altered): Danger {
  if (context.family === 'mysql') {
    return breaksWrites(whole, table, `Adds a column to ${name} that writes without it fail on`, {
      severity: 'medium',
    });
  }
  const says = `Adds a column to ${name} that must not be null and has no default: it fails where there are rows, and so do writes without it`;
  return breaksWrites(whole, table, says, { rule: 'sql/required-column', code: 'Q05' });
}

function wordsOf({ tokens }: Phrase): string {
  return tokens.map(({ text, kind }) => (kind === 'word' ? text : '')).join(' ');
}

function addColumn(action: Action, rest: Phrase, altered: Altered): readonly Danger[] {
  const { name: column, next } = nameAt(rest, 0);
  if (column === '') return [];
  const { table, context } = altered;
  context.added.add(columnKey(table, column));
  const type = typeAt(rest, next);
  context.types.set(columnKey(table, column), type);
  const definition = part(rest, next);
  const own = fills(action, definition, type, altered);
  return [...own, ...columnConstraints(action, definition, altered)];
}

function named(action: Action, altered: Altered): readonly Danger[] {
  const { rest } = action;
  const unnamed = wordsAt(rest, 1, 'PRIMARY|UNIQUE|FOREIGN|CHECK');
  if (unnamed) return addConstraint(action, part(rest, 1), altered, '');
  const { name, next } = nameAt(rest, skipExistence(rest, 1));
  return addConstraint(action, part(rest, next), altered, name.toLowerCase());
}

/** `ADD …` of an `ALTER TABLE`. */
export const addAction: Alter = (action, altered) => {
  const { rest } = action;
  const kind = wordAt(rest, 0);
  if (kind === 'CONSTRAINT') return named(action, altered);
  if (/^(?:PRIMARY|FOREIGN|CHECK|EXCLUDE|UNIQUE)$/.test(kind) || wordsAt(rest, 0, 'NOT', 'NULL')) {
    return addConstraint(action, rest, altered, '');
  }
  if (/^(?:INDEX|KEY|FULLTEXT|SPATIAL)$/.test(kind) && altered.context.family === 'mysql')
    return addIndex(action, kind, altered);
  if (/^(?:PARTITION|PERIOD|SYSTEM|VALUE|SUPPLEMENTAL|PROJECTION)$/.test(kind)) return [];
  return addColumn(action, part(rest, skipExistence(rest, skipWords(rest, 0, 'COLUMN'))), altered);
};
