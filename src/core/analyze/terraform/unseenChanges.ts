import { terraformFacts } from '../../facts/terraformFacts';
import type { Unknown } from '../../model/finding';
import type { Comparison } from './comparison';
import { placeIn, type Module } from './module';
import { asWritten } from './movedInside';
import type { Pair } from './pairing';
import type { Resource } from './resource';

/** What describes a thing replaces it with no provider. */
function isLabel(path: string): boolean {
  return /^(?:tags|tags_all|labels|annotations|description|comment|notes)(?:\.|$)/.test(path);
}

function unseen(compared: Comparison, pair: Pair): readonly Unknown[] {
  const { is } = pair;
  const isModule = is.type === 'module';
  if (!isModule && terraformFacts(is.type) !== null) return [];
  const first = compared.changesOf(pair)[0];
  if (first === undefined) return [];
  const why = isModule ? 'its files are elsewhere' : `nothing is known of the type \`${is.type}\``;
  const says = `what the change of \`${first.path}\` does to \`${is.address}\` is not known before a plan: ${why}`;
  return [{ code: 'dynamic', stake: isLabel(first.path) ? 'none' : 'possible', at: first.at, says }];
}

/** What else changes of a thing that goes into another module is not compared. */
function unseenMove({ address, block, source }: Resource, after: Module): Unknown {
  const to = asWritten(after.moved.get(address) ?? '');
  const says = `what else changes of \`${address}\` as it moves to \`${to}\` is not known before a plan`;
  return { code: 'dynamic', stake: 'possible', at: placeIn(source, block.header), says };
}

/** Changes whose effect the facts do not tell: calls of modules, and types of other providers. */
export function unseenChanges(compared: Comparison, isSeen: (pair: Pair) => boolean): readonly Unknown[] {
  const { pairs, left } = compared.pairing;
  const moves = left.map((was) => unseenMove(was, compared.after));
  return [...pairs.flatMap((pair) => (isSeen(pair) ? [] : unseen(compared, pair))), ...moves];
}
