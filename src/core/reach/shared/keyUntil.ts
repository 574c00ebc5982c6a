import type { Identity } from '../../model/reach';

/** A key that ends then, seen from now. */
export function keyUntil(ends: number, now: number): Pick<Identity, 'key' | 'ends'> {
  return { key: ends <= now ? 'ended' : 'short-lived', ends };
}
