import type { Act } from './act';
import { mapperActs } from './mappers';
import { handedAddress } from './namedDeed';
import { isKnown, wordOf, type Call, type Made, type Value } from './value';

/** What a connection was opened with. */
function openedWith(call: Call): Made | null {
  let at: Value = call.on;
  let found: Made | null = null;
  // A chain of calls is as long as its text.
  while (at.kind === 'made') {
    if (at.args.length > 0 || at.named.size > 0) found = at;
    at = at.on;
  }
  return found;
}

function knownWord(value: Value | undefined): string | null {
  const word = wordOf(value);
  return value !== undefined && isKnown(word) ? word : null;
}

function given(opened: Made | null, name: string): Value | undefined {
  const [options] = opened?.args ?? [];
  return opened?.named.get(name) ?? (options?.kind === 'record' ? options.entries.get(name) : undefined);
}

function optionWords(opened: Made | null, names: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(names).flatMap(([name, option]) => {
    const word = knownWord(given(opened, name));
    return word === null ? [] : [option, word];
  });
}

/** The first argument, or the address among the options, where it is one text. */
function address(opened: Made | null): string | null {
  return (
    knownWord(opened?.args[0]) ??
    ['connectionString', 'url', 'dsn', 'uri', 'conninfo'].map((name) => knownWord(given(opened, name))).find(Boolean) ??
    null
  );
}

type Teller = (opened: Made | null, sql: string) => readonly string[];

