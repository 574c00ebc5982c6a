import { ownField } from '../model/ownField';
import type { Command } from '../model/command';
import type { SessionFact } from '../model/session';
import { optionValues } from './ambient';
import { tunnelsOpened } from './tunnels';

/** The words of a command that are no options; the value of an option counts as one where nobody tells them apart. */
function plainWords({ args }: Command): readonly string[] {
  return args.filter((word) => !word.dynamic && !word.value.startsWith('-')).map((word) => word.value);
}

type Selecting = {
  /** The words before the name. */
  readonly words: readonly string[];
  /** Options that hold the name; without one of them it is the word that follows. */
  readonly options?: readonly string[];
  /** Nothing but an option holds it. */
  readonly isOption?: true;
  /** What is remembered where it is more than the program's own choice. */
  readonly fact?: (name: string) => SessionFact;
};

const cluster = (context: string): SessionFact => ({ kind: 'kube-context', context });

function variable(name: string): (value: string) => SessionFact {
  return (value) => ({ kind: 'variable', name, value });
}

/** `eval "$(aws sts assume-role …)"`: whose keys a shell is handed. Nobody sees the keys, but who they are of is told. */
const awsShell: readonly Selecting[] = [{ words: [], fact: variable('AWS_PROFILE') }];
const assuming = ['assume-role', 'assume-role-with-saml', 'assume-role-with-web-identity'].map((verb): Selecting => ({
  ...{ words: ['sts', verb], options: ['--role-arn'], isOption: true, fact: variable('AWS_ROLE_ARN') },
}));
const initialised: readonly Selecting[] = [{ words: ['init'], options: ['-backend-config'], isOption: true }];

const azureContext: readonly Selecting[] = [
  {
    ...{ words: [], options: ['-Subscription', '-SubscriptionName', '-SubscriptionId'], isOption: true },
    fact: (subscription) => ({ kind: 'azure-subscription', subscription }),
  },
];

/** How programs are told what to use from now on, in a place that outlives the command. */
const selecting: Readonly<Record<string, readonly Selecting[]>> = {
  pulumi: [
    { words: ['stack', 'select'], options: ['--stack', '-s'] },
    { words: ['stack', 'init'], options: ['--stack', '-s'] },
  ],
  docker: [{ words: ['context', 'use'] }],
  firebase: [{ words: ['use'] }],
  azd: [{ words: ['env', 'select'] }, { words: ['env', 'new'] }],
  gcloud: [
    { words: ['config', 'configurations', 'activate'] },
    {
      words: ['auth', 'application-default', 'set-quota-project'],
      fact: (project) => ({ kind: 'gcp-project', project }),
    },
  ],
  aws: [
    ...assuming,
    {
      ...{ words: ['configure', 'export-credentials'], options: ['--profile'] },
      ...{ isOption: true, fact: variable('AWS_PROFILE') },
    },
    { words: ['eks', 'update-kubeconfig'], options: ['--name', '--alias'], isOption: true, fact: cluster },
  ],
  assume: awsShell,
  awsume: awsShell,
  asp: awsShell,
  awsp: awsShell,
  kubectl: [
    { words: ['config', 'use'], fact: cluster },
    { words: ['config', 'set', 'current-context'], fact: cluster },
  ],
  oc: [{ words: ['login'], fact: cluster }],
  terraform: initialised,
  tofu: initialised,
  'set-azcontext': azureContext,
  'select-azsubscription': azureContext,
  'connect-azaccount': azureContext,
  supabase: [{ words: ['link'], options: ['--project-ref'] }],
  vercel: [{ words: ['link'], options: ['--project', '-p'] }],
  netlify: [{ words: ['link'], options: ['--name', '--id'] }],
  railway: [{ words: ['environment'] }, { words: ['link'], options: ['--environment', '-e'] }],
  heroku: [{ words: ['git:remote'], options: ['--app', '-a'] }],
  doctl: [
    { words: ['auth', 'switch'], options: ['--context'] },
    { words: ['kubernetes', 'cluster', 'kubeconfig', 'save'], fact: cluster },
  ],
  hcloud: [{ words: ['context', 'use'] }],
  nats: [{ words: ['context', 'select'] }],
  argocd: [{ words: ['context'] }],
  cf: [{ words: ['target'], options: ['-o', '-s'], isOption: true }],
};

function nameIn(command: Command, { words, options = [], isOption }: Selecting): string | null {
  const plain = plainWords(command);
  const at = words[0] === undefined ? 0 : plain.indexOf(words[0]);
  if (at < 0 || !words.every((word, step) => plain[at + step] === word)) return null;
  const named = options.flatMap((option) => optionValues(command.args, option)).at(-1);
  return named ?? (isOption === true ? null : (plain[at + words.length] ?? null));
}

/** What `command` tells its program to use from now on; later commands of the session stand on it. */
export function selections(command: Command): readonly SessionFact[] {
  const { program, host } = command;
  if (host !== null) return [];
  const tunnels = tunnelsOpened(command);
  const chosen = (ownField(selecting, program) ?? []).flatMap((one): readonly SessionFact[] => {
    const name = nameIn(command, one);
    return name === null ? [] : [one.fact?.(name) ?? { kind: 'selection', program, name }];
  });
  return [...tunnels, ...chosen];
}
