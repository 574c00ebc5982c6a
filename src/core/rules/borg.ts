import type { RulePack } from '../model/command';
import { backupKey } from './backups/backupKey';
import { backupLost } from './backups/backupLost';
import { restoredOver } from './backups/restoredOver';
import { fetched } from './secrets/stores';
import { toolPack } from './shared/toolPack';

const key = backupKey();
/** Without a file behind the repository it is printed, and somebody else opens the backups with it. */
const exported = fetched('the key of the backups', { name: '' });

const repositoryGone = backupLost('Deletes the repository', { severity: 'critical' });
/** Borgmatic puts dumps back into the databases that they came from. */
const restored = restoredOver('Restores over databases from', {
  named: (_rest, options) => options.values('--database', '--archive').slice(0, 1),
});

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
        '--archive',
        '--database',
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
    ...{ rdelete: repositoryGone, 'repo-delete': repositoryGone },
    restore: restored,
    prune: backupLost('Deletes old archives of', { saferWay: 'borg prune --dry-run --list' }),
    compact: backupLost('Frees what deleted archives held, for ever,', { name: '' }),
    recreate: backupLost('Rewrites archives of', { effect: 'replace', rule: 'backup/replaced' }),
    check: (options) =>
      options.has('--repair') ? backupLost('May drop damaged archives of', { undo: 'unknown' }) : null,
    ...{ 'key change-passphrase': key, 'key change-location': key },
    'key export': (options, rest, command) => (rest.length > 1 ? null : exported(options, rest, command)),
  },
  examples: {
    catches: [
      { run: 'borg delete /backup::monday', rule: 'backup/removed', effect: 'delete', target: '/backup::monday' },
      { run: 'borg prune --keep-daily 7 /backup', rule: 'backup/removed', effect: 'delete', target: '/backup' },
      { run: 'borg repo-delete', rule: 'backup/removed', effect: 'delete' },
      { run: 'borgmatic restore --archive latest', rule: 'backup/restored', effect: 'replace', target: 'latest' },
      { run: 'borg compact', rule: 'backup/removed', effect: 'delete' },
      { run: 'borg key export /backup', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'borg recreate /backup', rule: 'backup/replaced', effect: 'replace' },
    ],
    leaves: [
      'borg list /backup',
      'borg key export /backup key.txt',
      'borg create /backup::x src',
      'borg prune --dry-run --keep-daily 7 /backup',
      'borg check /backup',
    ],
  },
});
