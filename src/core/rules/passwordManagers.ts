import type { RulePack } from '../model/command';
import { fetched, secretGone } from './secrets/stores';
import type { DeedOf } from './shared/toolPack';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';

const secret = fetched('the secret');
const all = fetched('all secrets', { name: '' });
const gone = secretGone('Deletes the secret');

/** Passwords are covered until `--unmask` or a format that shows them. */
const keeperGet: DeedOf = (options, rest, command) =>
  options.has('--unmask') || options.value('--format')?.value === 'password' ? secret(options, rest, command) : null;

/** Keeper's Commander, and `ksm` for machines. */
const keeper: NamedGrammar = {
  programs: ['keeper', 'ksm'],
  grammar: {
    valued: ['--config', '--user', '--password', '--server', '--format', '-p', '--profile-name', '--field', '-f'],
  },
  verbs: {
    ...{ get: keeperGet, g: keeperGet, 'clipboard-copy': () => null, 'find-password': secret },
    ...{ rm: gone, 'secret get': secret, 'secret notation': secret, 'secret delete': gone, export: all },
    ...{ 'delete-user': secretGone('Deletes the user', { type: 'user' }) },
    'enterprise-user': (options) =>
      options.has('--delete') ? secretGone('Deletes with the vault the user', { type: 'user' }) : null,
  },
};

/** Dashlane copies to the clipboard unless it is told to print. */
const onConsole: DeedOf = (options, rest, command) => {
  const output = options.value('-o', '--output')?.value;
  return output === 'console' || output === 'json' || options.has('--print') ? secret(options, rest, command) : null;
};
const dashlane: NamedGrammar = {
  programs: ['dcli'],
  grammar: { valued: ['-o', '--output', '-f', '--field'] },
  verbs: {
    ...{ password: onConsole, p: onConsole, otp: onConsole, o: onConsole },
    ...{ note: secret, n: secret, secret, read: secret, backup: fetched('the whole vault', { name: '' }) },
    ...{ inject: all, 'team credentials generate': secret },
    'devices remove': secretGone('Takes off the account the device', { type: 'device', undo: 'costly' }),
    'team credentials revoke': secretGone('Revokes the credentials of the team'),
  },
};

/** Values that are encrypted in a file of the repository. */
const ejson: NamedGrammar = {
  programs: ['ejson', 'ejson2env'],
  grammar: { valued: ['--keydir', '-k', '-o'] },
  verbs: {
    decrypt: (options, rest, command) =>
      options.has('-o') ? null : fetched('what is encrypted in')(options, rest, command),
    ...{ encrypt: () => null, e: () => null, keygen: () => null, g: () => null },
    '': (options, rest, command) => (command.program === 'ejson2env' ? all(options, rest, command) : null),
  },
};

/** Vaults of people and teams, beside those with packs of their own. */
export const passwordManagers: RulePack = toolsPack({
  tools: [keeper, dashlane, ejson],
  documentation: [
    'https://docs.keeper.io/en/keeperpam/commander-cli/command-reference',
    'https://cli.dashlane.com/personal',
    'https://github.com/Shopify/ejson',
  ],
  examples: {
    catches: [
      { run: 'keeper get 1a --unmask', rule: 'secrets/shown', effect: 'read-secret', target: '1a' },
      { run: 'ksm secret get 1a', rule: 'secrets/shown', effect: 'read-secret', target: '1a' },
      { run: 'keeper rm shop/db', rule: 'secrets/removed', effect: 'delete', target: 'shop/db' },
      { run: 'dcli password db -o console', rule: 'secrets/shown', effect: 'read-secret', target: 'db' },
      { run: 'dcli read dl://1a/password', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'dcli team credentials revoke KEY', rule: 'secrets/removed', effect: 'delete', target: 'KEY' },
      { run: 'dcli devices remove 1a', rule: 'secrets/removed', effect: 'delete', target: '1a' },
      { run: 'ejson decrypt secrets.ejson', rule: 'secrets/shown', effect: 'read-secret', target: 'secrets.ejson' },
    ],
    leaves: [
      'keeper get 1a',
      'keeper whoami',
      'ksm exec -- npm start',
      'dcli password db',
      'dcli sync',
      'dcli devices list',
      'ejson encrypt secrets.ejson',
      'ejson decrypt secrets.ejson -o /tmp/x.json',
    ],
  },
});
