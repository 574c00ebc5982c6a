import { objectOf, textOf } from '../environment/settings';
import type { Identity, ReachMachine, ReachSource } from '../model/reach';
import { lineOf } from './shared/lineOf';
import { inFile } from './shared/origin';
import { jsonFile } from './shared/parsed';

function find(machine: ReachMachine): readonly Identity[] {
  const folder = machine.variables['DOCKER_CONFIG'] ?? `${machine.home}/.docker`;
  const files = [`${folder}/config.json`, ...machine.settings.map((one) => `${one}/containers/auth.json`)];
  return files.flatMap((file) => {
    const parsed = jsonFile(machine, file);
    if (parsed === null) return [];
    const { text, settings } = parsed;
    const store = textOf(settings['credsStore']);
    const helpers = objectOf(settings['credHelpers']);
    const identity = (name: string, rest: Pick<Identity, 'key' | 'by' | 'instead'>): Identity => ({
      kind: 'registry login',
      name,
      from: inFile(
        file,
        lineOf(text, (line) => line.includes(`"${name}"`)),
      ),
      inUse: true,
      signals: [{ kind: 'name', value: name, from: 'registry' }],
      ...rest,
    });
    const auths = Object.entries(objectOf(settings['auths'])).map(([name, entry]): Identity => {
      const { auth, identitytoken, password } = objectOf(entry);
      const isPlain = [auth, identitytoken, password].some((one) => textOf(one) !== null);
      if (!isPlain) return identity(name, store === null ? { key: 'none' } : { key: 'kept', by: store });
      const instead = '"credsStore" in the file (osxkeychain, secretservice, wincred, pass), then docker login again';
      return identity(name, { key: 'long-lived', instead });
    });
    const helped = Object.entries(helpers).map(([name, helper]) =>
      identity(name, { key: 'kept', by: textOf(helper) ?? 'credential helper' }),
    );
    return [...auths, ...helped];
  });
}

/** Logins to container registries of `docker` and `podman`. */
export const dockerLogins: ReachSource = {
  looksAt: ['~/.docker/config.json', 'DOCKER_CONFIG', '~/.config/containers/auth.json'],
  find,
};
