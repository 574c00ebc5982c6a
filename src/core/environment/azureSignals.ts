import type { Signal } from '../model/environment';
import { optionSignals, variableSignals, type Ambient } from './ambient';

const PROGRAMS: ReadonlySet<string> = new Set([
  ...['az', 'azd', 'func', 'azcopy'],
  ...['terraform', 'tofu', 'terragrunt', 'pulumi', 'cdktf', 'packer'],
]);

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
  ];
}
