/** How many single letters have to change to get from one word to the other. */
function distance(from: string, to: string): number {
  // A row holds, for each letter of `to`, the way to its beginning up to there; the first one is that of no letters.
  let above = to.split('').map((_, index) => index + 1);
  let last = to.length;
  for (const [index, letter] of from.split('').entries()) {
    let corner = index;
    last = index + 1;
    above = above.map((over, column) => {
      const changed = corner + (letter === to.charAt(column) ? 0 : 1);
      corner = over;
      last = Math.min(changed, over + 1, last + 1);
      return last;
    });
  }
  return last;
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
