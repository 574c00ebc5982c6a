import type { Observation, Touch } from '../../model/finding';

type Meaning = Pick<Observation, 'rule' | 'effect' | 'severity' | 'says'> & Partial<Observation>;

/** An observation about one touched file, with what is usual for files of this machine filled in. */
export function meaning(touch: Touch, given: Meaning): Observation {
  return {
    stage: 'act',
    undo: 'easy',
    reach: 'local',
    certainty: 'certain',
    target: { type: 'file', name: touch.path },
    signals: [],
    at: touch.at,
    ...given,
  };
}

/** What the touch does, as a sentence begins: `Changes`, `Deletes`. */
export function verbOf(touch: Touch): string {
  return touch.how === 'delete' ? 'Deletes' : 'Changes';
}
