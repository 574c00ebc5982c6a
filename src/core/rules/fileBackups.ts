import type { RulePack } from '../model/command';
import { backupKey } from './backups/backupKey';
import { backupLost } from './backups/backupLost';
import { fetched } from './secrets/stores';
import { below } from './shared/below';
import type { Deed, DeedOf } from './shared/toolPack';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';

/** Tools that only list what they would delete until this option is given. */
const onlyWith =
  (names: readonly string[], deed: Deed): DeedOf =>
  (options) =>
    options.has(...names) ? deed : null;

const last: Partial<Deed> = { named: (operands) => operands.slice(-1) };
const nameless: Partial<Deed> = { name: '' };

/** duplicity names the store last: `remove-older-than 30D URL`. */
const old = onlyWith(['--force'], backupLost('Deletes old backups in', last));
const duplicity: NamedGrammar = {
  programs: ['duplicity'],
  grammar: {
    valued: [
      ...['--archive-dir', '--encrypt-key', '--sign-key', '--name', '--include', '--exclude', '--volsize', '-t'],
      ...['--full-if-older-than', '--log-file', '--tempdir', '--file-to-restore', '--path-to-restore', '--time'],
    ],
  },
  idle: ['--dry-run', '-h'],
  verbs: {
    ...{
      'remove-older-than': old,
      'remove-all-but-n-full': old,
      'remove-all-inc-of-but-n-full': old,
      rm: old,
      ra: old,
    },
    cleanup: onlyWith(['--force'], backupLost('Deletes unfinished backups in', { ...last, undo: 'costly' })),
  },
};

const gone = (says: string): DeedOf => onlyWith(['--delete'], backupLost(says, { named: (operands) => operands }));
const kopia: NamedGrammar = {
  programs: ['kopia'],
  grammar: { valued: ['--config-file', '-p', '--password', '--log-level', '--before', '--max-age', '--safety'] },
  idle: ['-h', '--dry-run'],
  verbs: {
    ...below(['snapshot', 'snap'], {
      ...{ delete: gone('Deletes the backup'), remove: gone('Deletes the backup'), rm: gone('Deletes the backup') },
      expire: gone('Deletes old backups of'),
      fix: onlyWith(['--commit'], backupLost('Rewrites backups', { ...nameless, effect: 'replace' })),
    }),
    ...below(['manifest', 'blob', 'session'], {
      delete: backupLost('Deletes a part of the repository:', { named: (operands) => operands }),
      rm: backupLost('Deletes a part of the repository:', { named: (operands) => operands }),
    }),
    ...{ 'blob gc': gone('Deletes unused data'), 'content delete': backupLost('Deletes data of the repository:') },
    'maintenance run': (options) =>
      options.value('--safety')?.value === 'none' ? backupLost('Frees deleted backups at once', nameless) : null,
    ...below(['policy'], {
      delete: backupLost('Deletes the rules by which backups are kept', { ...nameless, undo: 'costly' }),
      remove: backupLost('Deletes the rules by which backups are kept', { ...nameless, undo: 'costly' }),
      rm: backupLost('Deletes the rules by which backups are kept', { ...nameless, undo: 'costly' }),
    }),
    ...{ 'repository change-password': backupKey(), 'server users add': backupKey(), 'server acl add': backupKey() },
    ...{ 'users add': backupKey(), 'acl add': backupKey() },
  },
};

const rdiffOld = backupLost('Deletes old backups in', last);
const rdiff: NamedGrammar = {
  programs: ['rdiff-backup'],
  grammar: { valued: ['--remove-older-than', '--older-than', '--remote-schema', '-r'] },
  idle: ['-h'],
  verbs: {
    'remove increments': rdiffOld,
    '': (options) => (options.has('--remove-older-than') ? rdiffOld : null),
  },
};

