import { analyzers } from '../analyze/index.generated';
import { LONGEST_TEXT } from '../analyze/shared/longestText';
import type { Effect, Observation, Unknown } from '../model/finding';
import type { Place } from '../model/place';
import type { Plan, PlannedAction, PlannedChange } from '../model/plan';
import { asConfiguration, isTold, ownNames, supposing } from '../plan/asConfiguration';
import { placeSignals } from '../plan/placeSignals';
import { worded } from './worded';

/** What settings say; what goes is told by the plan itself, and its values are no text that somebody wrote. */
const told: ReadonlySet<Effect> = new Set(['expose', 'unprotect', 'grant']);

/** Actions that change what a setting says; of what is only let go or taken in nothing changes. */
const setting: ReadonlySet<PlannedAction> = new Set(['create', 'update', 'replace', 'delete']);

export type PlannedSettings = { readonly observations: readonly Observation[]; readonly unknowns: readonly Unknown[] };

/** Analyzers read no longer text than this; half of it leaves room for what values need in another notation. */
const SHARE = LONGEST_TEXT / 2;

function lengthOf({ before, after }: PlannedChange): number {
  return Math.max(JSON.stringify(before ?? null).length, JSON.stringify(after ?? null).length);
}

/** Cut so that the analyzers read each part whole. */
function cut(changes: readonly PlannedChange[]): readonly (readonly PlannedChange[])[] {
  const parts: PlannedChange[][] = [];
  let left = 0;
  for (const change of changes) {
    const length = lengthOf(change);
    if (length > left) {
      parts.push([]);
      left = SHARE;
    }
    parts.at(-1)?.push(change);
    left -= length;
  }
  return parts;
}

/** The observation in the plan's own names, at the place of what carries it out. */
function renamed(observation: Observation, changes: readonly PlannedChange[], plan: Plan, at: Place): Observation {
  const name = ownNames(observation.target.name, changes);
  const own = changes.find(({ address }) => address === name);
  return worded({
    ...observation,
    stage: 'act',
    at,
    target: { ...observation.target, name },
    says: ownNames(observation.says, changes),
    signals: [...observation.signals, ...(own === undefined ? [] : placeSignals(own, plan))],
  });
}

function settingsOf(plan: Plan, changes: readonly PlannedChange[], at: Place): PlannedSettings {
  const { path, textOf } = asConfiguration[plan.tool];
  const file = { path, before: textOf(changes, 'before'), after: textOf(changes, 'after') };
  if (file.before === file.after) return { observations: [], unknowns: [] };
  const analyzed = analyzers
    .filter((analyzer) => analyzer.matches(path))
    .map((analyzer) => analyzer.analyze({ files: [file], neighbours: () => [] }));
  return {
    observations: analyzed
      .flatMap(({ observations }) => observations)
      .filter(({ effect, code }) => told.has(effect) && code?.startsWith('SE') !== true)
      .map((observation) => renamed(observation, changes, plan, at)),
    unknowns: analyzed
      .flatMap(({ unknowns }) => unknowns)
      .filter(({ code }) => code === 'too-long')
      .map((unknown) => ({ ...unknown, stake: 'present', at, says: 'part of the plan is too long to be read' })),
  };
}

function joined(parts: readonly PlannedSettings[]): PlannedSettings {
  return {
    observations: parts.flatMap(({ observations }) => observations),
    unknowns: parts.flatMap(({ unknowns }) => unknowns),
  };
}

function readIn(plan: Plan, changes: readonly PlannedChange[], at: Place): PlannedSettings {
  return joined(cut(changes).map((part) => settingsOf(plan, part, at)));
}

/** Where it is not told what was, what would follow from either setting is possible. */
function possible(plan: Plan, changes: readonly PlannedChange[], at: Place): PlannedSettings {
  const either = [true, false].map((was) => changes.map((change) => supposing(change, was)));
  const { observations, unknowns } = joined(either.map((supposed) => readIn(plan, supposed, at)));
  const once = new Map(observations.map((one) => [`${one.rule} ${one.target.name}`, one]));
  return { observations: [...once.values()].map((one) => worded({ ...one, certainty: 'possible' })), unknowns };
}

/** What the settings that a plan changes open, unprotect or allow, by the same analyzers as files. */
export function plannedSettings(plan: Plan, at: Place): PlannedSettings {
  const changes = plan.changes.filter(({ action }) => setting.has(action));
  const untold = changes.filter((change) => !isTold(change));
  return joined([
    readIn(plan, changes.filter(isTold), at),
    ...(untold.length === 0 ? [] : [possible(plan, untold, at)]),
  ]);
}