const psql: Teller = (opened, sql) => {
  const dsn = address(opened);
  const words = optionWords(opened, { host: '-h', port: '-p', user: '-U', dbname: '-d', database: '-d' });
  return ['psql', ...(dsn === null ? [] : [dsn.replace(/^(postgres(?:ql)?)\+\w+:/, '$1:')]), ...words, '-c', sql];
};
const mysql: Teller = (opened, sql) => {
  const words = optionWords(opened, { host: '-h', user: '-u', database: '-D', db: '-D' });
  const host = knownWord(opened?.args[0]);
  return ['mysql', ...(host === null ? [] : ['-h', host.replace(/^.*@|[/:].*$/g, '')]), ...words, '-e', sql];
};
const sqlite: Teller = (opened, sql) => ['sqlite3', (address(opened) ?? ':memory:').replace(/^sqlite:\/\/\//, ''), sql];
const byAddress: Teller = (opened, sql) => {
  const scheme = address(opened) ?? '';
  if (scheme.startsWith('mysql') || scheme.startsWith('mariadb')) return mysql(opened, sql);
  return (scheme.startsWith('sqlite') ? sqlite : psql)(opened, sql);
};

/** Libraries by the names under which their statements are run, and the client that would be told the same. */
const SQL: readonly (readonly [name: RegExp, tell: Teller])[] = [
  [/^(?:sqlite3|aiosqlite)\.connect\b.*\.(?:execute|executemany|executescript)$/, sqlite],
  [/^(?:better-sqlite3|sqlite3|sqlite|node:sqlite|bun:sqlite)(?:\.\w+)*\.(?:exec|run|prepare|query|all)$/, sqlite],
  [
    /^(?:psycopg2?|asyncpg|pg8000)\.(?:\w+\.)*?(?:connect|create_pool|ConnectionPool)\b.*\.(?:execute|executemany|fetch\w*)$/,
    psql,
  ],
  [/^(?:pg|postgres|pg-promise)(?:\.\w+)*\.(?:query|none|any|one|result|unsafe)$/, psql],
  [/^(?:pymysql|MySQLdb|mysql\.connector|mariadb|aiomysql)\.connect\b.*\.(?:execute|executemany)$/, mysql],
  [/^(?:mysql2?|mysql2\.promise|mariadb)\.(?:\w+\.)*(?:query|execute)$/, mysql],
  [
    /^sqlalchemy\.(?:\w+\.)*(?:create_engine|create_async_engine|Session|sessionmaker)\b.*\.(?:execute|exec_driver_sql|scalar)$/,
    byAddress,
  ],
  [/^(?:knex|sequelize\.Sequelize|sequelize)\b.*\.(?:raw|query)$/, byAddress],
  [
    /^duckdb\.(?:sql|execute|query|connect\b.*\.(?:execute|sql))$/,
    (opened, sql) => ['duckdb', ...(address(opened) === null ? [] : [address(opened) ?? '']), '-c', sql],
  ],
  [/^(?:pyodbc|pymssql|mssql)\.(?:\w+\.)*(?:execute|query|batch)$/, (_, sql) => ['sqlcmd', '-Q', sql]],
  [/^snowflake\.connector\.connect\b.*\.execute$/, (_, sql) => ['snowsql', '-q', sql]],
  [
    /^(?:clickhouse_connect|clickhouse_driver)\..*\.(?:command|query|execute)$/,
    (_, sql) => ['clickhouse-client', '-q', sql],
  ],
  [/^cassandra\.cluster\.Cluster\b.*\.execute$/, (_, sql) => ['cqlsh', '-e', sql]],
  [
    /^(?:google\.cloud\.bigquery\.Client|@google-cloud\/bigquery\.BigQuery)\.(?:query|createQueryJob)$/,
    (_, sql) => ['bq', 'query', '--use_legacy_sql=false', sql],
  ],
];

function statementOf({ args, named }: Call): string | null {
  const [sql] = args;
  if (sql?.kind === 'record')
    return knownStart(sql.entries.get('sql') ?? sql.entries.get('text') ?? sql.entries.get('query'));
  return knownStart(sql ?? named.get('query') ?? named.get('statement'));
}

/** A statement's text, when at least its first words are known. */
function knownStart(value: Value | undefined): string | null {
  const word = value?.kind === 'list' ? wordOf(value.items[0]) : wordOf(value);
  return isKnown(word.trim().slice(0, 4)) ? word : null;
}

const REDIS = /^(?:redis|ioredis|valkey|aioredis)\b(?:\.\w+)*?\.([a-zA-Z_]+)$/;
const REDIS_OPENS =
  /^(?:Redis|StrictRedis|createClient|from_url|from_pool|default|Cluster|connect|on|quit|disconnect|close|pipeline)$/;

function redis(call: Call): readonly Act[] {
  const verb = REDIS.exec(call.name)?.[1];
  if (verb === undefined || call.on.kind !== 'made' || REDIS_OPENS.test(verb)) return [];
  const opened = openedWith(call);
  const uri = address(opened);
  const where =
    uri === null
      ? optionWords(opened, { host: '-h', port: '-p', db: '-n' })
      : uri.includes('://')
        ? ['-u', uri]
        : ['-h', uri];
  const words = call.args.map(wordOf).filter(isKnown);
  const command =
    verb === 'execute_command' || verb === 'call' || verb === 'sendCommand'
      ? words
      : [verb.replaceAll('_', ' ').toUpperCase(), ...words];
  return [{ kind: 'command', argv: ['redis-cli', ...where, ...command], keeps: true }];
}

const MONGO =
  /^(?:pymongo\.(?:mongo_client\.)?(?:MongoClient|AsyncMongoClient)|motor\.motor_asyncio\.AsyncIOMotorClient|mongodb\.MongoClient|mongoose)\b(.*)\.(drop|drop_database|dropDatabase|drop_collection|dropCollection|delete_many|deleteMany|delete_one|deleteOne|drop_indexes|dropIndexes|update_many|updateMany)$/;

function mongoScript(name: string, call: Call, chain: string): string {
  if (/database/i.test(name)) return 'db.dropDatabase()';
  if (name === 'dropCollection') return `db.getCollection(${JSON.stringify(wordOf(call.args[0]))}).drop()`;
  const parts = chain.split('.').filter((part) => !/^(?:|connect|db|collection|connection|get_database)$/.test(part));
  const collection = collectionOf(call) ?? parts.at(-1) ?? 'collection';
  const [filter] = call.args;
  const isAll = filter?.kind === 'record' && filter.entries.size === 0;
  const words = name.startsWith('drop') ? '' : isAll ? '{}' : '{ _id: 1 }';
  return `db.getCollection(${JSON.stringify(collection)}).${name}(${words})`;
}

function mongo(call: Call): readonly Act[] {
  const [, chain, method] = MONGO.exec(call.name) ?? [];
  if (chain === undefined || method === undefined) return [];
  const uri = address(openedWith(call));
  const name = method.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return [
    { kind: 'command', argv: ['mongosh', ...(uri === null ? [] : [uri]), '--eval', mongoScript(name, call, chain)] },
  ];
}

/** `db.collection('users')`: the collection as the last call names it. */
function collectionOf({ on }: Call): string | null {
  return on.kind === 'made' && /\.(?:collection|get_collection)$/.test(on.name) ? knownWord(on.args[0]) : null;
}

/** What a call of a database's library does, told as the database's own client would be told. */
export function databaseActs(call: Call): readonly Act[] {
  const tell = SQL.find(([name]) => name.test(call.name))?.[1];
  if (tell === undefined) {
    const told = [...redis(call), ...mongo(call)];
    const mapped = told.length > 0 ? told : mapperActs(call);
    return mapped.length > 0 ? mapped : handedAddress(call);
  }
  const sql = statementOf(call);
  return sql === null ? [] : [{ kind: 'command', argv: tell(openedWith(call), sql), keeps: true }];
}
