import type { Observation } from '../../../model/finding';

/** The first kinds of the network's part of the catalogue all say that something is open. */
function subject({ code, rule }: Observation): string {
  return code === undefined ? rule : /^NX0[1-4]$/.test(code) ? 'open' : code;
}

/** One thing said twice at one place is said once, in the words that come first. */
export function onePerPlace(observations: readonly Observation[]): readonly Observation[] {
  const seen = new Set<string>();
  return observations.filter((observation) => {
    const { at } = observation;
    const key = `${at.file ?? ''} ${at.side ?? ''} ${at.start.line}:${at.start.character} ${subject(observation)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
