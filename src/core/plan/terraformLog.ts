import { ownField } from '../model/ownField';
import type { Plan, PlannedChange } from '../model/plan';
import { terraformBecause } from './because';
import { at, textAt } from './json';

type Deed = Pick<PlannedChange, 'action' | 'createsFirst'>;

/** What changes nothing: a thing that moves stays as it is. */
const silent: ReadonlySet<string> = new Set(['noop', 'read', 'move']);

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
    if (silent.has(action)) return [];
    const deed = ownField(logged, action) ?? { action: 'unknown', createsFirst: false };
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
  const isSet = changes.some(({ action }) => action !== 'delete' && action !== 'forget');
  const gaps = [
    ...(failed || !ended ? ['it was cut off by an error, so more may follow'] : []),
    ...(isSet ? ['a log tells no settings; `terraform show -json` of the saved plan does'] : []),
  ];
  return { tool: 'terraform', stack: null, account: null, changeSet: null, changes, gaps };
}
