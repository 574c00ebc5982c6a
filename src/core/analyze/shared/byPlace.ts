import type { Observation } from '../../model/finding';

function key({ at, rule, target, says }: Observation): string {
  return `${at.file ?? ''} ${String(at.start.line).padStart(9, '0')} ${rule} ${target.name} ${says}`;
}

/** An order of observations that does not depend on the order of the files. */
export function byPlace(a: Observation, b: Observation): number {
  return key(a) < key(b) ? -1 : 1;
}
