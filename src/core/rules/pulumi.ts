import type { Command, RulePack, Statement } from '../model/command';
import { cancel, destroy, importState, refresh, removeStack, stateVerbs, up } from './infra/pulumi/stackDeeds';
import { startsHere } from './platforms/startsBehind';
import { isSecretKey } from './secrets/secretKey';
import { fetched, secretSet } from './secrets/stores';
import { below } from './shared/below';
import { deedsIn } from './shared/deedsIn';
import { readOptions } from './shared/readOptions';
import type { DeedOf } from './shared/toolPack';
import { toolsPack } from './shared/toolsPack';

const inPulumi = deedsIn('pulumi');
const grammar = {
  valued: [
    ...['-s', '--stack', '-C', '--cwd', '-c', '--config', '-m', '--message', '-p', '--parallel', '-t', '--target'],
    ...[
      '--color',
      '--verbose',
      '-v',
      '--tracing',
      '--profiling',
      '--config-file',
      '--plan',
      '--save-plan',
      '--replace',
    ],
    ...['--target-replace', '--exclude', '-x', '--exec-kind', '--exec-agent', '--policy-pack', '--policy-pack-config'],
    ...['--stack-name', '--secrets-provider', '--file', '--parent', '--provider', '--properties', '--type', '-o'],
    ...['--out', '--from', '--version', '--dest', '-d', '--import-file', '--copy-config-from', '--client', '--env'],
    ...[
      '--role',
      '--git-branch',
      '--git-commit',
      '--git-repo-dir',
      '--executor-image',
      '--property-path',
      '-l',
      '--lifetime',
    ],
  ],
};

const configured: DeedOf = ({ has }, rest) =>
  isSecretKey(rest[0]?.value ?? '') && !has('--secret')
    ? inPulumi.exposed('Writes in plain text to the settings of the stack', 'secret', {
        ...{ rule: 'pulumi/plain-secret', reach: 'local', severity: 'medium', saferWay: 'pulumi config set --secret' },
      })
    : null;

const read = fetched('the setting');
const configRead: DeedOf = (options, rest, command) =>
  isSecretKey(rest[0]?.value ?? '') ? read(options, rest, command) : null;
const all = fetched('the secrets of the stack', { name: '' });
const whenShown: DeedOf = (options, rest, command) =>
  options.has('--show-secrets') ? all(options, rest, command) : null;

/** `deployment run destroy`: the same, on the machines of the vendor. */
const deployment: DeedOf = (options, rest, command) => {
  const told = new Map<string, DeedOf>([
    ['destroy', destroy],
    ['update', up],
    ['refresh', refresh],
  ]).get(rest[0]?.value ?? '');
  return told?.(options, rest.slice(1), command) ?? null;
};

const opened = fetched('the environment', { type: 'environment' });
const environment = inPulumi.gone('Deletes the environment', 'environment', { undo: 'costly' });
const environments = {
  ...{
    open: opened,
    get: whenShown,
    rm: environment,
    set: secretSet('Changes the environment', { type: 'environment' }),
  },
  edit: inPulumi.changed('Changes the environment', 'environment', { undo: 'costly' }),
  rotate: inPulumi.replaced('Replaces the secrets of the environment', 'environment', { undo: 'costly' }),
  'version retract': inPulumi.gone('Takes back a version of the environment', 'environment', { undo: 'costly' }),
  'version rollback': inPulumi.changed('Rolls back the environment', 'environment'),
};

