import type { Signal } from '../model/environment';
import { absolutePath } from '../model/filePath';
import { optionSignals, optionValues, variableSignals, type Ambient } from './ambient';

const CLIENTS: ReadonlySet<string> = new Set([
  ...['psql', 'pg_dump', 'pg_restore', 'dropdb', 'createdb', 'dropuser', 'vacuumdb', 'pgcli', 'mysql', 'mysqladmin'],
  ...['mysqldump', 'mariadb', 'mariadb-admin', 'mycli', 'mongo', 'mongosh', 'mongodump', 'mongorestore', 'redis-cli'],
  ...['valkey-cli', 'clickhouse-client', 'cqlsh', 'sqlcmd', 'usql', 'cockroach', 'influx', 'rabbitmqctl', 'clickhouse'],
  ...[
    'createuser',
    'reindexdb',
    'clusterdb',
    'pg_dumpall',
    'mongoimport',
    'mongoexport',
    'mysqlimport',
    'mariadb-dump',
  ],
]);

/** Programs that take their database from the surroundings, not from an option of their own. */
const MIGRATORS: ReadonlySet<string> = new Set([
  ...['prisma', 'sequelize', 'sequelize-cli', 'typeorm', 'knex', 'drizzle-kit', 'alembic', 'flyway', 'liquibase'],
  ...['rails', 'rake', 'artisan', 'django-admin', 'manage.py', 'dbmate', 'goose', 'migrate', 'atlas', 'sqitch', 'sail'],
  ...['hasura', 'supabase', 'diesel', 'sqlx', 'ecto', 'mix', 'flask', 'symfony-console', 'dotnet-ef', 'sea-orm-cli'],
  ...['typeorm-ts-node-commonjs', 'typeorm-ts-node-esm', 'mikro-orm', 'django', 'drush', 'wp', 'tinker'],
  ...['console', 'doctrine', 'phinx'],
]);

/** Programs that may be a migrator's start; what lies in their folder says nothing of them. */
const RUNTIMES: ReadonlySet<string> = new Set(['php', 'python', 'python3', 'node', 'bundle', 'ruby']);

/** Code whose libraries read the `.env` of its folder, as migrators do. */
const CODE: ReadonlySet<string> = new Set([...RUNTIMES, 'tsx', 'ts-node', 'bun', 'deno', 'nodejs', 'esno']);

const HOST_VARIABLES = ['PGHOST', 'PGHOSTADDR', 'MYSQL_HOST', 'MYSQL_TCP_HOST', 'DB_HOST', 'REDIS_HOST'];

const ADDRESS_VARIABLES = [
  ...['DATABASE_URL', 'POSTGRES_URL', 'MYSQL_URL', 'MONGODB_URI', 'MONGO_URL', 'REDIS_URL', 'DB_URL', 'DIRECT_URL'],
  ...[
    'SUPABASE_DB_URL',
    'POSTGRES_PRISMA_URL',
    'GOOSE_DBSTRING',
    'FLYWAY_URL',
    'LIQUIBASE_COMMAND_URL',
    'POSTGRESQL_URL',
    'JDBC_DATABASE_URL',
  ],
];

/** The host of `scheme://user:password@host:port/name`; null for other texts. A file's URL has no host. */
export function urlHost(text: string): string | null {
  const scheme = text.indexOf('://');
  if (scheme < 1) return null;
  const authority = text.slice(scheme + 3).split(/[/?#]/)[0] ?? '';
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  const end = host.startsWith('[') ? host.indexOf(']') + 1 : host.indexOf(':');
  const name = end > 0 ? host.slice(0, end) : host;
  return name === '' ? null : name;
}

export function isLoopback(host: string): boolean {
  const name = host.toLowerCase();
  return name === 'localhost' || name === '::1' || name === '[::1]' || /^127(\.\d{1,3}){3}$/.test(name);
}

/** The hosts of those signals that are addresses. */
export function hostsOfAddresses(signals: readonly Signal[]): readonly Signal[] {
  return signals.flatMap((signal) => {
    const host = urlHost(signal.value);
    return host === null ? [] : [{ ...signal, value: host, from: `host in ${signal.from}` }];
  });
}

/** `postgres://host/shop_production`: what the database is called, wherever it stands. */
function databaseNames(signals: readonly Signal[]): readonly Signal[] {
  return signals.flatMap((signal): readonly Signal[] => {
    const name = /^[a-z][a-z0-9+.:-]*:\/\/[^/?#]*\/([\w.-]+)(?:$|[?#])/i.exec(signal.value)?.[1];
    return name === undefined ? [] : [{ ...signal, kind: 'name', value: name, from: `database in ${signal.from}` }];
  });
}

/** Files of variables that frameworks read by themselves, beside those that a command names. */
const ENVIRONMENT_FILES = ['.env', '.env.local', 'prisma/.env'];
const FILE_OPTIONS = ['--env-file', '--env-file-if-exists', '--dotenv'];

/** What migrators read from the `.env` of their folder: only hosts are taken from it. */
function fromFiles({ command, context }: Ambient): readonly Signal[] {
  if (command.cwd === null || command.host !== null) return [];
  const named = FILE_OPTIONS.flatMap((name) => optionValues(command.args, name));
  return [...ENVIRONMENT_FILES, ...named].flatMap((file) => {
    const path = absolutePath(file, command.cwd);
    return path === null ? [] : hostsInFile(context.read(path) ?? '', file);
  });
}

function hostsInFile(text: string, file: string): readonly Signal[] {
  return text.split('\n').flatMap((line): readonly Signal[] => {
    const [, name = '', value = ''] = /^\s*(?:export\s+)?(\w+)\s*=\s*["']?([^"'\s#]+)/.exec(line) ?? [];
    const from = `${name} in ${file}`;
    if (ADDRESS_VARIABLES.includes(name)) return hostsOfAddresses([{ kind: 'database-host', value, from }]);
    return HOST_VARIABLES.includes(name) ? [{ kind: 'database-host', value, from }] : [];
  });
}

/** A client that stands for a call of code, which is handed its address by the project's settings. */
function isOfCode({ command }: Ambient): boolean {
  return command.args.some(({ dynamic }) => dynamic) && CODE.has(command.via.at(-1) ?? '');
}

/** Which database server a command would reach. */
export function databaseSignals(ambient: Ambient): readonly Signal[] {
  const { program, args, host } = ambient.command;
  const client = CLIENTS.has(program);
  const migrator = MIGRATORS.has(program);
  if (!client && !migrator && !RUNTIMES.has(program)) return [];
  const named = args.map((word): Signal => ({ kind: 'database-host', value: word.value, from: 'address' }));
  const addresses = variableSignals(ambient, 'database-host', ADDRESS_VARIABLES);
  const all = [
    ...hostsOfAddresses(named),
    ...(client ? optionSignals(ambient, 'database-host', ['--host', '-h']) : []),
    ...variableSignals(ambient, 'database-host', HOST_VARIABLES),
    ...hostsOfAddresses(addresses),
    ...databaseNames([...named, ...addresses]),
    ...(migrator || isOfCode(ambient) ? fromFiles(ambient) : []),
  ];
  // On another machine or in a container, `localhost` is that one, and tells nothing of ours.
  return host === null ? all : all.filter((signal) => !isLoopback(signal.value));
}
