import { lossOf } from '../../facts/losses';
import { recreateTime } from '../../facts/recreateTimes';
import { terraformFacts } from '../../facts/terraformFacts';
import { dependantsOf, type Users } from '../../impact/referenceGraph';
import {
  severities,
  type ChangeCode,
  type Impact,
  type Observation,
  type Severity,
  type Undo,
} from '../../model/finding';
import { attributeOf, blockOf, valueOf } from './module';
import type { Resource } from './resource';
import { guardOf } from './protection';

/** Providers whose resources exist on this machine or in the state alone. */
const localType = /^(?:local_|null_resource$|terraform_data$|time_|archive_)/;

function lowered(severity: Severity): Severity {
  return severities[Math.max(0, severities.indexOf(severity) - 1)] ?? severity;
}

/** Data gone is critical; a type that takes long to make again, a module or something others need is high. */
function severityOf(resource: Resource, dependants: readonly string[], certain: boolean): Severity {
  const heavy = resource.type === 'module' || recreateTime(resource.type) !== null || dependants.length > 0;
  const severity = lossOf(resource.type) !== null ? 'critical' : heavy ? 'high' : 'medium';
  return certain ? severity : lowered(severity);
}

function isTrue(resource: Resource, name: string): boolean {
  return valueOf(resource.source, resource.block.body, name) === 'true';
}

function lostPhrase(resource: Resource): string | undefined {
  const loss = lossOf(resource.type);
  if (loss === null) return undefined;
  if (loss.unlessGoneBy !== undefined && isTrue(resource, loss.unlessGoneBy))
    return `${loss.lost}: no final snapshot is taken`;
  return loss.unless === undefined ? loss.lost : `${loss.lost}, unless ${loss.unless}`;
}

function undoOf(resource: Resource): Undo {
  const loss = lossOf(resource.type);
  if (loss === null)
    return terraformFacts(resource.type) === null && !localType.test(resource.type) ? 'unknown' : 'easy';
  const snapshotSkipped = loss.unlessGoneBy !== undefined && isTrue(resource, loss.unlessGoneBy);
  return loss.unless === undefined || snapshotSkipped ? 'impossible' : 'costly';
}

/** The new one stands before the old one goes: nothing is down meanwhile. */
export function overlaps(resource: Resource): boolean {
  const lifecycle = blockOf(resource.block.body, 'lifecycle');
  return lifecycle !== null && valueOf(resource.source, lifecycle.body, 'create_before_destroy') === 'true';
}

function impactOf(gone: Resource, is: Resource | null, dependants: readonly string[]): Impact {
  const lost = lostPhrase(gone);
  const outage = is !== null && overlaps(is) ? null : recreateTime(gone.type);
  return { ...(lost === undefined ? {} : { lost }), ...(outage === null ? {} : { outage }), dependants };
}

export type Removal = {
  readonly rule: string;
  /** The code for a thing whose data goes with it, and for any other; null for none. */
  readonly codes: readonly [ChangeCode | null, ChangeCode | null];
  readonly effect: 'delete' | 'replace';
  /** The thing as it was: what its loss means is read from it. */
  readonly gone: Resource;
  /** What takes its place; null when nothing does. */
  readonly is: Resource | null;
  /** `gone` and `is` are one thing under two names. */
  readonly moved: boolean;
  readonly expected: boolean;
  /** Only some instances of it. */
  readonly some?: boolean;
  /** `because …`, or empty. */
  readonly because: string;
  readonly at: Observation['at'];
  readonly saferWay: string;
  readonly users: Users;
};

function says(removal: Removal, name: string, expected: boolean, guard: string | null): string {
  const { gone, effect } = removal;
  const verb = effect === 'delete' ? (expected ? 'Deletes' : 'May delete') : expected ? 'Replaces' : 'May replace';
  const many = attributeOf(gone.block.body, 'count') ?? attributeOf(gone.block.body, 'for_each');
  const extent =
    gone.type === 'module'
      ? ' and everything in it'
      : many === null
        ? ''
        : removal.some === true
          ? ' (some of its instances)'
          : ' (all its instances)';
  const refused = guard === null ? '' : `; the apply is refused while \`${guard}\` is on`;
  return `${verb} ${name}${extent}${removal.because}${refused}`;
}

/** A resource that goes away, for good or to be made again, in the words a person is shown. */
export function removalObservation(removal: Removal): Observation {
  const { gone, is } = removal;
  const dependants = dependantsOf(removal.users, gone.address);
  const guard = guardOf(gone, is);
  const expected = removal.expected && guard === null;
  // A thing that a `moved` block renamed is known by its new name, one that was renamed without by its old.
  const name = removal.moved && is !== null ? is.address : gone.address;
  const code = removal.codes[lossOf(gone.type) === null ? 1 : 0];
  return {
    rule: removal.rule,
    ...(code === null ? {} : { code }),
    effect: removal.effect,
    stage: 'write',
    severity: severityOf(gone, dependants, expected),
    undo: undoOf(gone),
    reach: localType.test(gone.type) ? 'local' : 'remote',
    target: { type: gone.type, name },
    certainty: expected ? 'expected' : 'possible',
    impact: impactOf(gone, is, dependants),
    at: removal.at,
    says: says(removal, name, expected, guard),
    saferWay: removal.saferWay,
    signals: [],
  };
}
