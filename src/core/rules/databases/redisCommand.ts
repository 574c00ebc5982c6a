import { ownField } from '../../model/ownField';
import type { Remark } from '../shared/remoteObservation';

type Said = Pick<Remark, 'rule' | 'effect' | 'severity' | 'undo' | 'says'> &
  Partial<Pick<Remark, 'name' | 'lost' | 'saferWay'>>;

const wipe = (says: string): Said => ({
  ...{ rule: 'redis/wipe', effect: 'delete', severity: 'critical', undo: 'impossible', says },
  lost: 'every key, unless a snapshot exists',
  // Takes a snapshot of the server to a file here.
  saferWay: 'redis-cli --rdb dump.rdb',
});

const server = (says: string): Said => ({
  rule: 'redis/interrupt',
  effect: 'interrupt',
  severity: 'high',
  undo: 'easy',
  says,
});

const keys = (says: string, name: string): Said => ({
  ...{ rule: 'redis/write', effect: 'update', severity: 'low', undo: 'costly', says, name },
});

const REMOVING: ReadonlySet<string> = new Set(['DEL', 'UNLINK', 'GETDEL']);

/** Commands that change the value of a key. */
const WRITING: ReadonlySet<string> = new Set(
  `SET SETEX PSETEX SETNX MSET MSETNX APPEND INCR INCRBY INCRBYFLOAT DECR DECRBY GETSET SETRANGE SETBIT HSET HMSET HSETNX
  HDEL HINCRBY LPUSH RPUSH LPOP RPOP LSET LREM LTRIM RPOPLPUSH LMOVE SADD SREM SPOP SMOVE ZADD ZREM ZINCRBY ZPOPMIN
  ZREMRANGEBYRANK ZREMRANGEBYSCORE ZREMRANGEBYLEX XADD XDEL XTRIM XGROUP PFADD GEOADD EXPIRE EXPIREAT PEXPIRE PERSIST
  RENAME RENAMENX MOVE COPY RESTORE SORT BITOP PUBLISH SINTERSTORE SUNIONSTORE SDIFFSTORE ZUNIONSTORE ZRANGESTORE
  HINCRBYFLOAT HEXPIRE HPERSIST HGETDEL HSETEX LINSERT LPUSHX RPUSHX LMPOP BLPOP BRPOP BLMOVE BRPOPLPUSH ZMPOP BZPOPMIN
  BZPOPMAX ZPOPMAX PEXPIREAT GETEX BITFIELD PFMERGE GEOSEARCHSTORE XACK XCLAIM XAUTOCLAIM XSETID XREADGROUP MIGRATE SPUBLISH
  JSON.SET JSON.DEL JSON.MERGE JSON.NUMINCRBY JSON.ARRAPPEND FT.CREATE FT.ALTER TS.ADD TS.DEL BF.ADD CF.DEL`.split(
    /\s+/,
  ),
);

function unknownOr(name: string | undefined, isUnknown: (text: string) => boolean): string {
  return name === undefined || isUnknown(name) ? '' : name;
}

function config(words: readonly string[]): readonly Said[] {
  const [, verb = '', name = ''] = words;
  if (verb.toUpperCase() === 'GET' && /pass|\*/i.test(name)) {
    const says = 'Shows the password of the server';
    return [{ rule: 'redis/read-secret', effect: 'read-secret', severity: 'high', undo: 'impossible', says }];
  }
  if (verb.toUpperCase() === 'REWRITE') {
    const says = 'Writes the settings of now over the configuration file';
    return [{ rule: 'redis/setting', effect: 'replace', severity: 'medium', undo: 'costly', says }];
  }
  if (verb.toUpperCase() !== 'SET') return [];
  if (/^(requirepass|protected-mode|bind|dir|dbfilename)$/i.test(name)) {
    const says = `Changes ${name}, by which the server is guarded`;
    return [{ rule: 'redis/unprotect', effect: 'unprotect', severity: 'high', undo: 'easy', says }];
  }
  return [
    { rule: 'redis/setting', effect: 'update', severity: 'medium', undo: 'easy', says: `Changes the setting ${name}` },
  ];
}

const pauses = server('Ends or pauses what others are connected to');

const unwatched = (says: string): Said => ({
  ...{ rule: 'redis/unprotect', effect: 'unprotect', severity: 'high', undo: 'easy', says },
});

/** Of what is meant for debugging, these only tell. */
const DEBUG_READS =
  /^(?:OBJECT|SDSLEN|LISTPACK|ZIPLIST|QUICKLIST|DIGEST|DIGEST-VALUE|HTSTATS|HTSTATS-KEY|STRINGMATCH-LEN|PROTOCOL|LOG|HELP|STRUCTSIZE|CLIENT-EVICTION|MALLCTL)$/i;

