import type { Signal } from '../model/environment';
import { optionSignals, variableSignals, type Ambient } from './ambient';
import { homeFile } from './nearbyFile';
import { jsonOf, objectOf, textOf } from './settings';

const PROGRAMS: ReadonlySet<string> = new Set([
  ...['az', 'azd', 'func', 'azcopy'],
  ...['terraform', 'tofu', 'terragrunt', 'pulumi', 'cdktf', 'packer'],
]);

/** The subscription that `az` selected last, by name and by id. */
function selected(ambient: Ambient): readonly Signal[] {
  const { subscriptions } = jsonOf(homeFile(ambient, '.azure/azureProfile.json'));
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
    ...remembered,
    ...selected(ambient),
  ];
}
