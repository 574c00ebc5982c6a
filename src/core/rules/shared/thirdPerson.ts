/** A verb as a sentence begins with it: `Stops`, `Detaches`, `Modifies`. */
export function thirdPerson(verb: string): string {
  const ending = /(s|sh|ch|x)$/.test(verb) ? 'es' : 's';
  const third = verb.endsWith('y') && !/[aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}${ending}`;
  return `${third.charAt(0).toUpperCase()}${third.slice(1)}`;
}
