import { deedsIn } from '../shared/deedsIn';
import type { DeedOf } from '../shared/toolPack';

const { gone } = deedsIn('database');

/** `gel query 'delete Cart'`: without a filter, a limit or an order every object of the type goes. */
export const edgeqlDeed: DeedOf = (_, rest) => {
  const statements = rest.flatMap(({ value }) => value.split(';')).map((text) => text.trim().split(/[\s(){}]+/));
  const all = statements.find((words) => {
    const [verb, ...others] = words.filter((word) => word !== '').map((word) => word.toLowerCase());
    return verb === 'delete' && !others.some((word) => /^(?:filter|limit|order)$/.test(word));
  });
  const dropped = statements.find((words) => /^drop$/i.test(words[0] ?? ''));
  const found = all ?? dropped;
  if (found === undefined) return null;
  const name = found.filter((word) => word !== '').at(-1) ?? '';
  return gone(all === undefined ? 'Drops' : 'Deletes every object of type', 'type', { name });
};
