import type { Command, RuleContext, RulePack, Statement, Word } from '../model/command';
import { placeOf } from '../model/place';
import { joined, nothing, statement } from '../model/statement';
import { clientDeeds } from '../sql/clientDeeds';
import type { Deed } from '../sql/deed';
import { hostSignals } from './databases/hosts';
import { reviewSql, type SqlSource } from './databases/reviewSql';
import { readArguments, type Arguments } from './files/arguments';

const VALUED = [
  ...['-c', '--command', '-d', '--dbname', '-f', '--file', '-F', '--field-separator', '-h', '--host', '-L'],
  ...['--log-file', '-o', '--output', '-p', '--port', '-P', '--pset', '-R', '--record-separator', '-T', '--table-attr'],
  ...['-U', '--username', '-v', '--set', '--variable'],
];

const FLAGS = [
  ...['--echo-all', '--echo-errors', '--echo-hidden', '--echo-queries', '--expanded', '--html', '--list', '--no-align'],
  ...['--no-password', '--no-psqlrc', '--no-readline', '--password', '--quiet', '--single-line', '--single-step'],
  ...['--single-transaction', '--tuples-only', '--version', '--help', '--csv', '--field-separator-zero'],
  ...['--record-separator-zero', '--log-file'],
];

function sourcesOf(args: Arguments): readonly SqlSource[] {
  const given = args.options.flatMap(({ name, value }): readonly SqlSource[] => {
    if (value === null) return [];
    if (name === '-c' || name === '--command') return [{ kind: 'text', word: value }];
    return name === '-f' || name === '--file' ? [{ kind: 'file', word: value }] : [];
  });
  return given.length > 0 ? given : [{ kind: 'input' }];
}

/** The words that say where to, as they would have to be repeated. */
function connection(args: Arguments): string {
  const names = ['-h', '--host', '-p', '--port', '-U', '--username', '-d', '--dbname'];
  const options = args.options.filter(({ name }) => names.includes(name));
  const words = options.flatMap(({ name, value }) => [
    name.startsWith('--') ? `${name}=${value?.raw ?? ''}` : `${name} ${value?.raw ?? ''}`,
  ]);
  return [...words, ...args.operands.slice(0, 1).map((word) => word.raw)].join(' ');
}

function backupOf(args: Arguments, { type, name }: Deed): string | undefined {
  const where = connection(args);
  const file = `${name.replace(/[^\w.-]/g, '_') || 'database'}.sql`;
  if (name.includes('…')) return undefined;
  if (type === 'sql.table' && name !== '')
    return `pg_dump ${where} --table=${name} --file=${file}`.replace(/ {2,}/g, ' ');
  return type === 'sql.database' || type === 'sql.schema'
    ? `pg_dump ${where} --file=${file}`.replace(/ {2,}/g, ' ')
    : undefined;
}

/** `-o '| LINE'`: what `\o` does, from the first row on; that a file is written is read from the options. */
function output(word: Word, context: RuleContext): Statement {
  const { shells, unseen } = clientDeeds('psql', 'o', word.value);
  const at = placeOf(context.text, word.span);
  return statement({
    starts: shells.map((text) => ({ kind: 'script', text })),
    unknowns: unseen.map(({ says, stake }) => ({ code: 'dynamic', stake, says, at })),
  });
}

function review(command: Command, context: RuleContext): Statement {
  const args = readArguments(command.args, { valued: VALUED, long: FLAGS });
  if (args.has('--help', '--version', '-V', '-?', '-l', '--list')) return nothing;
  const [database] = args.operands;
  const signals = hostSignals(command, {
    hosts: args.values('-h', '--host').slice(-1),
    addresses: [...args.values('-d', '--dbname'), database].filter(
      (word) => word?.dynamic === true || /[=:]/.test(word?.value ?? ''),
    ),
    localDefault: true,
  });
  const backup = (deed: Deed): string | undefined => backupOf(args, deed);
  const said = reviewSql({ dialect: 'postgres', sources: sourcesOf(args), signals, backup }, command, context);
  return joined([said, ...args.values('-o', '--output').map((word) => output(word, context))]);
}

/** PostgreSQL's shell, and those that speak its grammar. */
export const psql: RulePack = {
  programs: ['psql', 'ysqlsh'],
  documentation: [
    'https://www.postgresql.org/docs/current/app-psql.html',
    'https://docs.yugabyte.com/stable/api/ysqlsh/',
  ],
  review,
  examples: {
    catches: [
      { run: "psql -c 'DROP TABLE invoices'", rule: 'sql/drop', effect: 'delete', target: 'invoices' },
      { run: "psql -h db1 -U app shop --command='TRUNCATE a, b'", rule: 'sql/truncate', effect: 'delete', target: 'b' },
      { run: "psql shop -Atc 'delete from carts'", rule: 'sql/delete-all', effect: 'delete', target: 'carts' },
      { run: "psql -c 'SELECT 1' -c 'UPDATE p SET x = 2'", rule: 'sql/update-all', effect: 'replace', target: 'p' },
      { run: "psql --comm 'DROP SCHEMA public CASCADE'", rule: 'sql/drop', effect: 'delete', target: 'public' },
      { run: "psql -c 'ALTER ROLE bob SUPERUSER'", rule: 'sql/grant', effect: 'grant', target: 'bob' },
      { run: 'psql -c "COPY t TO PROGRAM \'cat > /tmp/x\'"', rule: 'sql/program', effect: 'execute' },
      { run: "psql -c 'ALTER TABLE t DISABLE ROW LEVEL SECURITY'", rule: 'sql/unprotect', effect: 'unprotect' },
      { run: "psql -c '\\copy t from .env'", rule: 'sql/secret-sent', effect: 'send-out', target: '.env' },
    ],
    leaves: [
      'psql',
      'psql -l',
      "psql -c 'SELECT * FROM invoices LIMIT 5'",
      "psql -h localhost -c '\\d+ invoices'",
      "psql -c 'BEGIN; DELETE FROM carts; ROLLBACK'",
      'psql -c "SELECT \'DROP TABLE x\'"',
      "psql -c 'EXPLAIN DELETE FROM carts'",
      "psql -c 'CREATE TEMP TABLE x (a int); DROP TABLE pg_temp.x'",
      "psql -c '\\copy (SELECT 1) to out.csv'",
      'psql --version',
    ],
  },
};
