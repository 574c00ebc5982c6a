import type { Word } from '../model/command';
import type { Signal } from '../model/environment';
import { absolutePath, baseName } from '../model/filePath';
import { optionValues, variableSignals, type Ambient } from './ambient';
import { homeFile } from './nearbyFile';
import { tablesOf } from './tables';

const OF_POSTGRES = /^(?:psql|pg_|pgcli|dropdb|createdb|dropuser|createuser|vacuumdb|reindexdb|clusterdb)/;
const OF_MYSQL = /^(?:mysql|mariadb|mycli)/;

function fileOf({ command, context }: Ambient, path: string): string | null {
  const absolute = command.host === null ? absolutePath(path, command.cwd) : null;
  return absolute === null ? null : context.read(absolute);
}

/** The service that a client of PostgreSQL is told by variable or in its address: its file says which host that is. */
function services(ambient: Ambient): readonly Signal[] {
  const inWords = ambient.command.args.flatMap(({ value }) => /(?:^|[\s?&])service=([\w.-]+)/.exec(value)?.[1] ?? []);
  const names = [...inWords, ...variableSignals(ambient, 'name', ['PGSERVICE']).map(({ value }) => value)];
  if (names.length === 0) return [];
  const { variable } = ambient.context;
  const moved = variable('PGSERVICEFILE');
  const folder = variable('PGSYSCONFDIR') ?? '/etc/postgresql-common';
  const texts = [
    moved === undefined ? homeFile(ambient, '.pg_service.conf') : fileOf(ambient, moved),
    fileOf(ambient, `${folder}/pg_service.conf`),
  ];
  return names.flatMap((name): readonly Signal[] => {
    const from = `service ${name}`;
    const settings = texts.flatMap((text) =>
      tablesOf(text ?? '').flatMap((table) => (table.header === name ? [table.settings] : [])),
    );
    const at = (key: string): readonly string[] => settings.flatMap((one) => one.get(key)?.value ?? []);
    const hosts = [...at('host'), ...at('hostaddr')];
    // A service that nobody knows leads to its own name, which is no host of this machine.
    const known = hosts.length > 0 ? hosts : [name];
    return [
      ...known.map((value) => ({ kind: 'database-host' as const, value, from })),
      ...at('dbname').map((value) => ({ kind: 'name' as const, value, from })),
    ];
  });
}

/** Where the clients of MySQL look for settings of the machine. */
const OF_MACHINE = ['/etc/my.cnf', '/etc/mysql/my.cnf'];

/** `host` in the settings of MySQL's clients: in the file that is named, else in the user's and one more. */
function mysqlHosts(ambient: Ambient): readonly Signal[] {
  const { args, program } = ambient.command;
  const last = (name: string): string | undefined => optionValues(args, name).at(-1);
  const only = last('--defaults-file');
  const more = last('--defaults-extra-file');
  const extra = more === undefined ? [] : [fileOf(ambient, more)];
  const suffix = last('--defaults-group-suffix') ?? ambient.context.variable('MYSQL_GROUP_SUFFIX') ?? '';
  const texts =
    only === undefined
      ? [...OF_MACHINE.map((path) => fileOf(ambient, path)), homeFile(ambient, '.my.cnf'), ...extra]
      : [fileOf(ambient, only)];
  const groups = ['client', 'mysql', 'client-mariadb', program].flatMap((group) => [group, `${group}${suffix}`]);
  const hosts = texts.flatMap((text) =>
    tablesOf(text ?? '')
      .filter(({ header }) => groups.includes(header))
      .flatMap(({ settings }) => settings.get('host')?.value ?? settings.get('loose-host')?.value ?? []),
  );
  // A file that nobody can read here leads somewhere by its own name, and not to this machine.
  const unread = [only, more].flatMap((path) => (path === undefined || fileOf(ambient, path) !== null ? [] : path));
  const named = [only, more].flatMap((path) => (path === undefined ? [] : baseName(path)));
  const paths = optionValues(args, '--login-path').map((value): Signal => ({
    kind: 'database-host',
    value,
    from: '--login-path',
  }));
  return [
    ...hosts.map((value): Signal => ({ kind: 'database-host', value, from: 'host in my.cnf' })),
    ...unread.map((path): Signal => ({ kind: 'database-host', value: baseName(path), from: 'file of defaults' })),
    ...named.map((value): Signal => ({ kind: 'var-file', value, from: 'file of defaults' })),
    ...paths,
  ];
}

const DATABASE_OPTIONS = ['-d', '--dbname', '-D', '--database', '--maintenance-db'];

/** A word that stands where a name of a database does: behind no option that would take it for its value. */
function isOperand(word: Word, before: Word | undefined): boolean {
  if (word.dynamic || !/^[A-Za-z_][\w.-]*$/.test(word.value)) return false;
  return before === undefined || !before.value.startsWith('-') || /=|^-\w./.test(before.value.replace(/^--/, ''));
}

/** What the database is called: a copy of production that a tunnel leads to stands on `localhost` too. */
function databases(ambient: Ambient): readonly Signal[] {
  const { args } = ambient.command;
  const named = DATABASE_OPTIONS.flatMap((name) => optionValues(args, name)).filter((value) => /^[\w.-]+$/.test(value));
  const operands = args.filter((word, at) => isOperand(word, args[at - 1])).map(({ value }) => value);
  return [
    ...[...named, ...operands].map((value): Signal => ({ kind: 'name', value, from: 'database' })),
    ...variableSignals(ambient, 'name', ['PGDATABASE', 'MYSQL_DATABASE', 'MYSQL_GROUP_SUFFIX']),
  ];
}

/** What the clients of PostgreSQL and MySQL read beside their words, and what their database is called. */
export function clientFiles(ambient: Ambient): readonly Signal[] {
  const { program } = ambient.command;
  if (OF_POSTGRES.test(program)) return [...services(ambient), ...databases(ambient)];
  if (/^mongo(?:sh)?$/.test(program)) return databases(ambient);
  return OF_MYSQL.test(program) ? [...mysqlHosts(ambient), ...databases(ambient)] : [];
}
