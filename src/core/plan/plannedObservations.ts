import { removalFacts } from '../facts/removalFacts';
import { terraformTypeOf } from '../facts/terraformTypeOf';
import type { Observation } from '../model/finding';
import type { Place } from '../model/place';
import type { Plan, PlannedChange } from '../model/plan';
import { lossOf } from '../facts/losses';
import { at } from './json';
import { placeSignals } from './placeSignals';

function verb({ action, isSure }: PlannedChange): string {
  const word = action === 'delete' ? 'delete' : 'replace';
  return isSure ? `${word.charAt(0).toUpperCase()}${word.slice(1)}s` : `May ${word}`;
}

function removal(change: PlannedChange, plan: Plan, place: Place): Observation {
  const type = terraformTypeOf(change.type);
  const { severity, undo, reach, impact } = removalFacts({
    type,
    isTrue: (attribute) => at(change.before, attribute) === true,
    overlaps: change.action === 'replace' && change.createsFirst,
    dependants: [],
  });
  const effect = change.action === 'delete' ? 'delete' : 'replace';
  const code = effect === 'replace' ? (lossOf(type) === null ? 'X03' : 'X02') : lossOf(type) === null ? null : 'X01';
  return {
    rule: `${plan.tool}/planned-${effect}`,
    ...(code === null ? {} : { code }),
    effect,
    stage: 'act',
    severity,
    undo,
    reach,
    target: { type: change.type, name: change.address },
    certainty: change.isSure ? 'certain' : 'possible',
    impact,
    at: place,
    says: `${verb(change)} ${change.address}${change.because === '' ? '' : ` ${change.because}`}`,
    signals: placeSignals(change, plan),
  };
}

/** Only the state is touched: nothing goes, and nothing here knows of it any more. */
function forgotten(change: PlannedChange, plan: Plan, place: Place): Observation {
  return {
    rule: `${plan.tool}/planned-forget`,
    effect: 'update',
    stage: 'act',
    severity: 'low',
    undo: 'easy',
    reach: 'remote',
    target: { type: change.type, name: change.address },
    certainty: 'certain',
    at: place,
    says: `Keeps ${change.address} and no longer manages it`,
    signals: placeSignals(change, plan),
  };
}

/** What carrying out a plan takes away or lets go, one observation a thing; all of stage `act`, at one place. */
export function plannedObservations(plan: Plan, place: Place): readonly Observation[] {
  return plan.changes.flatMap((change) => {
    if (change.action === 'delete' || change.action === 'replace') return [removal(change, plan, place)];
    return change.action === 'forget' ? [forgotten(change, plan, place)] : [];
  });
}

/** `2 to create, 1 to replace`: what a plan would do, in one phrase; `nothing` when it would do nothing. */
export function planSummary({ changes }: Plan): string {
  const words = [
    ['create', 'to create'],
    ['import', 'to import'],
    ['update', 'to update'],
    ['replace', 'to replace'],
    ['delete', 'to delete'],
    ['forget', 'to let go'],
    ['unknown', 'unknown'],
  ] as const;
  const parts = words.flatMap(([action, phrase]) => {
    const count = changes.filter((change) => change.action === action).length;
    return count === 0 ? [] : [`${count} ${phrase}`];
  });
  return parts.length === 0 ? 'nothing' : parts.join(', ');
}
