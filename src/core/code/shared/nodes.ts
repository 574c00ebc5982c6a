import type { SyntaxNode } from '../../model/ports';

/** Named children without comments. */
export function namedChildren(node: SyntaxNode): readonly SyntaxNode[] {
  return node.namedChildren.flatMap((child) => (child === null || child.type === 'comment' ? [] : [child]));
}

/** A node and all below it, in the order of the text. No recursion: code may be nested as deep as it likes. */
export function everyNode(root: SyntaxNode): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const open: SyntaxNode[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    found.push(node);
    for (const child of [...node.namedChildren].reverse()) {
      if (child !== null) {
        open.push(child);
      }
    }
  }
  return found;
}
