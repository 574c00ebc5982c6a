import type { Effect, Severity, Undo } from '../../model/finding';
import { does, noDeeds, sentence, shownName, type Deeds } from '../deed';
import { closingAt, hasWords, nameAt, namesAt, skipWords, wordAt, wordsAt, type Phrase } from '../phrase';
import { isSign } from '../token';
import type { SqlVerb } from './verb';

function server(rule: string, effect: Effect, severity: Severity, says: string, undo: Undo = 'easy'): Deeds {
  return does({ rule: `sql/${rule}`, effect, severity, undo, type: 'sql.server', name: '', says, lasting: true });
}

function lock(name: string, says: string): Deeds {
  const shared = { type: 'sql.table', name: shownName(name), says } as const;
  return does({ ...shared, rule: 'sql/lock', effect: 'interrupt', severity: 'medium', undo: 'easy' });
}

export const shutdown: SqlVerb = () => server('interrupt', 'interrupt', 'critical', 'Shuts the database server down');

export const kill: SqlVerb = () => server('interrupt', 'interrupt', 'medium', 'Ends a session or query of others');

/** `VACUUM FULL`, `CLUSTER`, `REINDEX`, `OPTIMIZE TABLE`, `LOCK TABLE`: no harm to the rows, but others wait. */
export const vacuum: SqlVerb = (phrase) => {
  const at = phrase.tokens.findIndex((_, index) => wordAt(phrase, index) === 'FULL');
  const full = at > 0 && !/^(?:false|off|0)$/i.test(phrase.tokens[at + 1]?.text ?? '');
  const start = isSign(phrase.tokens[1], '(') ? closingAt(phrase, 1) + 1 : 1;
  const name = namesAt(phrase, skipWords(phrase, start, 'FULL', 'VERBOSE', 'ANALYZE', 'FREEZE'))[0] ?? '';
  const isServer = phrase.dialect.name === 'postgres' || phrase.dialect.name === 'generic';
  return full && isServer ? lock(name, sentence('Rewrites', shownName(name), 'under a lock')) : noDeeds;
};

export const reorganise: SqlVerb = (phrase) => {
  const isQuiet = phrase.tokens.some((_, index) => wordAt(phrase, index) === 'CONCURRENTLY');
  if (isQuiet || phrase.dialect.client === 'sqlite') return noDeeds;
  const at = skipWords(phrase, 1, 'TABLE', 'INDEX', 'LOCAL', 'NO_WRITE_TO_BINLOG', 'DATABASE', 'SCHEMA', 'SYSTEM');
  const { name } = nameAt(phrase, at);
  const isLock = wordAt(phrase, 0) === 'LOCK';
  return lock(name, sentence(isLock ? 'Locks' : 'Rewrites', shownName(name), isLock ? '' : 'under a lock'));
};

/** `REFRESH MATERIALIZED VIEW v` */
export const refresh: SqlVerb = (phrase) => {
  if (hasWords(phrase, 'CONCURRENTLY') || !hasWords(phrase, 'VIEW')) return noDeeds;
  const { name } = nameAt(phrase, skipWords(phrase, 1, 'MATERIALIZED', 'VIEW'));
  const says = `Computes ${shownName(name)} anew`;
  const shared = { type: 'sql.view', name: shownName(name), says } as const;
  return does({ ...shared, rule: 'sql/update', effect: 'update', severity: 'low', undo: 'easy' });
};

/** CockroachDB's `SET CLUSTER SETTING server.host_based_authentication.configuration = …` */
function clusterSetting(name: string): Deeds {
  const guards = /authentication|user_login|oidc|audit|tls|cert|encryption|admission|protected_timestamp/i.test(name);
  return guards
    ? server('unprotect', 'unprotect', 'high', sentence('Changes', shownName(name), 'by which the server is guarded'))
    : server('setting', 'update', 'medium', sentence('Changes the server setting', shownName(name)));
}

