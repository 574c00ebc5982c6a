import type { RulePack } from '../model/command';
import { sqlReview } from './databases/sqlClient';

/** Shells of query engines and warehouses, which all take `-e` or `--execute` and `-f`. */
export const sqlShells: RulePack = {
  programs: [
    'trino',
    'presto',
    'presto-cli',
    'hive',
    'beeline',
    'spark-sql',
    'impala-shell',
    'snowsql',
    'usql',
    'mysqlsh',
  ],
  documentation: [
    'https://trino.io/docs/current/client/cli.html',
    'https://docs.snowflake.com/en/user-guide/snowsql-start',
    'https://github.com/xo/usql',
  ],
  review: (command, context) =>
    sqlReview({
      dialect: command.program === 'snowsql' ? 'snowflake' : 'generic',
      texts: ['-e', '--execute', '-q', '--query', ...(command.program === 'usql' ? ['-c', '--command'] : [])],
      files: ['-f', '--file', '--filename'],
      hosts: ['-h', '--host', '--server', '-i', '--impalad', '-a', '--accountname'],
      addresses: ['-u', '--uri'],
      addressOperand: 0,
      localDefault: false,
      quiet: ['--help', '--version', '-v'],
      valued: [
        ...[
          '-e',
          '--execute',
          '-q',
          '--query',
          '-f',
          '--file',
          '--filename',
          '-h',
          '--host',
          '--server',
          '-i',
          '--impalad',
        ],
        ...[
          '-a',
          '--accountname',
          '-u',
          '--uri',
          '--catalog',
          '--schema',
          '--user',
          '-n',
          '-p',
          '-c',
          '--command',
          '-d',
        ],
        ...['--dbname', '--database', '--port', '--output-format', '-w', '--warehouse', '-r', '--rolename', '-o', '-s'],
      ],
    })(command, context),
  examples: {
    catches: [
      { run: "trino --server db1 --execute 'DROP TABLE hive.x.y'", rule: 'sql/drop', effect: 'delete' },
      { run: "hive -e 'INSERT OVERWRITE TABLE t SELECT * FROM u'", rule: 'sql/overwrite', effect: 'replace' },
      { run: "snowsql -q 'DROP SCHEMA raw'", rule: 'sql/drop', effect: 'delete', target: 'raw' },
      { run: "usql postgres://db1/shop -c 'TRUNCATE carts'", rule: 'sql/truncate', effect: 'delete' },
      { run: "mysqlsh --sql -e 'DROP TABLE t'", rule: 'sql/drop', effect: 'delete', target: 't' },
    ],
    leaves: ["trino --execute 'SHOW TABLES'", "snowsql -q 'SELECT 1'", "hive -e 'SELECT 1'"],
  },
};
