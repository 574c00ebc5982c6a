import type { Signal } from '../model/environment';
import { optionSignals, variableSignals, type Ambient } from './ambient';
import { homeFile } from './nearbyFile';
import { jsonOf, objectOf, sectionOf, textOf } from './settings';

const PROGRAMS: ReadonlySet<string> = new Set([
  ...['az', 'azd', 'func', 'azcopy'],
  ...['terraform', 'tofu', 'terragrunt', 'pulumi', 'cdktf', 'packer'],
]);

/** A file of `az`: its folder can be moved. */
function ownFile(ambient: Ambient, name: string): string | null {
  const folder = ambient.context.variable('AZURE_CONFIG_DIR');
  if (folder === undefined) return homeFile(ambient, `.azure/${name}`);
  return ambient.command.host === null ? ambient.context.read(`${folder}/${name}`) : null;
}

/** The resource group that `az configure --defaults` wrote down. */
function defaultGroup(ambient: Ambient): readonly Signal[] {
  const group = sectionOf(ownFile(ambient, 'config'), 'defaults').get('group');
  return group === undefined ? [] : [{ kind: 'name', value: group, from: 'default resource group' }];
}

/** The subscription that `az` selected last, by name and by id. */
function selected(ambient: Ambient): readonly Signal[] {
  const { subscriptions } = jsonOf(ownFile(ambient, 'azureProfile.json'));
  const all: readonly unknown[] = Array.isArray(subscriptions) ? subscriptions : [];
  const inForce = all.map(objectOf).filter((one) => one['isDefault'] === true);
  return inForce
    .flatMap((one) => [textOf(one['name']), textOf(one['id'])])
    .filter((value) => value !== null)
    .map((value): Signal => ({ kind: 'azure-subscription', value, from: 'default subscription' }));
}

/** Which Azure subscription a command would use. */
export function azureSignals(ambient: Ambient): readonly Signal[] {
  if (!PROGRAMS.has(ambient.command.program)) return [];
  const remembered = ambient.session.flatMap((fact): readonly Signal[] =>
    fact.kind === 'azure-subscription'
      ? [{ kind: 'azure-subscription', value: fact.subscription, from: 'selected subscription' }]
      : [],
  );
  return [
    ...optionSignals(ambient, 'azure-subscription', ['--subscription']),
    ...variableSignals(ambient, 'azure-subscription', ['AZURE_SUBSCRIPTION', 'AZURE_SUBSCRIPTION_ID']),
    ...variableSignals(ambient, 'azure-subscription', ['ARM_SUBSCRIPTION_ID', 'AZURE_SUBSCRIPTION_NAME']),
    ...optionSignals(ambient, 'name', ['--resource-group', '-g']),
    ...variableSignals(ambient, 'name', ['AZURE_DEFAULTS_GROUP']),
    ...remembered,
    ...selected(ambient),
    ...defaultGroup(ambient),
  ];
}
