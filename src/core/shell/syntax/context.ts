import type { SyntaxNode } from '../../model/ports';
import type { Span } from '../../model/place';
import type { Statement } from './tree';

/** What turning a tree into statements needs to know about the text it stands in. */
export type Context = {
  readonly source: string;
  /** Where the whole text stands in the operation; null when it is the operation. */
  readonly place: Span | null;
  /** Offsets at which lines begin. */
  readonly lines: readonly number[];
  readonly depth: number;
  /** Nothing of the text was written anew, cut out or not understood. */
  readonly isWhole: boolean;
  /** The statements of a list of nodes; handed in, since words hold statements and statements hold words. */
  readonly statements: (nodes: readonly (SyntaxNode | null)[], context: Context) => readonly Statement[];
};

/** INVARIANT: no script nests deeper than this in what is read; the rest is an unparsed statement. */
export const DEEPEST_SYNTAX = 120;

export function deeper(context: Context): Context {
  return { ...context, depth: context.depth + 1 };
}

export function spanOf(node: SyntaxNode, context: Context): Span {
  return context.place ?? { start: node.startIndex, end: node.endIndex };
}

/** Text is always cut from the source: the tree may belong to a repaired copy of the same length. */
export function textOf(node: SyntaxNode, context: Context): string {
  return context.source.slice(node.startIndex, node.endIndex);
}

export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  return node.children.filter((child) => child !== null);
}

export function namedChildrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  return childrenOf(node).filter((child) => child.isNamed);
}

export function lineStarts(source: string): readonly number[] {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

export function lineOf(offset: number, context: Context): number {
  let low = 0;
  let high = context.lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((context.lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
