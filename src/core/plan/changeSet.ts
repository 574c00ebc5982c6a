import { ownField } from '../model/ownField';
import { NOT_TOLD, type Plan, type PlannedAction, type PlannedChange } from '../model/plan';
import { becauseOf } from './because';
import { changeSetGaps, untoldNew } from './changeSetGaps';
import { at, isObject, objectsAt, parsed, textAt, type JsonObject } from './json';

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
  return { action: ownField(actions, action) ?? 'unknown', isSure: true };
}

/** The properties that ask for it to be made again, `Tags` and such taken off. */
function culprits(change: JsonObject, recreates: (word: string) => boolean): readonly string[] {
  return objectsAt(change, 'Details').flatMap((detail) => {
    const target = at(detail, 'Target');
    const name = textAt(target, 'Name') === '' ? textAt(target, 'Attribute') : textAt(target, 'Name');
    return recreates(textAt(target, 'RequiresRecreation')) ? [name] : [];
  });
}

/** What takes the place of a value that the service resolves while it carries the change set out. */
const LATER = /\{\{changeSet:\w+\}\}/;

function withLater(value: unknown): unknown {
  if (typeof value === 'string') return LATER.test(value) ? NOT_TOLD : value;
  if (Array.isArray(value)) return value.map(withLater);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withLater(one)]));
}

/** `BeforeContext` or `AfterContext`, which stand there only after `--include-property-values`; null otherwise. */
function contextOf(change: JsonObject, key: string): JsonObject | null {
  const context = withLater(parsed(textAt(change, key)));
  return isObject(context) ? context : null;
}

type Sides = Pick<PlannedChange, 'before' | 'after'>;

/** Where values are not told, which properties change is, and each of them may be anything. */
function sidesOf(change: JsonObject): Sides {
  const before = contextOf(change, 'BeforeContext');
  const after = contextOf(change, 'AfterContext');
  if (before !== null || after !== null) return { before, after };
  const targets = objectsAt(change, 'Details').map((detail) => at(detail, 'Target'));
  const names = targets.map((target) => textAt(target, 'Name')).filter((name) => name !== '');
  const properties = Object.fromEntries(names.map((name) => [name, NOT_TOLD]));
  return { before: { Properties: properties }, after: { Properties: properties } };
}

/** The brakes that stand beside the properties: told by the details alone, whatever is told besides. */
const brakes = ['DeletionPolicy', 'UpdateReplacePolicy'];

function brakesOf(change: JsonObject, side: 'BeforeValue' | 'AfterValue'): JsonObject {
  const told = objectsAt(change, 'Details').flatMap((detail) => {
    const target = at(detail, 'Target');
    const name = textAt(target, 'Attribute');
    const value = textAt(target, side);
    return brakes.includes(name) && value !== '' ? [[name, value] as const] : [];
  });
  return Object.fromEntries(told);
}

function withBrakes(context: unknown, change: JsonObject, side: 'BeforeValue' | 'AfterValue'): unknown {
  return isObject(context) ? { ...context, ...brakesOf(change, side) } : null;
}

/** What `PolicyAction` leaves of the old one. */
const left: Readonly<Record<string, string>> = {
  ReplaceAndRetain: '; the old one stays and is no longer managed',
  ReplaceAndSnapshot: '; a snapshot of the old one stays',
  Snapshot: 'and leaves a snapshot of it',
};

function rest(change: JsonObject): string {
  return ownField(left, textAt(change, 'PolicyAction')) ?? '';
}

function changeOf(entry: JsonObject): readonly PlannedChange[] {
  const change = at(entry, 'ResourceChange');
  if (typeof change !== 'object' || change === null) return [];
  const told: JsonObject = { ...change };
  const deed = deedOf(told);
  const always = culprits(told, (word) => word === 'Always');
  const named = always.length > 0 ? always : culprits(told, (word) => word === 'Conditionally');
  const because = becauseOf(named);
  const { before, after } = sidesOf(told);
  return [
    {
      address: textAt(told, 'LogicalResourceId'),
      type: textAt(told, 'ResourceType'),
      ...deed,
      createsFirst: true,
      because: `${deed.action === 'replace' && because === '' ? 'because it changes' : because}${rest(told)}`.trim(),
      before: deed.action === 'create' ? null : withBrakes(before, told, 'BeforeValue'),
      after: deed.action === 'delete' ? null : withBrakes(after, told, 'AfterValue'),
    },
  ];
}

/** `arn:aws:cloudformation:REGION:ACCOUNT:stack/…` → the account. */
function accountIn(stackId: string): string | null {
  return /^arn:[\w-]+:cloudformation:[\w-]+:(\d{12}):/.exec(stackId)?.[1] ?? null;
}

/** `aws cloudformation describe-change-set`: null when the value is something else. */
export function changeSet(value: unknown): Plan | null {
  if (!Array.isArray(at(value, 'Changes')) || textAt(value, 'StackName') + textAt(value, 'StackId') === '') return null;
  return {
    tool: 'cloudformation',
    stack: textAt(value, 'StackName') === '' ? textAt(value, 'StackId') : textAt(value, 'StackName'),
    account: accountIn(textAt(value, 'StackId')),
    changeSet: textAt(value, 'ChangeSetName') === '' ? textAt(value, 'ChangeSetId') : textAt(value, 'ChangeSetName'),
    changes: objectsAt(value, 'Changes').flatMap(changeOf),
    gaps: changeSetGaps(value),
    untoldNew: untoldNew(value),
  };
}
