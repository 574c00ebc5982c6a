import type { Span } from '../../model/place';
import { linesOf, type Layout, type Line } from './lineBlocks';

/** A line with those around it. */
type Around = {
  readonly line: Line;
  readonly before: Line | undefined;
  readonly after: Line | undefined;
  /** The last line before it that stands no deeper. */
  readonly above: Line | undefined;
};

/** A bracket alone that is not the item of a list, the one before which is not closed. */
function isBareBracket({ line, before, above }: Around, layout: Layout): boolean {
  if (above === undefined || !layout.isBareOpener(line.said)) return false;
  return above === before || above.indent === 0 || above.said[0] !== line.said[0];
}

/** Whether all that stands below the line may stand there without it. */
function partsNothing({ line, before, after, above }: Around, layout: Layout): boolean {
  if (after === undefined || after.indent <= line.indent) return true;
  // Nothing else stands at its place, and it is not the first in what was opened before it.
  if (above !== undefined && above.indent !== line.indent && above !== before) return true;
  const opener = layout.closes ? (above?.indent === line.indent ? above : undefined) : before;
  return opener !== undefined && layout.isOpener(opener.said) && after.indent > opener.indent;
}

/**
 * Lines that nobody knows and that part nothing: without them each other line stands where it may. One that others stand
 * deeper below, where they could not stand without it, is the half of a head.
 */
export function strayLines(text: string, layout: Layout, isStrange: (span: Span) => boolean): readonly Span[] {
  const lines = linesOf(text, { start: 0, end: text.length }, layout);
  const open: Line[] = [];
  return lines.filter((line, at) => {
    while ((open.at(-1)?.indent ?? -1) > line.indent) open.pop();
    const around = { line, before: lines[at - 1], after: lines[at + 1], above: open.at(-1) };
    const isKnown = layout.isCloser(line.said) || !(isBareBracket(around, layout) || isStrange(line));
    const isStray = !isKnown && partsNothing(around, layout);
    if (!isStray) open.push(line);
    return isStray;
  });
}
