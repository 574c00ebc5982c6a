import type { Observation, Unknown } from '../../model/finding';
import { asCalled, callOf, folderOfCall, unknownAsCalled, type Call, type Reader } from './calledModules';
import { commandChanges } from './commandChanges';
import { comparisonOf, type Comparison } from './comparison';
import { exposures } from './exposure';
import { instanceChanges } from './instances';
import { lifecycleChanges } from './lifecycleChanges';
import { emptyModule, type Module } from './module';
import { DEEPEST_CALL } from './moduleCallers';
import { movedInside } from './movedInside';
import { pairResources, type Pair } from './pairing';
import { protectionChanges } from './protection';
import { redundancyLost } from './redundancy';
import { removals, renames } from './removals';
import { replacements } from './replacement';
import type { Resource } from './resource';
import { moduleSafety } from './safety/moduleSafety';
import { settingChanges } from './settingChanges';
import { unseenChanges } from './unseenChanges';
import { versionChanges } from './versionChanges';

export type Compared = { readonly observations: readonly Observation[]; readonly unknowns: readonly Unknown[] };

/** What a comparison may ask about the folders beside. */
export type Beside = {
  readonly read: Reader;
  /** Whether a file changed in a folder. */
  readonly isChanged: (folder: string) => boolean;
  /** Whether one changed there or in what it calls. */
  readonly isTouched: (folder: string) => boolean;
};

const nothing: Compared = { observations: [], unknowns: [] };

function together(parts: readonly Compared[]): Compared {
  return {
    observations: parts.flatMap(({ observations }) => observations),
    unknowns: parts.flatMap(({ unknowns }) => unknowns),
  };
}

/** A module beside whose call, or whose own files, are not what they were. */
function isConcerned(compared: Comparison, pair: Pair, beside: Beside): boolean {
  const folders = [folderOfCall(pair.was), folderOfCall(pair.is)];
  return compared.changesOf(pair).length > 0 || folders.some((folder) => folder !== null && beside.isTouched(folder));
}

/** What becomes of the things in the modules beside that are still called. */
function insideCalls(compared: Comparison, beside: Beside, depth: number): ReadonlyMap<Pair, Compared> {
  const seen = new Map<Pair, Compared>();
  if (depth >= DEEPEST_CALL) return seen;
  for (const pair of compared.pairing.pairs.filter(({ is }) => is.type === 'module')) {
    const call = isConcerned(compared, pair, beside) ? callOf(compared, pair, beside.read) : null;
    if (call !== null) seen.set(pair, insideCall(call, pair, compared, beside, depth));
  }
  return seen;
}

function insideCall(call: Call, pair: Pair, compared: Comparison, beside: Beside, depth: number): Compared {
  const isWhole = compared.changesOf(pair).length > 0 || beside.isChanged(call.folder);
  const { observations, unknowns } = compareAt(call.before, call.after, beside, depth + 1, isWhole);
  return {
    observations: observations.map((found) => asCalled(call, found)),
    unknowns: unknowns.map((unknown) => unknownAsCalled(call, unknown)),
  };
}

/** A call that is gone, with what `moved` blocks say of things in its module; null when its files are elsewhere. */
function goneCall(compared: Comparison, was: Resource, beside: Beside): Call | null {
  const { before, after } = compared;
  const call = callOf({ ...compared, after: before }, { was, is: was, moved: false }, bothBefore(beside.read));
  const moved = movedInside(after, [was.address]);
  return call === null ? null : { ...call, after: { ...emptyModule, moved } };
}

/** A comparison in which a call is not gone of whose module everything was moved elsewhere. */
function withoutEmptied(compared: Comparison, beside: Beside): Comparison {
  const isEmptied = (was: Resource): boolean => {
    const call = was.type === 'module' ? goneCall(compared, was, beside) : null;
    if (call === null || call.after.moved.size === 0) return false;
    const { gone, left } = pairResources(call.before, call.after);
    return gone.length === 0 && left.length > 0;
  };
  const gone = compared.pairing.gone.filter((was) => !isEmptied(was));
  return { ...compared, pairing: { ...compared.pairing, gone } };
}

/** What goes with a call that is gone: what the module holds is lost for ever, not the call. */
function insideGone(compared: Comparison, beside: Beside, depth: number): Compared {
  const { pairing, after } = compared;
  if (depth >= DEEPEST_CALL) return nothing;
  const gone = pairing.gone.filter(({ address, type }) => type === 'module' && after.removed.get(address) !== false);
  return together(
    gone.flatMap((was) => {
      const call = goneCall(compared, was, beside);
      if (call === null) return [];
      const { observations } = compareAt(call.before, call.after, beside, depth + 1, true);
      const lost = observations.filter(({ effect, impact }) => effect === 'delete' && impact?.lost !== undefined);
      return [{ observations: lost.map((found) => asCalled(call, found)), unknowns: [] }];
    }),
  );
}

function bothBefore(read: Reader): Reader {
  return (folder) => read(folder, 'before');
}

/** What the files of one folder say by themselves. */
function ownChanges(compared: Comparison): readonly Observation[] {
  const { before, after } = compared;
  const { pairs, renamed, gone, added } = compared.pairing;
  return [
    ...removals(compared),
    ...renames(compared),
    ...instanceChanges(compared),
    ...replacements(compared),
    ...lifecycleChanges(compared),
    ...versionChanges(compared),
    ...commandChanges(compared),
    ...settingChanges(compared),
    ...[...pairs, ...renamed].flatMap(({ was, is }) => protectionChanges({ was, is, before, after })),
    ...[...pairs, ...renamed].flatMap(({ was, is }) => exposures(before, after, was, is)),
    ...added.flatMap((is) => exposures(before, after, null, is)),
    ...moduleSafety(before, after, gone),
    ...redundancyLost(compared),
  ];
}

/** `isWhole`: the folder itself is not what it was; else only what it calls is looked at. */
function compareAt(before: Module, after: Module, beside: Beside, depth: number, isWhole: boolean): Compared {
  const compared = withoutEmptied(comparisonOf(before, after), beside);
  const inside = insideCalls(compared, beside, depth);
  const own = isWhole
    ? { observations: ownChanges(compared), unknowns: unseenChanges(compared, (pair) => inside.has(pair)) }
    : nothing;
  return together([own, insideGone(compared, beside, depth), ...inside.values()]);
}

/** What applying `after` where `before` is applied would do, and what cannot be told before a plan. */
export function compareModules(before: Module, after: Module, beside: Beside, isWhole: boolean): Compared {
  return compareAt(before, after, beside, 0, isWhole);
}
