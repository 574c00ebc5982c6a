import type { Command, RuleContext, RulePack, Statement } from '../model/command';
import type { Signal } from '../model/environment';
import { joined, nothing, statement } from '../model/statement';
import { reviewSql, type SqlSource } from './databases/reviewSql';
import { readOptions, type Options } from './shared/readOptions';
import { dynamicPart, remoteObservation, type Remark } from './shared/remoteObservation';

const VALUED = [
  ...['--project_id', '--dataset_id', '--location', '--format', '--max_results', '-n', '--destination_table'],
  ...['--parameter', '--label', '--schema', '--source_format', '--time_partitioning_field', '--expiration', '--job_id'],
  ...[
    '--default_table_expiration',
    '--default_partition_expiration',
    '--description',
    '--source',
    '--api',
    '--bigqueryrc',
    '--member',
    '--role',
    '--view',
  ],
];

type Said = Pick<Remark, 'rule' | 'effect' | 'severity' | 'undo' | 'says'> & Partial<Pick<Remark, 'lost'>>;

/** `bq rm`: a table can be had back for a week, a dataset with its tables too, by somebody who knows how. */
function removal(options: Options, name: string): Said {
  const all = options.has('-r', '--recursive', '-d', '--dataset');
  return {
    ...{ rule: 'bq/delete', effect: 'delete', severity: all ? 'critical' : 'high', undo: 'costly' },
    says: `Deletes ${all ? 'dataset' : 'table'} ${name}${options.has('-r', '--recursive') ? ' with everything in it' : ''}`,
    lost: 'the tables, once the days of time travel are over',
  };
}

/** A change; one that sets an expiration deletes the table or what a dataset gets from then on, later. */
function expiring(options: Options, name: string): Said {
  const after = options.value('--expiration', '--default_table_expiration', '--default_partition_expiration');
  return after === undefined || ['0', '-1'].includes(after.value)
    ? { rule: 'bq/update', effect: 'update', severity: 'medium', undo: 'costly', says: `Changes ${name}` }
    : {
        rule: 'bq/delete',
        effect: 'delete',
        severity: 'high',
        undo: 'costly',
        says: `Lets ${name} be deleted in time`,
      };
}

/** Verbs that say the same of every name. */
function told(verb: string, name: string): Said | null {
  switch (verb) {
    case 'truncate':
      return { rule: 'bq/delete', effect: 'delete', severity: 'critical', undo: 'costly', says: `Empties ${name}` };
    case 'remove-iam-policy-binding':
      return {
        rule: 'bq/detach',
        effect: 'delete',
        severity: 'low',
        undo: 'easy',
        says: `Takes away who may use ${name}`,
      };
    case 'add-iam-policy-binding':
    case 'set-iam-policy':
      return { rule: 'bq/grant', effect: 'grant', severity: 'high', undo: 'easy', says: `Changes who may use ${name}` };
    case 'cancel':
      return { rule: 'bq/interrupt', effect: 'interrupt', severity: 'low', undo: 'easy', says: `Cancels job ${name}` };
    default:
      return null;
  }
}

function deedOf(verb: string, options: Options, name: string): Said | null {
  switch (verb) {
    case 'rm':
      return removal(options, name);
    case 'mk':
      return { rule: 'bq/create', effect: 'create', severity: 'low', undo: 'easy', says: `Creates ${name}` };
    case 'load':
    case 'cp':
      return options.has('--replace', '-f', '--force')
        ? { rule: 'bq/replace', effect: 'replace', severity: 'high', undo: 'costly', says: `Overwrites ${name}` }
        : { rule: 'bq/create', effect: 'create', severity: 'low', undo: 'easy', says: `Adds rows to ${name}` };
    case 'update':
      return expiring(options, name);
    case 'insert':
    case 'undelete':
      return { rule: 'bq/update', effect: 'update', severity: 'medium', undo: 'costly', says: `Changes ${name}` };
    default:
      return told(verb, name);
  }
}

function projectSignals(options: Options): readonly Signal[] {
  const project = options.value('--project_id');
  return project === undefined || project.dynamic
    ? []
    : [{ kind: 'gcp-project', value: project.value, from: '--project_id' }];
}

/** `bq query --destination_table T --replace`: the answer stands where the table stood. */
function kept(options: Options, signals: readonly Signal[], command: Command, context: RuleContext): Statement {
  const table = options.value('--destination_table');
  if (table === undefined || !options.has('--replace')) return nothing;
  const remark = { rule: 'bq/replace', effect: 'replace', severity: 'high', undo: 'costly' } as const;
  const says = `Overwrites ${table.raw} by what a query finds`;
  const whole = { ...remark, says, type: 'gcp.bigquery', name: table.raw, signals };
  return statement({ observations: [remoteObservation(command, context, whole)] });
}

function review(command: Command, context: RuleContext): Statement {
  const options = readOptions(command.args, { valued: VALUED });
  const [verb, ...names] = options.operands;
  if (verb?.dynamic === true) {
    const says = 'which command of `bq` runs is not known before it runs';
    return statement({ unknowns: [dynamicPart(command, context, says)] });
  }
  if (verb === undefined || options.has('--help', '--dry_run', '--version')) return nothing;
  const signals = projectSignals(options);
  if (verb.value === 'query') {
    const texts = names.map((word): SqlSource => ({ kind: 'text', word }));
    const sources: readonly SqlSource[] = texts.length > 0 ? texts : [{ kind: 'input' }];
    const said = reviewSql({ dialect: 'bigquery', signals, sources }, command, context);
    return joined([said, kept(options, signals, command, context)]);
  }
  const name = (verb.value === 'cp' ? names.at(-1) : names[0])?.raw ?? '';
  const said = deedOf(verb.value, options, name);
  if (said === null) return nothing;
  return statement({
    observations: [remoteObservation(command, context, { ...said, type: 'gcp.bigquery', name, signals })],
  });
}

/** BigQuery's command line. */
export const bq: RulePack = {
  programs: ['bq'],
  documentation: ['https://cloud.google.com/bigquery/docs/reference/bq-cli-reference'],
  review,
  examples: {
    catches: [
      {
        run: "bq query --use_legacy_sql=false 'DELETE FROM d.t WHERE true'",
        rule: 'sql/delete-all',
        effect: 'delete',
        target: 'd.t',
      },
      { run: 'bq rm -r -f acme:raw', rule: 'bq/delete', effect: 'delete', target: 'acme:raw' },
      { run: 'bq --project_id acme rm -t raw.users', rule: 'bq/delete', effect: 'delete', target: 'raw.users' },
      { run: 'bq load --replace raw.users gs://x/y.csv', rule: 'bq/replace', effect: 'replace', target: 'raw.users' },
      {
        run: "bq query --destination_table raw.users --replace 'SELECT 1'",
        rule: 'bq/replace',
        effect: 'replace',
        target: 'raw.users',
      },
      { run: 'bq truncate raw.users', rule: 'bq/delete', effect: 'delete', target: 'raw.users' },
      { run: 'bq update --expiration 3600 raw.users', rule: 'bq/delete', effect: 'delete', target: 'raw.users' },
      {
        run: 'bq remove-iam-policy-binding --member=user:a@acme.example raw.users',
        rule: 'bq/detach',
        effect: 'delete',
      },
      { run: 'bq query', input: 'DROP TABLE raw.users', rule: 'sql/drop', effect: 'delete', target: 'raw.users' },
    ],
    leaves: [
      "bq query 'SELECT 1'",
      "bq query --dry_run 'DROP TABLE d.t'",
      'bq ls',
      'bq show raw.users',
      'bq head raw.users',
    ],
  },
};
