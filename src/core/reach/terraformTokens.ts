import { hclSettings } from '../environment/hclSettings';
import type { Identity, ReachMachine, ReachSource } from '../model/reach';
import { lineOf } from './shared/lineOf';
import { inFile } from './shared/origin';
import { tokenFile } from './shared/tokenFile';

const common = {
  kind: 'terraform token',
  instead: 'terraform logout, then a credentials helper in ~/.terraformrc',
};

/** Logins of `terraform login`, one a host. */
const logins = tokenFile({
  ...common,
  files: ['~/.terraform.d/credentials.tfrc.json'],
  shape: 'json',
  keys: ['credentials * token'],
  name: 'terraform',
});

/** `credentials "HOST" { token = "…" }` in the settings of the command line. */
function written(machine: ReachMachine): readonly Identity[] {
  const file = machine.variables['TF_CLI_CONFIG_FILE'] ?? `${machine.home}/.terraformrc`;
  const text = machine.read(file) ?? '';
  return hclSettings(text).flatMap(({ blocks, key }): readonly Identity[] => {
    const name = /^credentials (.+)$/.exec(blocks[0] ?? '')?.[1];
    if (name === undefined || key !== 'token') return [];
    const line = lineOf(text, (one) => one.startsWith('credentials') && one.includes(`"${name}"`));
    const signals = [{ kind: 'name', value: name, from: 'host' }] as const;
    return [{ ...common, name, from: inFile(file, line), key: 'long-lived', inUse: true, signals }];
  });
}

/** Tokens of Terraform, one a host: those that it wrote down, and those that its settings hold. */
export const terraformTokens: ReachSource = {
  looksAt: [...logins.looksAt, '~/.terraformrc', 'TF_CLI_CONFIG_FILE'],
  find: (machine) => [...logins.find(machine), ...written(machine)],
};
