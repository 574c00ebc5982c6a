import type { Signal } from '../model/environment';
import { optionSignals, variableSignals, type Ambient } from './ambient';

const CLIENTS: ReadonlySet<string> = new Set([
  ...['psql', 'pg_dump', 'pg_restore', 'dropdb', 'createdb', 'dropuser', 'vacuumdb', 'pgcli', 'mysql', 'mysqladmin'],
  ...['mysqldump', 'mariadb', 'mariadb-admin', 'mycli', 'mongo', 'mongosh', 'mongodump', 'mongorestore', 'redis-cli'],
  ...['valkey-cli', 'clickhouse-client', 'cqlsh', 'sqlcmd', 'usql', 'cockroach', 'influx', 'rabbitmqctl'],
]);

/** Programs that take their database from the surroundings, not from an option of their own. */
const MIGRATORS: ReadonlySet<string> = new Set([
  ...['prisma', 'sequelize', 'sequelize-cli', 'typeorm', 'knex', 'drizzle-kit', 'alembic', 'flyway', 'liquibase'],
  ...['rails', 'rake', 'php', 'artisan', 'django-admin', 'manage.py', 'dbmate', 'goose', 'migrate', 'atlas', 'sqitch'],
  ...['hasura', 'supabase', 'diesel', 'sqlx', 'ecto', 'mix', 'flask', 'python', 'python3', 'node', 'bundle'],
]);

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

function hosts(signals: readonly Signal[]): readonly Signal[] {
  return signals.flatMap((signal) => {
    const host = urlHost(signal.value);
    return host === null ? [] : [{ ...signal, value: host, from: `host in ${signal.from}` }];
  });
}

/** Which database server a command would reach. */
export function databaseSignals(ambient: Ambient): readonly Signal[] {
  const { program, args } = ambient.command;
  const client = CLIENTS.has(program);
  if (!client && !MIGRATORS.has(program)) return [];
  const named = args.map((word): Signal => ({ kind: 'database-host', value: word.value, from: 'address' }));
  return [
    ...hosts(named),
    ...(client ? optionSignals(ambient, 'database-host', ['--host', '-h']) : []),
    ...variableSignals(ambient, 'database-host', ['PGHOST', 'MYSQL_HOST', 'MYSQL_TCP_HOST', 'DB_HOST', 'REDIS_HOST']),
    ...hosts(variableSignals(ambient, 'database-host', ['DATABASE_URL', 'POSTGRES_URL', 'MYSQL_URL', 'MONGODB_URI'])),
    ...hosts(variableSignals(ambient, 'database-host', ['MONGO_URL', 'REDIS_URL', 'DB_URL', 'DIRECT_URL'])),
  ];
}
