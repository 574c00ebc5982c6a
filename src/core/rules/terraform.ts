import type { Command, RuleContext, RulePack, Statement, Word } from '../model/command';
import { absolutePath } from '../model/filePath';
import { nothing, statement } from '../model/statement';
import { dynamicPart, type Remark } from './shared/remoteObservation';
import { startsHere } from './platforms/startsBehind';
import { isAnswered } from './terraform/answered';
import { readAtmos, type AtmosCall } from './terraform/atmos';
import { destroyedBy } from './terraform/destroyedBy';
import { examples } from './terraform/examples';
import { given, readTerraform, valuesOf, type TerraformCall } from './terraform/invocation';
import { quietVerbs } from './terraform/quietVerbs';
import { programBehindRunner } from './terraform/runners';
import { configuration, saying, type Review } from './terraform/saying';
import { output, pulled } from './terraform/shown';
import { runOfScripts } from './terraform/workflows';

const SAFER = 'terraform plan -out=tfplan';

/** The resource's type of an address: `aws_db_instance` of `module.db.aws_db_instance.main[0]`. */
function resource(word: Word): Pick<Remark, 'type' | 'name'> {
  const name = word.dynamic ? word.raw : word.value;
  const parts = name.split('.').filter((part) => part !== 'data');
  const type =
    parts.at(-1)?.startsWith('module') === true || parts.length < 2 ? 'module' : (parts.at(-2) ?? 'resource');
  return { type, name };
}

function settled(call: TerraformCall, said: Statement): Statement {
  return call.folder === null ? said : { ...said, settles: [{ folder: call.folder, by: 'terraform' }] };
}

/** The command line that would only show it, for the same folder. */
function planOf({ options }: TerraformCall, more = ''): string {
  const chdir = valuesOf(options, 'chdir').at(-1)?.raw;
  const files = ['var-file', 'var', 'target', 'replace', 'exclude'].flatMap((name) =>
    valuesOf(options, name).map((word) => ` -${name}=${word.raw}`),
  );
  return `${chdir === undefined ? SAFER : SAFER.replace(' ', ` -chdir=${chdir} `)}${more}${files.join('')}`;
}

const destroy: Review = (call, command, context) => {
  const targets = valuesOf(call.options, 'target');
  const common = {
    rule: 'terraform/destroy',
    effect: 'delete',
    severity: 'critical',
    undo: 'impossible',
    lost: 'data of every resource that has no backup elsewhere',
    saferWay: planOf(call, ' -destroy'),
  } as const;
  const all = call.everywhere ? 'in and below' : 'of';
  const remarks: readonly Remark[] =
    targets.length === 0
      ? [{ ...common, ...configuration(call), says: `Destroys every resource ${all} ${call.title || 'this folder'}` }]
      : targets.map((word) => ({
          ...common,
          ...resource(word),
          says: `Destroys ${resource(word).name} and all that depends on it`,
        }));
  return settled(call, { ...saying(command, context, remarks), destroys: destroyedBy(call, remarks) });
};

const apply: Review = (call, command, context) => {
  if (given(call.options, 'destroy')) return destroy(call, command, context);
  const { options, operands } = call;
  const where = call.title || 'this folder';
  if (given(options, 'refresh-only')) {
    return refresh(call, command, context);
  }
  const plan = operands[0];
  const unasked =
    (given(options, 'auto-approve') || isAnswered(command)) && plan === undefined ? ' without asking' : '';
  const update: Remark = {
    ...configuration(call),
    rule: plan === undefined ? 'terraform/apply' : 'terraform/apply-plan',
    effect: 'update',
    severity: 'high',
    undo: 'unknown',
    says:
      plan === undefined ? `Applies the configuration of ${where}${unasked}` : `Applies plan ${plan.raw} to ${where}`,
    ...(plan === undefined ? { saferWay: planOf(call) } : {}),
  };
  const replaced = valuesOf(options, 'replace').map((word): Remark => ({
    ...resource(word),
    ...{ rule: 'terraform/replace', effect: 'replace', severity: 'high', undo: 'costly' },
    says: `Replaces ${resource(word).name}`,
    saferWay: planOf(call),
  }));
  return settled(call, {
    ...saying(command, context, [update, ...replaced]),
    applies:
      plan === undefined ? [] : [{ kind: 'file', path: plan.dynamic ? null : absolutePath(plan.value, call.folder) }],
  });
};