const pack = toolsPack({
  tools: [
    {
      programs: ['pulumi'],
      grammar,
      idle: ['-h'],
      verbs: {
        ...{ up, update: up, watch: up, destroy, down: destroy, dn: destroy, refresh, cancel },
        import: inPulumi.changed('Takes into the state', 'pulumi.resource', {
          severity: 'low',
          named: (words) => words.slice(1, 2),
        }),
        ...below(['state'], stateVerbs),
        ...{ 'stack rm': removeStack, 'stack remove': removeStack, 'stack import': importState },
        ...{ 'stack output': whenShown, 'stack export': whenShown, stack: whenShown, config: whenShown },
        'stack rename': inPulumi.changed('Renames the stack to', 'pulumi.stack'),
        'stack change-secrets-provider': inPulumi.changed('Encrypts the secrets anew of', 'pulumi.stack', {
          ...{ name: '', undo: 'costly' },
        }),
        ...{ 'config get': configRead, 'config set': configured },
        'policy publish': inPulumi.changed('Publishes the rules of', 'policy', { reach: 'remote' }),
        ...{
          'policy disable': inPulumi.unprotected('Switches off the rules', 'policy'),
          'policy rm': inPulumi.unprotected('Deletes the rules', 'policy'),
        },
        'deployment run': deployment,
        ...below(['org member', 'org members'], {
          add: inPulumi.granted('Lets into the organisation', 'member', { reach: 'remote' }),
          edit: inPulumi.granted('Changes what may do in the organisation', 'member', { reach: 'remote' }),
          remove: inPulumi.gone('Takes out of the organisation', 'member', { undo: 'easy', severity: 'medium' }),
        }),
        ...below(['env', 'environment'], environments),
      },
    },
    { programs: ['esc'], grammar, idle: ['-h'], verbs: { ...environments, ...below(['env'], environments) } },
  ],
  documentation: ['https://www.pulumi.com/docs/iac/cli/commands/', 'https://www.pulumi.com/docs/esc-cli/commands/'],
  examples: {
    catches: [
      {
        run: 'pulumi destroy -y -s acme/shop/prod',
        rule: 'pulumi/destroy',
        effect: 'delete',
        target: 'acme/shop/prod',
      },
      { run: 'pulumi -C infra destroy --yes', rule: 'pulumi/destroy', effect: 'delete', target: 'infra' },
      { run: 'pulumi down --target urn:a --target urn:b', rule: 'pulumi/destroy', effect: 'delete', target: 'urn:b' },
      { run: 'pulumi up --yes --skip-preview', rule: 'pulumi/apply', effect: 'update', target: 'app' },
      { run: 'pulumi up --plan plan.json', rule: 'pulumi/apply-plan', effect: 'update', target: 'app' },
      { run: 'pulumi update --replace urn:a', rule: 'pulumi/replace', effect: 'replace', target: 'urn:a' },
      { run: 'pulumi refresh -y', rule: 'pulumi/refresh', effect: 'update', target: 'app' },
      { run: 'pulumi cancel prod', rule: 'pulumi/force-unlock', effect: 'unprotect', target: 'prod' },
      { run: 'pulumi cancel -s prod', rule: 'pulumi/force-unlock', effect: 'unprotect', target: 'prod' },
      { run: 'pulumi stack rm prod --force', rule: 'pulumi/stack-rm', effect: 'delete', target: 'prod' },
      { run: 'pulumi stack rm -s prod', rule: 'pulumi/stack-rm', effect: 'delete', target: 'prod' },
      { run: 'pulumi stack import --file s.json', rule: 'pulumi/state-push', effect: 'replace', target: 'app' },
      { run: 'pulumi state delete urn:a --force', rule: 'pulumi/state-rm', effect: 'delete', target: 'urn:a' },
      { run: 'pulumi state unprotect urn:a', rule: 'pulumi/unprotected', effect: 'unprotect', target: 'urn:a' },
      { run: 'pulumi state unprotect --all', rule: 'pulumi/unprotected', effect: 'unprotect' },
      { run: 'pulumi config set shop:dbPassword x1', rule: 'pulumi/plain-secret', effect: 'expose' },
      { run: 'pulumi config set --plaintext apiToken x1', rule: 'pulumi/plain-secret', effect: 'expose' },
      { run: 'pulumi config get dbPassword', rule: 'secrets/shown', effect: 'read-secret', target: 'dbPassword' },
      { run: 'pulumi stack output --show-secrets', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'pulumi org member add --role admin eve', rule: 'pulumi/access', effect: 'grant', target: 'eve' },
      { run: 'pulumi org member remove eve', rule: 'pulumi/removed', effect: 'delete', target: 'eve' },
      { run: 'pulumi env open acme/prod', rule: 'secrets/shown', effect: 'read-secret', target: 'acme/prod' },
      { run: 'pulumi deployment run destroy -s prod', rule: 'pulumi/destroy', effect: 'delete', target: 'prod' },
      { run: 'pulumi env run acme/prod -- terraform destroy', starts: 'terraform destroy' },
      { run: 'esc env rm acme/prod', rule: 'pulumi/removed', effect: 'delete', target: 'acme/prod' },
    ],
    leaves: [
      'pulumi preview --diff',
      'pulumi up --preview-only',
      'pulumi destroy --preview-only',
      'pulumi org get-default',
      'pulumi stack ls',
      'pulumi stack select prod',
      'pulumi stack output url',
      'pulumi config set region eu-west-1',
      'pulumi config set --secret dbPassword x1',
      'pulumi config get region',
      'pulumi deployment run preview',
      'pulumi whoami',
      'esc env ls',
      'pulumi env run acme/prod',
    ],
  },
});

/** `pulumi env run NAME -- PROGRAM`; `esc run` is taken off before rules are asked. */
function programInEnvironment({ program, args }: Command): Statement | null {
  const [noun, verb] = readOptions(args, grammar).operands;
  const isRun = /^env(?:ironment)?$/.test(noun?.value ?? '') && verb?.value === 'run';
  const at = args.findIndex(({ value }) => value === '--');
  return program === 'pulumi' && isRun && at >= 0 ? startsHere(args.slice(at + 1)) : null;
}

/** Pulumi, and its environments by their own program. */
export const pulumi: RulePack = {
  ...pack,
  review: (command, context) => programInEnvironment(command) ?? pack.review(command, context),
};
