import type { Command, RuleContext, RulePack, Statement, Word } from '../model/command';
import type { SessionFact } from '../model/session';
import { nothing, statement } from '../model/statement';
import { reviewCarried } from './clouds/carriedScript';
import { isRehearsed, readCloudCall, type CloudCall } from './clouds/cloudCall';
import { gcloudLosses } from './clouds/gcloudLosses';
import { gcloudOpening, isMoveAway } from './clouds/gcloudOpenings';
import { gcloudSql } from './clouds/gcloudSql';
import { withNamedFiles } from './clouds/namedFiles';
import { reviewCloud, type Cloud } from './clouds/reviewCloud';
import { lineOf } from './platforms/startsBehind';
import { readOptions } from './shared/readOptions';
import { dynamicPart } from './shared/remoteObservation';

const FLAGS = [
  ...['--quiet', '-q', '--async', '--help', '-h', '--version', '-v', '--log-http', '--user-output-enabled', '--force'],
  ...[
    '--dry-run',
    '--validate-only',
    '--recursive',
    '-r',
    '-R',
    '--delete-unmatched-destination-objects',
    '--all-versions',
  ],
  ...['--allow-unauthenticated', '--auto-delete'],
  ...['--global', '--delete-disks-all', '--disabled', '--delete-object', '--enable-permanent-object-deletion'],
];

/** `--no-backup`, `--clear-labels`, `--disable-autoscaling`: these take no value, whatever they are. */
function flagsOf(command: Command): readonly string[] {
  return [
    ...FLAGS,
    ...command.args.flatMap(({ value }) => (/^--(?:no|clear|disable)-[\w-]+$/.test(value) ? [value] : [])),
  ];
}

/** First words of what happens on this machine alone. */
const LOCAL: ReadonlySet<string> = new Set([
  ...['config', 'auth', 'components', 'topic', 'help', 'info', 'version', 'emulators', 'meta', 'cheat-sheet'],
  ...['feedback', 'init', 'survey', ''],
]);

const SECRETS: ReadonlySet<string> = new Set([
  'secrets versions access',
  'auth print-access-token',
  'auth print-identity-token',
  'auth print-refresh-token',
  'config config-helper',
  'auth application-default print-access-token',
  'sql generate-login-token',
  'redis instances get-auth-string',
  'services api-keys get-key-string',
  'developer-connect connections git-repository-links fetch-read-token',
  'developer-connect connections git-repository-links fetch-read-write-token',
  'compute reset-windows-password',
  'parametermanager parameters versions render',
]);

/** What a copy changes is its last place; behind a machine's name stands a command for it. */
function namesOf(call: CloudCall): readonly Word[] {
  const { noun, verb, names } = call;
  // Behind these a file or a command follows the name.
  if (verb === 'ssh' || verb === 'set-iam-policy') return names.slice(0, 1);
  if (isMoveAway(call)) return names.slice(0, -1);
  // What is imported or exported stands before the instance, and where from behind it.
  if (noun === 'sql' && /^(?:im|ex)port$/.test(verb)) return names.slice(1, 2);
  return noun === 'storage' && ['cp', 'mv', 'rsync'].includes(verb) ? names.slice(-1) : names;
}

/** A copy to this machine, or a move on it, changes no store. */
function isDownload(call: CloudCall): boolean {
  const { noun, verb, names } = call;
  const isCopy = noun === 'storage' && ['cp', 'mv', 'rsync'].includes(verb) && !isMoveAway(call);
  return isCopy && names.at(-1)?.value.startsWith('gs://') !== true;
}

const cloud: Cloud = {
  tool: 'gcloud',
  type: 'gcp',
  losses: gcloudLosses,
  openingOf: gcloudOpening,
  namesOf,
  tellsSecret: ({ noun, verb }) => SECRETS.has(`${noun} ${verb}`),
};

/** A sign-in is kept here, but its end is told to the cloud. */
function isLocal(call: CloudCall): boolean {
  const isOwn = LOCAL.has(call.noun.split(' ')[0] ?? '');
  return isDownload(call) || (isOwn && call.verb !== 'revoke' && !cloud.tellsSecret(call));
}

