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
  return users;
}

/** Everything that refers to `address`, directly or through others, nearest first, then by name; without itself. */
export function dependantsOf(users: Users, address: string): readonly string[] {
  const found = new Set<string>([address]);
  let ring = [address];
  while (ring.length > 0) {
    const next = ring.flatMap((at) => users.get(at) ?? []).filter((user) => !found.has(user));
    ring = [...new Set(next)].sort();
    for (const user of ring) found.add(user);
  }
  found.delete(address);
  return [...found];
}
