/** Verbs of two words that tools write as one. */
const APART: ReadonlyMap<string, string> = new Map([
  ['rollback', 'Rolls back'],
  ['failover', 'Fails over'],
  ['fail-over', 'Fails over'],
  ['failback', 'Fails back'],
  ['switchover', 'Switches over'],
  ['shutdown', 'Shuts down'],
  ['power-off', 'Powers off'],
  ['opt-out', 'Opts out'],
  ['undo', 'Undoes'],
  ['cleanup', 'Cleans up'],
  ['down', 'Takes down'],
  ['off', 'Switches off'],
]);

/** A verb as a sentence begins with it: `Stops`, `Detaches`, `Modifies`. */
export function thirdPerson(verb: string): string {
  const apart = APART.get(verb);
  if (apart !== undefined) return apart;
  const ending = /(s|sh|ch|x)$/.test(verb) ? 'es' : 's';
  const third = verb.endsWith('y') && !/[aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}${ending}`;
  return `${third.charAt(0).toUpperCase()}${third.slice(1)}`;
}
