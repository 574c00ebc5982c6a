import type { Deed, Step } from './migration';

const everything = 'every row, unless a backup exists';

/** The database or all of its tables, gone. */
export function wipes(says: string, more: Partial<Deed> = {}): Deed {
  return { rule: 'wipe', effect: 'delete', severity: 'critical', undo: 'impossible', says, lost: everything, ...more };
}

/** Migrations taken back: what they made goes with its rows. */
export function reverts(says: string, more: Partial<Deed> = {}): Deed {
  const lost = 'the rows in what these migrations made';
  return { rule: 'revert', effect: 'delete', severity: 'high', undo: 'costly', says, lost, ...more };
}

export function migrates(says: string, more: Partial<Deed> = {}): Deed {
  return { rule: 'migrate', effect: 'update', severity: 'medium', undo: 'costly', says, ...more };
}

/** Whatever the schema wants, worked out as it is applied: no migration says beforehand what will change. */
export function fits(more: Partial<Deed> = {}): Deed {
  return migrates('Changes the database to fit the schema', { rule: 'schema-push', ...more });
}

export function fills(says: string, more: Partial<Deed> = {}): Deed {
  return { rule: 'seed', effect: 'create', severity: 'low', undo: 'easy', says, ...more };
}

/** A step that always does the same. */
export function always(...deeds: readonly Deed[]): Step {
  return () => deeds;
}
