import type { RulePack } from '../model/command';
import { absolutePath } from '../model/filePath';
import { stackName } from './infra/stackName';
import { secretGone, secretSet, fetched } from './secrets/stores';
import { deedsIn } from './shared/deedsIn';
import { published } from './shared/published';
import type { Deed, DeedOf } from './shared/toolPack';
import { toolsPack } from './shared/toolsPack';

const inStacks = deedsIn('stack');
const first: Partial<Deed> = { named: (operands) => operands.slice(0, 1) };
const DATA = 'what the stack keeps, where nothing retains it';
const applied = { severity: 'high', undo: 'unknown' } as const;

/** What is done to the stack that an option or a word names, else to that of this folder. */
const toStack =
  (deed: Deed, ...names: readonly string[]): DeedOf =>
  (options, rest, command) =>
    rest.length > 0
      ? { ...deed, ...first }
      : { ...deed, name: stackName(options, command, { stack: names, folder: [] }) };

const destroyed = (rule: string, saferWay: string): Deed =>
  inStacks.gone('Destroys every resource of stack', 'stack', { rule, severity: 'critical', lost: DATA, saferWay });

/** A stack of CloudFormation goes with what its template makes. */
const stackGone = (rule: string, saferWay: string, templates: readonly string[] = []): Deed => ({
  ...destroyed(rule, saferWay),
  holds: (name) => ({ kind: 'stack', name, templates, kept: [] }),
});

/** The template of this folder is that of the stack it is deployed as; under another name it may be another one's. */
const samDestroyed: DeedOf = (options, rest, command) => {
  const files = options.has('--stack-name') ? [] : ['template.yaml', 'template.yml', 'template.json'];
  const paths = files.flatMap((file) => absolutePath(file, command.cwd) ?? []);
  return toStack(stackGone('sam/destroy', 'sam list resources', paths), '--stack-name')(options, rest, command);
};

const cdktfApplied = inStacks.changed('Applies the program to stack', 'stack', {
  ...{ ...applied, rule: 'cdktf/apply', saferWay: 'cdktf diff' },
});
const samDeployed = inStacks.changed('Deploys stack', 'stack', {
  ...{ ...applied, rule: 'sam/deploy', undo: 'costly', saferWay: 'sam deploy --no-execute-changeset' },
});
const rainDeployed = inStacks.changed('Deploys stack', 'stack', {
  ...{ ...applied, rule: 'rain/apply', undo: 'costly', saferWay: 'rain deploy --changeset' },
});
const SAM_STACK = ['--stack-name'] as const;

const packerBuilt: DeedOf = ({ has }) =>
  has('-force', '--force')
    ? inStacks.replaced('Builds, and deletes what stands under the same name, from', 'image', {
        ...first,
        rule: 'packer/replace',
        undo: 'costly',
        saferWay: 'packer build without `-force`',
      })
    : inStacks.made('Builds an image from', 'image', { ...first, rule: 'packer/build', severity: 'medium' });

const migrated: DeedOf = (_options, rest) => ({
  ...inStacks.changed('Changes the state by', 'migration', { ...applied, undo: 'costly', saferWay: 'tfmigrate plan' }),
  ...(rest.length > 0 ? first : { name: '' }),
});

