import type { Deed } from '../shared/toolPack';

/** Backups that are gone, which nothing brings back. */
export function backupLost(says: string, part: Partial<Deed> = {}): Deed {
  return {
    ...{ rule: 'backup/removed', effect: 'delete', severity: 'high', undo: 'impossible', type: 'backup' },
    lost: 'what could be restored from it',
    says,
    ...part,
  };
}