/** Commands of two words; the third is what they are about. */
const TWO_WORDS: Readonly<Record<string, (name: string) => Said>> = {
  'SCRIPT FLUSH': () => ({
    ...wipe('Deletes every stored script'),
    undo: 'costly',
    severity: 'medium',
    lost: 'the scripts',
  }),
  'FUNCTION FLUSH': () => ({ ...wipe('Deletes every stored function'), undo: 'costly', lost: 'the functions' }),
  'FUNCTION DELETE': (name) => ({ ...wipe(`Deletes the functions of ${name}`), undo: 'costly', lost: 'the functions' }),
  'FUNCTION RESTORE': () => ({ ...keys('Replaces stored functions', ''), severity: 'medium' }),
  'CLUSTER RESET': () => ({ ...wipe('Takes the node out of its cluster with what it holds'), undo: 'costly' }),
  'CLUSTER FLUSHSLOTS': () => ({ ...wipe('Takes every slot from the node'), undo: 'costly' }),
  'CLUSTER FORGET': () => pauses,
  'CLUSTER FAILOVER': () => pauses,
  'CLUSTER DELSLOTS': () => ({
    ...wipe('Takes slots from the node'),
    undo: 'costly',
    severity: 'high',
    lost: 'its keys',
  }),
  'SENTINEL FAILOVER': () => pauses,
  'SENTINEL REMOVE': (name) => unwatched(`Ends the watch over ${name}`),
  'SENTINEL RESET': (name) => unwatched(`Forgets what is known of ${name}`),
  'MODULE UNLOAD': (name) => server(`Takes module ${name} out of the server`),
  'CLIENT KILL': () => pauses,
  'CLIENT PAUSE': () => pauses,
  'ACL SETUSER': (name) => ({
    rule: 'redis/grant',
    effect: 'grant',
    severity: 'high',
    undo: 'easy',
    says: `Changes what ${name} may do`,
  }),
  'ACL DELUSER': (name) => ({ ...server(`Deletes user ${name}`), severity: 'medium' }),
  'MODULE LOAD': () => ({
    rule: 'redis/module',
    effect: 'execute',
    severity: 'high',
    undo: 'unknown',
    says: 'Loads a library into the server',
  }),
};

function replicates(key: string | undefined): Said {
  const frees = key?.toUpperCase() === 'NO';
  return frees ? server('Makes a replica a primary') : wipe('Replaces every key by those of another server');
}

function removes(key: string | undefined, name: string): Said {
  return name === '' && key !== undefined
    ? { ...wipe('Deletes keys that are not known before it runs'), severity: 'high', lost: 'the keys' }
    : keys(`Deletes key ${name}`, name);
}

const ONE_WORD: Readonly<Record<string, (key: string | undefined) => Said | undefined>> = {
  FLUSHALL: () => wipe('Deletes every key of every database'),
  FLUSHDB: () => wipe('Deletes every key of the database'),
  SHUTDOWN: (how) =>
    how?.toUpperCase() === 'NOSAVE'
      ? { ...wipe('Shuts the server down without what was not saved yet'), severity: 'high', lost: 'newer changes' }
      : server('Shuts the server down'),
  REPLICAOF: replicates,
  SLAVEOF: replicates,
  FAILOVER: () => server('Makes a replica the primary'),
  'FT.DROPINDEX': (key) => ({
    ...wipe(`Deletes the search index ${key ?? ''}`.trim()),
    ...{ undo: 'costly', severity: 'high', lost: 'the index' },
  }),
  SWAPDB: () => ({ ...server('Exchanges two databases'), severity: 'medium' }),
  DEBUG: (key) =>
    DEBUG_READS.test(key ?? '') ? undefined : server('Runs a debugging command, some of which stop the server'),
};

/** `XTRIM key MAXLEN 0` leaves nothing of a stream; any other change keeps the rest of the value. */
function writes([verb = '', , ...rest]: readonly string[], name: string): Said {
  const isEmptied = verb.toUpperCase() === 'XTRIM' && /^MAXLEN (?:[=~] )?0$/i.test(rest.join(' '));
  return isEmptied
    ? { ...wipe(`Deletes every entry of ${name}`.trim()), severity: 'high', lost: 'the entries' }
    : keys(`Changes key ${name}`, name);
}

/** What one command of Redis does; `isUnknown` tells words that are not known before it runs. */
export function redisDeeds(words: readonly string[], isUnknown: (text: string) => boolean): readonly Said[] {
  const [first = '', key, third = ''] = words;
  const verb = first.toUpperCase();
  const name = unknownOr(key, isUnknown);
  if (verb === 'CONFIG') return config(words);
  if (REMOVING.has(verb)) return [removes(key, name)];
  if (WRITING.has(verb)) return [writes(words, name)];
  const said = ownField(ONE_WORD, verb)?.(key) ?? TWO_WORDS[`${verb} ${key?.toUpperCase() ?? ''}`]?.(third);
  return said === undefined ? [] : [said];
}
