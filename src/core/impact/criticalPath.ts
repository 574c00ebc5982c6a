import type { Finding, Outage } from '../model/finding';

/** The longest way through what is down: one thing after the other, each waiting for the one before. */
export type CriticalPath = {
  /** Seconds of all of them together; the sources of its parts, each once. */
  readonly outage: Outage;
  /** Names, in the order in which they come back. Never empty. */
  readonly along: readonly string[];
};

type Down = { readonly name: string; readonly outage: Outage; readonly dependants: ReadonlySet<string> };

type Stretch = { readonly maxSeconds: number; readonly down: Down; readonly rest: Stretch | null };

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

type Frame = { readonly down: Down; readonly next: readonly Down[]; at: number; best: Stretch | null };

/**
 * The longest stretch that begins at each thing. What depends on itself in a circle is passed once. Each thing is looked
 * at once and each of its dependants once, without recursion: a chain may be as long as there are findings.
 */
function longestFrom(all: readonly Down[]): (down: Down) => Stretch {
  const byName = new Map(all.map((down) => [down.name, down]));
  const known = new Map<Down, Stretch>();
  const open = new Set<Down>();
  const frameOf = (down: Down): Frame => {
    open.add(down);
    const names = [...down.dependants].sort();
    return { down, next: names.flatMap((name) => byName.get(name) ?? []), at: 0, best: null };
  };
  const close = (frames: Frame[], { down, best }: Frame): void => {
    known.set(down, { maxSeconds: down.outage.maxSeconds + (best?.maxSeconds ?? 0), down, rest: best });
    open.delete(down);
    frames.pop();
  };
  /** Whether a dependant has to be followed first. */
  const isAhead = (down: Down): boolean => !known.has(down) && !open.has(down);
  return (start) => {
    const frames = known.has(start) ? [] : [frameOf(start)];
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      const other = frame.next[frame.at];
      if (other === undefined) close(frames, frame);
      else if (isAhead(other)) frames.push(frameOf(other));
      else {
        frame.best = longer(frame.best, known.get(other));
        frame.at += 1;
      }
    }
    return known.get(start) ?? { maxSeconds: start.outage.maxSeconds, down: start, rest: null };
  };
}

/** Of two that are as long the first. */
function longer(best: Stretch | null, other: Stretch | undefined): Stretch | null {
  return other !== undefined && (best === null || other.maxSeconds > best.maxSeconds) ? other : best;
}

function downsOf(stretch: Stretch | null): readonly Down[] {
  const downs: Down[] = [];
  for (let part = stretch; part !== null; part = part.rest) downs.push(part.down);
  return downs;
}

/**
 * How long something is down when all of the findings are carried out: what does not wait for another thing goes at the
 * same time as it, so that the longest chain of dependants counts. Null when nothing is known to be down.
 */
export function criticalPath(findings: readonly Finding[]): CriticalPath | null {
  const all = downs(findings);
  const from = longestFrom(all);
  const longest = all.map(from).sort((one, other) => other.maxSeconds - one.maxSeconds)[0];
  if (longest === undefined) return null;
  const along = downsOf(longest);
  const minSeconds = along.reduce((sum, { outage }) => sum + outage.minSeconds, 0);
  const source = [...new Set(along.map(({ outage }) => outage.source))].join(', ');
  return {
    outage: { minSeconds, maxSeconds: longest.maxSeconds, source },
    along: along.map(({ name }) => name),
  };
}
