import { ownField } from '../model/ownField';
import { NOT_TOLD, type Plan, type PlannedAction, type PlannedChange } from '../model/plan';
import { actionGap } from './actionGap';
import { terraformBecause } from './because';
import { at, isObject, objectsAt, textAt, textsAt, type JsonObject } from './json';

/** Major versions of `format_version` that are understood; a minor one only adds. 0 is what 0.12 to 1.0 wrote. */
const MAJORS: ReadonlySet<string> = new Set(['0', '1']);

type Deed = Pick<PlannedChange, 'action' | 'createsFirst'>;

/** The words of `actions`, in their order; null for what changes nothing. */
function deedOf(actions: readonly string[]): Deed | null {
  const removes = actions.indexOf('delete');
  const creates = actions.indexOf('create');
  const one = (action: PlannedAction): Deed => ({ action, createsFirst: false });
  if (removes >= 0 && creates >= 0) return { action: 'replace', createsFirst: creates < removes };
  if (removes >= 0) return one('delete');
  if (actions.includes('forget')) return one('forget');
  if (creates >= 0) return one('create');
  if (actions.includes('update')) return one('update');
  return actions.every((action) => action === 'no-op' || action === 'read') ? null : one('unknown');
}

/** `[["engine"],["settings",0,"tier"]]` → `engine`, `settings.tier`. */
function pathsOf(change: unknown): readonly string[] {
  const paths = at(change, 'replace_paths');
  if (!Array.isArray(paths)) return [];
  return paths.map((path: unknown) =>
    Array.isArray(path) ? path.filter((step): step is string => typeof step === 'string').join('.') : '',
  );
}

/** The value with what `after_unknown` says of it, which has the same shape and `true` where nothing is known yet. */
function withUnknown(value: unknown, unknown: unknown): unknown {
  if (unknown === true) return NOT_TOLD;
  if (Array.isArray(unknown)) {
    const items: readonly unknown[] = Array.isArray(value) ? value : [];
    return unknown.length === 0 ? value : unknown.map((one, index) => withUnknown(items[index], one));
  }
  if (!isObject(unknown)) return value;
  const known = isObject(value) ? value : {};
  const told = Object.entries(unknown).map(([name, one]) => [name, withUnknown(ownField(known, name), one)] as const);
  return told.length === 0 ? value : { ...known, ...Object.fromEntries(told) };
}

function changeOf(resource: JsonObject): readonly PlannedChange[] {
  const change = at(resource, 'change');
  const deed = deedOf(textsAt(change, 'actions'));
  const imported = at(change, 'importing') !== undefined && at(change, 'importing') !== null;
  if (textAt(resource, 'mode') === 'data' || (deed === null && !imported)) return [];
  const deposed = textAt(resource, 'deposed');
  return [
    {
      address: `${textAt(resource, 'address')}${deposed === '' ? '' : ` (deposed ${deposed})`}`,
      type: textAt(resource, 'type'),
      ...(deed ?? { action: 'import', createsFirst: false }),
      isSure: true,
      because: terraformBecause(textAt(resource, 'action_reason'), pathsOf(change)),
      before: at(change, 'before') ?? null,
      after: withUnknown(at(change, 'after') ?? null, at(change, 'after_unknown')),
    },
  ];
}

function gapsOf(plan: unknown): readonly string[] {
  const deferred = objectsAt(plan, 'deferred_changes').length;
  return [
    ...(at(plan, 'errored') === true ? ['it was cut off by an error, so more may follow'] : []),
    ...actionGap(objectsAt(plan, 'action_invocations').map((one) => textAt(one, 'address'))),
    ...(at(plan, 'complete') === false || deferred > 0 ? ['part of it is put off to a later plan'] : []),
  ];
}

/** A state is told with a version too, and has no plan in it. */
function isPlan(value: unknown): boolean {
  return Array.isArray(at(value, 'resource_changes')) || isObject(at(value, 'planned_values'));
}

/** `terraform show -json PLAN`, null when the value is something else. A new major version is a gap: nothing is read. */
export function terraformPlan(value: unknown): Plan | null {
  const version = textAt(value, 'format_version');
  if (version === '' || !isPlan(value)) return null;
  const plan = { tool: 'terraform', stack: null, account: null, changeSet: null } as const;
  if (!MAJORS.has(version.split('.')[0] ?? '')) {
    return { ...plan, changes: [], gaps: [`its format ${version} is newer than what is understood here`] };
  }
  return { ...plan, changes: objectsAt(value, 'resource_changes').flatMap(changeOf), gaps: gapsOf(value) };
}
