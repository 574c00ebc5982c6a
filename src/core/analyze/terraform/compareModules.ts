import type { Observation } from '../../model/finding';
import { exposures } from './exposure';
import { placeIn, type Module, type Resource } from './module';
import { pairResources, type Pair } from './pairing';
import { protectionChanges } from './protection';
import { referrers } from './references';
import { removalObservation } from './removal';
import { replacements } from './replacement';
import { moduleSafety } from './safety/moduleSafety';

/** A `removed` block with `destroy = false` only forgets; without `destroy` the program's version decides. */
function removals(before: Module, after: Module, gone: readonly Resource[]): readonly Observation[] {
  const users = referrers(before);
  const damaged = after.sources.some(({ file }) => file.errors.length > 0);
  return gone
    .filter(({ address }) => after.removed.get(address) !== false)
    .map((resource) =>
      removalObservation({
        rule: 'terraform/resource-removed',
        effect: 'delete',
        gone: resource,
        is: null,
        moved: false,
        // In a file that is damaged the block may still be there, only not readable.
        expected: !damaged && after.removed.get(resource.address) !== null,
        because: '',
        at: placeIn(resource.source, resource.block.header),
        saferWay: `removed { from = ${resource.address}  lifecycle { destroy = false } } keeps the real thing`,
        users,
      }),
    );
}

function renames(before: Module, renamed: readonly Omit<Pair, 'moved'>[]): readonly Observation[] {
  const users = referrers(before);
  return renamed.map(({ was, is }) =>
    removalObservation({
      rule: 'terraform/resource-renamed',
      effect: 'replace',
      gone: was,
      is,
      moved: false,
      expected: true,
      because: ` because it is now ${is.address} and no \`moved\` block says so: destroyed and created again`,
      at: placeIn(is.source, is.block.header),
      saferWay: `moved { from = ${was.address}  to = ${is.address} }`,
      users,
    }),
  );
}

/** What applying `after` where `before` is applied would do. */
export function compareModules(before: Module, after: Module): readonly Observation[] {
  const { pairs, renamed, gone, added } = pairResources(before, after);
  const modules = { before, after, users: referrers(after) };
  return [
    ...removals(before, after, gone),
    ...renames(before, renamed),
    ...pairs.flatMap((pair) => replacements(modules, pair)),
    ...[...pairs, ...renamed].flatMap(({ was, is }) => protectionChanges({ was, is, before, after })),
    ...[...pairs, ...renamed].flatMap(({ was, is }) => exposures(before, after, was, is)),
    ...added.flatMap((is) => exposures(before, after, null, is)),
    ...moduleSafety(before, after, gone),
  ];
}
