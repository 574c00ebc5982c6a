import type { Deed } from '../shared/toolPack';
import { backupLost } from './backupLost';

/** Who can open the backups from now on. */
export function backupKey(says = 'Changes who can open the backups'): Deed {
  return { ...backupLost(says), rule: 'backup/key', effect: 'grant', undo: 'costly', name: '' };
}
