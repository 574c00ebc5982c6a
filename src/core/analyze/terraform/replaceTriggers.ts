import type { Place } from '../../model/place';
import { canonical } from '../hcl/canonical';
import { splitTop } from '../hcl/splitTop';
import type { Comparison } from './comparison';
import { ignoredPaths, isIgnored } from './ignoredPaths';
import { attributeOf, blockOf, placeIn, withoutIndex } from './module';
import type { Pair } from './pairing';

/** What makes a resource be replaced because another one is changed. */
export type Trigger = { readonly address: string; readonly sure: boolean; readonly at: Place };

type Reference = { readonly address: string; readonly path: string };

/** `aws_instance.web`, `aws_instance.web[0].ami`: an address, and a path below it. */
function referenceOf(text: string): Reference {
  const [type = '', name = '', ...path] = withoutIndex(text).split('.');
  return { address: `${type}.${name}`, path: path.join('.') };
}

/** Whether an update of the other resource is what the trigger waits for: sure, possible, or none. */
function changed(compared: Comparison, { address, path }: Reference): 'surely' | 'maybe' | 'no' {
  const other = compared.pairing.pairs.find(({ is }) => is.address === address);
  if (other === undefined) return 'no';
  const ignored = ignoredPaths(other.is);
  const seen = compared
    .changesOf(other)
    .filter((change) => !isIgnored(change.path, ignored))
    .filter((change) => path === '' || change.path === path || change.path.startsWith(`${path}.`));
  if (seen.length === 0) return 'no';
  return seen.some(({ sure }) => sure) ? 'surely' : 'maybe';
}

/** The first entry of `replace_triggered_by` that goes off. `replaced` are the addresses of what is surely replaced. */
export function replaceTrigger(compared: Comparison, { is }: Pair, replaced: readonly string[]): Trigger | null {
  const lifecycle = blockOf(is.block.body, 'lifecycle');
  const list = lifecycle === null ? null : attributeOf(lifecycle.body, 'replace_triggered_by');
  if (list === null) return null;
  const text = canonical(is.source.text.slice(list.value.start, list.value.end));
  const references = splitTop(text.replace(/^\[|\]$/g, ''), ',').map(referenceOf);
  const told = references.map((reference) => ({
    reference,
    does: replaced.includes(reference.address) ? ('surely' as const) : changed(compared, reference),
  }));
  const first = told.find(({ does }) => does === 'surely') ?? told.find(({ does }) => does === 'maybe');
  if (first === undefined) return null;
  return { address: first.reference.address, sure: first.does === 'surely', at: placeIn(is.source, list.span) };
}
