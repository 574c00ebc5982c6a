/** `Closes` → `close`, `Passes` → `pass`, `Empties` → `empty`. */
function baseOf(verb: string): string {
  if (verb.endsWith('ies')) return `${verb.slice(0, -3)}y`;
  return /(?:sh|ch|ss|x|zz)es$/.test(verb) ? verb.slice(0, -2) : verb.slice(0, -1);
}

/** A second verb of the same sentence: `… and leaves the real thing as it is`. */
const second = /\b(and|or) (leaves|keeps|runs|copies|forces|holds|fails|rolls|locks|writes|reads)(?= )/g;

/**
 * The sentence of something that is not sure: `Opens x to the internet` is `May open x to the internet`. One that says
 * so itself, or does not begin with what happens, stays as it is.
 */
export function mayHappen(says: string): string {
  const [, verb = '', rest = ''] = /^([A-Z][a-z]+s)((?: |,).*)$/s.exec(says) ?? [];
  if (verb === '' || /^(?:This|Its|Was|Is|Has)$/.test(verb) || / (?:unless|which may) /.test(says)) return says;
  const clause = /[:;,(]/.exec(rest)?.index ?? rest.length;
  const whole = rest.slice(0, clause).replace(second, (_, word: string, other: string) => `${word} ${baseOf(other)}`);
  return `May ${baseOf(verb.toLowerCase())}${whole}${rest.slice(clause)}`;
}
