import type { Finding, Outage } from '../model/finding';

/** The longest way through what is down: one thing after the other, each waiting for the one before. */
export type CriticalPath = {
  /** Seconds of all of them together; the sources of its parts, each once. */
  readonly outage: Outage;
  /** Names, in the order in which they come back. Never empty. */
  readonly along: readonly string[];
};

type Down = { readonly name: string; readonly outage: Outage; readonly dependants: ReadonlySet<string> };

type Stretch = { readonly maxSeconds: number; readonly downs: readonly Down[] };

/** Things that go or come back, each once, with the longest of its times. */
function downs(findings: readonly Finding[]): readonly Down[] {
  const byName = new Map<string, Down>();
  for (const { target, impact } of findings) {
    if (impact?.outage === undefined) continue;
    const known = byName.get(target.name);
    if (known !== undefined && known.outage.maxSeconds >= impact.outage.maxSeconds) continue;
    byName.set(target.name, { name: target.name, outage: impact.outage, dependants: new Set(impact.dependants) });
  }
  return [...byName.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** The longest stretch that begins at each thing. What depends on itself in a circle is passed once. */
function longestFrom(all: readonly Down[]): (down: Down, above: ReadonlySet<Down>) => Stretch {
  const known = new Map<Down, Stretch>();
  const from = (down: Down, above: ReadonlySet<Down>): Stretch => {
    const told = known.get(down);
    if (told !== undefined) return told;
    const path = new Set([...above, down]);
    const next = all.filter((other) => down.dependants.has(other.name) && !path.has(other));
    const rest = next.map((other) => from(other, path)).sort((one, other) => other.maxSeconds - one.maxSeconds)[0];
    const stretch = {
      maxSeconds: down.outage.maxSeconds + (rest?.maxSeconds ?? 0),
      downs: [down, ...(rest?.downs ?? [])],
    };
    known.set(down, stretch);
    return stretch;
  };
  return from;
}

/**
 * How long something is down when all of the findings are carried out: what does not wait for another thing goes at the
 * same time as it, so that the longest chain of dependants counts. Null when nothing is known to be down.
 */
export function criticalPath(findings: readonly Finding[]): CriticalPath | null {
  const all = downs(findings);
  const from = longestFrom(all);
  const longest = all.map((down) => from(down, new Set())).sort((one, other) => other.maxSeconds - one.maxSeconds)[0];
  if (longest === undefined) return null;
  const minSeconds = longest.downs.reduce((sum, { outage }) => sum + outage.minSeconds, 0);
  const source = [...new Set(longest.downs.map(({ outage }) => outage.source))].join(', ');
  return {
    outage: { minSeconds, maxSeconds: longest.maxSeconds, source },
    along: longest.downs.map(({ name }) => name),
  };
}
