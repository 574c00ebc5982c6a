import { countOf, type Users } from '../../impact/referenceGraph';
import type { Observation } from '../../model/finding';
import { childOf, entriesOf, type DataNode } from '../shared/dataTree';
import { replacementCode } from './codes';
import { customNameOf } from './customName';
import { referencesIn } from './intrinsics';
import type { Pair } from './pairing';
import { replacePolicy } from './policies';
import { propertyChanges, replacing, type PropertyChange } from './propertyChanges';
import { removalObservation } from './removal';
import type { Template } from './template';

type Templates = { readonly before: Template; readonly after: Template };

/** Why a resource is replaced, and how sure that is. */
type Cause = {
  readonly expected: boolean;
  readonly path: string;
  readonly because: string;
  readonly at: Observation['at'];
};

function named(changes: readonly PropertyChange[]): string {
  const paths = [...new Set(changes.map(({ path }) => `\`${path}\``))];
  const shown = paths.slice(0, 3).join(', ');
  // A branch is worth its words only if no change counts on every stack.
  const where = changes.every((change) => change.where !== undefined) ? ` ${changes[0]?.where ?? ''}` : '';
  if (paths.length > 3) return `${shown} and ${paths.length - 3} more change${where}`;
  return `${shown} change${paths.length > 1 ? '' : 's'}${where}`;
}

function typeCause({ was, is }: Pair, { after }: Templates): Cause | null {
  if (was.type === is.type) return null;
  const at = after.placeIn(childOf(is.body, 'Type')?.span ?? is.idSpan);
  return { expected: true, path: 'Type', because: ` because its type becomes ${is.type}, which an update refuses`, at };
}

function ownCause(templates: Templates, pair: Pair): Cause | null {
  const type = typeCause(pair, templates);
  if (type !== null) return type;
  const changes = propertyChanges(templates, pair.was, pair.is).filter(({ byDefault }) => byDefault === undefined);
  const sure = changes.filter((change) => replacing(pair.is, change) === 'replaces');
  const told = sure.length > 0 ? sure : changes.filter((change) => replacing(pair.is, change) === 'may-replace');
  const [first] = told;
  if (first === undefined) return null;
  const unsure = sure.length > 0 ? '' : ', which is not sure before a change set';
  return { expected: sure.length > 0, path: first.path, because: ` because ${named(told)}${unsure}`, at: first.at };
}

/** A property that names a resource which gets another id. */
function followedCause(template: Template, { is }: Pair, replaced: ReadonlySet<string>): Cause | null {
  const causes = entriesOf(is.properties).flatMap(({ key, value }): Cause[] => {
    const kind = replacing(is, { path: key, sure: true, at: template.placeIn(value.span) });
    const reference = kind === 'leaves' ? undefined : referencesIn(value).find(({ id }) => replaced.has(id));
    if (reference === undefined) return [];
    const because = ` because \`${key}\` names ${reference.id}, which is replaced`;
    return [{ expected: kind === 'replaces', path: key, because, at: template.placeIn(reference.at.span) }];
  });
  return causes.find(({ expected }) => expected) ?? causes[0] ?? null;
}

/** Every pair that is replaced: by its own change, or because it names one that is and cannot take another name. */
function causesOf(templates: Templates, pairs: readonly Pair[]): ReadonlyMap<Pair, Cause> {
  const causes = new Map<Pair, Cause>();
  for (const pair of pairs) {
    const cause = ownCause(templates, pair);
    if (cause !== null) causes.set(pair, cause);
  }
  let replaced = new Set([...causes].filter(([, { expected }]) => expected).map(([{ is }]) => is.id));
  for (let grown = replaced.size > 0; grown;) {
    const before = replaced.size;
    for (const pair of pairs) {
      if (causes.get(pair)?.expected === true) continue;
      const cause = followedCause(templates.after, pair, replaced);
      if (cause !== null && (cause.expected || !causes.has(pair))) causes.set(pair, cause);
    }
    replaced = new Set([...causes].filter(([, { expected }]) => expected).map(([{ is }]) => is.id));
    grown = replaced.size > before;
  }
  return causes;
}

/** Properties of a database that the vendor's list calls conditional, where an interruption is meant. */
const gentle = new Set([
  'AutoMinorVersionUpgrade',
  'BackupRetentionPeriod',
  'DBParameterGroupName',
  'MultiAZ',
  'PreferredMaintenanceWindow',
  'SecurityGroupIds',
]);

function isGentle(pair: Pair, { path, expected }: Cause): boolean {
  return !expected && gentle.has(path) && /^(?:RDS|EC2)::/.test(pair.is.kind);
}

const CHANGE_SET = 'aws cloudformation create-change-set, then describe-change-set, shows what would be replaced';

/** A name of its own that stays: the new one cannot be made beside the old. */
function nameCollision(templates: Templates, pair: Pair, cause: Cause, values: CustomName): readonly Observation[] {
  const { was, is } = pair;
  const path = values.property;
  return [
    {
      rule: 'cloudformation/name-taken',
      code: 'CF04',
      effect: 'interrupt',
      stage: 'write',
      severity: 'high',
      undo: 'easy',
      reach: 'remote',
      target: { type: is.type, name: is.id },
      certainty: cause.expected ? 'expected' : 'possible',
      at: templates.after.placeIn(values.node.span),
      says: `The update of ${was.id} fails and rolls back: it is replaced while \`${path}\` keeps its name, which is taken`,
      saferWay: `give \`${path}\` another name in the same change, or leave it out`,
      signals: [],
    },
  ];
}

/** From as many on, what hangs on a replaced thing is worth a finding of its own. */
const MANY_DEPENDANTS = 5;

function manyDependants({ impact, certainty, target, at }: Observation): readonly Observation[] {
  const { dependants } = impact ?? { dependants: [] };
  if (certainty !== 'expected' || dependants.length < MANY_DEPENDANTS) return [];
  return [
    {
      rule: 'cloudformation/many-dependants',
      code: 'X13',
      effect: 'interrupt',
      stage: 'write',
      severity: 'medium',
      undo: 'easy',
      reach: 'remote',
      target,
      certainty,
      at,
      says: `Touches ${countOf(dependants)} resources that depend on ${target.name}`,
      saferWay: CHANGE_SET,
      signals: [],
    },
  ];
}

type CustomName = { readonly property: string; readonly node: DataNode };

/** What updating the stack would replace, and where that cannot work. */
export function replacements(templates: Templates, pairs: readonly Pair[], users: Users): readonly Observation[] {
  const causes = causesOf(templates, pairs);
  return [...causes].flatMap(([pair, cause]) => {
    const replaced = removalObservation({
      rule: 'cloudformation/replaces',
      code: replacementCode(pair.is, cause.path),
      effect: 'replace',
      gone: pair.was,
      policy: replacePolicy(pair.is),
      expected: cause.expected,
      because: cause.because,
      at: cause.at,
      saferWay: CHANGE_SET,
      users,
      unlikely: isGentle(pair, cause),
    });
    const kept = customNameOf(templates.before, templates.after, pair);
    const taken = kept === null ? [] : nameCollision(templates, pair, cause, kept);
    return [replaced, ...taken, ...manyDependants(replaced)];
  });
}
