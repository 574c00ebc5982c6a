import type { CloudCall } from './cloudCall';
import type { Opening } from './opening';

/** What several operations do alike: their sentence, and their groups and verbs. */
export type Alike = readonly [Opening, readonly string[]];

/** Operations by `groups verb`. */
export function byOperation(rows: readonly Alike[]): ReadonlyMap<string, Opening> {
  return new Map(rows.flatMap(([opening, operations]) => operations.map((one) => [one, opening] as const)));
}

/** Puts a saved state over what is there now; most restores make something new instead. */
export const restored: Opening = {
  ...{ effect: 'replace', severity: 'critical', undo: 'impossible' },
  says: 'Puts a saved state over what is in NAME now',
};

export const executed: Opening = {
  ...{ effect: 'execute', severity: 'high', undo: 'unknown' },
  says: 'Runs a command on NAME',
};

/** A change that leaves nothing running: one of the options that say how many is 0. */
export function scaledToZero({ options, verb }: CloudCall, ...counts: readonly string[]): Opening | null {
  if (!/^(?:scale|resize|update|patch|set-autoscaling|update-autoscaling)$/.test(verb)) return null;
  return options.values(...counts).some((word) => word.value === '0')
    ? { effect: 'interrupt', severity: 'high', says: 'Scales NAME to zero' }
    : null;
}