/** The context that `get-credentials` makes the current one. */
function clusterContext({ options, names }: CloudCall, context: RuleContext): readonly SessionFact[] {
  const [name] = names;
  if (name === undefined || name.dynamic) return [];
  const project = options.value('--project')?.value ?? context.variable('CLOUDSDK_CORE_PROJECT');
  const place = options.value('--zone', '-z', '--region', '--location')?.value;
  const parts = ['gke', project, place, name.value].filter((part) => part !== undefined);
  return [{ kind: 'kube-context', context: parts.join('_') }];
}

function remembered(call: CloudCall, context: RuleContext): readonly SessionFact[] {
  const [first, second] = call.names;
  switch (`${call.noun} ${call.verb}`) {
    case 'config set':
      return /^(core\/)?project$/.test(first?.value ?? '') && second?.dynamic === false
        ? [{ kind: 'gcp-project', project: second.value }]
        : [];
    case 'config configurations activate':
      return first?.dynamic === false ? [{ kind: 'gcp-project', project: first.value }] : [];
    case 'container clusters get-credentials':
      return clusterContext(call, context);
    default:
      return [];
  }
}

/** `gcloud beta compute ssh M --command LINE`, `gcloud app instances ssh I -- PROGRAM`: the plain form is a wrapper. */
function carried({ noun, verb, options, names }: CloudCall, command: Command, context: RuleContext): Statement | null {
  const [group, next] = options.operands;
  if (verb !== 'ssh' || (group?.value === 'compute' && next?.value === 'ssh')) return null;
  const line = options.value('--command');
  const end = command.args.findIndex(({ value }) => value === '--');
  const lines = line === undefined ? lineOf(end < 0 ? [] : command.args.slice(end + 1)) : [line];
  const machine = noun.includes('cloud-shell') ? 'cloud-shell' : (names[0]?.value ?? '');
  return reviewCarried({ machine, lines }, { rule: 'gcloud/run', type: 'gcp.compute' }, command, context);
}

