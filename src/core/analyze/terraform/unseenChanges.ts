import { terraformFacts } from '../../facts/terraformFacts';
import type { Unknown } from '../../model/finding';
import type { Comparison } from './comparison';
import type { Pair } from './pairing';

function unseen(compared: Comparison, pair: Pair): readonly Unknown[] {
  const { is } = pair;
  const isModule = is.type === 'module';
  if (!isModule && terraformFacts(is.type) !== null) return [];
  const first = compared.changesOf(pair)[0];
  if (first === undefined) return [];
  const why = isModule ? 'its files are elsewhere' : `nothing is known of the type \`${is.type}\``;
  const says = `what the change of \`${first.path}\` does to \`${is.address}\` is not known before a plan: ${why}`;
  // A module holds anything, a database too; a type without facts is mostly a small one.
  return [{ code: 'dynamic', stake: isModule ? 'possible' : 'none', at: first.at, says }];
}

/** Changes whose effect the facts do not tell: calls of modules, and types of other providers. */
export function unseenChanges(compared: Comparison, isSeen: (pair: Pair) => boolean): readonly Unknown[] {
  return compared.pairing.pairs.flatMap((pair) => (isSeen(pair) ? [] : unseen(compared, pair)));
}