type Weight = Pick<Remark, 'severity' | 'undo'>;

function stateRemark(
  call: TerraformCall,
  rule: string,
  says: string,
  severity: Weight['severity'],
  undo: Weight['undo'],
): Remark {
  const where = call.title === '' ? '' : ` of ${call.title}`;
  return {
    ...configuration(call),
    rule: `terraform/${rule}`,
    effect: 'update',
    severity,
    undo,
    says: `${says}${where}`,
  };
}

/** A change of the state alone, told as one remark. */
const state =
  (rule: string, effect: Remark['effect'], says: string, { severity, undo }: Weight, saferWay?: string): Review =>
  (call, command, context) => {
    const remark = stateRemark(call, rule, says, severity, undo);
    return saying(command, context, [{ ...remark, effect, ...(saferWay === undefined ? {} : { saferWay }) }]);
  };

/** With wrong credentials nothing is there any more, and the state forgets everything. */
const refresh: Review = (call, command, context) =>
  state(
    'refresh',
    'update',
    'Updates the state',
    { severity: 'medium', undo: 'costly' },
    'terraform plan -refresh-only',
  )(call, command, context);

/** One remark for each address that the command names. */
const addresses =
  (rule: string, effect: Remark['effect'], says: string, { severity, undo }: Weight, saferWay?: string): Review =>
  (call, command, context) => {
    const remarks = call.operands.map((word) => ({
      ...resource(word),
      ...{ rule: `terraform/${rule}`, effect, severity, undo, says: `${says} ${resource(word).name}` },
      ...(saferWay === undefined ? {} : { saferWay: saferWay.replace('ADDRESS', word.raw) }),
    }));
    return saying(command, context, remarks);
  };

function selected(call: TerraformCall): Statement {
  const workspace = call.operands[0];
  if (workspace === undefined || workspace.dynamic || call.folder === null) return nothing;
  return statement({ session: [{ kind: 'terraform-workspace', folder: call.folder, workspace: workspace.value }] });
}

const removeWorkspace: Review = (call, command, context) => {
  const name = call.operands[0]?.raw ?? '';
  const forced = given(call.options, 'force');
  return saying(command, context, [
    {
      ...{ rule: 'terraform/workspace-delete', effect: 'delete', type: 'terraform.workspace', name },
      severity: forced ? 'critical' : 'high',
      undo: forced ? 'impossible' : 'costly',
      says: `Deletes Terraform workspace ${name}`,
      lost: forced ? 'its state, with resources that still exist' : 'its state',
      signals: name === '' ? [] : [{ kind: 'terraform-workspace', value: name, from: 'workspace' }],
    },
  ]);
};

const init: Review = (call, command, context) => {
  const moves = given(call.options, 'migrate-state') || given(call.options, 'force-copy');
  return moves
    ? saying(command, context, [
        stateRemark(call, 'migrate-state', 'Moves the state to another backend', 'medium', 'costly'),
      ])
    : nothing;
};

const quiet: Review = () => nothing;

