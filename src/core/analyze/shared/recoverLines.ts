import type { Span } from '../../model/place';
import { blanked } from './blanked';
import { MOST_PARTS } from './dataLimits';
import type { DataEntry, DataNode } from './dataTree';
import { blockSpans, hasLines, type Layout } from './lineBlocks';
import { strayLines } from './strayLines';

/*
 * A damaged text is read by its indentation: it is cut into the blocks that stand at its least indentation, each is read
 * alone, and a block that is damaged is cut the same way. What is intact is kept, the rest are holes.
 */

/** What a damaged block begins with: `key:`, the sign of an item, or a line that nobody knows. */
export type Head = {
  readonly kind: 'entry' | 'item' | 'strange';
  /** Of an entry; the whole line where it is strange. */
  readonly key: string;
  readonly keySpan: Span;
  /** Where what stands in it begins. */
  readonly end: number;
  /** What of the line says nothing that can be read; null when all of it does. */
  readonly rubbish: Span | null;
};

export type Notation = {
  readonly layout: Layout;
  /** The node that a block is when it is whole; null when it is not. An entry is a map of one, an item of YAML a list of one. */
  readonly whole: (text: string, span: Span, asItem: boolean) => { node: DataNode; holes: readonly Span[] } | null;
  readonly headOf: (text: string, span: Span) => Head;
};

type State = {
  readonly text: string;
  /** The same with blanks for what is no letter: what a broken encoding leaves behind. */
  readonly clean: string;
  readonly notation: Notation;
  readonly damaged: Span[];
  charactersLeft: number;
  partsLeft: number;
};

function whole(span: Span, asItem: boolean, state: State): DataNode | null {
  state.charactersLeft -= span.end - span.start;
  state.partsLeft -= 1;
  if (state.charactersLeft < 0 || state.partsLeft < 0) return null;
  const found = state.notation.whole(state.clean, span, asItem);
  if (found !== null) state.damaged.push(...found.holes);
  return found?.node ?? null;
}

/** What stands below the head of a damaged block; a hole where nothing does. */
function below(head: Head, span: Span, state: State): DataNode {
  const inner = { start: head.end, end: span.end };
  if (head.rubbish !== null) state.damaged.push(head.rubbish);
  if (hasLines(state.text, inner, state.notation.layout)) return recoveredBlock(inner, state);
  if (head.rubbish === null) state.damaged.push(inner);
  return { kind: 'hole', span: inner };
}

function entriesIn(span: Span, head: Head, state: State): readonly DataEntry[] {
  const node = whole(span, false, state);
  if (node?.kind === 'map') return node.entries;
  const value = below(head, span, state);
  if (head.kind !== 'entry' && value.kind === 'hole') return [];
  const { key, keySpan } = head;
  return [{ key, keySpan, value, span: { start: keySpan.start, end: value.span.end } }];
}

function itemIn(span: Span, head: Head, state: State): DataNode {
  return whole(span, true, state) ?? below(head, span, state);
}

type Block = { readonly block: Span; readonly head: Head };

/** Items of a list one of which lost its bracket leave its entries beside the others. */
function isList(blocks: readonly Block[], { text, notation }: State): boolean {
  const opens = ({ block, head }: Block): boolean =>
    head.kind === 'item' && hasLines(text, { start: head.end, end: block.end }, notation.layout);
  const opened = blocks.filter(opens).length;
  const runs = blocks.filter(({ head }, at) => head.kind === 'entry' && blocks[at - 1]?.head.kind !== 'entry').length;
  return runs === 0 ? blocks.some(({ head }) => head.kind === 'item') : opened >= runs;
}

function itemsIn(blocks: readonly Block[], state: State): readonly DataNode[] {
  const items: DataNode[] = [];
  let run: DataEntry[] = [];
  const endRun = (at: number): void => {
    const [first] = run;
    if (first !== undefined) items.push({ kind: 'map', entries: run, span: { start: first.span.start, end: at } });
    run = [];
  };
  for (const { block, head } of blocks) {
    if (head.kind === 'entry') {
      run.push(...entriesIn(block, head, state));
      continue;
    }
    endRun(block.start);
    items.push(itemIn(block, head, state));
  }
  endRun(blocks.at(-1)?.block.end ?? 0);
  return items;
}

function recoveredBlock(span: Span, state: State): DataNode {
  const { text, clean, notation } = state;
  const blocks = blockSpans(text, span, notation.layout).map((block) => ({
    block,
    head: notation.headOf(clean, block),
  }));
  return isList(blocks, state)
    ? { kind: 'list', items: itemsIn(blocks, state), span }
    : { kind: 'map', entries: blocks.flatMap(({ block, head }) => entriesIn(block, head, state)), span };
}

export type Recovered = { readonly root: DataNode; readonly damaged: readonly Span[] };

/** The intact parts of a damaged text; `most` bounds how many characters are read in search of them. */
export function recoverLines(source: string, span: Span, notation: Notation, most: number): Recovered {
  const before = source.slice(span.start, span.end);
  const isStrange = ({ start, end }: Span): boolean => notation.headOf(before, { start, end }).kind === 'strange';
  const strays = strayLines(before, notation.layout, isStrange);
  const damaged = strays.map(({ start, end }) => ({ start: span.start + start, end: span.start + end }));
  const text = blanked(source, damaged);
  const clean = text.replace(/[\0\uFFFD]|\p{Cs}/gu, ' ');
  const state: State = { text, clean, notation, damaged, charactersLeft: most, partsLeft: MOST_PARTS };
  const root = recoveredBlock(span, state);
  return { root, damaged: state.damaged };
}
