import type { Plan, PlannedAction, PlannedChange } from '../model/plan';
import { becauseOf } from './because';
import { at, objectsAt, parsed, textAt, type JsonObject } from './json';

const actions: Readonly<Record<string, PlannedAction>> = { Add: 'create', Modify: 'update', Import: 'import' };

/** What `PolicyAction` leaves standing: nothing is deleted, though CloudFormation lets go of it. */
const kept: ReadonlySet<string> = new Set(['Retain', 'ReplaceAndRetain']);

type Deed = Pick<PlannedChange, 'action' | 'isSure'>;

function deedOf(change: JsonObject): Deed {
  const action = textAt(change, 'Action');
  const replacement = textAt(change, 'Replacement');
  const policy = textAt(change, 'PolicyAction');
  if (action === 'Remove') return { action: kept.has(policy) ? 'forget' : 'delete', isSure: true };
  if (action === 'Modify' && replacement === 'True') return { action: 'replace', isSure: true };
  if (action === 'Modify' && replacement === 'Conditional') return { action: 'replace', isSure: false };
  return { action: actions[action] ?? 'unknown', isSure: true };
}

/** The properties that ask for it to be made again, `Tags` and such taken off. */
function culprits(change: JsonObject, recreates: (word: string) => boolean): readonly string[] {
  return objectsAt(change, 'Details').flatMap((detail) => {
    const target = at(detail, 'Target');
    const name = textAt(target, 'Name') === '' ? textAt(target, 'Attribute') : textAt(target, 'Name');
    return recreates(textAt(target, 'RequiresRecreation')) ? [name] : [];
  });
}

function context(change: JsonObject, key: string): unknown {
  return at(parsed(textAt(change, key)), 'Properties') ?? {};
}

function changeOf(entry: JsonObject): readonly PlannedChange[] {
  const change = at(entry, 'ResourceChange');
  if (typeof change !== 'object' || change === null) return [];
  const told: JsonObject = { ...change };
  const deed = deedOf(told);
  const always = culprits(told, (word) => word === 'Always');
  const named = always.length > 0 ? always : culprits(told, (word) => word === 'Conditionally');
  const held = textAt(told, 'PolicyAction');
  const because = becauseOf(named);
  const retained = held === 'ReplaceAndRetain' ? '; the old one stays and is no longer managed' : '';
  return [
    {
      address: textAt(told, 'LogicalResourceId'),
      type: textAt(told, 'ResourceType'),
      ...deed,
      createsFirst: true,
      because: deed.action === 'replace' ? `${because === '' ? 'because it changes' : because}${retained}` : '',
      before: deed.action === 'create' ? null : context(told, 'BeforeContext'),
      after: deed.action === 'delete' ? null : context(told, 'AfterContext'),
    },
  ];
}

function gapsOf(value: unknown): readonly string[] {
  const status = textAt(value, 'Status');
  return [
    ...(textAt(value, 'NextToken') === '' ? [] : ['it is the first page of more']),
    ...(status === 'FAILED' ? ['it failed to be made'] : []),
  ];
}

/** `aws cloudformation describe-change-set`: null when the value is something else. */
export function changeSet(value: unknown): Plan | null {
  if (!Array.isArray(at(value, 'Changes')) || textAt(value, 'StackName') + textAt(value, 'StackId') === '') return null;
  return {
    tool: 'cloudformation',
    stack: textAt(value, 'StackName') === '' ? textAt(value, 'StackId') : textAt(value, 'StackName'),
    changeSet: textAt(value, 'ChangeSetName') === '' ? textAt(value, 'ChangeSetId') : textAt(value, 'ChangeSetName'),
    changes: objectsAt(value, 'Changes').flatMap(changeOf),
    gaps: gapsOf(value),
  };
}
