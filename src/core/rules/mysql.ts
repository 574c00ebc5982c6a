import type { RulePack, Word } from '../model/command';
import type { Deed } from '../sql/deed';
import { sqlReview } from './databases/sqlClient';
import type { Options } from './shared/readOptions';

const VALUED = [
  ...['-e', '--execute', '-h', '--host', '-P', '--port', '-u', '--user', '-D', '--database', '-S', '--socket'],
  ...['--init-command', '--default-character-set', '--delimiter', '--prompt', '--pager', '--tee', '--ssl-ca'],
  ...['--ssl-cert', '--ssl-key', '--ssl-mode', '--defaults-file', '--defaults-extra-file', '--defaults-group-suffix'],
  ...['--login-path', '--protocol', '--max-allowed-packet', '--net-buffer-length', '--select-limit', '--plugin-dir'],
  ...['--connect-timeout', '--character-sets-dir', '--default-auth', '--bind-address', '--tls-version', '--charset'],
];

/** The password stands glued to `-p`, and its letters are no options. */
function withoutPassword(args: readonly Word[]): readonly Word[] {
  return args.map((word) => (/^-p./.test(word.value) ? { ...word, value: '--password', raw: '--password' } : word));
}

/** The words that say where to, as they would have to be repeated. */
function connection({ given }: Options): string {
  const names = ['-h', '--host', '-P', '--port', '-u', '--user', '-S', '--socket', '--defaults-file'];
  const uses = given.filter((use) => names.includes(use.name));
  const words = uses.map(({ name, values }) => `${name}${name.startsWith('--') ? '=' : ' '}${values[0]?.raw ?? ''}`);
  return words.map((word) => `${word} `).join('');
}

function tableBackup(options: Options, name: string): string | undefined {
  const database = (options.operands[0] ?? options.value('-D', '--database'))?.raw;
  const [schema = '', table = ''] = name.includes('.') ? name.split('.') : [database, name];
  return schema === '' || table === ''
    ? undefined
    : `mysqldump ${connection(options)}${schema} ${table} > ${table}.sql`;
}

function backup(options: Options, { type, name }: Deed): string | undefined {
  if (name.includes('…') || name === '') return undefined;
  if (type === 'sql.database') return `mysqldump ${connection(options)}--databases ${name} > ${name}.sql`;
  return type === 'sql.table' ? tableBackup(options, name) : undefined;
}

/** The shells of MySQL and MariaDB. */
export const mysql: RulePack = {
  programs: ['mysql', 'mariadb', 'mycli'],
  documentation: [
    'https://dev.mysql.com/doc/refman/8.4/en/mysql-command-options.html',
    'https://mariadb.com/docs/server/clients-and-utilities/mariadb-client/mariadb-command-line-client',
  ],
  review: sqlReview({
    ...{ dialect: 'mysql', valued: VALUED, texts: ['-e', '--execute', '--init-command'], files: [] },
    ...{ hosts: ['-h', '--host'], addressOperand: 0, localDefault: true, prepare: withoutPassword, backup },
    quiet: ['--help', '-?', '--version', '-V', '--print-defaults'],
  }),
  examples: {
    catches: [
      { run: "mysql -e 'DROP DATABASE shop'", rule: 'sql/drop', effect: 'delete', target: 'shop' },
      { run: "mysql -uroot -psecret shop -e 'TRUNCATE carts'", rule: 'sql/truncate', effect: 'delete' },
      { run: "mysql --execute='DELETE FROM carts WHERE 1' shop", rule: 'sql/delete-all', effect: 'delete' },
      { run: "mariadb shop -Be 'UPDATE users SET active = 0'", rule: 'sql/update-all', effect: 'replace' },
      { run: "mysql -e \"GRANT ALL ON *.* TO 'x'@'%'\"", rule: 'sql/grant', effect: 'grant' },
      { run: 'mysql shop -e "SELECT * FROM u INTO OUTFILE \'/tmp/u\'"', rule: 'sql/server-file', effect: 'expose' },
      { run: "mysql -e 'SHUTDOWN'", rule: 'sql/interrupt', effect: 'interrupt' },
      { run: "mysql -e '/*!50000 DROP TABLE t */'", rule: 'sql/drop', effect: 'delete', target: 't' },
      {
        run: 'mysql shop -e "LOAD DATA LOCAL INFILE \'.env\' INTO TABLE t"',
        ...{ rule: 'sql/secret-sent', effect: 'send-out', target: '.env' },
      },
    ],
    leaves: [
      'mysql',
      "mysql -uroot -psecret -e 'SHOW DATABASES'",
      "mysql shop -e 'SELECT * FROM users WHERE id = 3'",
      "mysql shop -e 'START TRANSACTION; DELETE FROM carts; ROLLBACK'",
      "mysql -e 'SELECT 1 # DROP TABLE x'",
      'mysql --version',
    ],
  },
};
