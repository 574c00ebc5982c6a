import type { Signal } from '../model/environment';
import { fileNames, optionSignals, variableSignals, type Ambient } from './ambient';
import { homeFile, nearbyFile } from './nearbyFile';
import { jsonOf, objectOf, sectionOf, textOf } from './settings';

const PROGRAMS: ReadonlySet<string> = new Set([
  ...['az', 'azd', 'func', 'azcopy'],
  ...['terraform', 'tofu', 'terragrunt', 'pulumi', 'cdktf', 'packer'],
]);

/** `remove-azvm` */
const CMDLET = /^[a-z]+-az[a-z]/;

/** A file of `az`: its folder can be moved. */
function ownFile(ambient: Ambient, name: string): string | null {
  const folder = ambient.context.variable('AZURE_CONFIG_DIR');
  if (folder === undefined) return homeFile(ambient, `.azure/${name}`);
  return ambient.command.host === null ? ambient.context.read(`${folder}/${name}`) : null;
}

/** The resource group that `az configure --defaults` wrote down, for the user or for a folder. */
function defaultGroup(ambient: Ambient): readonly Signal[] {
  return [ownFile(ambient, 'config'), nearbyFile(ambient, '.azure/config')].flatMap((text): readonly Signal[] => {
    const group = sectionOf(text, 'defaults').get('group');
    return group === undefined ? [] : [{ kind: 'name', value: group, from: 'default resource group' }];
  });
}

type Subscription = Readonly<Record<string, unknown>>;

function subscriptions(ambient: Ambient): readonly Subscription[] {
  const { subscriptions: listed } = jsonOf(ownFile(ambient, 'azureProfile.json'));
  const all: readonly unknown[] = Array.isArray(listed) ? listed : [];
  return all.map(objectOf);
}

/** The subscription that `az` selected last, by name and by id, and the tenant that it is of. */
function selected(all: readonly Subscription[]): readonly Signal[] {
  return all
    .filter((one) => one['isDefault'] === true)
    .flatMap((one) => {
      const names = [textOf(one['name']), textOf(one['id'])].filter((value) => value !== null);
      const tenants = [textOf(one['tenantDisplayName']), textOf(one['tenantDefaultDomain'])];
      return [
        ...names.map((value): Signal => ({ kind: 'azure-subscription', value, from: 'default subscription' })),
        ...tenants.flatMap((value): readonly Signal[] =>
          value === null ? [] : [{ kind: 'name', value, from: 'tenant of the default subscription' }],
        ),
      ];
    });
}

/** A subscription that is named by its id is called something too; the profile of `az` knows it. */
function namesOfIds(all: readonly Subscription[], told: readonly Signal[]): readonly Signal[] {
  const ids = new Set(told.map(({ value }) => value.toLowerCase()));
  return all.flatMap((one): readonly Signal[] => {
    const name = textOf(one['name']);
    const isNamed = ids.has(textOf(one['id'])?.toLowerCase() ?? '');
    return isNamed && name !== null
      ? [{ kind: 'azure-subscription', value: name, from: 'name of the subscription' }]
      : [];
  });
}

/** `/subscriptions/ID/resourceGroups/NAME/…` names the group that the thing is in. */
function groupsInIds({ command }: Ambient): readonly Signal[] {
  return command.args.flatMap(({ value }): readonly Signal[] => {
    const group = /^\/subscriptions\/[^/]+\/resourceGroups\/([^/]+)/i.exec(value)?.[1];
    return group === undefined ? [] : [{ kind: 'name', value: group, from: 'resource group' }];
  });
}

/** `azd` works in an environment that has a name of its own: by option, by variable, by what was chosen. */
function developerEnvironment(ambient: Ambient): readonly Signal[] {
  if (ambient.command.program !== 'azd') return [];
  const chosen = textOf(jsonOf(nearbyFile(ambient, '.azure/config.json'))['defaultEnvironment']);
  return [
    ...optionSignals(ambient, 'name', ['-e']),
    ...variableSignals(ambient, 'name', ['AZURE_ENV_NAME']),
    ...(chosen === null
      ? []
      : [{ kind: 'name' as const, value: chosen, from: 'azd environment', isClaim: true as const }]),
  ];
}

/** Which Azure subscription a command would use. */
export function azureSignals(ambient: Ambient): readonly Signal[] {
  const { program } = ambient.command;
  if (!PROGRAMS.has(program) && !CMDLET.test(program)) return [];
  const remembered = ambient.session.flatMap((fact): readonly Signal[] =>
    fact.kind === 'azure-subscription'
      ? [{ kind: 'azure-subscription', value: fact.subscription, from: 'selected subscription' }]
      : [],
  );
  const named = [
    ...optionSignals(ambient, 'azure-subscription', ['--subscription']),
    ...variableSignals(ambient, 'azure-subscription', ['AZURE_SUBSCRIPTION', 'AZURE_SUBSCRIPTION_ID']),
    ...variableSignals(ambient, 'azure-subscription', ['ARM_SUBSCRIPTION_ID', 'AZURE_SUBSCRIPTION_NAME']),
  ];
  const all = subscriptions(ambient);
  return [
    ...named,
    ...optionSignals(ambient, 'name', ['--resource-group', '-g']),
    ...variableSignals(ambient, 'name', ['AZURE_DEFAULTS_GROUP']),
    ...remembered,
    ...namesOfIds(all, [...named, ...remembered]),
    ...selected(all),
    ...groupsInIds(ambient),
    ...developerEnvironment(ambient),
    ...defaultGroup(ambient),
    ...fileNames(ambient, ['AZURE_CONFIG_DIR']),
  ];
}
