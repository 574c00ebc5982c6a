import { ownField } from '../model/ownField';
import { NOT_TOLD, type Plan, type PlannedAction, type PlannedChange } from '../model/plan';
import { becauseOf } from './because';
import { at, isObject, objectsAt, textAt, textsAt, type JsonObject } from './json';
import { urnParts } from './urnParts';

type Deed = Pick<PlannedChange, 'action' | 'createsFirst'>;

const one = (action: PlannedAction): Deed => ({ action, createsFirst: false });

/*
 * A replacement is told in up to three steps. `replace` stands for all of them; the others tell the order: the new one
 * first, unless a `delete-replaced` comes before it.
 */
const deeds: Readonly<Record<string, Deed>> = {
  create: one('create'),
  update: one('update'),
  delete: one('delete'),
  replace: { action: 'replace', createsFirst: true },
  import: one('import'),
  'import-replacement': { action: 'replace', createsFirst: true },
};

/** Parts of a replacement that `replace` has told, and what changes nothing. */
const silent: ReadonlySet<string> = new Set([
  ...['same', 'read', 'refresh', 'create-replacement', 'delete-replaced', 'read-replacement', 'read-discard'],
  ...['discard', 'discard-replaced', 'remove-pending-replace', 'import-replacement'],
]);

/** The properties that a replacement is for: `replaceReasons`, else the details whose kind says so. */
function culprits(step: JsonObject): readonly string[] {
  const reasons = [...textsAt(step, 'replaceReasons'), ...textsAt(step, 'keys')];
  const details = at(step, 'detailedDiff');
  const told = isObject(details)
    ? Object.entries(details).filter(([, detail]) => /-replace$/.test(textAt(detail, 'kind')))
    : [];
  return reasons.length > 0 ? reasons : told.map(([path]) => path);
}

/** The mark of an object that stands for a secret, and the text for what is known after the update. */
const SECRET = '4dabf18193072939515e22adb298388d';
const COMPUTED = '04da6b54-80e4-46f7-96ec-b56ff0331ba9';

function withUntold(value: unknown): unknown {
  if (value === COMPUTED) return NOT_TOLD;
  if (Array.isArray(value)) return value.map(withUntold);
  if (!isObject(value)) return value;
  if (SECRET in value) return NOT_TOLD;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withUntold(one)]));
}

function inputsOf(state: unknown): unknown {
  return withUntold(at(state, 'inputs') ?? at(state, 'outputs') ?? null);
}

/** `retainOnDelete`: the thing stays, and only the state lets go of it. */
function isKept(step: JsonObject): boolean {
  return at(at(step, 'oldState') ?? at(step, 'old'), 'retainOnDelete') === true;
}

function changeOf(step: JsonObject, first: ReadonlySet<string>): readonly PlannedChange[] {
  const op = textAt(step, 'op');
  const urn = textAt(step, 'urn');
  const { type, name } = urnParts(urn);
  const isOwn = type === 'pulumi:pulumi:Stack' || type.startsWith('pulumi:providers:');
  if (isOwn || (silent.has(op) && ownField(deeds, op) === undefined)) return [];
  const deed = op === 'delete' && isKept(step) ? one('forget') : (ownField(deeds, op) ?? one('unknown'));
  return [
    {
      address: name,
      type,
      ...deed,
      createsFirst: deed.createsFirst && !first.has(urn),
      isSure: true,
      because: deed.action === 'replace' ? becauseOf(culprits(step)) : '',
      before: inputsOf(at(step, 'oldState') ?? at(step, 'old')),
      after: inputsOf(at(step, 'newState') ?? at(step, 'new')),
    },
  ];
}

/** URNs whose old one goes before the new one stands. */
function deletedFirst(steps: readonly JsonObject[]): ReadonlySet<string> {
  const created = new Set<string>();
  const first = new Set<string>();
  for (const step of steps) {
    const urn = textAt(step, 'urn');
    if (textAt(step, 'op') === 'create-replacement') created.add(urn);
    if (textAt(step, 'op') === 'delete-replaced' && !created.has(urn)) first.add(urn);
  }
  return first;
}

function planOf(steps: readonly JsonObject[], gaps: readonly string[]): Plan {
  const first = deletedFirst(steps);
  const stack = steps.map((step) => urnParts(textAt(step, 'urn')).stack).find((name) => name !== '') ?? null;
  const changes = steps.flatMap((step) => changeOf(step, first));
  return { tool: 'pulumi', stack, account: null, changeSet: null, changes, gaps };
}

/** `pulumi preview --json`: null when the value is something else. */
export function pulumiPreview(value: unknown): Plan | null {
  const steps = objectsAt(value, 'steps');
  const isSummed = isObject(at(value, 'changeSummary'));
  if (!isSummed && !steps.some((step) => textAt(step, 'urn').startsWith('urn:pulumi:'))) return null;
  const failed = objectsAt(value, 'diagnostics').some((said) => textAt(said, 'severity') === 'error');
  const isCut = failed || !isSummed || at(value, 'maybeCorrupt') === true;
  return planOf(steps, isCut ? ['it was cut off by an error, so more may follow'] : []);
}

/** Lines of Pulumi's event log: null when no line is of a resource. */
export function pulumiLog(lines: readonly unknown[]): Plan | null {
  const steps = lines.flatMap((line) => {
    const metadata = at(at(line, 'resourcePreEvent'), 'metadata');
    return isObject(metadata) ? [metadata] : [];
  });
  const ended = lines.some((line) => isObject(at(line, 'summaryEvent')));
  if (steps.length === 0 && !ended) return null;
  return planOf(steps, ended ? [] : ['it ends before its summary, so more may follow']);
}

/** The operations that a saved plan allows for one thing, in the order of its steps. What changes was something else. */
function allowed(urn: string, goal: unknown): readonly JsonObject[] {
  const diff = at(at(goal, 'goal'), 'inputDiff');
  const [adds, updates] = [at(diff, 'adds'), at(diff, 'updates')].map((part) => (isObject(part) ? part : {}));
  const were = Object.fromEntries(Object.keys(updates ?? {}).map((name) => [name, NOT_TOLD]));
  const states = { oldState: { inputs: were }, newState: { inputs: { ...adds, ...updates } } };
  return textsAt(goal, 'steps').map((op) => ({ op, urn, ...states, ...(op === 'create' ? { oldState: null } : {}) }));
}

/** `pulumi preview --save-plan`: which steps each thing may take. Null when the value is something else. */
export function pulumiSavedPlan(value: unknown): Plan | null {
  const resources = at(value, 'resourcePlans');
  if (!isObject(resources)) return null;
  return planOf(
    Object.entries(resources).flatMap(([urn, goal]) => allowed(urn, goal)),
    [],
  );
}
