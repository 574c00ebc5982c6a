import { fetched } from '../../secrets/stores';
import { published } from '../../shared/published';
import { deedsIn } from '../../shared/deedsIn';
import type { NamedGrammar } from '../../shared/toolsPack';
import type { DeedOf } from '../../shared/toolPack';

const inAnsible = deedsIn('ansible');
const PULLS = ['-U', '--url'];

const pull: DeedOf = (options, _rest, { program }) =>
  program !== 'ansible-pull' || options.has('-C', '--check', '--list-hosts')
    ? null
    : inAnsible.changed('Fetches a playbook and runs it here, from', 'ansible.playbook', {
        ...{ rule: 'ansible/pull', effect: 'execute', severity: 'high', undo: 'unknown', reach: 'local' },
        named: () => options.values(...PULLS),
      });

const written = fetched('the secrets in', { rule: 'secrets/fetched', severity: 'low', undo: 'easy' });
const printed = fetched('the secrets in');
/** `--output -` prints; without it the file is decrypted where it lies. */
const decrypted: DeedOf = (options, rest, command) =>
  (options.value('--output')?.value === '-' ? printed : written)(options, rest, command);

const inVault = fetched('the secrets in');
/** `ansible-config view` shows settings. */
const viewed: DeedOf = (options, rest, command) =>
  command.program === 'ansible-vault' ? inVault(options, rest, command) : null;

/** Ansible's programs that run no module by themselves. */
export const ansibleTools: NamedGrammar = {
  programs: ['ansible-vault', 'ansible-galaxy', 'ansible-pull', 'ansible-inventory', 'ansible-doc', 'ansible-config'],
  grammar: {
    valued: [
      ...[...PULLS, '--vault-id', '--vault-password-file', '--output', '-i', '--inventory', '-s', '--server'],
      ...['--token', '--api-key', '-p', '-r', '--encrypt-vault-id', '--new-vault-id', '-d', '--directory'],
    ],
  },
  idle: ['-h'],
  verbs: {
    ...{
      view: viewed,
      decrypt: decrypted,
    },
    ...{ 'collection publish': published('Publishes a collection'), 'role import': published('Publishes a role') },
    'role delete': inAnsible.gone('Takes from the registry the role', 'role', { undo: 'costly' }),
    ...{ '': pull },
  },
};
