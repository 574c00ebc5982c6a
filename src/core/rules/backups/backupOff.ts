import type { Deed } from '../shared/toolPack';

/** Backups that are no longer made, or no longer kept from being cleared away. */
export function backupOff(says: string, part: Partial<Deed> = {}): Deed {
  const shared = { rule: 'backup/off', effect: 'unprotect', severity: 'high', undo: 'easy', type: 'backup' } as const;
  return { ...shared, says, ...part };
}
