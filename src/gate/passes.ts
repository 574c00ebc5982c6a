import type { Review } from '../core/model/decision';
import type { Finding } from '../core/model/finding';
import { planLines } from './planLines';

/** The places where one call can be met, from the outside in. */
export const passLayers = ['hook', 'tool', 'line', 'shell', 'launcher'] as const;
export type PassLayer = (typeof passLayers)[number];

/** What a release is bound to. */
export type Bond = {
  readonly agent: string;
  readonly session: string | null;
  /** Canonical commands, file digests, findings and the environments that decided with their evidence. Never empty. */
  readonly lines: readonly string[];
  readonly policyDigest: string;
};

/** Who uses a pass: a layer, and the asking process before those it descends from; no pids where they say nothing. */
export type User = { readonly layer: PassLayer; readonly pids: readonly number[] };

export type Passes = {
  /** A person's release; `used` is who was answered with it at once, null when nobody waited for it. */
  readonly grant: (bond: Bond, used: User | null) => void;
  /** Allowed without a question: the layers below are not asked and not written down again. */
  readonly allowed: (bond: Bond, by: User) => void;
  /** True once for each layer and each command of the pass. */
  readonly use: (bond: Bond, user: User) => boolean;
  /**
   * The same for a text that has the call's commands among others: `asked` are the findings that it would be asked
   * about, and all of them were released or allowed. True once for each layer and each finding.
   */
  readonly useFor: (bond: Bond, asked: readonly Finding[], user: User) => boolean;
  /** The hook's call, allowed or released within the last minute, whose commands include all of these. */
  readonly announced: (bond: Bond) => Bond | null;
  /** Whether an agent's hook, or a person's yes, left anything that a line could be part of. */
  readonly isAny: () => boolean;
  /** Such a call all of whose commands are among these: what an agent puts around the line it was asked about. */
  readonly wrapped: (bond: Bond) => Bond | null;
  readonly clear: () => void;
};

type Use = {
  readonly layer: PassLayer;
  readonly pid: number | null;
  readonly at: number;
  readonly lines: readonly string[];
};
type Pass = {
  readonly bond: Bond;
  /** How often each line stands in the bond. */
  readonly counts: ReadonlyMap<string, number>;
  readonly expires: number;
  readonly uses: Use[];
};

/** Milliseconds: ten minutes to come back, one for each layer below. */
const LIFE = 10 * 60 * 1000;
const BELOW = 60 * 1000;

const evidence = 'evidence ';
const finding = 'finding ';
const circumstance = /^(?:environment|evidence|file|finding|plan) /;

/** What is done; where it lands and which files it stands on can be the same for several commands. */
function deeds({ lines }: Bond): readonly string[] {
  return lines.filter((line) => !circumstance.test(line));
}

function findingsIn({ lines }: Bond): readonly string[] {
  return lines.filter((line) => line.startsWith(finding));
}

/** What a layer below must share with the pass: how grave a finding is may depend on what stands around its command. */
function toShare({ lines }: Bond): readonly string[] {
  return lines.filter((line) => !line.startsWith(evidence) && !line.startsWith(finding));
}

function findingLine({ rule, effect, stage, severity, undo, target }: Finding): string {
  const { type, name, environment } = target;
  return `${finding}${JSON.stringify([rule, effect, stage, severity, undo, type, name, environment.tier, environment.name])}`;
}

/** The bond of a reviewed operation. `fallback` stands for it when the review could not name what would run. */
export function bondOf(
  review: Review,
  who: {
    readonly agent: string;
    readonly session: string | null;
    readonly policyDigest: string;
    readonly fallback: string;
  },
): Bond {
  const { agent, session, policyDigest, fallback } = who;
  const circumstances = review.findings.flatMap(({ target: { environment } }) => [
    `environment ${environment.tier} ${environment.name}`,
    ...environment.evidence.map((fact) => `${evidence}${fact}`),
  ]);
  const identity = review.identity.length > 0 ? review.identity : [fallback];
  // A command that stands there twice may run twice.
  const lines = [...identity, ...review.findings.map(findingLine), ...planLines(review), ...new Set(circumstances)];
  return { agent, session, policyDigest, lines: lines.sort() };
}

function includes(counts: ReadonlyMap<string, number>, lines: readonly string[]): boolean {
  return lines.length > 0 && lines.every((line) => counts.has(line));
}

