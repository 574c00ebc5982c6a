import type { Place, Position, Span } from '../../model/place';

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Turns offsets of one text into places of a file and side; counts the lines once, when the first place is asked for. */
export function createPlaces(text: string, file: string, side: 'before' | 'after'): (span: Span) => Place {
  let counted: readonly number[] | null = null;
  const positionOf = (offset: number): Position => {
    const starts = (counted ??= lineStarts(text));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: offset - (starts[low] ?? 0) };
  };
  return ({ start, end }) => ({ file, side, start: positionOf(start), end: positionOf(end) });
}
