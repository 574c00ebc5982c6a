import { ownField } from '../model/ownField';
import type { Command, RuleContext, RulePack, Statement, Word } from '../model/command';
import { nothing } from '../model/statement';
import { reviewSql } from './databases/reviewSql';
import { sqlReview, type SqlClient } from './databases/sqlClient';

const QUIET = ['--help', '--version', '-V'];
const LOGIN = [
  '-h',
  '--host',
  '-p',
  '--port',
  '-U',
  '-u',
  '--user',
  '--username',
  '-w',
  '--password',
  '-d',
  '--database',
];

const plain: Omit<SqlClient, 'dialect' | 'texts'> = {
  files: ['-f', '--file'],
  hosts: ['-h', '--host', '-H'],
  localDefault: true,
  quiet: QUIET,
  valued: [...LOGIN, '-f', '--file', '-H'],
};

/** The clients that take statements in an option. */
const CLIENTS: Readonly<Record<string, SqlClient>> = {
  pgcli: {
    ...{ ...plain, dialect: 'postgres', texts: ['-e', '--execute', '-c', '--command'] },
    ...{ addresses: ['-d', '--dbname'], addressOperand: 0 },
    valued: [...plain.valued, '-e', '--execute', '-c', '--command', '--dbname', '--dsn', '-D', '--row-limit'],
  },
  vsql: { ...plain, dialect: 'generic', texts: ['-c', '--command'], valued: [...plain.valued, '-c', '--command'] },
  mclient: {
    ...{ ...plain, dialect: 'generic', texts: ['-s', '--statement'] },
    valued: [...plain.valued, '-s', '--statement', '-l', '--language'],
  },
  dbsqlcli: {
    ...{ ...plain, dialect: 'generic', texts: ['-e'], localDefault: false, hosts: ['--hostname'], textOperand: 0 },
    valued: ['-e', '--hostname', '--http-path', '--access-token', '--clirc'],
  },
  cbq: {
    ...{ ...plain, dialect: 'generic', texts: ['-s', '--script'], hosts: ['-e', '--engine'] },
    valued: ['-s', '--script', '-e', '--engine', '-f', '--file', '-u', '-p', '-c', '--credentials', '-o', '--output'],
  },
  dolt: {
    ...{ ...plain, dialect: 'mysql', texts: ['-q', '--query'], verbs: ['sql'] },
    valued: [...plain.valued, '-q', '--query', '-r', '--result-format', '-s', '--save'],
  },
  rqlite: {
    ...{ ...plain, dialect: 'sqlite', texts: [], textOperand: 0 },
    valued: ['-H', '--host', '-p', '--port', '-s', '--scheme', '-u', '--user', '-P', '--prefix', '-c', '-k', '-d'],
  },
  taos: { ...plain, dialect: 'generic', texts: ['-s', '--commands'], valued: [...plain.valued, '-s', '--commands'] },
  bteq: { ...plain, dialect: 'generic', texts: [], localDefault: false },
  surreal: {
    ...plain,
    dialect: 'generic',
    texts: [],
    hosts: [],
    addresses: ['-e', '--endpoint', '--conn'],
    valued: [],
  },
};

/** `db2 drop table a`: all words are one statement, whether they are quoted or not. */
function byWords({ path, args, span }: Command): Word {
  const value = args.map((word) => word.value).join(' ');
  return { value, dynamic: args.some(({ dynamic }) => dynamic), glob: false, raw: `${path} ${value}`, span };
}

const DB2 = sqlReview({
  ...plain,
  dialect: 'generic',
  texts: [],
  files: ['-f'],
  valued: ['-f', '-d', '-l', '-r', '-z'],
});

function reviewDb2(command: Command, context: RuleContext): Statement {
  const [first] = command.args;
  if (first === undefined || first.value.startsWith('-')) return DB2(command, context);
  const sources = [{ kind: 'text', word: byWords(command) }] as const;
  return reviewSql({ dialect: 'generic', sources, signals: [] }, command, context);
}

/** The first word says whether SQL follows: `dolt sql`, `surreal sql`. */
const BEHIND_SQL: ReadonlySet<string> = new Set(['dolt', 'surreal']);

/** Shells of databases that few use, each with its own option for a statement. */
export const moreSqlShells: RulePack = {
  programs: ['pgcli', 'vsql', 'mclient', 'dbsqlcli', 'cbq', 'dolt', 'rqlite', 'bteq', 'surreal', 'db2', 'taos'],
  documentation: [
    'https://www.pgcli.com/commands',
    'https://docs.dolthub.com/cli-reference/cli',
    'https://rqlite.io/docs/cli/',
    'https://surrealdb.com/docs/surrealdb/cli/sql',
  ],
  review: (command, context) => {
    if (command.program === 'db2') return reviewDb2(command, context);
    const [verb] = command.args;
    if (BEHIND_SQL.has(command.program) && verb?.value !== 'sql') return nothing;
    const client = ownField(CLIENTS, command.program);
    return client === undefined ? nothing : sqlReview(client)(command, context);
  },
  examples: {
    catches: [
      { run: "pgcli -h db1 shop --execute 'DROP TABLE carts'", rule: 'sql/drop', effect: 'delete', target: 'carts' },
      { run: "dolt sql -q 'TRUNCATE carts'", rule: 'sql/truncate', effect: 'delete', target: 'carts' },
      { run: "rqlite -H db1 'DELETE FROM carts'", rule: 'sql/delete-all', effect: 'delete', target: 'carts' },
      { run: 'db2 drop table carts', rule: 'sql/drop', effect: 'delete', target: 'carts' },
      { run: 'db2 -t', input: 'drop table carts;', rule: 'sql/drop', effect: 'delete', target: 'carts' },
      { run: "taos -s 'DROP TABLE carts'", rule: 'sql/drop', effect: 'delete', target: 'carts' },
      { run: "vsql -c 'DROP TABLE carts'", rule: 'sql/drop', effect: 'delete', target: 'carts' },
      { run: 'bteq', input: 'DROP TABLE carts;', rule: 'sql/drop', effect: 'delete', target: 'carts' },
    ],
    leaves: ["pgcli shop --execute 'SELECT 1'", 'pgcli', 'dolt diff', 'db2 list tables', 'surreal start', 'bteq'],
  },
};
