import { ownField } from '../../model/ownField';
import type { Effect, Severity } from '../../model/finding';
import { bothDeeds, does, noDeeds, sentence, shownName, type Deeds } from '../deed';
import { findWords, nameAt, wordAt, wordsAt, type Phrase } from '../phrase';
import { isSign, keyword } from '../token';
import { serverFile } from './transfer';
import type { SqlVerb } from './verb';

type Acting = { readonly effect: Effect; readonly severity: Severity; readonly says: string; readonly rule: string };

const ends: Acting = { rule: 'interrupt', effect: 'interrupt', severity: 'medium', says: 'Ends sessions of others' };
const cancels: Acting = { ...ends, severity: 'low', says: 'Cancels queries of others' };
const dropsSlot: Acting = {
  ...{ rule: 'drop', effect: 'delete', severity: 'high' },
  says: 'Drops a replication slot, and with it what its reader has not read',
};
const readsFile: Acting = {
  ...{ rule: 'server-file', effect: 'read-secret', severity: 'high' },
  says: 'Shows a file of the database server',
};
const plants: Acting = {
  ...{ rule: 'planted', effect: 'execute', severity: 'medium' },
  says: 'Plants a statement that runs by itself later',
};
const unplants: Acting = {
  ...{ rule: 'unprotect', effect: 'unprotect', severity: 'medium' },
  says: 'Takes away what ran at its time',
};

/** Functions that do something when they are asked. */
const FUNCTIONS: Readonly<Record<string, Acting>> = {
  PG_TERMINATE_BACKEND: ends,
  PG_CANCEL_BACKEND: cancels,
  PG_DROP_REPLICATION_SLOT: dropsSlot,
  PG_PROMOTE: { ...ends, severity: 'high', says: 'Makes a replica the primary' },
  PG_WAL_REPLAY_PAUSE: { ...ends, says: 'Stops the replica' },
  PG_READ_FILE: readsFile,
  PG_READ_BINARY_FILE: readsFile,
  LOAD_FILE: readsFile,
  PG_FILE_WRITE: { rule: 'server-file', effect: 'expose', severity: 'high', says: 'Writes a file on the server' },
  PG_FILE_UNLINK: { ...dropsSlot, says: 'Deletes a file of the database server' },
  LO_EXPORT: { rule: 'server-file', effect: 'expose', severity: 'high', says: 'Writes a file on the server' },
  LO_UNLINK: { ...dropsSlot, severity: 'medium', says: 'Deletes a large object' },
  SYS_EXEC: { rule: 'program', effect: 'execute', severity: 'critical', says: 'Starts a program on the server' },
  SYS_EVAL: { rule: 'program', effect: 'execute', severity: 'critical', says: 'Starts a program on the server' },
  DROP_CHUNKS: { ...dropsSlot, says: 'Drops the older part of a hypertable' },
  ADD_RETENTION_POLICY: { ...dropsSlot, severity: 'medium', says: 'Lets older rows be dropped from now on' },
  REMOVE_RETENTION_POLICY: unplants,
  REMOVE_COMPRESSION_POLICY: { ...unplants, severity: 'low' },
  RUN_COMMAND_ON_WORKERS: { rule: 'program', effect: 'execute', severity: 'high', says: 'Runs text on every worker' },
  SETVAL: { rule: 'update', effect: 'update', severity: 'medium', says: 'Moves a sequence' },
  DBLINK_EXEC: { rule: 'program', effect: 'execute', severity: 'medium', says: 'Runs a statement on another database' },
  LOAD_EXTENSION: { rule: 'program', effect: 'execute', severity: 'high', says: 'Loads a library' },
  PG_RELOAD_CONF: { rule: 'setting', effect: 'update', severity: 'low', says: 'Reads the settings of the server anew' },
  PG_LOGICAL_SLOT_GET_CHANGES: { ...dropsSlot, severity: 'medium', says: 'Takes changes from a replication slot' },
  PG_STAT_RESET: { rule: 'setting', effect: 'update', severity: 'low', says: 'Empties the statistics of the server' },
  LO_IMPORT: { ...readsFile, severity: 'medium', says: 'Takes in a file of the database server' },
  PG_LS_DIR: { ...readsFile, severity: 'medium', says: 'Lists files of the database server' },
  PG_STAT_FILE: { ...readsFile, severity: 'low', says: 'Looks at a file of the database server' },
  DBLINK: { rule: 'program', effect: 'execute', severity: 'medium', says: 'Runs a statement on another database' },
  QUERY_TO_XML: { rule: 'program', effect: 'execute', severity: 'medium', says: 'Runs a text as a statement' },
  SYSTEM$ABORT_SESSION: ends,
  SYSTEM$CANCEL_QUERY: cancels,
  SYSTEM$CANCEL_ALL_QUERIES: cancels,
  DROP_HYPERTABLE: { ...dropsSlot, says: 'Drops a hypertable' },
  OPENQUERY: { rule: 'program', effect: 'execute', severity: 'medium', says: 'Runs a statement on another server' },
  WRITEFILE: { rule: 'server-file', effect: 'update', severity: 'medium', says: 'Writes files of this machine' },
};

