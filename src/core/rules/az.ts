import type { Command, RuleContext, RulePack, Statement, Word } from '../model/command';
import type { SessionFact } from '../model/session';
import { joined, nothing, statement } from '../model/statement';
import { azLosses } from './clouds/azLosses';
import { azOpening } from './clouds/azOpenings';
import { isRehearsed, readCloudCall, type CloudCall } from './clouds/cloudCall';
import { reviewCarried, textIn } from './clouds/carriedScript';
import { withNamedFiles } from './clouds/namedFiles';
import { reviewCloud, type Cloud } from './clouds/reviewCloud';
import { hasGroup } from './http/apis/azure';
import { reviewRaw } from './http/clients/rawRequest';
import { readOptions, type Options } from './shared/readOptions';
import { dynamicPart, remoteObservation } from './shared/remoteObservation';

/** Options of every command, which may stand before it. */
const VALUED = ['--output', '-o', '--query', '--subscription', '--resource-group', '-g'];

const FLAGS = [
  ...['--yes', '-y', '--no-wait', '--verbose', '--debug', '--only-show-errors', '--help', '-h', '--what-if'],
  ...['--dryrun', '--admin', '-a', '--overwrite-existing', '--force-deletion'],
];

/** First words of what happens on this machine alone. */
const LOCAL: ReadonlySet<string> = new Set([
  ...['login', 'logout', 'configure', 'config', 'extension', 'bicep', 'upgrade', 'find', 'feedback', 'interactive'],
  ...['cloud', 'cache', 'version', 'self-test', ''],
]);

const SECRETS: ReadonlySet<string> = new Set([
  ...['keyvault secret show', 'keyvault secret download', 'account get-access-token', 'acr credential show'],
  ...['storage account show-connection-string', 'ad sp create-for-rbac', 'ad sp credential reset'],
  ...['ad app credential reset', 'webapp deployment list-publishing-credentials'],
  ...['webapp deployment list-publishing-profiles', 'redis list-keys', 'search admin-key show', 'signalr key list'],
  ...['functionapp deployment list-publishing-credentials', 'functionapp deployment list-publishing-profiles'],
  ...['webpubsub key show', 'eventgrid topic key list', 'eventgrid domain key list', 'containerapp secret show'],
  ...['staticwebapp secrets list', 'iot hub generate-sas-token', 'network vpn-connection shared-key show'],
  ...['containerapp job secret show', 'lab secret show', 'mesh secretvalue show', 'acr token credential generate'],
  ...[
    'communication identity token issue',
    'communication user-identity token issue',
    'vmware private-cloud listadmincredentials',
  ],
]);

/** Options that name what an operation is about, best first. */
const NAMING = ['--name', '-n', '--ids', '--id', '--vault-name', '--account-name', '--source', '-s', '--url', '--uri'];

/** The name at the end of `/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/web`. */
function nameInId(word: Word): Word {
  const [, name] = /^\/subscriptions\/.*\/([^/]+)\/?$/i.exec(word.value) ?? [];
  return name === undefined || word.dynamic ? word : { ...word, value: name, raw: name };
}

function namesOf(call: CloudCall): readonly Word[] {
  // What belongs to a group has it as an option as well; only the group itself is named by it.
  const own = call.noun === 'group' ? [...NAMING, '--resource-group', '-g'] : NAMING;
  const found = own.map((name) => call.options.values(name)).find((values) => values.length > 0);
  return found?.map(nameInId) ?? call.names;
}

/** Verbs whose answer is a key, in every service that has them. */
const TELLING =
  /^(?:list|show|get)-(?:admin-|api-|auth-|default-|host-|organization-api-|shared-|read-only-)?(?:keys?|credentials?|connection-strings?)$|^(?:get|issue|retrieve)-(?:[a-z-]+-)?(?:access|registration)-token$|^show-secret$|^generate-password$|^compute-device-key$/;

function tellsSecret({ noun, verb }: CloudCall): boolean {
  if (SECRETS.has(`${noun} ${verb}`)) return true;
  // Those of a cluster go to a file; those of a database are a pattern without the password.
  if (verb === 'get-credentials' || /^(?:synapse )?(?:mysql|postgres|mariadb|sql)\b/.test(noun)) return false;
  const kept = noun.split(' ').at(-1) ?? '';
  return TELLING.test(verb) || (verb === 'list' && kept === 'keys') || (verb !== 'set' && kept === 'connection-string');
}