const duplicati: NamedGrammar = {
  programs: ['duplicati-cli', 'duplicati-commandline'],
  idle: ['--dry-run', '-h'],
  verbs: {
    delete: backupLost('Deletes versions of the backup'),
    ...{ purge: backupLost('Deletes files out of the backup'), compact: backupLost('Frees data of the backup') },
    'purge-broken-files': backupLost('Deletes files out of the backup'),
  },
};

const forgotten = backupLost('Deletes snapshots', { saferWay: 'proxmox-backup-client prune --dry-run' });
const proxmox: NamedGrammar = {
  programs: ['proxmox-backup-client'],
  grammar: { valued: ['--repository', '--ns', '--keep-last', '--keep-daily', '--keep-weekly', '--keyfile'] },
  idle: ['--dry-run'],
  verbs: {
    ...{ 'snapshot forget': forgotten, forget: forgotten, prune: forgotten, 'namespace delete': forgotten },
    'group forget': forgotten,
    ...{ 'key change-passphrase': backupKey(), 'key import-with-master-key': backupKey() },
    'key paperkey': fetched('the key of the backups', { name: '' }),
  },
};

/** Backups of files, each by its own tool. */
export const fileBackups: RulePack = toolsPack({
  tools: [
    ...([duplicity, kopia, rdiff, duplicati, proxmox] as const),
    {
      programs: ['bup'],
      idle: ['-h', '-n', '--dry-run'],
      verbs: {
        rm: backupLost('Deletes the backup', { named: (operands) => operands }),
        'prune-older': backupLost('Deletes old backups', nameless),
      },
    },
    {
      programs: ['backintime'],
      verbs: {
        remove: backupLost('Deletes the backup'),
        'remove-and-do-not-ask-again': backupLost('Deletes the backup'),
        'smart-remove': backupLost('Deletes old backups', nameless),
      },
    },
    {
      programs: ['autorestic', 'resticprofile'],
      grammar: { valued: ['-c', '--config', '-n', '--name', '-l', '--location', '-b', '--backend'] },
      idle: ['--dry-run', '-h'],
      verbs: {
        ...{ forget: backupLost('Deletes snapshots', nameless), prune: backupLost('Frees deleted backups', nameless) },
      },
    },
  ],
  documentation: [
    'https://duplicity.gitlab.io/stable/duplicity.1.html',
    'https://kopia.io/docs/reference/command-line/',
    'https://rdiff-backup.net/rdiff-backup.1.html',
    'https://pbs.proxmox.com/docs/backup-client.html',
  ],
  examples: {
    catches: [
      { run: 'duplicity remove-older-than 6M --force s3:///b/w', rule: 'backup/removed', effect: 'delete' },
      { run: 'duplicity cleanup --force sftp://nas/w', rule: 'backup/removed', effect: 'delete' },
      { run: 'kopia snapshot delete k1 --delete', rule: 'backup/removed', effect: 'delete', target: 'k1' },
      { run: 'kopia maintenance run --full --safety=none', rule: 'backup/removed', effect: 'delete' },
      { run: 'kopia policy delete --global', rule: 'backup/removed', effect: 'delete' },
      { run: 'rdiff-backup --remove-older-than 2W /mnt/b', rule: 'backup/removed', effect: 'delete', target: '/mnt/b' },
      { run: 'duplicati-cli delete s3://b --version=3', rule: 'backup/removed', effect: 'delete' },
      { run: 'proxmox-backup-client snapshot forget host/db/1', rule: 'backup/removed', effect: 'delete' },
      { run: 'resticprofile prune', rule: 'backup/removed', effect: 'delete' },
    ],
    leaves: [
      'duplicity remove-older-than 6M s3:///b/w',
      'duplicity collection-status s3:///b/w',
      'duplicity /srv s3:///b/w',
      'kopia snapshot delete k1',
      'kopia snapshot create /srv',
      'kopia maintenance run --full',
      'rdiff-backup /srv /mnt/b',
      'duplicati-cli list s3://b',
      'proxmox-backup-client prune host/db --dry-run',
      'proxmox-backup-client snapshot list',
      'bup ls',
    ],
  },
});
