import type { Span } from '../../model/place';

/** A line that says something, without its blanks. */
export type Line = Span & { readonly indent: number; readonly said: string };

/** How a format is laid out in lines. */
export type Layout = {
  /** Lines that say nothing: comments. */
  readonly isSilent: (said: string) => boolean;
  /** Lines that end the block before them and begin none: `},`. */
  readonly isCloser: (said: string) => boolean;
  /** Lines below which others stand deeper: `key:`, `"key": {`. */
  readonly isOpener: (said: string) => boolean;
  /** A bracket alone, which stands at the place of what stands beside it. */
  readonly isBareOpener: (said: string) => boolean;
  /** Whether what is opened is closed by a line of its own. */
  readonly closes: boolean;
  /** Items of a list, which may stand at the indentation of its key. */
  readonly isItem: (said: string) => boolean;
};

/** Blanks and what a broken encoding leaves behind, which takes no place in a line. */
const margin = /^[\s\0\uFFFD\uD800-\uDFFF]*/;

function indentOf(line: string): { readonly indent: number; readonly said: string } {
  const [blank = ''] = margin.exec(line) ?? [];
  return { indent: blank.replace(/\S|\uFEFF/g, '').length, said: line.slice(blank.length) };
}

/** The lines of a span that say something; a span may begin in the middle of a line. */
export function linesOf(text: string, span: Span, { isSilent }: Layout): readonly Line[] {
  const lines: Line[] = [];
  let before = span.start - (text.lastIndexOf('\n', span.start - 1) + 1);
  for (let start = span.start; start < span.end; before = 0) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 || newline > span.end ? span.end : newline;
    const { indent, said } = indentOf(text.slice(start, end));
    if (said !== '' && !isSilent(said)) lines.push({ start, end, indent: before + indent, said });
    start = end + 1;
  }
  return lines;
}

/** Whether anything stands in a span but ends of what stands before it. */
export function hasLines(text: string, span: Span, layout: Layout): boolean {
  return linesOf(text, span, layout).some(({ said }) => !layout.isCloser(said));
}

/** A block while its lines are read. */
type Block = {
  readonly start: number;
  readonly indent: number;
  /** Where the first line below it stands. */
  child: number | null;
  isClosed: boolean;
  end: number | null;
};

/** A line that closes: the block itself at its own place, or what stands around it. */
function close(block: Block | undefined, { indent, start }: Line): void {
  if (block === undefined) return;
  if (indent === block.indent) block.isClosed = true;
  if (indent < block.indent) block.end ??= start;
}

/** Whether a line begins another block: it stands no deeper than the head of the last one, whose items may stand beside it. */
function beginsBlock(last: Block, indent: number, level: number): boolean {
  // One that slid out is followed by others at their place, which is not that of what stands in it.
  const slid = last.child !== null && indent < last.child && indent <= level;
  return indent <= last.indent || slid || last.isClosed;
}

/** Spans of the blocks of a span: each a line with those below it that stand deeper. */
export function blockSpans(text: string, span: Span, layout: Layout): readonly Span[] {
  const lines = linesOf(text, span, layout);
  const first = lines.find(({ said }) => !layout.isCloser(said));
  if (first === undefined) return [];
  const blocks: Block[] = [];
  const ofItems = layout.isItem(first.said);
  for (const line of lines) {
    const last = blocks.at(-1);
    if (layout.isCloser(line.said)) close(last, line);
    else if (
      last === undefined ||
      (beginsBlock(last, line.indent, first.indent) && (ofItems || !layout.isItem(line.said)))
    )
      blocks.push({ start: line.start, indent: line.indent, child: null, isClosed: false, end: null });
    else last.child ??= line.indent;
  }
  return blocks.map(({ start, end }, at) => ({ start, end: end ?? blocks[at + 1]?.start ?? span.end }));
}
