import type { Command, RuleContext, RulePack, Statement, Word } from '../model/command';
import type { Signal } from '../model/environment';
import type { Destroyed } from '../model/destroyed';
import { absolutePath, baseName } from '../model/filePath';
import { nothing, statement } from '../model/statement';
import { readOptions, type Options } from './shared/readOptions';
import { dynamicPart, remoteObservation, type Remark } from './shared/remoteObservation';

const VALUED = [
  ...['--app', '-a', '--context', '-c', '--profile', '--output', '-o', '--role-arn', '-r', '--require-approval'],
  ...['--toolkit-stack-name', '--toolkit-bucket-name', '--parameters', '--outputs-file', '-O', '--change-set-name'],
  ...['--method', '-m', '--progress', '--plugin', '-p', '--concurrency', '--tags', '-t', '--build-exclude', '-E'],
  ...[
    '--notification-arns',
    '--trust',
    '--cloudformation-execution-policies',
    '--qualifier',
    '--template',
    '--language',
  ],
  ...['--ca-bundle-path', '--proxy', '--deployment-method', '--bootstrap-bucket-name', '--bootstrap-kms-key-id', '-l'],
];

const QUIET: ReadonlySet<string> = new Set([
  ...['', 'diff', 'synth', 'synthesize', 'list', 'ls', 'docs', 'doc', 'doctor', 'metadata', 'acknowledge', 'ack'],
  ...['notices', 'init', 'context', 'drift', 'version', 'help', 'flags', 'cli-telemetry'],
]);

type Stack = { readonly name: string; readonly signals: readonly Signal[] };

function named(word: Word): Stack {
  const name = word.dynamic ? word.raw : word.value;
  const account = name.startsWith('aws://') ? name.slice('aws://'.length).split('/')[0] : undefined;
  if (account !== undefined) return { name, signals: [{ kind: 'aws-account', value: account, from: 'account' }] };
  return { name, signals: word.dynamic ? [] : [{ kind: 'stack', value: name, from: 'stack name' }] };
}

/** The stacks a command names; with `--all`, or with none named, those of the app in this folder. */
function stacksOf(options: Options, command: Command): readonly Stack[] {
  const names = options.operands.slice(1);
  if (names.length > 0) return names.map(named);
  const app = command.cwd === null ? 'app' : baseName(command.cwd);
  return [{ name: app, signals: [] }];
}

/** `-c env=prod`: the values an app is given often name its environment. */
function contextSignals(options: Options): readonly Signal[] {
  return options.values('--context', '-c').flatMap((word): readonly Signal[] => {
    const [key = '', value = ''] = word.value.split('=');
    return /^(env|environment|stage|tier)$/i.test(key) && !word.dynamic
      ? [{ kind: 'name', value, from: `--context ${key}` }]
      : [];
  });
}

type Verb = (options: Options, stack: Stack, thing: string) => Omit<Remark, 'name' | 'type' | 'signals'>;

const destroy: Verb = (options, _, thing) => ({
  rule: 'cdk/destroy',
  effect: 'delete',
  severity: 'critical',
  undo: 'impossible',
  lost: 'every resource of the stack without a `Retain` policy, with its data',
  says: `Destroys ${thing}${options.has('--force', '-f') ? ' without asking' : ''}`,
  saferWay: 'cdk diff',
});

/** Only code in place is exchanged, nothing of the template is applied: what `cdk watch` does unless told otherwise. */
function swapsCode(options: Options): boolean {
  const watches = options.operands[0]?.value === 'watch' || options.has('--watch');
  if (options.has('--hotswap-fallback', '--no-hotswap')) return false;
  return watches || options.has('--hotswap');
}

const deploy: Verb = (options, _, thing) => {
  const never = options.value('--require-approval')?.value === 'never';
  return {
    rule: swapsCode(options) ? 'cdk/deploy' : 'cdk/apply',
    effect: 'update',
    severity: 'high',
    undo: 'costly',
    says: `Deploys ${thing}${never ? ', wider permissions too, without asking' : ''}`,
    saferWay: 'cdk diff',
  };
};

const other =
  (rule: string, effect: Remark['effect'], says: string, severity: Remark['severity'], undo: Remark['undo']): Verb =>
  (_, __, thing) => ({ rule: `cdk/${rule}`, effect, severity, undo, says: `${says} ${thing}`.trim() });

