/** Things by address, each with those that name it. */
export type Users = ReadonlyMap<string, readonly string[]>;

/** Turns "refers to" around into "is named by". */
export function usersOf(references: ReadonlyMap<string, readonly string[]>): Users {
  const users = new Map<string, string[]>();
  for (const [from, targets] of references) {
    for (const target of targets) {
      const known = users.get(target);
      if (known === undefined) users.set(target, [from]);
      else known.push(from);
    }
  }
  for (const names of users.values()) names.sort();
  return users;
}

/** Names that one finding bears; of a chain of thousands of things each would else name all behind it. */
export const MOST_DEPENDANTS = 200;

/** Users of the things of a ring that are not found yet, at most `most`, in the order of their names. */
function usersOfRing(users: Users, ring: readonly string[], found: ReadonlySet<string>, most: number): string[] {
  const next = new Set<string>();
  for (const at of ring) {
    for (const user of users.get(at) ?? []) {
      if (next.size >= most) return [...next].sort();
      if (!found.has(user)) next.add(user);
    }
  }
  return [...next].sort();
}

/**
 * What refers to `address`, directly or through others, nearest first, then by name; without itself, and no more than
 * the nearest `MOST_DEPENDANTS`.
 */
export function dependantsOf(users: Users, address: string): readonly string[] {
  const found = new Set<string>([address]);
  let ring = [address];
  while (ring.length > 0) {
    ring = usersOfRing(users, ring, found, MOST_DEPENDANTS + 1 - found.size);
    for (const user of ring) found.add(user);
  }
  found.delete(address);
  return [...found];
}

/** How many depend on a thing, in words: `7`, `200 or more`. */
export function countOf(dependants: readonly string[]): string {
  return dependants.length >= MOST_DEPENDANTS ? `${MOST_DEPENDANTS} or more` : String(dependants.length);
}
