import type { Deed } from './toolPack';

/** A version that everybody can fetch from now on. */
export function published(says: string, saferWay?: string, type = 'package'): Deed {
  const shared = { rule: 'publish/release', effect: 'publish', severity: 'high', undo: 'impossible' } as const;
  return { ...shared, type, says, name: '', ...(saferWay === undefined ? {} : { saferWay }) };
}

/** A version that whoever depends on it no longer gets. */
export function withdrawn(says: string, undo: Deed['undo'] = 'costly', type = 'package'): Deed {
  return { rule: 'publish/withdrawal', effect: 'delete', severity: 'high', undo, type, says };
}

/** What everybody gets by a name is another version, or comes with a warning. */
export function relabelled(says: string): Deed {
  return { rule: 'publish/label', effect: 'publish', severity: 'medium', undo: 'easy', type: 'package', says };
}

/** Who may publish. */
export function entrusted(says: string): Deed {
  return { rule: 'publish/owner', effect: 'grant', severity: 'high', undo: 'easy', type: 'package', says };
}
