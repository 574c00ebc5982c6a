import type { Review } from '../core/model/decision';

/** The places where one call can be met, from the outside in. */
export const passLayers = ['hook', 'line', 'shell', 'launcher'] as const;
export type PassLayer = (typeof passLayers)[number];

/** What a release is bound to. */
export type Bond = {
  readonly agent: string;
  readonly session: string | null;
  /** Canonical commands, file digests and the environments that decided. Never empty. */
  readonly lines: readonly string[];
  readonly policyDigest: string;
};

export type Passes = {
  /** A release; `used` is the layer that it answered at once, null when nobody waited for it. */
  readonly grant: (bond: Bond, used: PassLayer | null) => void;
  /** True once for each layer. */
  readonly use: (bond: Bond, layer: PassLayer) => boolean;
  readonly clear: () => void;
};

type Pass = { readonly bond: Bond; readonly expires: number; readonly used: Map<PassLayer, number> };

/** Milliseconds: ten minutes to come back, one for the layers below. */
const LIFE = 10 * 60 * 1000;
const BELOW = 60 * 1000;

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
  const environments = review.findings.map(({ target: { environment } }) =>
    ['environment', environment.tier, environment.name, ...environment.evidence].join(' '),
  );
  const identity = review.identity.length > 0 ? review.identity : [fallback];
  return { agent, session, policyDigest, lines: [...new Set([...identity, ...environments])].sort() };
}

function contains(whole: Bond, part: Bond): boolean {
  const lines = new Set(whole.lines);
  return (
    whole.agent === part.agent &&
    whole.session === part.session &&
    whole.policyDigest === part.policyDigest &&
    part.lines.length > 0 &&
    part.lines.every((line) => lines.has(line))
  );
}

/** Whether two bonds are about the same thing done. */
export function sameBond(one: Bond, other: Bond): boolean {
  return contains(one, other) && contains(other, one);
}

/**
 * Released operations. A pass is used once by each layer: the outermost within ten minutes, a lower one within a
 * minute of the layer above. `monotonic` is in milliseconds and does not jump.
 */
export function createPasses(monotonic: () => number): Passes {
  let passes: readonly Pass[] = [];

  function isOpen(pass: Pass, layer: PassLayer, now: number): boolean {
    if (pass.used.has(layer)) return false;
    const above = passLayers.slice(0, passLayers.indexOf(layer)).flatMap((one) => pass.used.get(one) ?? []);
    return above.length === 0 || now - Math.max(...above) <= BELOW;
  }

  return {
    grant(bond, used) {
      const now = monotonic();
      const pass: Pass = { bond, expires: now + LIFE, used: new Map(used === null ? [] : [[used, now]]) };
      passes = [...passes.filter((one) => one.expires > now), pass];
    },
    use(bond, layer) {
      const now = monotonic();
      passes = passes.filter((pass) => pass.expires > now);
      const pass = passes.find((one) => contains(one.bond, bond) && isOpen(one, layer, now));
      pass?.used.set(layer, now);
      return pass !== undefined;
    },
    clear() {
      passes = [];
    },
  };
}