const cloud: Cloud = {
  tool: 'az',
  type: 'azure',
  losses: azLosses,
  openingOf: azOpening,
  namesOf,
  tellsSecret,
};

function remembered({ noun, verb, options }: CloudCall): readonly SessionFact[] {
  const subscription = options.value('--subscription', '-s', '--name', '-n');
  if (noun === 'account' && verb === 'set' && subscription?.dynamic === false) {
    return [{ kind: 'azure-subscription', subscription: subscription.value }];
  }
  const isCluster = noun === 'aks' && verb === 'get-credentials' && !options.has('--file', '-f');
  const cluster = options.value('--context') ?? options.value('--name', '-n');
  return isCluster && cluster?.dynamic === false ? [{ kind: 'kube-context', context: cluster.value }] : [];
}

function isLocal({ noun, verb }: CloudCall): boolean {
  const first = noun.split(' ')[0] ?? '';
  const isAccount = noun === 'account' && ['set', 'clear', 'list', 'show'].includes(verb);
  return isAccount || (LOCAL.has(first) && !(first === '' && verb === 'rest'));
}

/** `az rest`: what the path says, else what the method says. */
function rest(options: Options, command: Command, context: RuleContext): Statement {
  const method = options.value('--method', '-m')?.value.toLowerCase() ?? 'get';
  const path = options.value('--url', '--uri', '-u');
  const root = 'https://management.azure.com';
  const raw = { method, path, root, body: options.value('--body', '-b') };
  const known = path === undefined ? null : reviewRaw({ ...raw, path }, command, context);
  if (known !== null) return known;
  const name = path?.raw ?? '';
  if (!['delete', 'put', 'patch', 'post'].includes(method)) return nothing;
  const effect = method === 'delete' ? 'delete' : 'update';
  const said = remoteObservation(command, context, {
    ...{ rule: `az/rest-${effect}`, effect, severity: 'medium', undo: 'unknown', type: 'azure.rest', name },
    says: `${effect === 'delete' ? 'Deletes' : 'Changes'} ${name} by a plain request`,
  });
  return statement({ observations: [said] });
}

/** Options whose words are lines for a machine or a container. */
const CARRYING: ReadonlyMap<string, readonly string[]> = new Map([
  ['vm run-command invoke', ['--scripts']],
  ['vmss run-command invoke', ['--scripts']],
  ['vm run-command create', ['--script']],
  ['vmss run-command create', ['--script']],
  ['connectedmachine run-command create', ['--script']],
  ['aks command invoke', ['--command', '-c']],
  ['container exec', ['--exec-command']],
  ['containerapp exec', ['--command']],
  ['acr run', ['--cmd']],
  ['acr task create', ['--cmd']],
]);

/** Where the lines run; a task of a registry runs in the registry. */
const MACHINES = ['--name', '-n', '--vm-name', '--vmss-name', '--machine-name', '--registry', '-r'];

/** `az vm run-command invoke --scripts …`: read as if it had been typed there; `@file` is a file of lines. */
function carried(call: CloudCall, command: Command, context: RuleContext): Statement | null {
  const { noun, verb, options } = call;
  const names = CARRYING.get(`${noun} ${verb}`);
  if (names === undefined) return null;
  const machine = options.value(...MACHINES)?.value ?? '';
  const lines = options.values(...names).map((word) => textIn(word, command, context));
  const isPowerShell = options.value('--command-id')?.value === 'RunPowerShellScript';
  const script = { machine, lines, ...(isPowerShell ? { shell: 'powershell' as const } : {}) };
  return reviewCarried(script, { rule: 'az/run', type: `azure.${noun.split(' ')[0] ?? ''}` }, command, context);
}

/** `az resource delete --ids …`: what the group of that kind of thing does. */
function byId({ noun, verb, options }: CloudCall, command: Command, context: RuleContext): Statement | null {
  const ids = options.values('--ids');
  if (noun !== 'resource' || verb !== 'delete' || !ids.every(({ value }) => hasGroup(value))) return null;
  const root = 'https://management.azure.com';
  const said = ids.flatMap((path) => reviewRaw({ method: 'delete', path, root }, command, context) ?? []);
  return said.length === 0 ? null : joined(said);
}