const reviews: ReadonlyMap<string, Review> = new Map<string, Review>([
  ['apply', apply],
  ['destroy', destroy],
  ['init', init],
  ['refresh', refresh],
  ['import', state('import', 'update', 'Takes a resource into the state', { severity: 'low', undo: 'easy' })],
  [
    'force-unlock',
    state('force-unlock', 'unprotect', 'Takes the lock off the state', { severity: 'high', undo: 'easy' }),
  ],
  [
    'test',
    state('test', 'create', 'Creates and destroys what the tests declare', { severity: 'medium', undo: 'easy' }),
  ],
  [
    'state push',
    state(
      'state-push',
      'replace',
      'Overwrites the state',
      { severity: 'critical', undo: 'costly' },
      'terraform state pull > backup.tfstate',
    ),
  ],
  [
    'state rm',
    addresses(
      'state-rm',
      'delete',
      'Removes from the state',
      { severity: 'high', undo: 'costly' },
      'terraform state rm -dry-run ADDRESS',
    ),
  ],
  ['state mv', state('state-mv', 'update', 'Renames in the state', { severity: 'medium', undo: 'easy' })],
  [
    'state replace-provider',
    state('state-provider', 'update', 'Changes providers in the state', { severity: 'medium', undo: 'easy' }),
  ],
  [
    'taint',
    addresses(
      'taint',
      'replace',
      'Makes the next apply replace',
      { severity: 'high', undo: 'easy' },
      'terraform plan -replace=ADDRESS',
    ),
  ],
  ['untaint', addresses('untaint', 'update', 'Makes the next apply keep', { severity: 'low', undo: 'easy' })],
  ['workspace delete', removeWorkspace],
  ['output', output],
  ['state pull', pulled],
  ['workspace select', selected],
  ['workspace new', selected],
  [
    'backend delete',
    state('backend-delete', 'delete', 'Deletes the state', { severity: 'critical', undo: 'impossible' }),
  ],
]);

function reviewCall(call: TerraformCall, command: Command, context: RuleContext): Statement {
  const { options, dynamic, verb } = call;
  if (dynamic) {
    const says = `which subcommand of \`${command.program}\` runs is not known before it runs`;
    return statement({ unknowns: [dynamicPart(command, context, says)] });
  }
  if (['help', 'h', 'version'].some((name) => given(options, name))) return nothing;
  if (given(options, 'dry-run') && verb.startsWith('state ')) return nothing;
  const review = reviews.get(verb) ?? (quietVerbs.has(verb) ? quiet : null);
  if (review !== null) return review(call, command, context);
  const says = `\`${command.program} ${verb}\` is a subcommand that no rule knows`;
  return statement({
    unknowns: [{ ...dynamicPart(command, context, says), code: 'unknown-program', stake: 'possible' }],
  });
}

/** A component of a stack: the configuration is called by its name, and the stack says where it lands. */
function reviewAtmos({ command, component, folder, stack }: AtmosCall, context: RuleContext): Statement {
  const call = readTerraform(command, context);
  const said = reviewCall(component === '' ? call : { ...call, folder, title: component }, command, context);
  if (stack === undefined || stack.dynamic) return said;
  const signal = { kind: 'stack', value: stack.value, from: 'stack' } as const;
  const observations = said.observations.map((one) => ({ ...one, signals: [...one.signals, signal] }));
  return { ...said, observations };
}

/** Terraform, OpenTofu, and what stands in front of them. */
export const terraform: RulePack = {
  programs: ['terraform', 'tofu', 'terragrunt', 'atmos', 'terramate'],
  documentation: [
    'https://developer.hashicorp.com/terraform/cli/commands',
    'https://opentofu.org/docs/cli/commands/',
    'https://terragrunt.gruntwork.io/docs/reference/cli/',
    'https://atmos.tools/cli/commands/terraform/usage',
    'https://terramate.io/docs/cli/reference/cmdline/run',
  ],
  review: (command, context) => {
    const behind = programBehindRunner(command);
    const started = runOfScripts(command, context) ?? (behind === null ? null : startsHere(behind));
    if (started !== null) return started;
    if (command.program !== 'atmos') return reviewCall(readTerraform(command, context), command, context);
    const atmos = readAtmos(command);
    return atmos === null ? nothing : reviewAtmos(atmos, context);
  },
  examples,
};
