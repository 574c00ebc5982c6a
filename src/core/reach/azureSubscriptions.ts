import { objectOf, textOf } from '../environment/settings';
import type { Signal } from '../model/environment';
import type { Identity, ReachMachine, ReachSource } from '../model/reach';
import { lineOf } from './shared/lineOf';
import { inFile } from './shared/origin';
import { jsonFile } from './shared/parsed';

/** Tokens stand in plain text where the platform has no store of keys that `az` knows. */
function keyOf(machine: ReachMachine, folder: string): Pick<Identity, 'key' | 'instead'> {
  const names = machine.names(folder);
  if (names.includes('msal_token_cache.bin')) return { key: 'kept' };
  if (!names.includes('msal_token_cache.json') && !names.includes('accessTokens.json')) return { key: 'none' };
  return { key: 'long-lived', instead: 'az logout, then az login when it is needed; or a managed identity' };
}

function find(machine: ReachMachine): readonly Identity[] {
  const folder = machine.variables['AZURE_CONFIG_DIR'] ?? `${machine.home}/.azure`;
  const path = `${folder}/azureProfile.json`;
  const profile = jsonFile(machine, path);
  const all: unknown = profile?.settings['subscriptions'];
  return (Array.isArray(all) ? all.map((one: unknown) => objectOf(one)) : []).flatMap((one): readonly Identity[] => {
    const name = textOf(one['name']);
    const id = textOf(one['id']);
    if (profile === null || name === null || id === null) return [];
    const user = textOf(objectOf(one['user'])['name']);
    const signals = [name, id].map((value): Signal => ({ kind: 'azure-subscription', value, from: 'subscription' }));
    return [
      {
        ...{ kind: 'azure subscription', name, inUse: one['isDefault'] === true, signals },
        from: inFile(
          path,
          lineOf(profile.text, (line) => line.includes(`"${name}"`)),
        ),
        ...(user === null ? {} : { by: user }),
        ...keyOf(machine, folder),
      },
    ];
  });
}

/** The subscriptions that `az login` found, with who signed in. */
export const azureSubscriptions: ReachSource = {
  looksAt: ['~/.azure/azureProfile.json', 'AZURE_CONFIG_DIR'],
  find,
};
