import { bares, changes, gone, halts, locks, overwrites, sends, sets, starts, type Told } from './told';

const logs = gone('Deletes the binary logs that replicas and recoveries stand on', { type: 'sql.server' });

/** Statements of MySQL's and MariaDB's own. */
export const mysqlTold: readonly Told[] = [
  ['INSTALL PLUGIN *', starts('Loads plugin * into the server')],
  ['INSTALL COMPONENT|SONAME', starts('Loads a component into the server')],
  ['UNINSTALL PLUGIN *', bares('Takes plugin * out of the server', { severity: 'medium' })],
  ['UNINSTALL COMPONENT|SONAME', bares('Takes a component out of the server', { severity: 'medium' })],
  ['RESET MASTER|BINARY', logs],
  ['PURGE BINARY|MASTER LOGS', logs],
  ['RESET SLAVE|REPLICA', gone('Deletes what a replica knows of its source', { type: 'sql.server', undo: 'costly' })],
  ['RESET PERSIST', sets('Removes settings kept over a restart')],
  ['CHANGE MASTER|REPLICATION', changes('Changes what the replica follows', { severity: 'high' })],
  ['RESTART', halts('Restarts the database server', { severity: 'high' })],
  ['CLONE INSTANCE', overwrites('Replaces every database by those of another server', { severity: 'critical' })],
  ['CLONE LOCAL', sends('Copies the data into a folder of the server')],
  ['FLUSH TABLES … EXPORT', locks('Locks tables against writes')],
  ['LOCK INSTANCE', locks('Locks the server against changes of its structure')],
  ['LOCK TABLES|TABLE *', locks('Locks *')],
  ['ALTER INSTANCE DISABLE', bares('Switches off the log that a crash is recovered by')],
  ['ALTER INSTANCE', changes('Changes keys of the server', { undo: 'easy' })],
  ['ALTER EVENT * DISABLE', halts('Stops event *')],
  ['CREATE FUNCTION * … SONAME', starts('Loads function * from a library')],
  ['CREATE AGGREGATE FUNCTION * … SONAME', starts('Loads function * from a library')],
  ['DROP LOGFILE GROUP *', gone('Drops log file group *', { type: 'sql.logfile-group' })],
  ['BINLOG', changes('Applies an event of a binary log')],
  ['XA START|BEGIN|END|PREPARE|ROLLBACK|RECOVER|COMMIT', null],
  ['SET SQL_LOG_BIN', sets('Changes whether replicas are told')],
  ['SET SESSION SQL_LOG_BIN', sets('Changes whether replicas are told')],
  ['REPAIR TABLE *', locks('Repairs * under a lock')],
  ['IMPORT TABLE', changes('Takes in a table from files of the server')],
];
