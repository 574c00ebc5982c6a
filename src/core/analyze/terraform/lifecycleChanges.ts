import { terraformFacts } from '../../facts/terraformFacts';
import type { Observation } from '../../model/finding';
import type { HclBlock } from '../hcl/hcl';
import { changeObservation } from './changeObservation';
import type { Comparison } from './comparison';
import { ignoreAttribute, ignoredPaths, isIgnored } from './ignoredPaths';
import { placeIn, valueOf, withoutIndex, type Module } from './module';
import type { Source } from './resource';
import type { Pair } from './pairing';

/** What drifted under an entry of `ignore_changes` that is gone is forced back. */
function unignored({ was, is }: Pair): readonly Observation[] {
  const olds = ignoredPaths(was);
  const news = ignoredPaths(is);
  const old = ignoreAttribute(was);
  if (news === null || old === null) return [];
  const gone = (olds ?? ['all']).filter((path) => !isIgnored(path, news));
  if (gone.length === 0) return [];
  const facts = terraformFacts(is.type);
  const replaces = facts !== null && gone.some((path) => path === 'all' || facts.all || facts.always.includes(path));
  const now = ignoreAttribute(is);
  const shown = gone.map((path) => `\`${path}\``).join(', ');
  return [
    changeObservation({
      rule: 'terraform/ignore-removed',
      code: 'TF02',
      effect: replaces ? 'replace' : 'update',
      severity: 'medium',
      undo: 'easy',
      certainty: 'possible',
      target: { type: is.type, name: is.address },
      at: now === null ? placeIn(was.source, old.span) : placeIn(is.source, now.span),
      says: `Forces ${shown} of ${is.address} back to what is written, whatever drifted${replaces ? ', and may replace it' : ''}`,
      saferWay: 'terraform plan -out=tfplan',
    }),
  ];
}

/** A block of a kind by what it says it is `from`. */
function fromBlocks(
  module: Module,
  type: string,
): ReadonlyMap<string, { readonly source: Source; readonly block: HclBlock }> {
  const found = new Map<string, { readonly source: Source; readonly block: HclBlock }>();
  for (const source of module.sources) {
    for (const block of source.file.body.blocks) {
      const from = block.type === type ? valueOf(source, block.body, 'from') : null;
      if (from !== null) found.set(from, { source, block });
    }
  }
  return found;
}

/** A `moved` or `removed` block that goes before every state has seen it lets the next plan destroy. */
function deletedEarly({ before, after }: Comparison): readonly Observation[] {
  return ['moved', 'removed'].flatMap((type) => {
    const kept = fromBlocks(after, type);
    return [...fromBlocks(before, type)].flatMap(([from, { source, block }]) => {
      const address = withoutIndex(from);
      const target = type === 'moved' ? before.moved.get(address) : address;
      const matters =
        type === 'moved'
          ? target !== undefined && after.resources.has(target)
          : before.removed.get(address) === false && !after.resources.has(address);
      if (kept.has(from) || !matters) return [];
      return [
        changeObservation({
          rule: `terraform/${type}-deleted`,
          code: 'TF04',
          effect: 'delete',
          severity: 'medium',
          undo: 'costly',
          certainty: 'possible',
          target: { type: address.split('.').at(-2) ?? '', name: address },
          at: placeIn(source, block.header),
          says: `May delete ${address} wherever this \`${type}\` block was not applied yet`,
          saferWay: `keep the \`${type}\` block until every workspace has applied it`,
        }),
      ];
    });
  });
}

/** What lifecycle settings and the blocks about names no longer hold back. */
export function lifecycleChanges(compared: Comparison): readonly Observation[] {
  return [...compared.pairing.pairs.flatMap(unignored), ...deletedEarly(compared)];
}
