import { lossOf } from '../../facts/losses';
import { removalFacts } from '../../facts/removalFacts';
import { dependantsOf, type Users } from '../../impact/referenceGraph';
import { severities, type ChangeCode, type Observation, type Severity } from '../../model/finding';
import { attributeOf, blockOf, valueOf } from './module';
import type { Resource } from './resource';
import { guardOf } from './protection';

/** One step less. */
export function lowered(severity: Severity): Severity {
  return severities[Math.max(0, severities.indexOf(severity) - 1)] ?? severity;
}

function isTrue(resource: Resource, name: string): boolean {
  return valueOf(resource.source, resource.block.body, name) === 'true';
}

/** The new one stands before the old one goes: nothing is down meanwhile. */
export function overlaps(resource: Resource): boolean {
  const lifecycle = blockOf(resource.block.body, 'lifecycle');
  return lifecycle !== null && valueOf(resource.source, lifecycle.body, 'create_before_destroy') === 'true';
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
  const { severity, undo, reach, impact } = removalFacts({
    type: gone.type,
    isTrue: (name) => isTrue(gone, name),
    overlaps: is !== null && overlaps(is),
    dependants,
  });
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
    severity: expected ? severity : lowered(severity),
    undo,
    reach,
    target: { type: gone.type, name },
    certainty: expected ? 'expected' : 'possible',
    impact,
    at: removal.at,
    says: says(removal, name, expected, guard),
    saferWay: removal.saferWay,
    signals: [],
  };
}
