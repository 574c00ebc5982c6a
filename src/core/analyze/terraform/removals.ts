import type { Observation } from '../../model/finding';
import type { Comparison } from './comparison';
import { placeIn } from './module';
import { removalObservation } from './removal';

/** A `removed` block with `destroy = false` only forgets; without `destroy` the program's version decides. */
export function removals({ after, pairing, usersBefore }: Comparison): readonly Observation[] {
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

/** What has another name now, with no `moved` block to say so. */
export function renames({ pairing, usersBefore }: Comparison): readonly Observation[] {
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
