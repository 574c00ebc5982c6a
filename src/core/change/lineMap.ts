import { diffLines } from 'diff';

/** Past this many differing lines the middle is not compared any more: its ends are all that is known. */
const MOST_EDITS = 4_000;

/** Where a line of the text before stands in the text after. All lines are 0-based. */
export type LineMap = {
  /** `kept`: the line is still there. Otherwise it is gone, and `line` is the nearest to where it was. */
  readonly of: (line: number) => { readonly line: number; readonly kept: boolean };
};

/** Lines `before` up to its end became lines `after` up to its end; equal counts and text when `same`. */
type Block = { readonly before: number; readonly after: number; readonly removed: number; readonly added: number };

function linesOf(text: string): readonly string[] {
  return text.split('\n');
}

/** The differing blocks, in order. */
function blocksOf(before: string, after: string): readonly Block[] {
  const changes = diffLines(before, after, { maxEditLength: MOST_EDITS });
  if (changes === undefined) return outerBlock(linesOf(before), linesOf(after));
  const blocks: Block[] = [];
  let [atBefore, atAfter] = [0, 0];
  let open: { before: number; after: number; removed: number; added: number } | null = null;
  for (const { added, removed, count } of changes) {
    if (!added && !removed) {
      if (open !== null) blocks.push(open);
      open = null;
      atBefore += count;
      atAfter += count;
      continue;
    }
    open ??= { before: atBefore, after: atAfter, removed: 0, added: 0 };
    if (removed) {
      open.removed += count;
      atBefore += count;
    } else {
      open.added += count;
      atAfter += count;
    }
  }
  return open === null ? blocks : [...blocks, open];
}

/** All between the lines that both texts begin and end with. */
function outerBlock(before: readonly string[], after: readonly string[]): readonly Block[] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const removed = before.length - start - end;
  return [{ before: start, after: start, removed, added: after.length - start - end }];
}

/** Of the lines around the place of removed text, an empty one says least about itself. */
function nearest(lines: readonly string[], at: number): number {
  const isEmpty = (line: number): boolean => (lines[line] ?? 'nothing').trim() === '';
  if (at > 0 && isEmpty(at - 1)) return at - 1;
  return Math.max(0, Math.min(at, lines.length - 1));
}

/** Maps the lines of `before` to those of `after`. */
export function lineMap(before: string, after: string): LineMap {
  const blocks = blocksOf(before, after);
  const lines = linesOf(after);
  return {
    of: (line) => {
      let shift = 0;
      for (const block of blocks) {
        if (line < block.before) break;
        const inside = line - block.before;
        if (inside < block.removed) {
          const at = block.added === 0 ? nearest(lines, block.after) : block.after + Math.min(inside, block.added - 1);
          return { line: at, kept: false };
        }
        shift = block.after + block.added - (block.before + block.removed);
      }
      return { line: Math.max(0, Math.min(line + shift, lines.length - 1)), kept: true };
    },
  };
}
