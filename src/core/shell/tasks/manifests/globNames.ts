/** Whether a name of parts with `:` between fits a pattern: `*` is one part or a piece of it, `**` any number. */
export function globMatches(pattern: string, name: string): boolean {
  const [head = '', ...rest] = pattern.split(':');
  const [part, ...others] = name.split(':');
  if (head === '**')
    return rest.length === 0 || others.some((_, at) => globMatches(rest.join(':'), others.slice(at).join(':')));
  if (part === undefined || !partMatches(head, part)) return false;
  if (rest.length === 0) return others.length === 0;
  return others.length > 0 && globMatches(rest.join(':'), others.join(':'));
}

function partMatches(pattern: string, part: string): boolean {
  const [first = '', ...pieces] = pattern.split('*');
  if (pieces.length === 0) return pattern === part;
  const last = pieces.pop() ?? '';
  if (!part.startsWith(first) || !part.endsWith(last) || part.length < first.length + last.length) return false;
  let at = first.length;
  for (const piece of pieces) {
    const found = part.indexOf(piece, at);
    if (found < 0 || found + piece.length > part.length - last.length) return false;
    at = found + piece.length;
  }
  return true;
}
