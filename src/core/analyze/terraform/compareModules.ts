import type { Observation, Unknown } from '../../model/finding';
import { asCalled, calledTwice } from './calledModules';
import { comparisonOf, type Comparison } from './comparison';
import { exposures } from './exposure';
import { instanceChanges } from './instances';
import { lifecycleChanges } from './lifecycleChanges';
import { placeIn, type Module } from './module';
import type { Pair } from './pairing';
import { protectionChanges } from './protection';
import { removalObservation } from './removal';
import { replacements } from './replacement';
import { moduleSafety } from './safety/moduleSafety';
import { commandChanges } from './commandChanges';
import { settingChanges } from './settingChanges';
import { unseenChanges } from './unseenChanges';
import { versionChanges } from './versionChanges';

/** A `removed` block with `destroy = false` only forgets; without `destroy` the program's version decides. */
function removals({ after, pairing, usersBefore }: Comparison): readonly Observation[] {
  const damaged = after.sources.some(({ file }) => file.errors.length > 0);
  return pairing.gone
    .filter(({ address }) => after.removed.get(address) !== false)
    .map((resource) =>
      removalObservation({
        rule: 'terraform/resource-removed',
        codes: ['X01', null],
        effect: 'delete',
        gone: resource,
        is: null,
        moved: false,
        // In a file that is damaged the block may still be there, only not readable.
        expected: !damaged && after.removed.get(resource.address) !== null,
        because: '',
        at: placeIn(resource.source, resource.block.header),
        saferWay: `removed { from = ${resource.address}  lifecycle { destroy = false } } keeps the real thing`,
        users: usersBefore,
      }),
    );
}

function renames({ pairing, usersBefore }: Comparison): readonly Observation[] {
  return pairing.renamed.map(({ was, is }) =>
    removalObservation({
      rule: 'terraform/resource-renamed',
      codes: ['X04', 'X04'],
      effect: 'replace',
      gone: was,
      is,
      moved: false,
      expected: true,
      because: ` because it is now ${is.address} and no \`moved\` block says so: destroyed and created again`,
      at: placeIn(is.source, is.block.header),
      saferWay: `moved { from = ${was.address}  to = ${is.address} }`,
      users: usersBefore,
    }),
  );
}

export type Compared = { readonly observations: readonly Observation[]; readonly unknowns: readonly Unknown[] };

/** Modules call modules; deeper calls are left to a plan. */
const DEEPEST_CALL = 4;

type Reader = (folder: string) => Module;

/** What another call of a module in a folder beside does to what stands in it. */
function insideCalls(compared: Comparison, read: Reader, depth: number): ReadonlyMap<Pair, Compared> {
  const seen = new Map<Pair, Compared>();
  if (depth >= DEEPEST_CALL) return seen;
  for (const pair of compared.pairing.pairs.filter(({ is }) => is.type === 'module')) {
    const calls = compared.changesOf(pair).length > 0 ? calledTwice(compared, pair, read) : null;
    if (calls === null) continue;
    const { observations, unknowns } = compareAt(calls.before, calls.after, read, depth + 1);
    seen.set(pair, { observations: observations.map((found) => asCalled(pair.is.address, found)), unknowns });
  }
  return seen;
}

function compareAt(before: Module, after: Module, read: Reader, depth: number): Compared {
  const compared = comparisonOf(before, after);
  const { pairs, renamed, gone, added } = compared.pairing;
  const inside = insideCalls(compared, read, depth);
  return {
    observations: [
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
      ...[...inside.values()].flatMap(({ observations }) => observations),
    ],
    unknowns: [
      ...unseenChanges(compared, (pair) => inside.has(pair)),
      ...[...inside.values()].flatMap(({ unknowns }) => unknowns),
    ],
  };
}

/**
 * What applying `after` where `before` is applied would do, and what cannot be told before a plan. `read` gives the
 * module of a folder as it is; one without files when nothing is there.
 */
export function compareModules(before: Module, after: Module, read: Reader): Compared {
  return compareAt(before, after, read, 0);
}
