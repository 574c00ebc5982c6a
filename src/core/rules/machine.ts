import { ownField } from '../model/ownField';
import type { RulePack } from '../model/command';
import { toolPack, type Deed, type DeedOf } from './shared/toolPack';

const facts = { severity: 'medium', undo: 'easy', type: 'machine' } as const;
const loggedOut: Deed = {
  ...{ ...facts, rule: 'system/session', effect: 'lose-work', severity: 'high', undo: 'impossible', type: 'session' },
  says: 'Ends what runs in the session',
};
const log: Deed = {
  ...{ ...facts, rule: 'system/log-removed', effect: 'delete', undo: 'impossible', type: 'log', name: '' },
  says: 'Deletes entries of the system log',
};
const unwatched: Deed = {
  ...facts,
  rule: 'system/guard',
  effect: 'unprotect',
  severity: 'high',
  name: '',
  says: 'Stops what watches the machine',
};
const shared: Deed = {
  ...facts,
  rule: 'files/shared',
  effect: 'expose',
  type: 'file',
  says: 'Lets others at',
  named: (operands) => operands.slice(-1),
};
const clock: Deed = {
  ...facts,
  rule: 'system/clock',
  effect: 'update',
  severity: 'low',
  name: '',
  says: 'Changes the clock of the machine',
};
const power: Deed = {
  ...facts,
  rule: 'system/power',
  effect: 'interrupt',
  severity: 'high',
  reach: 'remote',
  name: '',
  says: 'Cuts the power of a machine',
};
const login: Deed = {
  ...{ ...facts, rule: 'system/login', effect: 'grant', severity: 'high', undo: 'costly', reach: 'remote', name: '' },
  says: 'Changes who may manage a machine from afar',
};
const backups: Deed = {
  ...facts,
  rule: 'backup/removed',
  effect: 'delete',
  severity: 'high',
  undo: 'impossible',
  type: 'backup',
  says: 'Deletes the backup',
};
const booting: Deed = {
  ...facts,
  rule: 'system/boot',
  effect: 'replace',
  severity: 'high',
  undo: 'costly',
  name: '',
  says: 'Changes what the machine starts from',
};

const journalctl: DeedOf = (options) => (options.has('--vacuum-size', '--vacuum-time', '--vacuum-files') ? log : null);
const loginctl: DeedOf = (_options, rest) =>
  /^(terminate|kill)-(session|user|seat)$/.test(rest[0]?.value ?? '')
    ? { ...loggedOut, named: (words) => words.slice(1) }
    : null;
const auditctl: DeedOf = (options) => (options.has('-D') || options.value('-e')?.value === '0' ? unwatched : null);
/** Others are everybody, or somebody by name; `-b` and `-x` take rights away. */
const setfacl: DeedOf = (options) =>
  options
    .values('-m', '--modify', '-M')
    .some(({ value }) => /(^|,)(d:|default:)?(u|user|o|other|g|group):[^,]*:?[^,]*[rwx]/.test(value)) &&
  !options.has('--test')
    ? shared
    : null;
const ipmitool: DeedOf = (_options, rest) => {
  const words = rest.map(({ value }) => value);
  const at = words.indexOf('power');
  if (at >= 0 && /^(off|cycle|reset|soft)$/.test(words[at + 1] ?? '')) return power;
  const said = words.join(' ');
  if (/^(?:mc|bmc) reset /.test(said))
    return { ...power, severity: 'medium', says: 'Restarts the controller that manages a machine' };
  if (said === 'sel clear') return { ...log, reach: 'remote', says: 'Deletes entries of the log of a machine' };
  return /^(?:user (?:set (?:password|name)|enable|disable|priv)|channel setaccess) /.test(said) ? login : null;
};
const tmutil: DeedOf = (_options, [verb]) => {
  if (/^(?:disable|removedestination)$/.test(verb?.value ?? ''))
    return { ...unwatched, rule: 'backup/off', says: 'Switches backups off' };
  return /^delete/.test(verb?.value ?? '') ? { ...backups, named: (words) => words.slice(1) } : null;
};
/** A domain that is permissive is only watched. */
const semanage: DeedOf = (options, [part]) =>
  part?.value === 'permissive' && options.has('-a', '--add')
    ? unwatched
    : options.has('-l', '--list', '-E', '--extract')
      ? null
      : { ...clock, rule: 'system/policy', says: 'Changes the policy of SELinux' };
