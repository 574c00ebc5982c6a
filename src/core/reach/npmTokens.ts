import type { ReachMachine, Identity, ReachSource } from '../model/reach';
import { inFile } from './shared/origin';

/** `//registry.example/:_authToken=…`; a value like `${NPM_TOKEN}` is a variable's name and no key. */
const SETTING = /^\s*(?:\/\/([^=\s]*?)\/?:)?(_authToken|_auth|_password)\s*=\s*"?([^"\s]+)/;

function inOne(machine: ReachMachine, file: string): readonly Identity[] {
  return (machine.read(file) ?? '').split('\n').flatMap((line, at): readonly Identity[] => {
    const [, host = 'registry.npmjs.org', , value = ''] = SETTING.exec(line) ?? [];
    if (value === '' || value.startsWith('${')) return [];
    const signals = [{ kind: 'name', value: host, from: 'registry' }] as const;
    const from = inFile(file, at + 1);
    const instead = 'npm logout, then a granular token with an end, or trusted publishing from the pipeline';
    return [{ kind: 'npm token', name: host, from, key: 'long-lived', inUse: true, signals, instead }];
  });
}

/** Tokens of package registries that `npm`, `pnpm` and `yarn` read. */
export const npmTokens: ReachSource = {
  looksAt: ['~/.npmrc', '.npmrc', 'NPM_CONFIG_USERCONFIG'],
  find: (machine) => {
    const own = machine.variables['NPM_CONFIG_USERCONFIG'] ?? `${machine.home}/.npmrc`;
    const files = new Set([own, ...machine.folders.map((folder) => `${folder}/.npmrc`)]);
    return [...files].flatMap((file) => inOne(machine, file));
  },
};