const verbs: ReadonlyMap<string, Verb> = new Map<string, Verb>([
  ['destroy', destroy],
  ['deploy', deploy],
  ['watch', deploy],
  ['rollback', other('rollback', 'update', 'Rolls back', 'high', 'costly')],
  ['import', other('import', 'update', 'Takes existing resources into', 'medium', 'costly')],
  ['refactor', other('refactor', 'update', 'Moves resources between stacks of', 'high', 'costly')],
  ['bootstrap', other('bootstrap', 'create', 'Prepares an account for deployments by', 'medium', 'costly')],
  ['gc', other('gc', 'delete', 'Deletes unused assets of', 'medium', 'costly')],
  ['publish-assets', other('publish-assets', 'create', 'Uploads assets of', 'low', 'easy')],
]);

/** Only a deployment can be prepared without being carried out; the tool ignores options it does not know. */
function isRehearsal(options: Options, verb: string): boolean {
  if (options.has('--help', '-h', '--version')) return true;
  if (verb !== 'deploy') return false;
  const execute = options.given.findLast((use) => use.name === '--execute' || use.name === '--no-execute')?.name;
  return execute === '--no-execute' || options.value('--method', '-m')?.value === 'prepare-change-set';
}

function review(command: Command, context: RuleContext): Statement {
  const options = readOptions(command.args, { valued: VALUED });
  const first = options.operands[0];
  if (first?.dynamic === true) {
    const says = 'which command of `cdk` runs is not known before it runs';
    return statement({ unknowns: [dynamicPart(command, context, says)] });
  }
  const name = first?.value ?? '';
  if (QUIET.has(name) || isRehearsal(options, name)) return nothing;
  const verb = verbs.get(name);
  if (verb === undefined) {
    const unknown = dynamicPart(command, context, `\`cdk ${name}\` is a command that no rule knows`);
    return statement({ unknowns: [{ ...unknown, code: 'unknown-program', stake: 'possible' }] });
  }
  const stacks = stacksOf(options, command);
  const whole = options.operands.length < 2;
  const made = options.value('--output', '-o')?.value ?? 'cdk.out';
  const destroyed = ({ name: stack }: Stack): Destroyed => ({
    kind: 'stack',
    name: stack,
    templates: [absolutePath(`${made}/${stack}.template.json`, command.cwd)].filter((path) => path !== null),
    kept: [],
  });
  const observations = stacks.map((stack) => {
    const thing = whole
      ? `${options.has('--all') ? 'every stack' : 'the stacks'} of ${stack.name}`
      : `stack ${stack.name}`;
    const signals = [...stack.signals, ...contextSignals(options)];
    const remark = { ...verb(options, stack, thing), type: 'AWS::CloudFormation::Stack', name: stack.name, signals };
    return remoteObservation(command, context, remark);
  });
  return statement({ observations, destroys: name === 'destroy' && !whole ? stacks.map(destroyed) : [] });
}

/** The AWS CDK's command line. */
export const cdk: RulePack = {
  programs: ['cdk'],
  documentation: ['https://docs.aws.amazon.com/cdk/v2/guide/ref-cli-cmd.html'],
  review,
  examples: {
    catches: [
      { run: 'cdk destroy --force api-prod', rule: 'cdk/destroy', effect: 'delete', target: 'api-prod' },
      { run: 'cdk destroy --all', rule: 'cdk/destroy', effect: 'delete', target: 'app' },
      { run: 'cdk deploy api web --require-approval never', rule: 'cdk/apply', effect: 'update', target: 'web' },
      { run: 'cdk -a "node app.js" -c env=prod deploy', rule: 'cdk/apply', effect: 'update', target: 'app' },
      { run: 'cdk deploy --hotswap api', rule: 'cdk/deploy', effect: 'update', target: 'api' },
      { run: 'cdk bootstrap aws://111122223333/eu-west-1', rule: 'cdk/bootstrap', effect: 'create' },
    ],
    leaves: [
      'cdk diff',
      'cdk synth api',
      'cdk ls',
      'cdk deploy --no-execute api',
      'cdk deploy --method=prepare-change-set api',
      'cdk destroy --help',
    ],
  },
};
