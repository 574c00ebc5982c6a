import type { RulePack } from '../model/command';
import { backupLost } from './backups/backupLost';
import { toolPack, type Deed } from './shared/toolPack';

const backup = backupLost('Deletes the backup', { named: (operands) => operands });
const plan: Deed = {
  ...backupLost('Deletes'),
  undo: 'costly',
  type: 'schedule',
  lost: 'backups that would have been made',
};
const place: Deed = {
  ...plan,
  type: 'location',
  says: 'Forgets where backups lie:',
  lost: 'access to the backups in it',
};
const restored: Deed = {
  ...{ rule: 'backup/restored', effect: 'update', severity: 'high', undo: 'costly', type: 'restore' },
  says: 'Restores objects into the cluster',
};

const THINGS: Readonly<Record<string, Deed>> = {
  ...{
    backup,
    backups: backup,
    restore: { ...plan, type: 'restore' },
    restores: plan,
    schedule: plan,
    schedules: plan,
  },
  ...{ 'backup-location': place, 'snapshot-location': place, snapshot: backup },
};

/** Velero's backups of a cluster; verb and thing may stand either way round. */
export const velero: RulePack = toolPack({
  programs: ['velero'],
  documentation: ['https://velero.io/docs/main/'],
  grammar: {
    valued: ['-n', '--namespace', '--kubeconfig', '--kubecontext', '-l', '--selector', '-o', '--from-backup', '--name'],
  },
  idle: ['-h', '--dry-run'],
  verbs: {
    ...Object.fromEntries(
      Object.entries(THINGS).flatMap(([thing, deed]) => [
        [`${thing} delete`, deed],
        [`delete ${thing}`, deed],
      ]),
    ),
    ...{ 'restore create': restored, 'create restore': restored },
    'schedule pause': { ...plan, effect: 'unprotect', undo: 'easy', says: 'Stops making backups by' },
    uninstall: { ...plan, severity: 'critical', says: 'Removes Velero from the cluster', name: '' },
  },
  examples: {
    catches: [
      { run: 'velero backup delete nightly --confirm', rule: 'backup/removed', effect: 'delete', target: 'nightly' },
      { run: 'velero -n velero delete schedule daily', rule: 'backup/removed', effect: 'delete', target: 'daily' },
      { run: 'velero restore create --from-backup nightly', rule: 'backup/restored', effect: 'update' },
      { run: 'velero schedule pause daily', rule: 'backup/removed', effect: 'unprotect', target: 'daily' },
    ],
    leaves: [
      'velero backup get',
      'velero backup create x',
      'velero describe backup nightly',
      'velero backup logs nightly',
    ],
  },
});
