import {
  signalKinds,
  unknownEnvironment,
  type Environment,
  type EnvironmentDefinition,
  type Signal,
  type Tier,
} from '../model/environment';
import { matchesGlobs } from '../model/glob';
import { isLoopback, urlHost } from './databaseSignals';

type Hit = { readonly definition: EnvironmentDefinition; readonly signal: Signal };

const VARIABLE = /^[A-Z][A-Z0-9_]*$/;

function evidenceOf({ from, value }: Signal): string {
  return VARIABLE.test(from) || from.startsWith('TF_VAR_') ? `${from}=${value}` : `${from} ${value}`;
}

/**
 * `ApiProd` and `ProductionAdmin` hold the same words as `api-prod`: the patterns of the presets part words by signs. It
 * never makes a place harmless, and a policy's own patterns mean what they say.
 */
function spelled(value: string, { from, tier }: EnvironmentDefinition): readonly string[] {
  if (from !== 'preset' || tier === 'development') return [value];
  return [value, value.replace(/([a-z0-9])([A-Z])/g, '$1-$2')];
}

function fits({ kind, value }: Signal, definition: EnvironmentDefinition): boolean {
  const patterns = definition.signals[kind] ?? [];
  if (patterns.length === 0) return false;
  if (kind === 'path') {
    // A folder outside of every workspace is absolute; a policy's paths begin at its own folder.
    const anywhere = value.startsWith('/') ? patterns.map((one) => one.replace(/^(!?)(?!\/|\*\*)/, '$1**/')) : patterns;
    return matchesGlobs(anywhere, value, { path: true });
  }
  const host = kind === 'kube-server' ? urlHost(value) : null;
  const values = new Set([...spelled(value, definition), ...(host === null ? [] : [host])]);
  return [...values].some((one) => matchesGlobs(patterns, one, { path: false }));
}

function hitsOf(signals: readonly Signal[], definitions: readonly EnvironmentDefinition[]): readonly Hit[] {
  return definitions.flatMap((definition) =>
    signals.filter((signal) => fits(signal, definition)).map((signal) => ({ definition, signal })),
  );
}

/** An identity is what the other side is, not what somebody calls it. */
function isIdentity({ kind, value }: Signal): boolean {
  return kind === 'aws-account' || kind === 'kube-server' || (kind === 'database-host' && isLoopback(value));
}

/**
 * A development signal is worth something when the user's or the organisation's policy says so, or when it is an
 * identity. A repository's own policy never makes a place harmless.
 */
function isTrusted({ definition, signal }: Hit): boolean {
  if (definition.from === 'user' || definition.from === 'organisation') return true;
  return definition.from === 'preset' && isIdentity(signal);
}

/** The trusted development hits, without kinds of which another signal says something else: two accounts, two profiles. */
function harmless(hits: readonly Hit[], signals: readonly Signal[]): readonly Hit[] {
  const trusted = hits.filter((hit) => hit.definition.tier === 'development' && isTrusted(hit));
  const told = new Set(trusted.map((hit) => hit.signal));
  return trusted.filter(
    ({ signal }) => signal.isClaim !== true && signals.every((one) => one.kind !== signal.kind || told.has(one)),
  );
}

function named(tier: Tier, hits: readonly Hit[]): Environment {
  const names = hits.map((hit) => hit.definition.name).sort((a, b) => (a < b ? -1 : 1));
  const ordered = [...hits].sort(
    (a, b) =>
      signalKinds.indexOf(a.signal.kind) - signalKinds.indexOf(b.signal.kind) ||
      (evidenceOf(a.signal) < evidenceOf(b.signal) ? -1 : 1),
  );
  return { name: names[0] ?? tier, tier, evidence: [...new Set(ordered.map((hit) => evidenceOf(hit.signal)))] };
}

/** Whether this machine itself is meant, as far as its address says. */
function reachesLoopback(signals: readonly Signal[]): boolean {
  return signals.some(({ kind, value }) => {
    const host = kind === 'kube-server' ? (urlHost(value) ?? value) : value;
    return (kind === 'kube-server' || kind === 'database-host') && isLoopback(host);
  });
}

function withoutTunnels(hits: readonly Hit[], signals: readonly Signal[]): readonly Hit[] {
  const isBehind = hits.some(({ signal }) => signal.isBehindLoopback === true) && !reachesLoopback(signals);
  return isBehind ? hits.filter(({ signal }) => signal.isBehindLoopback !== true) : hits;
}

function told(all: readonly Hit[], signals: readonly Signal[]): Environment {
  const hits = withoutTunnels(all, signals);
  for (const tier of ['production', 'staging', 'unknown'] as const) {
    const ofTier = hits.filter((hit) => hit.definition.tier === tier);
    if (ofTier.length > 0) return named(tier, ofTier);
  }
  const development = harmless(hits, signals);
  return development.length > 0 ? named('development', development) : unknownEnvironment;
}

/**
 * The environment that `signals` tell under `definitions`: the strictest tier wins, and its matching signals are the
 * evidence. INVARIANT: one more signal, or one more production or staging definition, never takes production or staging
 * away; the order of both lists means nothing.
 */
export function resolveEnvironment(
  signals: readonly Signal[],
  definitions: readonly EnvironmentDefinition[],
): Environment {
  return told(hitsOf(signals, definitions), signals);
}

/** The same for things that have all of `ambient` in common, which is matched once, and signals of their own. */
export function environmentsAround(
  ambient: readonly Signal[],
  definitions: readonly EnvironmentDefinition[],
): (own: readonly Signal[]) => Environment {
  const around = hitsOf(ambient, definitions);
  return (own) => told([...hitsOf(own, definitions), ...around], [...own, ...ambient]);
}