/** Tools that make what a file of the project describes, each with its own words. */
export const infraTools: RulePack = toolsPack({
  tools: [
    {
      programs: ['cdktf'],
      grammar: {
        valued: ['-a', '--app', '-o', '--output', '--outputs-file', '--var', '--var-file', '--parallelism', '-l'],
      },
      idle: ['-h'],
      verbs: {
        destroy: toStack(destroyed('cdktf/destroy', 'cdktf diff')),
        ...{ deploy: toStack(cdktfApplied), apply: toStack(cdktfApplied), watch: toStack(cdktfApplied) },
      },
    },
    {
      programs: ['sam'],
      grammar: {
        valued: [
          ...[
            ...SAM_STACK,
            '--s3-bucket',
            '--s3-prefix',
            '--region',
            '--profile',
            '--config-env',
            '--config-file',
            '-t',
          ],
          ...['--template', '--template-file', '--parameter-overrides', '--capabilities', '--role-arn', '--tags', '-n'],
          ...['--resource-id', '--event', '-e', '--name', '--image-repository', '--kms-key-id', '--code-resource'],
        ],
      },
      idle: ['-h', '--no-execute-changeset'],
      verbs: {
        delete: samDestroyed,
        // The very change set that `aws cloudformation deploy` makes and carries out; `sync` serves a stack under development.
        deploy: toStack({ ...samDeployed, rule: 'sam/apply' }, ...SAM_STACK),
        sync: toStack({ ...samDeployed, saferWay: 'sam deploy --no-execute-changeset' }, ...SAM_STACK),
        'remote invoke': inStacks.changed('Calls', 'function', { ...first, undo: 'unknown' }),
        'remote test-event delete': inStacks.dropped('Deletes test events of function', 'event', { ...first }),
        publish: published('Publishes the application'),
        'pipeline bootstrap': inStacks.made('Makes roles and buckets for a pipeline', 'stack', {
          name: '',
          severity: 'medium',
        }),
      },
    },
    {
      programs: ['rain'],
      grammar: {
        valued: [
          '-p',
          '--profile',
          '-r',
          '--region',
          '--params',
          '--tags',
          '-c',
          '--config',
          '--role-arn',
          '--s3-bucket',
        ],
      },
      idle: ['-h', '--changeset', '-x', '--no-exec'],
      verbs: {
        ...{ rm: stackGone('rain/destroy', 'rain ls'), 'stackset rm': destroyed('rain/destroy', 'rain stackset ls') },
        deploy: (_options, rest) => ({ ...rainDeployed, named: () => rest.slice(-1) }),
        'stackset deploy': (_options, rest) => ({ ...rainDeployed, named: () => rest.slice(-1) }),
        'cc deploy': (_options, rest) => ({ ...rainDeployed, named: () => rest.slice(-1) }),
        'cc rm': destroyed('rain/destroy', 'rain cc state'),
      },
    },
    {
      programs: ['packer'],
      grammar: { valued: ['-var', '-var-file', '-only', '-except', '-on-error', '-parallel-builds'], singleDash: true },
      idle: ['-h', '-help'],
      verbs: { build: packerBuilt },
    },
    {
      programs: ['tfmigrate'],
      grammar: { valued: ['--config', '--backend-config', '--out'] },
      verbs: { apply: migrated },
    },
    {
      programs: ['waypoint'],
      grammar: {
        valued: ['-app', '-a', '-project', '-p', '-workspace', '-w', '-remote-source', '-var'],
        singleDash: true,
      },
      idle: ['-h', '-help'],
      verbs: {
        destroy: toStack(destroyed('waypoint/destroy', 'waypoint status'), '-app', '-a', '-project', '-p'),
        'project destroy': toStack(destroyed('waypoint/destroy', 'waypoint status'), '-project', '-p'),
        ...{ up: toStack({ ...samDeployed, rule: 'waypoint/deploy', saferWay: 'waypoint build' }, '-app', '-a') },
        ...{ deploy: toStack({ ...samDeployed, rule: 'waypoint/deploy', saferWay: 'waypoint build' }, '-app', '-a') },
        'server uninstall': inStacks.gone('Uninstalls the server', 'server', { name: '', undo: 'costly' }),
      },
    },
    {
      programs: ['hcp'],
      grammar: { valued: ['--project', '--app', '--profile', '--format', '--data-file', '--secret-name'] },
      idle: ['-h'],
      verbs: {
        'projects delete': inStacks.gone('Deletes the project', 'project'),
        'vault-secrets apps delete': secretGone('Deletes with its secrets the app', { severity: 'critical' }),
        'vault-secrets secrets delete': secretGone('Deletes the secret'),
        'vault-secrets secrets create': secretSet('Writes the secret'),
        'vault-secrets secrets open': fetched('the secret'),
        'iam service-principals delete': inStacks.gone('Deletes the identity', 'identity', { undo: 'costly' }),
        'iam service-principals keys create': inStacks.granted('Makes a key of', 'identity'),
        'iam groups delete': inStacks.gone('Deletes the group', 'group', { undo: 'costly' }),
        'projects iam add-binding': inStacks.granted('Changes who may do what in the project', 'project', { name: '' }),
        'organizations iam add-binding': inStacks.granted(
          'Changes who may do what in the organisation',
          'organisation',
          { name: '' },
        ),
        'waypoint templates delete': inStacks.gone('Deletes the template', 'template', { undo: 'costly' }),
      },
    },
    {
      // What they write is a file of the project, or this machine's own version of a tool.
      programs: [
        'tfswitch',
        'tenv',
        'terraform-docs',
        'terraformer',
        'terracognita',
        'driftctl',
        'tflocal',
        'samlocal',
        'cdklocal',
      ],
      verbs: {},
    },
  ],
  documentation: [
    'https://developer.hashicorp.com/terraform/cdktf/cli-reference/commands',
    'https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-sam-cli-command-reference.html',
    'https://aws-cloudformation.github.io/rain/',
    'https://developer.hashicorp.com/packer/docs/commands',
    'https://github.com/minamijoyo/tfmigrate',
    'https://developer.hashicorp.com/hcp/docs/cli/commands',
  ],
  examples: {
    catches: [
      { run: 'cdktf destroy shop-prod --auto-approve', rule: 'cdktf/destroy', effect: 'delete', target: 'shop-prod' },
      { run: 'cdktf deploy --auto-approve', rule: 'cdktf/apply', effect: 'update', target: 'app' },
      { run: 'sam delete --stack-name shop --no-prompts', rule: 'sam/destroy', effect: 'delete', target: 'shop' },
      {
        run: 'sam deploy --stack-name shop --no-confirm-changeset',
        rule: 'sam/apply',
        effect: 'update',
        target: 'shop',
      },
      { run: 'sam sync --watch', rule: 'sam/deploy', effect: 'update', target: 'app' },
      { run: 'rain rm shop -y', rule: 'rain/destroy', effect: 'delete', target: 'shop' },
      { run: 'rain deploy template.yaml shop -y', rule: 'rain/apply', effect: 'update', target: 'shop' },
      { run: 'rain cc deploy template.yaml shop', rule: 'rain/apply', effect: 'update', target: 'shop' },
      { run: 'rain stackset deploy template.yaml shop', rule: 'rain/apply', effect: 'update', target: 'shop' },
      { run: 'packer build -var a=b web.pkr.hcl', rule: 'packer/build', effect: 'create', target: 'web.pkr.hcl' },
      { run: 'packer build -force web.pkr.hcl', rule: 'packer/replace', effect: 'replace', target: 'web.pkr.hcl' },
      { run: 'tfmigrate apply m.hcl', rule: 'stack/changed', effect: 'update', target: 'm.hcl' },
      { run: 'tfmigrate apply', rule: 'stack/changed', effect: 'update' },
      { run: 'waypoint destroy -auto-approve', rule: 'waypoint/destroy', effect: 'delete', target: 'app' },
      { run: 'hcp vault-secrets secrets delete db', rule: 'secrets/removed', effect: 'delete', target: 'db' },
      { run: 'hcp vault-secrets secrets open db', rule: 'secrets/shown', effect: 'read-secret', target: 'db' },
    ],
    leaves: [
      'cdktf diff',
      'cdktf synth',
      'sam build',
      'sam local invoke',
      'sam deploy --no-execute-changeset',
      'sam logs',
      'rain ls',
      'rain diff a.yaml b.yaml',
      'packer validate web.pkr.hcl',
      'tfmigrate plan',
      'hcp projects list',
      'terraform-docs markdown .',
    ],
  },
});
