/** How many single letters have to change to get from one word to the other. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of from.split('').entries()) {
    const next = [index + 1];
    for (const [column, other] of to.split('').entries()) {
      const same = letter === other ? 0 : 1;
      next.push(Math.min((row[column] ?? 0) + same, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

const LONGEST = 40;

/** A help line for a word that is not one of `known`: the nearest one, else all of them. */
export function closest(word: string, known: readonly string[]): string {
  const near = known
    .map((name) => ({ name, far: word.length > LONGEST ? LONGEST : distance(word.toLowerCase(), name) }))
    .filter(({ name, far }) => far <= Math.max(1, Math.ceil(name.length / 3)))
    .toSorted((a, b) => a.far - b.far)[0];
  if (near !== undefined) return `did you mean \`${near.name}\`?`;
  return `one of ${known.map((name) => `\`${name}\``).join(', ')}`;
}
