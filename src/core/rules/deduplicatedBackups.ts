import type { RulePack } from '../model/command';
import { backupLost } from './backups/backupLost';
import { restoredOver } from './backups/restoredOver';
import type { DeedOf } from './shared/toolPack';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';

const nameless = { name: '' } as const;
const revisions = backupLost('Deletes revisions of the backups', {
  ...nameless,
  saferWay: 'duplicacy prune -dry-run',
});

/** Its options have one dash and long names; it asks nothing. */
const duplicacy: NamedGrammar = {
  programs: ['duplicacy'],
  grammar: {
    singleDash: true,
    valued: [
      ...['-keep', '-r', '-t', '-id', '-threads', '-storage', '-stats-file', '-from', '-to', '-limit-rate', '-key'],
      ...['-log-level', '-profile', '-suppress', '-chunk-size', '-e', '-encrypt'],
    ],
  },
  idle: ['-dry-run', '-d', '-h', '-help'],
  verbs: {
    prune: (options) =>
      options.has('-keep', '-r', '-t', '-exclusive', '-exhaustive', '-delete-only') ? revisions : null,
    restore: (options) =>
      options.has('-delete', '-overwrite')
        ? restoredOver('Puts an older revision over the files here', { ...nameless, reach: 'local' })
        : null,
  },
};

/** One letter says what happens: `-d` deletes the archive that `-f` names. */
const tarsnapDeed: DeedOf = (options) => {
  if (options.has('--nuke'))
    return backupLost('Deletes every archive of this machine', { ...nameless, severity: 'critical' });
  return options.has('-d') ? backupLost('Deletes the archive', { named: () => options.values('-f') }) : null;
};

const tarsnap: NamedGrammar = {
  programs: ['tarsnap'],
  grammar: {
    valued: ['-f', '-C', '-I', '-T', '-X', '--keyfile', '--cachedir', '--configfile', '--include', '--exclude'],
  },
  idle: ['--dry-run', '-n', '-h'],
  verbs: { '': tarsnapDeed },
};

/** Proxmox: old backups go when the new one is there. */
const vzdump: NamedGrammar = {
  programs: ['vzdump'],
  grammar: {
    valued: [
      ...['--storage', '--dumpdir', '--mode', '--compress', '--prune-backups', '--remove', '--maxfiles', '--mailto'],
      ...['--bwlimit', '--exclude', '--exclude-path', '--node', '--pool', '--tmpdir', '--notes-template'],
    ],
  },
  verbs: {
    '': (options) => {
      const keep = options.value('--prune-backups')?.value ?? options.value('--maxfiles')?.value ?? '';
      const isKept = options.value('--remove')?.value === '0' || keep === '' || /keep-all/.test(keep);
      return isKept ? null : backupLost('Deletes older backups of the guest');
    },
  },
};

/** Backups that share their blocks, in a store that others cannot rebuild. */
export const deduplicatedBackups: RulePack = toolsPack({
  tools: [duplicacy, tarsnap, vzdump],
  documentation: [
    'https://github.com/gilbertchen/duplicacy/wiki/prune',
    'https://www.tarsnap.com/man-tarsnap.1.html',
    'https://pve.proxmox.com/pve-docs/vzdump.1.html',
  ],
  examples: {
    catches: [
      { run: 'duplicacy prune -keep 0:30', rule: 'backup/removed', effect: 'delete' },
      { run: 'duplicacy prune -id shop -exclusive', rule: 'backup/removed', effect: 'delete' },
      { run: 'duplicacy restore -r 12 -delete', rule: 'backup/restored', effect: 'replace' },
      { run: 'tarsnap -d -f shop-1', rule: 'backup/removed', effect: 'delete', target: 'shop-1' },
      { run: 'tarsnap --nuke', rule: 'backup/removed', effect: 'delete' },
      { run: 'vzdump 100 --prune-backups keep-last=1', rule: 'backup/removed', effect: 'delete', target: '100' },
    ],
    leaves: [
      'duplicacy prune -keep 0:30 -dry-run',
      'duplicacy backup -stats',
      'duplicacy restore -r 12',
      'tarsnap -c -f shop-2 /srv',
      'tarsnap -d -n -f shop-1',
      'tarsnap --list-archives',
      'vzdump 100 --storage nas',
      'vzdump 100 --prune-backups keep-all=1',
    ],
  },
});
