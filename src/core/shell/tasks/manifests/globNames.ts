/** Whether a name of parts with `:` between fits a pattern: `*` is one part or a piece of it, `**` all that follow. */
export function globMatches(pattern: string, name: string): boolean {
  const parts = name.split(':');
  const wanted = pattern.split(':');
  const rest = wanted.indexOf('**');
  const count = rest < 0 ? wanted.length : rest;
  if (rest < 0 ? parts.length !== count : parts.length <= count) return false;
  return wanted.slice(0, count).every((one, at) => partMatches(one, parts[at] ?? ''));
}

/** Whether a name fits a pattern with stars. */
export function partMatches(pattern: string, part: string): boolean {
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
