import type { RulePack } from '../model/command';
import { sqlReview } from './databases/sqlClient';

/** ClickHouse's shell. */
export const clickhouse: RulePack = {
  programs: ['clickhouse-client', 'clickhouse', 'clickhouse-local'],
  documentation: ['https://clickhouse.com/docs/interfaces/cli'],
  review: sqlReview({
    ...{ dialect: 'clickhouse', texts: ['-q', '--query'], files: ['--queries-file'], hosts: ['-h', '--host'] },
    ...{ verbs: ['client', 'local'], textOperand: 0, localDefault: true, quiet: ['--help', '--version', '-V'] },
    valued: [
      ...[
        '-q',
        '--query',
        '--queries-file',
        '-h',
        '--host',
        '--port',
        '-u',
        '--user',
        '--password',
        '-d',
        '--database',
      ],
      ...['-f', '--format', '-c', '--config-file', '--config', '--max_threads', '--input-format', '--output-format'],
      ...['--connection', '--query_id', '--send_logs_level', '--multiquery', '-S', '--structure', '-N', '--table'],
    ].filter((name) => name !== '--multiquery'),
  }),
  examples: {
    catches: [
      { run: "clickhouse-client -h db1 -q 'TRUNCATE TABLE events'", rule: 'sql/truncate', effect: 'delete' },
      { run: "clickhouse client --query 'ALTER TABLE e DELETE WHERE 1'", rule: 'sql/delete-all', effect: 'delete' },
      { run: "clickhouse-client --query='DROP DATABASE logs'", rule: 'sql/drop', effect: 'delete', target: 'logs' },
      { run: "clickhouse-client --host db1 'DROP TABLE logs'", rule: 'sql/drop', effect: 'delete', target: 'logs' },
      { run: "clickhouse-client -q 'SYSTEM SHUTDOWN'", rule: 'sql/interrupt', effect: 'interrupt' },
      { run: "clickhouse-client -q 'ALTER TABLE e DROP PARTITION 202401'", rule: 'sql/drop', effect: 'delete' },
    ],
    leaves: ["clickhouse-client -q 'SELECT count() FROM events'", 'clickhouse-client', 'clickhouse-client --version'],
  },
};
