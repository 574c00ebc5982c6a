import { ownField } from '../model/ownField';
import type { RulePack } from '../model/command';
import { nothing, statement } from '../model/statement';
import { sqlReview } from './databases/sqlClient';
import { readOptions } from './shared/readOptions';
import { remoteObservation, type Remark } from './shared/remoteObservation';

const VALUED = [
  '-e',
  '--execute',
  '-f',
  '--file',
  '--url',
  '--host',
  '-p',
  '--port',
  '-u',
  '--user',
  '-d',
  '--database',
].concat(['--certs-dir', '--format', '--set', '--watch', '--store', '-s', '--listen-addr', '--join', '--drain-wait']);

/** What takes a node of the cluster away. */
const NODES: Readonly<Record<string, Pick<Remark, 'rule' | 'effect' | 'severity' | 'undo' | 'says'>>> = {
  'node drain': {
    rule: 'cockroach/interrupt',
    effect: 'interrupt',
    severity: 'high',
    undo: 'easy',
    says: 'Drains a node',
  },
  'node decommission': {
    ...{ rule: 'cockroach/decommission', effect: 'delete', severity: 'high', undo: 'costly' },
    says: 'Takes nodes out of the cluster for good',
  },
  quit: { rule: 'cockroach/interrupt', effect: 'interrupt', severity: 'high', undo: 'easy', says: 'Stops a node' },
};

const sql = sqlReview({
  ...{ dialect: 'postgres', valued: VALUED, texts: ['-e', '--execute'], files: ['-f', '--file'], hosts: ['--host'] },
  ...{ addresses: ['--url'], verbs: ['sql'], localDefault: true, quiet: ['--help', '--version'] },
});

/** CockroachDB's command line: its shell, and the verbs that take nodes away. */
export const cockroach: RulePack = {
  programs: ['cockroach'],
  documentation: ['https://www.cockroachlabs.com/docs/stable/cockroach-commands'],
  review: (command, context) => {
    const { operands } = readOptions(command.args, { valued: VALUED });
    const [first, second] = operands.map((word) => word.value);
    if (first === 'sql') return sql(command, context);
    const remark = ownField(NODES, first === 'node' ? `node ${second ?? ''}` : (first ?? ''));
    if (remark === undefined) return nothing;
    const name = operands.at(-1)?.raw ?? '';
    return statement({
      observations: [remoteObservation(command, context, { ...remark, type: 'cockroach.node', name })],
    });
  },
  examples: {
    catches: [
      { run: "cockroach sql --url postgres://db1/x -e 'DROP TABLE t'", rule: 'sql/drop', effect: 'delete' },
      { run: 'cockroach node decommission 3', rule: 'cockroach/decommission', effect: 'delete', target: '3' },
      { run: 'cockroach node drain 2', rule: 'cockroach/interrupt', effect: 'interrupt' },
    ],
    leaves: ["cockroach sql -e 'SHOW TABLES'", 'cockroach node status', 'cockroach version'],
  },
};
