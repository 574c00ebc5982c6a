import type { Observation } from '../../model/finding';

type Given = Pick<
  Observation,
  'rule' | 'effect' | 'severity' | 'undo' | 'certainty' | 'target' | 'at' | 'says' | 'saferWay'
> &
  Required<Pick<Observation, 'code'>>;

/** An observation of what a file says, of something that stands elsewhere. */
export function changeObservation(given: Given): Observation {
  return { ...given, stage: 'write', reach: 'remote', signals: [] };
}
