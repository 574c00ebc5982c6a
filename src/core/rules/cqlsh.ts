import type { RulePack } from '../model/command';
import { sqlReview } from './databases/sqlClient';

/** Cassandra's shell. */
export const cqlsh: RulePack = {
  programs: ['cqlsh'],
  documentation: ['https://cassandra.apache.org/doc/latest/cassandra/managing/tools/cqlsh.html'],
  review: sqlReview({
    ...{ dialect: 'cassandra', texts: ['-e', '--execute'], files: ['-f', '--file'], hosts: [], hostOperand: 0 },
    ...{ localDefault: true, quiet: ['--help', '--version'] },
    valued: [
      ...[
        '-e',
        '--execute',
        '-f',
        '--file',
        '-u',
        '--username',
        '-p',
        '--password',
        '-k',
        '--keyspace',
        '--cqlversion',
      ],
      ...['--encoding', '--cqlshrc', '--connect-timeout', '--request-timeout', '--browser', '--credentials'],
    ],
  }),
  examples: {
    catches: [
      { run: "cqlsh db1 -e 'DROP KEYSPACE shop'", rule: 'sql/drop', effect: 'delete', target: 'shop' },
      { run: "cqlsh -e 'TRUNCATE shop.carts'", rule: 'sql/truncate', effect: 'delete', target: 'shop.carts' },
    ],
    leaves: ["cqlsh -e 'DESCRIBE KEYSPACES'", "cqlsh db1 9042 -e 'SELECT * FROM shop.carts'", 'cqlsh --version'],
  },
};