/** The Azure command line: groups, then a verb, with options for the names. */
export const az: RulePack = {
  programs: ['az'],
  documentation: ['https://learn.microsoft.com/cli/azure/reference-index', 'https://learn.microsoft.com/cli/azure/'],
  review: (command, context) => {
    const { args } = withNamedFiles(command, context);
    const options = readOptions(args, { valued: VALUED, flags: FLAGS, unlisted: 'many' });
    const call = readCloudCall(options, 'last');
    if (call.dynamic) {
      const says = 'which operation `az` runs is not known before it runs';
      return statement({ unknowns: [dynamicPart(command, context, says)] });
    }
    if (isRehearsed(call, '--what-if', '--dryrun', '--dry-run', '--validate-only')) return nothing;
    const session = remembered(call);
    if (isLocal(call)) return statement({ session });
    const named = byId(call, command, context) ?? carried(call, command, context);
    if (named !== null) return named;
    if (call.verb !== 'rest') return { ...reviewCloud(cloud, call, command, context), session };
    return rest(options, command, context);
  },
  examples: {
    catches: [
      {
        run: 'az group delete --name shop-prod --yes --no-wait',
        rule: 'az/delete',
        effect: 'delete',
        target: 'shop-prod',
      },
      { run: 'az group delete -g shop-prod', rule: 'az/delete', effect: 'delete', target: 'shop-prod' },
      { run: 'az sql db delete -g shop -s main -n orders -y', rule: 'az/delete', effect: 'delete', target: 'orders' },
      { run: 'az vm deallocate -g shop -n vm-1', rule: 'az/interrupt', effect: 'interrupt', target: 'vm-1' },
      {
        run: 'az resource delete --ids /subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/web',
        starts: 'az vm delete --name web --subscription s',
      },
      {
        run: 'az vm run-command invoke -g shop -n web --command-id RunShellScript --scripts "rm -rf /srv/data"',
        starts: 'ssh web rm -rf /srv/data',
      },
      {
        run: 'az aks command invoke -g shop -n main --command "kubectl delete ns prod"',
        starts: 'ssh main kubectl delete ns prod',
      },
      {
        run: 'az aks command invoke -g shop -n main --command bash',
        rule: 'az/execute',
        effect: 'execute',
        target: 'main',
      },
      { run: 'az keyvault purge --name vault', rule: 'az/delete', effect: 'delete', target: 'vault' },
      { run: 'az keyvault secret show --vault-name v --name db', rule: 'az/read-secret', effect: 'read-secret' },
      { run: 'az account get-access-token', rule: 'az/read-secret', effect: 'read-secret' },
      { run: 'az storage account keys list -n data', rule: 'az/read-secret', effect: 'read-secret' },
      { run: 'az lock delete --name keep -g shop', rule: 'az/unprotect', effect: 'unprotect', target: 'keep' },
      { run: 'az role assignment create --role Owner --assignee x', rule: 'az/grant', effect: 'grant' },
      {
        run: "az network nsg rule create --nsg-name n -n open --source-address-prefixes '*' --access Allow",
        rule: 'az/expose',
        effect: 'expose',
        target: 'open',
      },
      {
        run: 'az storage account update -n data --allow-blob-public-access true',
        rule: 'az/expose',
        effect: 'expose',
        target: 'data',
      },
      {
        run: 'az deployment group create -g shop -n release --mode Complete -f main.bicep',
        rule: 'az/delete',
        effect: 'delete',
        target: 'release',
      },
      {
        run: 'az storage blob upload -f ~/.kube/config -c x -n y --account-name a',
        rule: 'az/secret-sent',
        effect: 'send-out',
        target: '/home/dev/.kube/config',
      },
      { run: 'az rest --method delete --url /subscriptions/x', rule: 'az/rest-delete', effect: 'delete' },
      {
        run: 'az rest -m delete -u /subscriptions/x/resourceGroups/shop?api-version=2021-04-01',
        starts: 'az group delete --name shop --subscription x',
      },
      { run: 'az webapp restart -g shop -n web', rule: 'az/interrupt', effect: 'interrupt', target: 'web' },
    ],
    leaves: [
      'az login',
      'az account set --subscription acme-prod',
      'az account show',
      'az vm list -g shop -o table',
      'az group show -n shop',
      'az vm delete --help',
      'az deployment group what-if -g shop -f main.bicep',
      'az aks get-credentials -g shop -n shop',
      'az vm run-command list -l westeurope',
      'az acr login -n images',
      'az rest --method get --url /subscriptions',
      'az bicep build -f main.bicep',
      'az version',
    ],
  },
};
