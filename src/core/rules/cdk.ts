import type { Command, RuleContext, RulePack, Statement, Word } from '../model/command';
import type { Signal } from '../model/environment';
import type { Destroyed } from '../model/destroyed';
import { absolutePath, baseName } from '../model/filePath';
import { nothing, statement } from '../model/statement';
import { assembledStacks, pickedStacks, type AssembledStack } from './infra/cdkAssembly';
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
  '--action',
  ...['--ca-bundle-path', '--proxy', '--deployment-method', '--bootstrap-bucket-name', '--bootstrap-kms-key-id', '-l'],
];

const QUIET: ReadonlySet<string> = new Set([
  ...['', 'diff', 'synth', 'synthesize', 'list', 'ls', 'docs', 'doc', 'doctor', 'metadata', 'acknowledge', 'ack'],
  ...['notices', 'init', 'context', 'drift', 'version', 'help', 'flags', 'cli-telemetry'],
]);

type Stack = {
  readonly name: string;
  readonly signals: readonly Signal[];
  /** Where its template is or would be; null for a whole app. Absolute path. */
  readonly template: string | null;
};

function accountSignal(value: string): Signal {
  return { kind: 'aws-account', value, from: 'account' };
}

function named(word: Word, made: string): Stack {
  const name = word.dynamic ? word.raw : word.value;
  const template = `${made}/${name}.template.json`;
  const account = name.startsWith('aws://') ? name.slice('aws://'.length).split('/')[0] : undefined;
  if (account !== undefined) return { name, template, signals: [accountSignal(account)] };
  return { name, template, signals: word.dynamic ? [] : [{ kind: 'stack', value: name, from: 'stack name' }] };
}

function assembled({ name, stackName, template, account }: AssembledStack): Stack {
  const signals: readonly Signal[] = [{ kind: 'stack', value: stackName, from: 'stack name' }];
  return { name, template, signals: account === null ? signals : [...signals, accountSignal(account)] };
}

/** The stack of a word, or the ones that it picks from what was synthesized last. */
function pickedBy(word: Word, made: string, all: readonly AssembledStack[]): readonly Stack[] {
  const picked = word.dynamic ? [] : pickedStacks(all, word.value);
  if (picked.length === 0) return [named(word, made)];
  return picked.map(assembled);
}

/**
 * The stacks a command names; with `--all`, or with none named, those of the app in this folder: one by one for a
 * destroy, as far as the app was synthesized.
 */
function stacksOf(options: Options, command: Command, context: RuleContext): readonly Stack[] {
  const [verb, ...names] = options.operands;
  const made = absolutePath(options.value('--output', '-o')?.value ?? 'cdk.out', command.cwd) ?? 'cdk.out';
  const all = verb?.value === 'destroy' ? assembledStacks(made, context.readAsLeft) : [];
  if (names.length > 0) return names.flatMap((word) => pickedBy(word, made, all));
  if (all.length > 0) return all.map(assembled);
  const app = command.cwd === null ? 'app' : baseName(command.cwd);
  return [{ name: app, template: null, signals: [] }];
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

const prepared = other('bootstrap', 'create', 'Prepares an account for deployments by', 'medium', 'costly');

/** Accounts that are trusted deploy with the rights of the role that carries deployments out, often an administrator's. */
const bootstrap: Verb = (options, stack, thing) => {
  const trusted = options.values('--trust').map(({ raw }) => raw);
  if (trusted.length === 0) return prepared(options, stack, thing);
  return {
    ...{ rule: 'cdk/trust', effect: 'grant', severity: 'high', undo: 'easy' },
    says: `Lets account ${trusted.join(', ')} deploy into ${stack.template === null ? 'the account in use' : stack.name}`,
  };
};

const verbs: ReadonlyMap<string, Verb> = new Map<string, Verb>([
  ['destroy', destroy],
  ['deploy', deploy],
  ['watch', deploy],
  ['rollback', other('rollback', 'update', 'Rolls back', 'high', 'costly')],
  ['import', other('import', 'update', 'Takes existing resources into', 'medium', 'costly')],
  ['refactor', other('refactor', 'update', 'Moves resources between stacks of', 'high', 'costly')],
  ['bootstrap', bootstrap],
  ['gc', other('gc', 'delete', 'Deletes unused assets of', 'medium', 'costly')],
  ['publish-assets', other('publish-assets', 'create', 'Uploads assets of', 'low', 'easy')],
]);

/** What a command can be told to only show or prepare; the tool ignores options that its command does not know. */
function isRehearsal(options: Options, verb: string): boolean {
  if (options.has('--help', '-h', '--version')) return true;
  if (verb === 'gc') return options.value('--action')?.value === 'print';
  if (verb === 'refactor') return options.has('--dry-run');
  if (verb === 'bootstrap') return options.has('--show-template');
  if (verb !== 'deploy' && verb !== 'import') return false;
  const execute = options.given.findLast((use) => use.name === '--execute' || use.name === '--no-execute')?.name;
  return execute === '--no-execute' || options.value('--method', '-m')?.value === 'prepare-change-set';
}

function destroyed({ name, template }: Stack): readonly Destroyed[] {
  return template === null ? [] : [{ kind: 'stack', name, templates: [template], kept: [] }];
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
  const stacks = stacksOf(options, command, context);
  const observations = stacks.map((stack) => {
    const which = options.has('--all') ? 'every stack' : 'the stacks';
    const thing = stack.template === null ? `${which} of ${stack.name}` : `stack ${stack.name}`;
    const signals = [...stack.signals, ...contextSignals(options)];
    const remark = { ...verb(options, stack, thing), type: 'AWS::CloudFormation::Stack', name: stack.name, signals };
    return remoteObservation(command, context, remark);
  });
  const destroys = name !== 'destroy' ? [] : stacks.flatMap(destroyed);
  return statement({ observations, destroys });
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
      { run: 'cdk bootstrap --trust 444455556666 aws://111122223333/eu-west-1', rule: 'cdk/trust', effect: 'grant' },
      { run: 'cdk gc --unstable=gc --confirm=false', rule: 'cdk/gc', effect: 'delete' },
    ],
    leaves: [
      'cdk diff',
      'cdk synth api',
      'cdk ls',
      'cdk deploy --no-execute api',
      'cdk deploy --method=prepare-change-set api',
      'cdk destroy --help',
      'cdk gc --unstable=gc --action=print',
      'cdk refactor --unstable=refactor --dry-run',
      'cdk bootstrap --show-template',
    ],
  },
};
