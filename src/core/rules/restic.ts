import type { RulePack } from '../model/command';
import { backupKey } from './backups/backupKey';
import { backupLost } from './backups/backupLost';
import { backupOff } from './backups/backupOff';
import { toolPack, type Deed } from './shared/toolPack';

const key = backupKey();
const restored: Deed = {
  ...{
    rule: 'backup/restored',
    effect: 'replace',
    severity: 'medium',
    undo: 'impossible',
    reach: 'local',
    type: 'backup',
  },
  says: 'Writes over existing files from the backup',
};

/** restic's repositories. */
export const restic: RulePack = toolPack({
  programs: ['restic', 'rustic'],
  documentation: ['https://restic.readthedocs.io/en/stable/060_forget.html'],
  grammar: {
    valued: [
      ...['-r', '--repo', '-p', '--password-file', '--password-command', '-o', '--option', '--tag', '--host', '-H'],
      ...[
        '--path',
        '--keep-last',
        '-l',
        '--keep-hourly',
        '--keep-daily',
        '-d',
        '--keep-weekly',
        '-w',
        '--keep-monthly',
      ],
      ...['-m', '--keep-yearly', '-y', '--keep-within', '--keep-tag', '-g', '--group-by', '-t', '--target', '--cacert'],
      ...['-i', '--include', '-e', '--exclude', '--max-unused', '--limit-upload', '--cache-dir', '--key-hint'],
    ],
  },
  idle: ['--dry-run', '-n'],
  verbs: {
    forget: backupLost('Deletes snapshots', {
      saferWay: 'restic forget --dry-run',
      named: (operands) => operands.slice(0, 3),
    }),
    prune: backupLost('Deletes the data of forgotten snapshots', { name: '', saferWay: 'restic prune --dry-run' }),
    rewrite: (options) =>
      options.has('--forget') ? backupLost('Rewrites snapshots and deletes the old ones', { name: '' }) : null,
    'repair snapshots': (options) =>
      options.has('--forget') ? backupLost('Deletes damaged snapshots', { name: '' }) : null,
    // Without the option only locks are removed whose owner is gone.
    unlock: (options) =>
      options.has('--remove-all')
        ? backupOff('Takes off every lock, those of work that goes on too', { name: '' })
        : null,
    ...{ 'key remove': key, 'key passwd': key, 'key add': key },
    restore: (options) => (options.value('-t', '--target')?.value === '/' || options.has('--delete') ? restored : null),
  },
  examples: {
    catches: [
      { run: 'restic -r s3:acme forget --keep-daily 7 --prune', rule: 'backup/removed', effect: 'delete' },
      { run: 'restic forget 4bba301e', rule: 'backup/removed', effect: 'delete', target: '4bba301e' },
      { run: 'restic unlock --remove-all', rule: 'backup/off', effect: 'unprotect' },
      { run: 'restic key remove 2', rule: 'backup/key', effect: 'grant' },
      { run: 'restic restore latest --target /', rule: 'backup/restored', effect: 'replace' },
    ],
    leaves: [
      'restic snapshots',
      'restic backup /srv',
      'restic forget --dry-run --keep-last 1',
      'restic check',
      'restic restore latest --target /tmp/x',
    ],
  },
});
