import type { Place, Position, Span } from '../../model/place';

/** Where offsets of one text stand, asked often. */
export type Lines = { readonly text: string; readonly starts: readonly number[] };

export function linesOf(text: string): Lines {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return { text, starts };
}

function positionIn({ starts }: Lines, offset: number): Position {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: offset - (starts[low] ?? 0) };
}

/** The part of a span that stands on its first line: a mark in an editor is read from there. */
export function placeOn(lines: Lines, span: Span, file: string, side: 'before' | 'after'): Place {
  const stop = lines.text.indexOf('\n', span.start);
  const end = Math.min(span.end, stop < 0 ? lines.text.length : stop);
  return { file, side, start: positionIn(lines, span.start), end: positionIn(lines, end) };
}
