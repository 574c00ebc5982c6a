const breaks = /; |: | because /;

/**
 * What a finding's sentence says first: `Replaces x because y` → `Replaces x`. What stands between backticks is a name
 * and is not parted.
 */
export function headClause(says: string): string {
  const parts = says.split('`');
  let head = '';
  for (const [index, part] of parts.entries()) {
    const at = index % 2 === 0 ? part.search(breaks) : -1;
    const before = index === 0 ? '' : '`';
    if (at >= 0) return head + before + part.slice(0, at);
    head += before + part;
  }
  return head;
}
