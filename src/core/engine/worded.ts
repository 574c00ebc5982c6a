import type { Observation } from '../model/finding';
import { mayHappen } from '../present/mayHappen';

/** What is only possible says so, whichever analyzer found it. */
export function worded<T extends Observation>(observation: T): T {
  const { certainty, says } = observation;
  return certainty === 'possible' ? { ...observation, says: mayHappen(says) } : observation;
}
