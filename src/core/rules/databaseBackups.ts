import type { RulePack } from '../model/command';
import { backupLost } from './backups/backupLost';
import { backupOff } from './backups/backupOff';
import { restoredOver } from './backups/restoredOver';
import type { Deed } from './shared/toolPack';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';

const second: Partial<Deed> = { named: (operands) => operands.slice(1, 2) };
const first: Partial<Deed> = { named: (operands) => operands.slice(0, 1) };
const nameless: Partial<Deed> = { name: '' };

const recovered = restoredOver('Restores a backup over the folder', { named: (operands) => operands.slice(-1) });
const barman: NamedGrammar = {
  programs: ['barman'],
  grammar: { valued: ['-c', '--config', '--target-time', '--remote-ssh-command', '-j', '--jobs', '--target', '-f'] },
  idle: ['-h'],
  verbs: {
    ...{ delete: backupLost('Deletes the backup', second), recover: recovered, restore: recovered },
    keep: ({ has }) => (has('--release', '-r') ? backupOff('Lets be cleared away the backup', second) : null),
    'receive-wal': ({ has }) =>
      has('--drop-slot', '--stop') ? backupOff('Stops keeping what the server writes:', first) : null,
  },
};

const barmanCloud: NamedGrammar = {
  programs: ['barman-cloud-backup-delete'],
  grammar: { valued: ['-b', '--backup-id', '-r', '--retention-policy', '-m', '--minimum-redundancy', '-P', '-e'] },
  idle: ['--dry-run', '-h'],
  verbs: { '': backupLost('Deletes backups in', first) },
};

const pgbackrest: NamedGrammar = {
  programs: ['pgbackrest'],
  grammar: { valued: ['--stanza', '--config', '--repo', '--set', '--type', '--target', '--pg1-path'] },
  idle: ['--dry-run'],
  verbs: {
    'stanza-delete': backupLost('Deletes every backup of', { severity: 'critical', ...nameless }),
    ...{ expire: backupLost('Deletes old backups', { ...nameless, saferWay: 'pgbackrest expire --dry-run' }) },
    ...{ restore: restoredOver('Restores a backup over the database', nameless) },
    ...{ 'repo-rm': backupLost('Deletes out of the repository'), stop: backupOff('Stops backups of', nameless) },
  },
};

const walg: NamedGrammar = {
  programs: ['wal-g', 'wal-g-pg', 'wal-g-mysql', 'wal-g-mongo', 'wal-g-redis', 'wal-e'],
  grammar: { valued: ['--config', '--target-user-data', '--restore-spec', '--mask'] },
  idle: ['-h', '--dry-run'],
  verbs: {
    // Without the option it says what it would delete.
    delete: ({ has }) =>
      has('--confirm')
        ? backupLost('Deletes backups', { ...nameless, saferWay: 'wal-g delete without --confirm' })
        : null,
    ...{ 'backup-fetch': restoredOver('Restores a backup over the folder', first) },
    'backup-mark': ({ has }) => (has('-i', '--impermanent') ? backupOff('Lets be cleared away the backup') : null),
    ...{ 'st rm': backupLost('Deletes out of the store of backups'), 'binlog-replay': restoredOver('Replays changes') },
  },
};

const pgProbackup: NamedGrammar = {
  programs: ['pg_probackup', 'pg-probackup'],
  grammar: { valued: ['-B', '--backup-path', '-i', '--backup-id', '-D', '--pgdata', '--instance', '--status'] },
  idle: ['--dry-run', '-h'],
  verbs: {
    delete: backupLost('Deletes backups', { named: (_, options) => options.values('-i', '--backup-id') }),
    'del-instance': backupLost('Deletes every backup of a server', { severity: 'critical', ...nameless }),
    restore: restoredOver('Restores a backup over the database', nameless),
  },
};

/** Percona's backup of MySQL; a folder that holds something is refused without the option. */
const xtrabackup: NamedGrammar = {
  programs: ['xtrabackup', 'mariabackup', 'mariadb-backup', 'innobackupex'],
  grammar: { valued: ['--target-dir', '--datadir', '--host', '--user', '-u', '--password', '-p', '--defaults-file'] },
  verbs: {
    '': (options) =>
      options.has('--copy-back', '--move-back') && options.has('--force-non-empty-directories')
        ? restoredOver('Restores a backup over the database', nameless)
        : null,
  },
};

/** Backups of databases, each by its own tool. */
export const databaseBackups: RulePack = toolsPack({
  tools: [barman, barmanCloud, pgbackrest, walg, pgProbackup, xtrabackup],
  documentation: [
    'https://docs.pgbarman.org/release/latest/user_guide/commands.html',
    'https://pgbackrest.org/command.html',
    'https://wal-g.readthedocs.io/',
    'https://postgrespro.github.io/pg_probackup/',
    'https://docs.percona.com/percona-xtrabackup/8.0/xtrabackup-option-reference.html',
  ],
  examples: {
    catches: [
      {
        run: 'xtrabackup --copy-back --force-non-empty-directories --target-dir=/b',
        ...{ rule: 'backup/restored', effect: 'replace' },
      },
      {
        run: 'barman delete shop 20260101T000000',
        rule: 'backup/removed',
        effect: 'delete',
        target: '20260101T000000',
      },
      {
        run: 'barman recover shop latest /var/lib/pg',
        rule: 'backup/restored',
        effect: 'replace',
        target: '/var/lib/pg',
      },
      { run: 'barman keep --release shop 20260101T000000', rule: 'backup/off', effect: 'unprotect' },
      {
        run: 'barman-cloud-backup-delete -b 1 s3://b shop',
        rule: 'backup/removed',
        effect: 'delete',
        target: 's3://b',
      },
      { run: 'pgbackrest --stanza=shop stanza-delete --force', rule: 'backup/removed', effect: 'delete' },
      { run: 'pgbackrest --stanza=shop --delta restore', rule: 'backup/restored', effect: 'replace' },
      { run: 'wal-g delete retain 5 --confirm', rule: 'backup/removed', effect: 'delete' },
      {
        run: 'wal-g backup-fetch /var/lib/pg LATEST',
        rule: 'backup/restored',
        effect: 'replace',
        target: '/var/lib/pg',
      },
      { run: 'pg_probackup delete -B /b -i Q1', rule: 'backup/removed', effect: 'delete', target: 'Q1' },
    ],
    leaves: [
      'xtrabackup --backup --target-dir=/b',
      'xtrabackup --copy-back --target-dir=/b',
      'barman list-backups shop',
      'barman backup shop',
      'barman keep --target full shop 20260101T000000',
      'barman-cloud-backup-delete --dry-run -r "REDUNDANCY 2" s3://b shop',
      'pgbackrest info',
      'pgbackrest --stanza=shop backup',
      'pgbackrest --stanza=shop expire --dry-run',
      'wal-g delete retain 5',
      'wal-g backup-list',
      'wal-g backup-push /var/lib/pg',
      'pg_probackup show -B /b',
    ],
  },
});
