import { ownField } from '../model/ownField';
import type { RulePack } from '../model/command';
import { fetched, secretAccess, secretGone } from './secrets/stores';
import { toolPack, type Deed, type DeedOf } from './shared/toolPack';

const secret = fetched('a secret of the keyring', { name: '' });
const gone = secretGone('Deletes a secret of the keyring', { name: '' });
const trusted = secretAccess('Changes which certificates this machine trusts', { name: '' });

/** `security find-generic-password` shows the password only when asked to. */
const find: DeedOf = (options, rest, command) => (options.has('-w', '-g') ? secret(options, rest, command) : null);
const dump: DeedOf = (options, rest, command) => (options.has('-d') ? secret(options, rest, command) : null);

const SECURITY: Readonly<Record<string, Deed | DeedOf>> = {
  ...{ 'find-generic-password': find, 'find-internet-password': find, 'dump-keychain': dump, export: secret },
  ...{
    'delete-generic-password': gone,
    'delete-internet-password': gone,
    'delete-keychain': gone,
    'delete-identity': gone,
  },
  ...{
    'delete-certificate': gone,
    'add-trusted-cert': trusted,
    'remove-trusted-cert': trusted,
    'trust-settings-import': trusted,
  },
  authorizationdb: (_options, rest) => (rest[0]?.value === 'read' ? null : trusted),
};
const approved = secretAccess('Lets a device into the vaults of the organisation', { name: '', reach: 'remote' });
/** The words before it are those of the verb. */
const third: Partial<Deed> = { named: (words) => words.slice(2, 3) };
const member = secretAccess('Changes who may read the shared folder', { ...third, reach: 'remote' });
const PASS: Readonly<Record<string, Deed | DeedOf>> = {
  show: (options, rest, command) => (options.has('-c', '--clip') ? null : secret(options, rest, command)),
  ...{ rm: gone, remove: gone, delete: gone, otp: secret, generate: secret },
};
const PASS_QUIET =
  /^(ls|list|search|find|grep|init|insert|add|edit|mv|rename|cp|copy|git|help|version|sync|mounts|config|setup|env)$/;

const pass: DeedOf = (options, rest, command) => {
  const verb = rest[0]?.value ?? '';
  const deed = ownField(PASS, verb);
  if (deed !== undefined) return typeof deed === 'function' ? deed(options, rest, command) : deed;
  const isName = verb !== '' && !PASS_QUIET.test(verb) && !options.has('-c', '--clip');
  return isName ? secret(options, rest, command) : null;
};

function table(verbs: Readonly<Record<string, Deed | DeedOf>>): DeedOf {
  return (options, rest, command) => {
    const verb = rest[0]?.value ?? '';
    const deed = ownField(verbs, verb);
    return typeof deed === 'function' ? deed(options, rest.slice(1), command) : (deed ?? null);
  };
}

const byProgram: Readonly<Record<string, DeedOf>> = {
  ...{ security: table(SECURITY), pass, gopass: pass },
  'secret-tool': table({ lookup: secret, search: secret, clear: gone }),
  keyctl: table({
    print: secret,
    read: secret,
    pipe: secret,
    revoke: gone,
    unlink: gone,
    clear: gone,
    invalidate: gone,
    purge: gone,
  }),
  bw: table({
    send: table({ delete: secretGone('Deletes what was sent', { ...third, undo: 'costly', reach: 'remote' }) }),
    'device-approval': table({ approve: approved, 'approve-all': approved }),
    confirm: secretAccess('Confirms somebody in the organisation', { name: '', reach: 'remote' }),
    get: (options, rest, command) => (rest[0]?.value === 'template' ? null : secret(options, rest, command)),
    ...{
      export: secret,
      delete: secretGone('Deletes an item of the vault', { name: '', undo: 'costly', reach: 'remote' }),
    },
    list: (options, rest, command) => (rest[0]?.value === 'items' ? secret(options, rest, command) : null),
  }),
  lpass: table({
    ...{ show: secret, export: secret, rm: gone },
    share: table({
      ...{
        rm: secretGone('Deletes the shared folder', { ...third, reach: 'remote' }),
        userdel: { ...member, effect: 'delete' },
      },
      ...{ useradd: member, usermod: member },
    }),
  }),
  chamber: table({ read: secret, export: secret, env: secret, delete: { ...gone, reach: 'remote' } }),
};

/** Password stores and keyrings of one person. */
export const keyring: RulePack = toolPack({
  programs: ['security', 'secret-tool', 'keyctl', 'pass', 'gopass', 'bw', 'lpass', 'chamber'],
  documentation: [
    'https://keith.github.io/xcode-man-pages/security.1.html',
    'https://www.passwordstore.org/',
    'https://man7.org/linux/man-pages/man1/keyctl.1.html',
    'https://bitwarden.com/help/cli/',
  ],
  grammar: { valued: ['-s', '-a', '-l', '-D', '-k'] },
  local: true,
  idle: ['-h'],
  verbs: { '': (options, rest, command) => ownField(byProgram, command.program)?.(options, rest, command) ?? null },
  examples: {
    catches: [
      { run: 'security find-generic-password -s github -w', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'security delete-keychain login.keychain', rule: 'secrets/removed', effect: 'delete' },
      { run: 'security add-trusted-cert -d ca.pem', rule: 'secrets/access', effect: 'grant' },
      { run: 'pass show work/db', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'pass work/db', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'pass rm work/db', rule: 'secrets/removed', effect: 'delete' },
      { run: 'secret-tool lookup service github', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'keyctl print 1234', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'bw send delete 1a', rule: 'secrets/removed', effect: 'delete', target: '1a' },
      { run: 'bw device-approval approve-all 1a', rule: 'secrets/access', effect: 'grant' },
      { run: 'lpass share userdel Shared-ops eve', rule: 'secrets/access', effect: 'delete', target: 'Shared-ops' },
      { run: 'lpass share rm Shared-ops', rule: 'secrets/removed', effect: 'delete', target: 'Shared-ops' },
      { run: 'bw get password db', rule: 'secrets/shown', effect: 'read-secret' },
    ],
    leaves: [
      'security find-certificate -a',
      'security find-generic-password -s github',
      'pass',
      'pass ls',
      'pass -c work/db',
      'keyctl show',
      'bw status',
      'bw list folders',
      'bw send list',
      'bw device-approval list 1a',
      'lpass share userls Shared-ops',
    ],
  },
});