const efibootmgr: DeedOf = (options) =>
  options.has('-B', '--delete-bootnum', '-O', '-o', '-c', '--create') ? booting : null;

const byProgram: Readonly<Record<string, DeedOf>> = {
  ...{ journalctl, loginctl, auditctl, setfacl, ipmitool, tmutil, efibootmgr, semanage },
  ...{
    'aa-disable': () => unwatched,
    'aa-complain': () => unwatched,
    'aa-teardown': () => unwatched,
    'grub-install': () => booting,
  },
  timedatectl: (_options, [verb]) => (/^set-/.test(verb?.value ?? '') ? clock : null),
};

/** Sessions, logs, rights, the clock, the power and the start of a machine. */
export const machine: RulePack = toolPack({
  programs: [
    ...(['journalctl', 'loginctl', 'auditctl', 'setfacl', 'ipmitool', 'tmutil', 'efibootmgr', 'aa-disable'] as const),
    ...(['aa-complain', 'semanage', 'aa-teardown', 'grub-install', 'timedatectl'] as const),
  ],
  documentation: [
    'https://man7.org/linux/man-pages/man1/journalctl.1.html',
    'https://man7.org/linux/man-pages/man1/setfacl.1.html',
    'https://man7.org/linux/man-pages/man8/auditctl.8.html',
  ],
  grammar: { valued: ['-m', '--modify', '-M', '-x', '-e', '-s', '--set', '-d', '-H', '-U', '-P', '-b', '-u', '-n'] },
  local: true,
  idle: ['-h', '-V'],
  verbs: { '': (options, rest, command) => ownField(byProgram, command.program)?.(options, rest, command) ?? null },
  examples: {
    catches: [
      { run: 'journalctl --vacuum-time=1s', rule: 'system/log-removed', effect: 'delete' },
      { run: 'loginctl terminate-user eve', rule: 'system/session', effect: 'lose-work', target: 'eve' },
      { run: 'auditctl -e 0', rule: 'system/guard', effect: 'unprotect' },
      { run: 'aa-teardown', rule: 'system/guard', effect: 'unprotect' },
      { run: 'setfacl -m u:eve:rwx data', rule: 'files/shared', effect: 'expose', target: 'data' },
      { run: 'ipmitool -H bmc1 chassis power off', rule: 'system/power', effect: 'interrupt' },
      { run: 'ipmitool user set password 2 x', rule: 'system/login', effect: 'grant' },
      { run: 'ipmitool mc reset cold', rule: 'system/power', effect: 'interrupt' },
      { run: 'ipmitool sel clear', rule: 'system/log-removed', effect: 'delete' },
      { run: 'tmutil delete /Volumes/b/x', rule: 'backup/removed', effect: 'delete', target: '/Volumes/b/x' },
      { run: 'tmutil removedestination 12AB', rule: 'backup/off', effect: 'unprotect' },
      { run: 'aa-complain /usr/sbin/mysqld', rule: 'system/guard', effect: 'unprotect' },
      { run: 'semanage permissive -a httpd_t', rule: 'system/guard', effect: 'unprotect' },
      { run: 'semanage port -a -t http_port_t 8080', rule: 'system/policy', effect: 'update' },
      { run: 'tmutil disable', rule: 'backup/off', effect: 'unprotect' },
      { run: 'efibootmgr -b 3 -B', rule: 'system/boot', effect: 'replace' },
      { run: 'grub-install /dev/sda', rule: 'system/boot', effect: 'replace' },
      { run: 'timedatectl set-ntp false', rule: 'system/clock', effect: 'update' },
    ],
    leaves: [
      'journalctl -u nginx',
      'loginctl list-sessions',
      'auditctl -l',
      'setfacl -b data',
      'ipmitool sensor',
      'ipmitool user list 1',
      'ipmitool sel list',
      'tmutil status',
      'semanage permissive -l',
      'semanage fcontext -l',
      'efibootmgr',
      'timedatectl',
    ],
  },
});
