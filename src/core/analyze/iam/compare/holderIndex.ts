import type { Holder } from '../policy/holder';

/** The policies of one side, to be found without going through all of them: a large change has thousands. */
export type HolderIndex = {
  readonly holders: readonly Holder[];
  readonly withId: (id: string) => readonly Holder[];
  /** Those of the same kind that add to the rights of one of the same subjects, in the order of the side. */
  readonly near: (holder: Holder) => readonly Holder[];
};

function keysOf({ kind, subjects }: Holder): readonly string[] {
  return subjects.map((subject) => `${kind} ${subject}`);
}

function gathered(map: Map<string, number[]>, key: string, at: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [at]);
  else known.push(at);
}

/** Indexes the policies of one side. */
export function indexed(holders: readonly Holder[]): HolderIndex {
  const byId = new Map<string, number[]>();
  const bySubject = new Map<string, number[]>();
  holders.forEach((holder, at) => {
    gathered(byId, holder.id, at);
    for (const key of keysOf(holder)) gathered(bySubject, key, at);
  });
  const at = (places: readonly number[]): readonly Holder[] => places.flatMap((place) => holders[place] ?? []);
  return {
    holders,
    withId: (id) => at(byId.get(id) ?? []),
    near: (holder) => {
      const places = new Set(keysOf(holder).flatMap((key) => bySubject.get(key) ?? []));
      return at([...places].sort((one, other) => one - other));
    },
  };
}
