/** The number, from 1, of the first line of `text` that `fits`; null when none does. */
export function lineOf(text: string, fits: (line: string) => boolean): number | null {
  const at = text.split('\n').findIndex((line) => fits(line.trim()));
  return at < 0 ? null : at + 1;
}