function countsOf(lines: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

/** The same, each as often as it stands there: what was released once is not released twice in one call. */
function holdsAll(counts: ReadonlyMap<string, number>, lines: readonly string[]): boolean {
  return lines.length > 0 && [...countsOf(lines)].every(([line, often]) => often <= (counts.get(line) ?? 0));
}

/** Whether two bonds are about the same thing done. */
export function sameBond(one: Bond, other: Bond): boolean {
  return (
    one.agent === other.agent &&
    one.session === other.session &&
    one.policyDigest === other.policyDigest &&
    includes(countsOf(one.lines), other.lines) &&
    includes(countsOf(other.lines), one.lines)
  );
}

/**
 * The same thing seen by a layer that may not know who acts, nor which facts told the environment.
 * Which environment it is must still be the same.
 */
export function sameDeed(one: Bond, other: Bond): boolean {
  const bare = (bond: Bond): Bond => ({
    ...bond,
    agent: '',
    session: null,
    lines: toShare(bond),
  });
  return sameBond(bare(one), bare(other));
}

/** A hook knows who acts and is held to every fact; a layer below is held to what runs, where, and under which policy. */
function covers(pass: Pass, bond: Bond, { layer }: User): boolean {
  if (pass.bond.policyDigest !== bond.policyDigest) return false;
  if (layer !== 'hook')
    return includes(
      pass.counts,
      bond.lines.filter((line) => !line.startsWith(evidence)),
    );
  return pass.bond.agent === bond.agent && pass.bond.session === bond.session && holdsAll(pass.counts, bond.lines);
}

/**
 * A use that led to this one: `bash -c` inside `bash -c`, a program that hands on to another one of the same name. A
 * shell that reads lines asks for each of them under the same pid, so there nothing leads to another.
 */
function ledHere({ layer, pid }: Use, user: User): boolean {
  return layer === user.layer && (layer === 'shell' || layer === 'launcher') && pid !== null && user.pids.includes(pid);
}

function spentBy(bond: Bond): readonly string[] {
  return [...deeds(bond), ...findingsIn(bond)];
}

/** What a shell was allowed serves what that shell starts. Of a process without known parents nothing can be said. */
function isStrange({ pids }: User, above: readonly Use[]): boolean {
  const shells = above.flatMap(({ layer, pid }) => (layer === 'hook' || pid === null ? [] : [pid]));
  return pids.length > 1 && shells.length > 0 && !shells.some((pid) => pids.includes(pid));
}

function isOpen(pass: Pass, bond: Bond, user: User, now: number): boolean {
  const rank = passLayers.indexOf(user.layer);
  const isAbove = (use: Use): boolean => passLayers.indexOf(use.layer) < rank || ledHere(use, user);
  const others = pass.uses.filter((use) => !isAbove(use));
  // What has been run from below is spent for the layers above it.
  const isSpent = (line: string): boolean => {
    const most = pass.counts.get(line);
    return most !== undefined && others.filter((use) => use.lines.includes(line)).length >= most;
  };
  if (spentBy(bond).some(isSpent)) return false;
  const above = pass.uses.filter(isAbove);
  if (isStrange(user, above)) return false;
  return above.length === 0 || now - Math.max(...above.map((use) => use.at)) <= BELOW;
}

/** Passes by the first of their commands that is asked for, since every line of every terminal looks for one. */
type Shelf = {
  readonly add: (pass: Pass) => void;
  /** Those that hold the command and have not expired, oldest first. */
  readonly holding: (deed: string | undefined) => readonly Pass[];
  readonly clear: () => void;
};

/** Milliseconds between two looks at what has expired. */
const PRUNE = 1_000;

function createShelf(monotonic: () => number): Shelf {
  const byDeed = new Map<string, Pass[]>();
  let pruned = monotonic();

  function prune(now: number): void {
    if (now - pruned < PRUNE) return;
    pruned = now;
    for (const [deed, passes] of byDeed) {
      const live = passes.filter((pass) => pass.expires > now);
      if (live.length === 0) byDeed.delete(deed);
      else byDeed.set(deed, live);
    }
  }

  return {
    add(pass) {
      prune(monotonic());
      for (const deed of new Set(spentBy(pass.bond))) byDeed.set(deed, [...(byDeed.get(deed) ?? []), pass]);
    },
    holding(deed) {
      const now = monotonic();
      return deed === undefined ? [] : (byDeed.get(deed) ?? []).filter((pass) => pass.expires > now);
    },
    clear() {
      byDeed.clear();
    },
  };
}

/**
 * Operations that may run. A pass is used once by each layer: the outermost within ten minutes of a release, a lower
 * one within a minute of the layer above. `monotonic` is in milliseconds and does not jump.
 */
export function createPasses(monotonic: () => number): Passes {
  const shelf = createShelf(monotonic);
  let latest = -Infinity;

  function add(bond: Bond, used: User | null, life: number): void {
    const now = monotonic();
    const { layer, pids } = used ?? {};
    const uses = layer === undefined ? [] : [{ layer, pid: pids?.[0] ?? null, at: now, lines: spentBy(bond) }];
    shelf.add({ bond, counts: countsOf(bond.lines), expires: now + life, uses });
  }

  function take(from: readonly Pass[], bond: Bond, user: User, fits: (pass: Pass) => boolean): boolean {
    const now = monotonic();
    const pass = from.find((one) => fits(one) && isOpen(one, bond, user, now));
    pass?.uses.push({ layer: user.layer, pid: user.pids[0] ?? null, at: now, lines: spentBy(bond) });
    return pass !== undefined;
  }

  /** Of a hook, within the last minute. */
  function recent(from: readonly Pass[]): readonly Pass[] {
    const now = monotonic();
    return from.filter(({ uses }) => uses.some((use) => use.layer === 'hook' && now - use.at <= BELOW));
  }

  return {
    grant(bond, used) {
      latest = monotonic();
      add(bond, used, LIFE);
    },
    allowed(bond, by) {
      if (by.layer === 'hook') latest = monotonic();
      add(bond, by, BELOW * (passLayers.length - passLayers.indexOf(by.layer)));
    },
    use: (bond, user) => take(shelf.holding(deeds(bond)[0]), bond, user, (pass) => covers(pass, bond, user)),
    useFor(bond, asked, user) {
      const lines = asked.map(findingLine);
      const isFor = (pass: Pass): boolean =>
        pass.bond.policyDigest === bond.policyDigest && includes(pass.counts, lines);
      return user.layer !== 'hook' && take(shelf.holding(lines[0]), bond, user, isFor);
    },
    isAny: () => monotonic() - latest <= LIFE,
    announced(bond) {
      const lines = deeds(bond);
      return recent(shelf.holding(lines[0])).findLast((pass) => includes(pass.counts, lines))?.bond ?? null;
    },
    wrapped(bond) {
      const lines = deeds(bond);
      const counts = countsOf(lines);
      const held = recent([...new Set(lines)].flatMap(shelf.holding));
      return held.find((pass) => includes(counts, deeds(pass.bond)))?.bond ?? null;
    },
    clear() {
      shelf.clear();
    },
  };
}
