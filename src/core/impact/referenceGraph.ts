/** Things by address, each with the addresses it refers to. */
export type References = ReadonlyMap<string, readonly string[]>;

/** Everything that refers to `address`, directly or through others, nearest first, then by name; without itself. */
export function dependantsOf(references: References, address: string): readonly string[] {
  const users = new Map<string, string[]>();
  for (const [from, targets] of references) {
    for (const target of targets) {
      const known = users.get(target);
      if (known === undefined) users.set(target, [from]);
      else known.push(from);
    }
  }
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