/** `SET GLOBAL …`, `SET PASSWORD …`; settings of the own session are nothing. */
export const set: SqlVerb = (phrase) => {
  if (wordsAt(phrase, 1, 'PASSWORD')) return server('grant', 'grant', 'medium', 'Changes a password');
  if (wordsAt(phrase, 1, 'CLUSTER', 'SETTING')) return clusterSetting(nameAt(phrase, 3).name);
  const variable = /^@@(?:global|persist|persist_only)\.(\w+)/i.exec(firstText(phrase))?.[1];
  const isGlobal = /^(GLOBAL|PERSIST|PERSIST_ONLY)$/.test(wordAt(phrase, 1));
  if (!isGlobal && variable === undefined) return noDeeds;
  const name = variable ?? nameAt(phrase, 2).name;
  if (
    /^(?:log_bin_trust|local_infile|secure|validate_password|require_secure|audit|skip_grant|offline_mode)/i.test(name)
  ) {
    return server(
      'unprotect',
      'unprotect',
      'high',
      sentence('Changes', shownName(name), 'by which the server is guarded'),
    );
  }
  if (/^(?:super_)?read_only$/i.test(name)) {
    return server('interrupt', 'interrupt', 'medium', 'Changes whether the server takes writes');
  }
  return server('setting', 'update', 'medium', sentence('Changes the server setting', shownName(name)));
};

function firstText({ tokens }: Phrase): string {
  return tokens[1]?.text ?? '';
}

/** MySQL's `STOP REPLICA`, `FLUSH …` */
export const stop: SqlVerb = (phrase) => {
  const stops = /^(SLAVE|REPLICA|GROUP_REPLICATION)$/.test(wordAt(phrase, 1));
  return stops ? server('interrupt', 'interrupt', 'medium', 'Stops replication') : noDeeds;
};

export const flush: SqlVerb = (phrase) =>
  hasWords(phrase, 'READ', 'LOCK') ? lock('', 'Locks every table against writes') : noDeeds;

/** ClickHouse's `SYSTEM …` */
export const system: SqlVerb = (phrase) => {
  if (/^(SHUTDOWN|KILL)$/.test(wordAt(phrase, 1))) return shutdown(phrase);
  if (wordAt(phrase, 1) === 'STOP') return server('interrupt', 'interrupt', 'medium', 'Stops work of the server');
  return wordsAt(phrase, 1, 'DROP', 'REPLICA')
    ? server('drop', 'delete', 'high', 'Drops the record of a replica', 'costly')
    : noDeeds;
};

/** `RESTORE DATABASE x FROM …`: what was there is overwritten. */
export const restore: SqlVerb = (phrase) => {
  if (!/^(DATABASE|LOG|TABLE|INSTANCE)$/.test(wordAt(phrase, 1))) return noDeeds;
  const { name } = nameAt(phrase, 2);
  const says = `Overwrites ${wordAt(phrase, 1).toLowerCase()} ${shownName(name)} by a backup`;
  const shared = { type: 'sql.database', name: shownName(name), says, lasting: true } as const;
  return does({ ...shared, rule: 'sql/overwrite', effect: 'replace', severity: 'critical', undo: 'impossible' });
};

/** `RENAME TABLE a TO b`, `EXCHANGE TABLES a AND b` */
export const rename: SqlVerb = (phrase) => {
  const { name } = nameAt(phrase, skipWords(phrase, 1, 'TABLE', 'TABLES', 'DATABASE', 'USER'));
  const says = `Renames ${shownName(name)}`;
  const shared = { type: 'sql.table', name: shownName(name), says, structural: true } as const;
  return does({ ...shared, rule: 'sql/alter', effect: 'update', severity: 'medium', undo: 'costly' });
};

/** `PRAGMA writable_schema = ON` and its like; asking for a value is a read. */
export const pragma: SqlVerb = (phrase) => {
  const setsIt = phrase.tokens.some((token) => isSign(token, '=')) && /^writable_schema$/i.test(firstText(phrase));
  return setsIt ? server('unprotect', 'unprotect', 'medium', 'Lets the schema itself be written') : noDeeds;
};
