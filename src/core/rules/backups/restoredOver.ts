import type { Deed } from '../shared/toolPack';

/** What stood there is written over by what the backup holds. */
export function restoredOver(says: string, part: Partial<Deed> = {}): Deed {
  return {
    ...{ rule: 'backup/restored', effect: 'replace', severity: 'high', undo: 'impossible', type: 'backup' },
    lost: 'what was written since the backup',
    says,
    ...part,
  };
}
