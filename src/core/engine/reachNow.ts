import { resolveEnvironment } from '../environment/resolveEnvironment';
import type { EnvironmentDefinition, Tier } from '../model/environment';
import { keyLives, type Identity, type Reach, type ReachMachine, type ReachRow } from '../model/reach';
import { reachSources } from '../reach/index.generated';

const tiers: readonly Tier[] = ['production', 'staging', 'unknown', 'development'];

/** Production first, then by how long a copy of the key works, then by tier; what is in use before what is not. */
function order(a: ReachRow, b: ReachRow): number {
  const place = (row: ReachRow): readonly number[] => [
    row.environment.tier === 'production' ? 0 : 1,
    keyLives.indexOf(row.key),
    tiers.indexOf(row.environment.tier),
    row.inUse ? 0 : 1,
  ];
  const [first, second] = [place(a), place(b)];
  const differs = first.findIndex((value, at) => value !== second[at]);
  if (differs >= 0) return (first[differs] ?? 0) - (second[differs] ?? 0);
  const [one, other] = [`${a.kind} ${a.name}`, `${b.kind} ${b.name}`];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** A name that is an address may have been written with a login in it; it is taken off here, whoever found it. */
function withoutLogin(text: string): string {
  return text.replace(/([a-z][a-z0-9+.-]*:\/\/)[^/?#\s]*@/gi, '$1');
}

function rowOf({ signals, name, by, ...rest }: Identity, definitions: readonly EnvironmentDefinition[]): ReachRow {
  const shown = signals.map((signal) => ({ ...signal, value: withoutLogin(signal.value) }));
  return {
    ...rest,
    name: withoutLogin(name),
    ...(by === undefined ? {} : { by: withoutLogin(by) }),
    environment: resolveEnvironment(shown, definitions),
  };
}

/**
 * What a shell on `machine` can use at this moment, worst first, placed by the policies' environments. Never throws: a
 * source that fails is noted, and the others are heard.
 */
export function reachNow(machine: ReachMachine, definitions: readonly EnvironmentDefinition[]): Omit<Reach, 'notes'> {
  const identities = reachSources.flatMap((source) => {
    try {
      return source.find(machine);
    } catch {
      for (const place of source.looksAt.slice(0, 1)) machine.note(place, 'was not understood: a fault of holdpoint');
      return [];
    }
  });
  return { rows: identities.map((identity) => rowOf(identity, definitions)).sort(order) };
}
