import { terraformFacts } from '../../facts/terraformFacts';
import type { Unknown } from '../../model/finding';
import { attributeChanges } from './attributeChange';
import type { Module } from './module';
import { pairResources, type Pair } from './pairing';

function unseen({ was, is }: Pair, before: Module, after: Module): readonly Unknown[] {
  const isModule = is.type === 'module';
  if (!isModule && terraformFacts(is.type) !== null) return [];
  const first = attributeChanges({ module: before, resource: was }, { module: after, resource: is })[0];
  if (first === undefined) return [];
  const why = isModule ? 'its files are elsewhere' : `nothing is known of the type \`${is.type}\``;
  const says = `what the change of \`${first.path}\` does to \`${is.address}\` is not known before a plan: ${why}`;
  // A module holds anything, a database too; a type without facts is mostly a small one.
  return [{ code: 'dynamic', stake: isModule ? 'possible' : 'none', at: first.at, says }];
}

/** Changes whose effect the facts do not tell: calls of modules, and types of other providers. */
export function unseenChanges(before: Module, after: Module): readonly Unknown[] {
  return pairResources(before, after).pairs.flatMap((pair) => unseen(pair, before, after));
}
