import { cloudformationLossOf } from '../../facts/cloudformationLosses';
import type { Loss } from '../../facts/losses';
import { dependantsOf, type Users } from '../../impact/referenceGraph';
import type { ChangeCode, Impact, Observation, Severity, Undo } from '../../model/finding';
import type { Policy } from './policies';
import { brakeOf } from './brakes';
import type { Resource } from './template';

export type Removal = {
  readonly rule: string;
  readonly code?: ChangeCode;
  readonly effect: 'delete' | 'replace';
  /** The thing as it was: what its loss means is read from it. */
  readonly gone: Resource;
  readonly policy: Policy;
  readonly expected: boolean;
  /** `because …`, or empty. */
  readonly because: string;
  readonly at: Observation['at'];
  readonly saferWay: string;
  readonly users: Users;
  /** Changes that the vendor calls conditional and that in practice mostly are updates. */
  readonly unlikely?: boolean;
};

function severityOf(removal: Removal, loss: Loss | null, dependants: readonly string[], expected: boolean): Severity {
  if (removal.unlikely === true) return 'low';
  if (loss !== null && !isKept(removal)) return expected ? 'critical' : 'high';
  const heavy = dependants.length > 0 || loss !== null;
  return expected && heavy ? 'high' : 'medium';
}

function isKept({ policy }: Removal): boolean {
  return policy === 'Retain' || policy === 'Snapshot';
}

function lostPhrase({ policy }: Removal, loss: Loss | null): string | undefined {
  if (loss === null || policy === 'Retain') return undefined;
  if (policy === 'Snapshot') return `${loss.lost} since the snapshot that is taken`;
  return loss.unless === undefined ? loss.lost : `${loss.lost}, unless ${loss.unless}`;
}

function undoOf(removal: Removal, loss: Loss | null): Undo {
  if (loss === null) return removal.gone.facts === null ? 'unknown' : 'easy';
  if (isKept(removal)) return 'costly';
  return loss.unless === undefined ? 'impossible' : 'costly';
}

const kept: Readonly<Record<Policy, string>> = {
  Delete: '',
  Retain: '; the old one stays, outside of the stack',
  Snapshot: '; a snapshot of the old one stays',
  unknown: '',
};

function says(removal: Removal, expected: boolean, brake: string | null): string {
  const { gone, effect } = removal;
  const verb = effect === 'delete' ? (expected ? 'Deletes' : 'May delete') : expected ? 'Replaces' : 'May replace';
  const refused = brake === null ? '' : `; deleting the old one fails while \`${brake}\` is on`;
  return `${verb} ${gone.id} (${gone.type})${removal.because}${kept[removal.policy]}${refused}`;
}

/** A resource that goes away, for good or to be made again, in the words a person is shown. */
export function removalObservation(removal: Removal): Observation {
  const { gone, effect } = removal;
  const loss = cloudformationLossOf(gone.type);
  const dependants = dependantsOf(removal.users, gone.id);
  const brake = brakeOf(gone);
  // A brake stops the delete, not the making of the new one that everything then points to.
  const expected = removal.expected && (brake === null || effect === 'replace');
  const lost = lostPhrase(removal, loss);
  const impact: Impact = { ...(lost === undefined ? {} : { lost }), dependants };
  return {
    rule: removal.rule,
    ...(removal.code === undefined ? {} : { code: removal.code }),
    effect,
    stage: 'write',
    severity: severityOf(removal, loss, dependants, expected),
    undo: undoOf(removal, loss),
    reach: 'remote',
    target: { type: gone.type, name: gone.id },
    certainty: expected ? 'expected' : 'possible',
    impact,
    at: removal.at,
    says: says(removal, expected, brake),
    saferWay: removal.saferWay,
    signals: [],
  };
}
