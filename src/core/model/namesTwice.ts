/** Members of objects as they are written: each has one colon outside of texts. */
function writtenMembers(json: string): number {
  let count = 0;
  let isQuoted = false;
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at];
    if (sign === '"') isQuoted = !isQuoted;
    else if (isQuoted && sign === '\\') at += 1;
    else if (!isQuoted && sign === ':') count += 1;
  }
  return count;
}

function readMembers(value: unknown): number {
  const open: unknown[] = [value];
  let count = 0;
  while (open.length > 0) {
    const one = open.pop();
    if (typeof one !== 'object' || one === null) continue;
    const inside: readonly unknown[] = Object.values(one);
    if (!Array.isArray(one)) count += inside.length;
    for (const each of inside) open.push(each);
  }
  return count;
}

/**
 * Whether an object in a JSON text has a name twice. The reader keeps the last of both; who keeps the first, or takes both,
 * sees something else. `value` is what the reader made of the text.
 */
export function hasNamesTwice(json: string, value: unknown): boolean {
  return writtenMembers(json) !== readMembers(value);
}
