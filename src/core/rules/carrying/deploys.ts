import { besides, pathOf, settling, type CarryingVerb } from './carrying';

const template: CarryingVerb = ({ command, options }) =>
  besides(options.value('--template-file', '--template-body', '--template', '-t'), command, 'cloudformation');

/** A change set is carried out by its name; a file that describes it may stand in the folder. */
const executed: CarryingVerb = ({ command, options }) => {
  const name = options.value('--change-set-name');
  const stack = options.value('--stack-name');
  if (name === undefined || name.dynamic || stack?.dynamic === true) return settling(command.cwd, 'cloudformation');
  const applied = { kind: 'change-set', stack: stack?.value ?? '', name: name.value, folder: command.cwd } as const;
  return { ...settling(command.cwd, 'cloudformation'), applies: [applied] };
};

/** In the folder of the app, which most of these find by themselves. */
const here: CarryingVerb = ({ command, options }) => {
  const folder = options.value('--cwd', '-C', '--app-dir', '--working-dir');
  return settling(folder === undefined ? command.cwd : pathOf(folder, command.cwd), 'everything');
};

const unlessPreviewed =
  (verb: CarryingVerb): CarryingVerb =>
  (call) =>
    call.options.has('--preview-only', '--no-execute', '--no-execute-changeset', '--dry-run', '--noop')
      ? null
      : verb(call);

/** `pulumi up`, maybe from a saved plan. */
const up: CarryingVerb = (call) => {
  const plan = call.options.value('--plan');
  const carrying = here(call);
  if (plan === undefined || carrying === null) return carrying;
  const folder = pathOf(call.options.value('--cwd', '-C'), call.command.cwd) ?? call.command.cwd;
  return { ...carrying, applies: [{ kind: 'file', path: pathOf(plan, folder) }] };
};

/** By program and the words behind it. */
export const deploys: Readonly<Record<string, CarryingVerb>> = {
  'aws cloudformation deploy': unlessPreviewed(template),
  'aws cloudformation create-stack': template,
  'aws cloudformation update-stack': template,
  'aws cloudformation update-stack-set': template,
  'aws cloudformation execute-change-set': executed,
  'sam deploy': unlessPreviewed(template),
  'sam sync': template,
  'pulumi up': unlessPreviewed(up),
  'pulumi update': unlessPreviewed(up),
  'cdk deploy': unlessPreviewed(here),
  'cdktf deploy': here,
  'serverless deploy': unlessPreviewed(here),
  'sls deploy': unlessPreviewed(here),
  'osls deploy': unlessPreviewed(here),
  'sst deploy': here,
  'amplify push': here,
  'copilot deploy': here,
  'eb deploy': here,
};
