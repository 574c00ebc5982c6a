import type { Command, RuleContext, RulePack, Statement } from '../model/command';
import { nothing, statement } from '../model/statement';
import { hostSignals } from './databases/hosts';
import { sqlReview } from './databases/sqlClient';
import { readOptions, type Options } from './shared/readOptions';
import { remoteObservation, type Remark } from './shared/remoteObservation';

const VALUED = [
  ...[
    '-execute',
    '--execute',
    '-host',
    '--host',
    '-port',
    '-database',
    '-username',
    '-password',
    '-precision',
    '-format',
  ],
  ...['-b', '--bucket', '-o', '--org', '-t', '--token', '--start', '--stop', '-p', '--predicate', '-i', '--id', '-n'],
  ...['--name', '--org-id', '--bucket-id', '-c', '--active-config', '-f', '--file', '-r', '--retention', '--path'],
];

const query = sqlReview({
  ...{ dialect: 'influx', valued: VALUED, singleDash: true, texts: ['-execute', '--execute'], files: [] },
  ...{ hosts: ['-host', '--host'], localDefault: true, quiet: ['-version', '--version', '-help', '--help'] },
});

const GROUPS = /^(bucket|org|user|task|dashboard|auth|secret|telegrafs|v1|replication|remote|stacks|config)$/;

/** How much goes with what is deleted: points, what holds them, or what can be made again. */
function lossOf(group: string): Pick<Remark, 'severity' | 'undo'> {
  if (group === 'delete') return { severity: 'high', undo: 'impossible' };
  return /^(bucket|org)$/.test(group)
    ? { severity: 'critical', undo: 'impossible' }
    : { severity: 'medium', undo: 'costly' };
}

/** `delete`, `bucket delete`, `v1 dbrp delete`; what stands in the client's own settings is not the server's. */
function isDeletion([group = '', verb = '', third = '']: readonly string[]): boolean {
  if (group === 'config') return false;
  return group === 'delete' || /^(delete|rm)$/.test(group === 'v1' ? third : verb);
}

/** `--full` puts the backup in the place of everything; without it buckets are made that must not be there yet. */
function restored(options: Options, command: Command, context: RuleContext): Statement {
  const isFull = options.has('--full');
  const signals = hostSignals(command, { addresses: options.values('--host'), localDefault: true });
  const name = options.value('-b', '--bucket')?.raw ?? '';
  const says = isFull ? 'Replaces everything that the server holds by a backup' : 'Restores buckets from a backup';
  const facts = isFull
    ? ({ effect: 'replace', severity: 'critical', undo: 'impossible', lost: 'what was written since' } as const)
    : ({ effect: 'create', severity: 'medium', undo: 'costly' } as const);
  const remark = { rule: 'influx/restore', type: 'influx.bucket', name, says, signals, ...facts };
  return statement({ observations: [remoteObservation(command, context, remark)] });
}

/** `auth create`, `user create`, `v1 auth create`, a member of an organisation. */
function letsIn([group = '', verb = '', third = '']: readonly string[]): boolean {
  if (group === 'v1') return verb === 'auth' && /^(?:create|set-password)$/.test(third);
  if (group === 'org') return verb === 'members' && third === 'add';
  return (
    (group === 'auth' && /^(?:create|active)$/.test(verb)) || (group === 'user' && /^(?:create|password)$/.test(verb))
  );
}

function admitted(group: string, options: Options, command: Command, context: RuleContext): Statement {
  const signals = hostSignals(command, { addresses: options.values('--host'), localDefault: true });
  const name = options.value('-n', '--name', '-m', '--member', '-i', '--id', '-d', '--description')?.raw ?? '';
  const facts = {
    rule: 'influx/access',
    effect: 'grant',
    severity: 'high',
    undo: 'easy',
    type: `influx.${group}`,
  } as const;
  const says = `Lets somebody into the server ${name}`.trim();
  return statement({ observations: [remoteObservation(command, context, { ...facts, name, says, signals })] });
}

/** The second version's verbs: `influx delete --bucket b …`, `influx bucket delete -n b`. */
function verbs(command: Command, context: RuleContext): Statement {
  const options = readOptions(command.args, { valued: VALUED });
  const group = options.operands[0]?.value ?? '';
  if (options.has('--help', '-h')) return nothing;
  if (group === 'restore') return restored(options, command, context);
  const words = options.operands.map((word) => word.value);
  if (letsIn(words)) return admitted(group, options, command, context);
  if (!isDeletion(words)) return nothing;
  const name = options.value('-b', '--bucket', '-n', '--name', '-i', '--id')?.raw ?? '';
  const signals = hostSignals(command, { addresses: options.values('--host'), localDefault: true });
  const says = group === 'delete' ? `Deletes points of bucket ${name}` : `Deletes ${group} ${name}`;
  const shared = { type: `influx.${group}`, name, signals, says: says.trim() };
  const remark = { ...shared, rule: 'influx/delete', effect: 'delete', ...lossOf(group) } as const;
  return statement({ observations: [remoteObservation(command, context, remark)] });
}

/** InfluxDB's shells: the first takes statements, the second verbs. */
export const influx: RulePack = {
  programs: ['influx'],
  documentation: ['https://docs.influxdata.com/influxdb/v2/reference/cli/influx/'],
  review: (command, context) => {
    const first = command.args.find((word) => !word.value.startsWith('-'));
    const isVerb = first !== undefined && (/^(?:delete|restore)$/.test(first.value) || GROUPS.test(first.value));
    const isQuiet = /^(query|write|ping|version|export|backup|setup|apply|template|help)$/.test(
      command.args[0]?.value ?? '',
    );
    return isVerb ? verbs(command, context) : isQuiet ? nothing : query(command, context);
  },
  examples: {
    catches: [
      {
        run: "influx -host db1 -execute 'DROP DATABASE metrics'",
        rule: 'sql/drop',
        effect: 'delete',
        target: 'metrics',
      },
      { run: 'influx auth create --all-access', rule: 'influx/access', effect: 'grant' },
      { run: 'influx bucket delete -n metrics', rule: 'influx/delete', effect: 'delete', target: 'metrics' },
      {
        run: 'influx delete --bucket metrics --start 1970-01-01T00:00:00Z --stop now',
        rule: 'influx/delete',
        effect: 'delete',
      },
      { run: 'influx restore ./backup --full', rule: 'influx/restore', effect: 'replace' },
      { run: 'influx restore ./backup -b metrics', rule: 'influx/restore', effect: 'create', target: 'metrics' },
      { run: 'influx v1 dbrp delete --id 7', rule: 'influx/delete', effect: 'delete', target: '7' },
    ],
    leaves: ["influx -execute 'SHOW DATABASES'", 'influx bucket list', 'influx query x', 'influx ping'],
  },
};
