import type { Plan, PlannedAction, PlannedChange } from '../model/plan';
import { terraformBecause } from './because';
import { at, isObject, objectsAt, textAt, textsAt, type JsonObject } from './json';

/** The newest major version of `format_version` that is understood; a minor one only adds. */
const MAJOR = '1';

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
      after: at(change, 'after') ?? null,
    },
  ];
}

function gapsOf(plan: unknown): readonly string[] {
  const deferred = objectsAt(plan, 'deferred_changes').length;
  return [
    ...(at(plan, 'errored') === true ? ['it was cut off by an error, so more may follow'] : []),
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
  const plan = { tool: 'terraform', stack: null, changeSet: null } as const;
  if (version.split('.')[0] !== MAJOR) {
    return { ...plan, changes: [], gaps: [`its format ${version} is newer than what is understood here`] };
  }
  return { ...plan, changes: objectsAt(value, 'resource_changes').flatMap(changeOf), gaps: gapsOf(value) };
}

const logged: Readonly<Record<string, Deed>> = {
  create: { action: 'create', createsFirst: false },
  update: { action: 'update', createsFirst: false },
  delete: { action: 'delete', createsFirst: false },
  remove: { action: 'forget', createsFirst: false },
  forget: { action: 'forget', createsFirst: false },
  import: { action: 'import', createsFirst: false },
  // The log does not say which of both comes first.
  replace: { action: 'replace', createsFirst: false },
};

/** Lines of `terraform plan -json`, the tool's log: null when no line is of a plan. */
export function terraformLog(lines: readonly unknown[]): Plan | null {
  const planned = lines.filter((line) => textAt(line, 'type') === 'planned_change');
  const ended = lines.some((line) => textAt(line, 'type') === 'change_summary');
  if (planned.length === 0 && !ended) return null;
  const changes = planned.flatMap((line): readonly PlannedChange[] => {
    const change = at(line, 'change');
    const resource = at(change, 'resource');
    const action = textAt(change, 'action');
    if (action === 'noop' || action === 'read') return [];
    const deed = logged[action] ?? { action: 'unknown', createsFirst: false };
    return [
      {
        address: textAt(resource, 'addr'),
        type: textAt(resource, 'resource_type'),
        ...deed,
        isSure: true,
        because: terraformBecause(textAt(change, 'reason'), []),
        before: deed.action === 'create' ? null : {},
        after: deed.action === 'delete' ? null : {},
      },
    ];
  });
  const failed = lines.some((line) => textAt(line, '@level') === 'error');
  const gaps = failed || !ended ? ['it was cut off by an error, so more may follow'] : [];
  return { tool: 'terraform', stack: null, changeSet: null, changes, gaps };
}
