import type { RulePack } from '../model/command';
import { backupLost } from './backups/backupLost';
import { restoredOver } from './backups/restoredOver';
import type { Deed, DeedOf } from './shared/toolPack';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';

const every: Partial<Deed> = { named: (operands) => operands };
const nameless: Partial<Deed> = { name: '' };

const taken = backupLost('Deletes the snapshot', every);
const snapper: NamedGrammar = {
  programs: ['snapper'],
  grammar: { valued: ['-c', '--config', '-t', '--type', '-d', '--description', '-r', '--root', '-i', '--input'] },
  local: true,
  idle: ['-h'],
  verbs: {
    ...{ delete: taken, remove: taken, rm: taken, cleanup: backupLost('Deletes old snapshots by the rule', every) },
    'delete-config': backupLost('Deletes every snapshot of a volume', { ...nameless, severity: 'critical' }),
    undochange: restoredOver('Takes back what changed in files between', { ...every, type: 'file' }),
    rollback: restoredOver('Makes the system start as it was in', { undo: 'costly', type: 'system' }),
  },
};

const named: Partial<Deed> = { named: (_, options) => options.values('--snapshot') };
/** Options alone say what timeshift does. */
const timeshifted: DeedOf = ({ has }) => {
  if (has('--delete-all'))
    return backupLost('Deletes every snapshot of the system', { ...nameless, severity: 'critical' });
  if (has('--delete')) return backupLost('Deletes the snapshot', named);
  return has('--restore') ? restoredOver('Puts the system back to the snapshot', { ...named, type: 'system' }) : null;
};

/** Snapshots of a machine's own volumes. */
export const systemSnapshots: RulePack = toolsPack({
  tools: [
    snapper,
    {
      programs: ['timeshift'],
      grammar: { valued: ['--snapshot', '--comments', '--tags', '--snapshot-device', '--target-device', '--target'] },
      local: true,
      verbs: { '': timeshifted },
    },
    {
      programs: ['btrbk'],
      grammar: { valued: ['-c', '--config', '--loglevel', '-l', '--format'] },
      idle: ['-n', '--dry-run', '-h'],
      verbs: {
        ...{
          prune: backupLost('Deletes old snapshots', nameless),
          clean: backupLost('Deletes broken backups', nameless),
        },
      },
    },
    {
      programs: ['zfs-auto-snapshot'],
      grammar: {
        valued: ['-e', '--event', '-k', '--keep', '-l', '--label', '-p', '--prefix', '--sep', '-s', '--skip'],
      },
      idle: ['-n', '--dry-run', '-h'],
      verbs: {
        '': ({ has }) => (has('--destroy-only') ? backupLost('Deletes old snapshots of', every) : null),
      },
    },
    {
      programs: ['sanoid'],
      idle: ['--readonly', '-h'],
      verbs: {
        '': ({ has }) =>
          has('--prune-snapshots', '--force-prune', '--cron') ? backupLost('Deletes old snapshots', nameless) : null,
      },
    },
    {
      programs: ['syncoid'],
      grammar: {
        valued: ['--identifier', '--sshkey', '--sshport', '--compress', '--include-snaps', '--exclude-snaps'],
      },
      verbs: {
        '': ({ has }) =>
          has('--force-delete')
            ? restoredOver('Deletes what stands in the way at', { named: (words) => words.slice(-1), type: 'volume' })
            : null,
      },
    },
  ],
  documentation: [
    'http://snapper.io/manpages/snapper.html',
    'https://github.com/linuxmint/timeshift',
    'https://digint.ch/btrbk/doc/btrbk.1.html',
    'https://github.com/jimsalterjrs/sanoid/wiki',
    'https://github.com/zfsonlinux/zfs-auto-snapshot',
  ],
  examples: {
    catches: [
      { run: 'snapper -c root delete 10-40', rule: 'backup/removed', effect: 'delete', target: '10-40' },
      { run: 'snapper undochange 10..0 /etc/hosts', rule: 'backup/restored', effect: 'replace', target: '10..0' },
      { run: 'snapper rollback 12', rule: 'backup/restored', effect: 'replace', target: '12' },
      {
        run: 'timeshift --delete --snapshot 2026-01-01',
        rule: 'backup/removed',
        effect: 'delete',
        target: '2026-01-01',
      },
      { run: 'timeshift --delete-all', rule: 'backup/removed', effect: 'delete' },
      { run: 'timeshift --restore --yes', rule: 'backup/restored', effect: 'replace' },
      { run: 'btrbk prune', rule: 'backup/removed', effect: 'delete' },
      {
        run: 'syncoid --force-delete tank/a nas:tank/a',
        rule: 'backup/restored',
        effect: 'replace',
        target: 'nas:tank/a',
      },
    ],
    leaves: [
      'snapper list',
      'snapper create -d before',
      'snapper status 10..11',
      'timeshift --list',
      'timeshift --create',
      'btrbk -n run',
      'sanoid --take-snapshots',
      'syncoid tank/a nas:tank/a',
    ],
  },
});