/** The Google Cloud command line: groups, then a verb, then names. */
export const gcloud: RulePack = {
  programs: ['gcloud'],
  documentation: ['https://cloud.google.com/sdk/gcloud/reference', 'https://cloud.google.com/sdk/gcloud'],
  review: (command, context) => {
    const { args } = withNamedFiles(command, context);
    const options = readOptions(args, { flags: flagsOf(command), unlisted: 'valued' });
    const call = readCloudCall(options, 'first');
    if (call.dynamic) {
      const says = 'which operation `gcloud` runs is not known before it runs';
      return statement({ unknowns: [dynamicPart(command, context, says)] });
    }
    if (isRehearsed(call, '--dry-run', '--validate-only')) return nothing;
    const sql = gcloudSql(call, command, context);
    if (sql !== null) return sql;
    const there = carried(call, command, context);
    if (there !== null) return there;
    const session = remembered(call, context);
    return isLocal(call) ? statement({ session }) : { ...reviewCloud(cloud, call, command, context), session };
  },
  examples: {
    catches: [
      {
        run: 'gcloud dns record-sets import z.txt --zone x --delete-all-existing',
        rule: 'gcloud/replace',
        effect: 'replace',
      },
      { run: 'gcloud projects delete acme-prod', rule: 'gcloud/delete', effect: 'delete', target: 'acme-prod' },
      { run: 'gcloud beta compute ssh vm-1 --command "rm -rf /srv/data"', starts: 'ssh vm-1 rm -rf /srv/data' },
      { run: 'gcloud alpha cloud-shell ssh --command="rm -rf data"', starts: 'ssh cloud-shell rm -rf data' },
      {
        run: 'gcloud app instances ssh i-1 --service web --version v1 -- rm -rf /srv/data',
        starts: 'ssh i-1 rm -rf /srv/data',
      },
      { run: 'gcloud sql instances delete orders --quiet', rule: 'gcloud/delete', effect: 'delete', target: 'orders' },
      {
        run: 'gcloud --project acme-prod compute instances delete vm-1 vm-2 --zone europe-west1-b',
        rule: 'gcloud/delete',
        effect: 'delete',
        target: 'vm-2',
      },
      { run: 'gcloud -q beta run services delete web', rule: 'gcloud/delete', effect: 'delete', target: 'web' },
      { run: 'gcloud storage rm -r gs://acme-data', rule: 'gcloud/delete', effect: 'delete', target: 'gs://acme-data' },
      {
        run: 'gcloud storage rsync -r dist gs://acme-web --delete-unmatched-destination-objects',
        rule: 'gcloud/delete',
        effect: 'delete',
        target: 'gs://acme-web',
      },
      { run: 'gcloud storage cp .env gs://acme-data', rule: 'gcloud/secret-sent', effect: 'send-out', target: '.env' },
      {
        run: 'gcloud compute ssh vm-1 --command "rm -rf /srv"',
        rule: 'gcloud/update',
        effect: 'update',
        target: 'vm-1',
      },
      {
        run: 'gcloud dns record-sets delete www.acme.example --type A',
        rule: 'gcloud/delete',
        effect: 'delete',
        target: 'www.acme.example',
      },
      { run: 'gcloud compute instances stop vm-1', rule: 'gcloud/interrupt', effect: 'interrupt', target: 'vm-1' },
      { run: 'gcloud secrets versions access latest --secret=db', rule: 'gcloud/read-secret', effect: 'read-secret' },
      { run: 'gcloud auth print-access-token', rule: 'gcloud/read-secret', effect: 'read-secret' },
      {
        run: 'gcloud projects add-iam-policy-binding acme --member=user:eve@acme.example --role=roles/owner',
        rule: 'gcloud/grant',
        effect: 'grant',
        target: 'acme',
      },
      {
        run: 'gcloud run services add-iam-policy-binding web --member=allUsers --role=roles/run.invoker',
        rule: 'gcloud/expose',
        effect: 'expose',
      },
      {
        run: 'gcloud compute firewall-rules create open --allow tcp:22 --source-ranges 0.0.0.0/0',
        rule: 'gcloud/expose',
        effect: 'expose',
      },
      {
        run: 'gcloud sql instances patch orders --no-deletion-protection',
        rule: 'gcloud/unprotect',
        effect: 'unprotect',
        target: 'orders',
      },
      { run: 'gcloud sql connect orders', input: 'DROP TABLE carts', rule: 'sql/drop', effect: 'delete' },
      {
        run: "gcloud spanner databases execute-sql orders --project acme --sql='DELETE FROM carts WHERE true'",
        rule: 'sql/delete-all',
        effect: 'delete',
        target: 'carts',
      },
      {
        run: "gcloud spanner databases ddl update orders --ddl='DROP TABLE carts'",
        rule: 'sql/drop',
        effect: 'delete',
      },
      { run: 'gcloud iam service-accounts keys create key.json', rule: 'gcloud/grant', effect: 'grant' },
      { run: 'gcloud app deploy app.yaml', rule: 'gcloud/update', effect: 'update', target: 'app.yaml' },
      { run: 'gcloud novel things frobnicate x', rule: 'gcloud/update', effect: 'update' },
    ],
    leaves: [
      'gcloud parametermanager parameters versions describe v1 --parameter=db --location=global',
      'gcloud compute url-maps invalidate-cdn-cache web --path /a.css --dry-run',
      'gcloud projects list',
      'gcloud compute instances describe vm-1',
      'gcloud config set project acme-prod',
      'gcloud config list',
      'gcloud auth login',
      'gcloud info',
      'gcloud container clusters get-credentials shop --zone europe-west1-b',
      'gcloud sql instances delete orders --help',
      'gcloud storage ls gs://acme-data',
      'gcloud storage cat gs://acme-data/x',
      'gcloud dns record-sets list --zone x',
      'gcloud dns record-sets export z.txt --zone x',
      'gcloud storage cp gs://acme-data/x .',
      'gcloud logging read severity=ERROR --limit 5',
      'gcloud compute ssh vm-1',
      'gcloud components update',
      'gcloud sql connect orders --user=me',
      "gcloud spanner databases execute-sql orders --instance=i --sql='SELECT 1'",
      'gcloud version',
    ],
  },
};
