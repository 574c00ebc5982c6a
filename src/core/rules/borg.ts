import type { RulePack } from '../model/command';
import { backupLost } from './backups/backupLost';
import { toolPack, type Deed } from './shared/toolPack';

const key: Deed = {
  ...backupLost('Changes who can open the backups'),
  rule: 'backup/key',
  effect: 'grant',
  undo: 'costly',
  name: '',
};

/** Borg's repositories and archives. */
export const borg: RulePack = toolPack({
  programs: ['borg', 'borgmatic'],
  documentation: ['https://borgbackup.readthedocs.io/en/stable/usage/delete.html'],
  grammar: {
    valued: [
      ...['-a', '--glob-archives', '-P', '--prefix', '--first', '--last', '-d', '--keep-daily', '-H', '--keep-hourly'],
      ...['-w', '--keep-weekly', '-m', '--keep-monthly', '-y', '--keep-yearly', '--keep-last', '--keep-within', '-r'],
      ...[
        '--repo',
        '--rsh',
        '--remote-path',
        '-c',
        '--config',
        '--threshold',
        '-e',
        '--exclude',
        '-C',
        '--compression',
      ],
    ],
  },
  idle: ['--dry-run', '-n', '-h'],
  verbs: {
    delete: backupLost('Deletes', { saferWay: 'borg delete --dry-run', named: (operands) => operands }),
    rdelete: backupLost('Deletes the repository', { severity: 'critical' }),
    prune: backupLost('Deletes old archives of', { saferWay: 'borg prune --dry-run --list' }),
    compact: backupLost('Frees what deleted archives held, for ever,', { name: '' }),
    recreate: backupLost('Rewrites archives of', { effect: 'replace', rule: 'backup/replaced' }),
    check: (options) =>
      options.has('--repair') ? backupLost('May drop damaged archives of', { undo: 'unknown' }) : null,
    ...{ 'key change-passphrase': key, 'key change-location': key },
  },
  examples: {
    catches: [
      { run: 'borg delete /backup::monday', rule: 'backup/removed', effect: 'delete', target: '/backup::monday' },
      { run: 'borg prune --keep-daily 7 /backup', rule: 'backup/removed', effect: 'delete', target: '/backup' },
      { run: 'borg compact', rule: 'backup/removed', effect: 'delete' },
      { run: 'borg recreate /backup', rule: 'backup/replaced', effect: 'replace' },
    ],
    leaves: [
      'borg list /backup',
      'borg create /backup::x src',
      'borg prune --dry-run --keep-daily 7 /backup',
      'borg check /backup',
    ],
  },
});
