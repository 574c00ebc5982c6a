import { ownField } from '../model/ownField';
import type { RulePack } from '../model/command';
import { toolPack, type Deed, type DeedOf } from './shared/toolPack';

const last: Deed['named'] = (operands) => operands.slice(-1);
const base = { severity: 'high', undo: 'costly', type: 'account', named: last } as const;
const granted: Deed = {
  ...base,
  rule: 'access/account',
  effect: 'grant',
  says: 'Changes who may log in or what an account may do:',
};
const removed: Deed = { ...base, rule: 'access/account-removed', effect: 'delete', says: 'Deletes the account' };
const group: Deed = { ...base, rule: 'access/account-removed', effect: 'delete', says: 'Deletes the group' };

const userdel: DeedOf = (options) =>
  options.has('-r', '--remove', '--remove-home', '--remove-all-files')
    ? { ...removed, undo: 'impossible', says: 'Deletes with its home folder the account' }
    : removed;

const passwd: DeedOf = (options, rest) => {
  if (options.has('-S', '--status')) return null;
  const name = rest.length === 0 ? { name: '' } : {};
  return {
    ...granted,
    ...name,
    says: options.has('-d', '--delete') ? 'Takes the password off the account' : granted.says,
  };
};

/** `dscl . -delete /Users/eve`: without a verb it takes commands from its input. */
const dscl: DeedOf = (options) => {
  const names = options.given.map(({ name }) => name.replace(/^-+/, '').toLowerCase());
  const named: Deed['named'] = (operands) => operands.slice(1, 2);
  if (names.some((name) => name.startsWith('delete'))) return { ...removed, named, says: 'Deletes from the directory' };
  return names.some((name) => /^(create|append|merge|change|passwd|put)/.test(name)) ? { ...granted, named } : null;
};

const sysadminctl: DeedOf = (options) =>
  options.has('-deleteUser') ? removed : options.has('-addUser', '-resetPasswordFor', '-newPassword') ? granted : null;

const byProgram: Readonly<Record<string, DeedOf>> = {
  ...{ useradd: () => granted, adduser: () => granted, usermod: () => granted, newusers: () => granted },
  ...{ userdel, deluser: userdel, groupdel: () => group, delgroup: () => group, passwd, dscl, sysadminctl },
  ...{
    gpasswd: () => granted,
    groupadd: () => granted,
    groupmod: () => granted,
    chsh: () => granted,
    chage: (options) => (options.has('-l', '--list') ? null : granted),
  },
  chpasswd: () => ({ ...granted, name: '' }),
  chgpasswd: () => ({ ...granted, name: '' }),
  'systemd-firstboot': (options) =>
    options.given.some(({ name }) => /^--(?:prompt-)?root-(?:password|shell)/.test(name))
      ? { ...granted, name: 'root' }
      : null,
  visudo: (options) =>
    options.has('--check', '-x') || options.given.some(({ name }) => /^-[hqsO]*c[hqsfO]*$/.test(name))
      ? null
      : { ...granted, name: '', severity: 'critical', says: 'Changes who may become root' },
  vipw: () => ({ ...granted, name: '' }),
  setcap: () => ({ ...granted, type: 'file', says: 'Gives rights of root to' }),
  dseditgroup: (options) => (options.value('-o')?.value === 'read' ? null : granted),
};

/** Accounts, groups and passwords of a machine. */
export const accounts: RulePack = toolPack({
  programs: [
    ...(['useradd', 'adduser', 'usermod', 'newusers', 'userdel', 'deluser', 'groupdel', 'delgroup', 'passwd'] as const),
    ...([
      'gpasswd',
      'groupadd',
      'groupmod',
      'chsh',
      'chage',
      'chpasswd',
      'chgpasswd',
      'systemd-firstboot',
      'visudo',
      'vipw',
      'setcap',
      'dscl',
      'sysadminctl',
      'dseditgroup',
    ] as const),
  ],
  documentation: [
    'https://man7.org/linux/man-pages/man8/useradd.8.html',
    'https://man7.org/linux/man-pages/man8/userdel.8.html',
    'https://keith.github.io/xcode-man-pages/dscl.1.html',
  ],
  grammar: {
    singleDash: true,
    valued: [
      ...['-u', '--uid', '-g', '--gid', '-G', '--groups', '-s', '--shell', '-d', '--home', '--home-dir', '-c', '-p'],
      ...['-R', '--root', '-k', '-e', '-f', '-o', '-a', '-A', '-M', '-E', '-I', '--add', '--delete', '-t'],
    ],
    flags: ['-d'],
  },
  local: true,
  idle: ['-h', '-V', '-D'],
  verbs: { '': (options, rest, command) => ownField(byProgram, command.program)?.(options, rest, command) ?? null },
  examples: {
    catches: [
      { run: 'useradd -m -s /bin/bash eve', rule: 'access/account', effect: 'grant', target: 'eve' },
      { run: 'usermod -aG sudo eve', rule: 'access/account', effect: 'grant', target: 'eve' },
      { run: 'userdel -r eve', rule: 'access/account-removed', effect: 'delete', target: 'eve' },
      { run: 'passwd root', rule: 'access/account', effect: 'grant', target: 'root' },
      { run: 'chage -E 0 eve', rule: 'access/account', effect: 'grant', target: 'eve' },
      { run: 'systemd-firstboot --root-password=x', rule: 'access/account', effect: 'grant', target: 'root' },
      { run: 'visudo', rule: 'access/account', effect: 'grant' },
      { run: 'dscl . -delete /Users/eve', rule: 'access/account-removed', effect: 'delete', target: '/Users/eve' },
      { run: 'setcap cap_net_raw+ep ./tool', rule: 'access/account', effect: 'grant', target: './tool' },
    ],
    leaves: [
      'passwd -S root',
      'chage -l eve',
      'visudo -c',
      'dscl . -list /Users',
      'useradd -D',
      'dscl . -read /Users/eve',
    ],
  },
});
