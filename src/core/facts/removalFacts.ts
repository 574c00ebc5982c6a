import type { Impact, Severity, Undo } from '../model/finding';
import { lossOf, type Loss } from './losses';
import { recreateTime } from './recreateTimes';
import { terraformFacts } from './terraformFacts';

/** Providers whose resources exist on this machine or in the state alone. */
const localType = /^(?:local_|null_resource$|terraform_data$|time_|archive_)/;

export type RemovalFacts = {
  /** Data gone is critical; what takes long to make again or others need is high. */
  readonly severity: Severity;
  readonly undo: Undo;
  readonly reach: 'local' | 'remote';
  readonly impact: Impact;
};

export type Removed = {
  /** A Terraform type, or `module`. */
  readonly type: string;
  /** Attributes whose value is true: a final snapshot that is skipped takes the way back. */
  readonly isTrue: (attribute: string) => boolean;
  /** The new one stands before the old one goes: nothing is down meanwhile. */
  readonly overlaps: boolean;
  readonly dependants: readonly string[];
};

function lostPhrase(loss: Loss, skips: boolean): string {
  if (skips) return `${loss.lost}: no final snapshot is taken`;
  return loss.unless === undefined ? loss.lost : `${loss.lost}, unless ${loss.unless}`;
}

function undoOf(type: string, loss: Loss | null, skips: boolean): Undo {
  if (loss !== null) return loss.unless === undefined || skips ? 'impossible' : 'costly';
  return terraformFacts(type) === null && !localType.test(type) ? 'unknown' : 'easy';
}

/** What it means that a resource of a type goes, for good or to be made again. */
export function removalFacts({ type, isTrue, overlaps, dependants }: Removed): RemovalFacts {
  const loss = lossOf(type);
  const time = recreateTime(type);
  const isLocal = localType.test(type);
  const skips = loss?.unlessGoneBy !== undefined && isTrue(loss.unlessGoneBy);
  const heavy = type === 'module' || time !== null || dependants.length > 0;
  return {
    severity: loss !== null ? 'critical' : heavy ? 'high' : 'medium',
    undo: undoOf(type, loss, skips),
    reach: isLocal ? 'local' : 'remote',
    impact: {
      ...(loss === null ? {} : { lost: lostPhrase(loss, skips) }),
      ...(time === null || overlaps ? {} : { outage: time }),
      dependants,
    },
  };
}