/** Tables of an engine that hold what its users log in with, and the columns that do. */
const SECRET_TABLE = /^(?:pg_catalog\.)?pg_(?:shadow|authid|user_mapping)$|^mysql\.user$|^sys\.sql_logins$/i;
const SECRET_COLUMN = /^(?:passwd|rolpassword|authentication_string|password|password_hash|umoptions)$/i;

function functionDeeds(phrase: Phrase): Deeds {
  const found = phrase.tokens.flatMap((token, at) => {
    const word = keyword(token);
    const called = isSign(phrase.tokens[at + 1], '(') ? ownField(FUNCTIONS, word) : undefined;
    const isCron = /^cron$/i.test(phrase.tokens[at - 2]?.text ?? '');
    const schedules =
      isCron && /^SCHEDULE/.test(word) ? plants : isCron && word === 'UNSCHEDULE' ? unplants : undefined;
    return [called ?? schedules].filter((one) => one !== undefined);
  });
  return does(
    ...[...new Set(found)].map(({ rule, ...rest }) => ({
      ...rest,
      rule: `sql/${rule}`,
      undo: rest.effect === 'delete' ? ('impossible' as const) : ('unknown' as const),
      ...{ type: 'sql.server', name: '', lasting: true as const },
    })),
  );
}

function secretDeeds(phrase: Phrase): Deeds {
  const table = phrase.tokens.findIndex(
    (_, at) => /^(FROM|JOIN)$/.test(wordAt(phrase, at)) && SECRET_TABLE.test(nameAt(phrase, at + 1).name),
  );
  const shows = phrase.tokens.some((token) => isSign(token, '*') || SECRET_COLUMN.test(token.text));
  if (table < 0 || !shows) return noDeeds;
  const { name } = nameAt(phrase, table + 1);
  const says = `Shows the password hashes in ${name}`;
  const shared = { type: 'sql.table', name, says, lasting: true } as const;
  return does({ ...shared, rule: 'sql/read-secret', effect: 'read-secret', severity: 'high', undo: 'impossible' });
}

function intoDeeds(phrase: Phrase): Deeds {
  const into = findWords(phrase, 'INTO');
  if (into < 0) return noDeeds;
  // ClickHouse's client writes the file where it runs.
  const isHere = phrase.dialect.name === 'clickhouse';
  if (wordsAt(phrase, into + 1, 'OUTFILE|DUMPFILE'))
    return isHere ? noDeeds : does(serverFile(phrase.tokens[into + 2]?.text ?? ''));
  const start = /^(TABLE|UNLOGGED)$/.test(wordAt(phrase, into + 1)) ? into + 2 : into + 1;
  const { name } = nameAt(phrase, start);
  if (/^[#@:]/.test(name) || name === '' || /^TEMP/.test(wordAt(phrase, into + 1))) return noDeeds;
  if (phrase.dialect.name === 'mysql' || phrase.dialect.name === 'oracle') return noDeeds;
  const says = sentence('Creates table', shownName(name), 'from a query');
  const shared = { type: 'sql.table', name: shownName(name), says } as const;
  return does({ ...shared, rule: 'sql/create', effect: 'create', severity: 'low', undo: 'easy' });
}

/** `SELECT …`: a read, unless it calls what acts or puts its rows somewhere. */
export const select: SqlVerb = (phrase) =>
  bothDeeds([functionDeeds(phrase), secretDeeds(phrase), wordAt(phrase, 0) === 'SELECT' ? intoDeeds(phrase) : noDeeds]);
