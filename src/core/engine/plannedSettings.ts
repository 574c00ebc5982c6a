import { analyzers } from '../analyze/index.generated';
import type { Effect, Observation } from '../model/finding';
import type { NonEmpty } from '../model/nonEmpty';
import type { FileChange } from '../model/operation';
import type { Place } from '../model/place';
import type { Plan, PlannedChange } from '../model/plan';

/** What settings say; what goes is told by the plan itself, and its values are no text that somebody wrote. */
const told: ReadonlySet<Effect> = new Set(['expose', 'unprotect', 'grant']);

/** A file that nobody has: the plan's values as a configuration. */
const FILE = '/plan/main.tf.json';

type Attributes = Readonly<Record<string, unknown>>;

function isAttributes(value: unknown): value is Attributes {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Null is what a plan says of an attribute that is not set. */
function withoutNulls(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null));
}

function textOf(changes: readonly PlannedChange[], side: 'before' | 'after'): string {
  const resource: Record<string, Record<string, Attributes>> = {};
  for (const [index, { type, [side]: attributes }] of changes.entries()) {
    if (isAttributes(attributes)) (resource[type] ??= {})[labelOf(index)] = withoutNulls(attributes);
  }
  return JSON.stringify({ resource });
}

function labelOf(index: number): string {
  return `planned_${String(index)}`;
}

/** The observation in the plan's own names, at the place of what carries it out. */
function renamed(observation: Observation, changes: readonly PlannedChange[], at: Place): Observation {
  const index = Number(/planned_(\d+)/.exec(observation.target.name)?.[1] ?? -1);
  const change = changes[index];
  if (change === undefined) return { ...observation, stage: 'act', at };
  const says = observation.says.replaceAll(`${change.type}.${labelOf(index)}`, change.address);
  return { ...observation, stage: 'act', at, target: { ...observation.target, name: change.address }, says };
}

/** What the settings that a plan of Terraform changes open, unprotect or allow, by the same analyzers as files. */
export function plannedSettings(plan: Plan, at: Place): readonly Observation[] {
  if (plan.tool !== 'terraform') return [];
  const changes = plan.changes.filter(({ before, after }) => isAttributes(before) && isAttributes(after));
  const file = { path: FILE, before: textOf(changes, 'before'), after: textOf(changes, 'after') };
  if (file.before === file.after) return [];
  const files: NonEmpty<FileChange> = [file];
  return analyzers
    .filter((analyzer) => analyzer.matches(FILE))
    .flatMap((analyzer) => analyzer.analyze({ files, neighbours: () => [] }).observations)
    .filter(({ effect, code }) => told.has(effect) && code?.startsWith('SE') !== true)
    .map((observation) => renamed(observation, changes, at));
}
