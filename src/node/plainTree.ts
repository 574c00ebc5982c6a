import type { Tree, TreeCursor } from 'web-tree-sitter';
import type { SyntaxNode } from '../core/model/ports';

type PlainNode = Omit<SyntaxNode, 'children' | 'parent' | 'hasError'> & {
  readonly children: PlainNode[];
  readonly parent: PlainNode | null;
  readonly fields: (string | null)[];
  hasError: boolean;
};

type NodeFacts = Pick<SyntaxNode, 'type' | 'startIndex' | 'endIndex' | 'isNamed' | 'isMissing'>;

/** A node of the text `source` that has no children yet; whoever made it adds them, with their fields. */
export function plainNode(facts: NodeFacts, source: string, parent: PlainNode | null): PlainNode {
  const { type, startIndex, endIndex, isNamed, isMissing } = facts;
  const children: PlainNode[] = [];
  const fields: (string | null)[] = [];
  const isError = type === 'ERROR';
  return {
    type,
    startIndex,
    endIndex,
    isNamed,
    isError,
    isMissing,
    hasError: isError || isMissing,
    children,
    parent,
    fields,
    get text() {
      return source.slice(startIndex, endIndex);
    },
    get namedChildren() {
      return children.filter((child) => child.isNamed);
    },
    childForFieldName: (name) => children[fields.indexOf(name)] ?? null,
  };
}

function nodeAt(cursor: TreeCursor, source: string, parent: PlainNode | null): PlainNode {
  const { nodeType: type, startIndex, endIndex, nodeIsNamed: isNamed, nodeIsMissing: isMissing } = cursor;
  return plainNode({ type, startIndex, endIndex, isNamed, isMissing }, source, parent);
}

/**
 * The tree as plain objects, so that the parser's memory can be freed at once and no reader can outlive it.
 * Measured on 1,800 command lines: a cursor copies a node in 2 to 3 µs, about the price of reading two of its
 * properties through the parser's own nodes.
 */
export function plainTree(tree: Tree, source: string): SyntaxNode {
  const cursor = tree.walk();
  try {
    const root = nodeAt(cursor, source, null);
    let parent = root;
    let more = cursor.gotoFirstChild();
    while (more) {
      const node = nodeAt(cursor, source, parent);
      parent.children.push(node);
      parent.fields.push(cursor.currentFieldName);
      if (cursor.gotoFirstChild()) {
        parent = node;
        continue;
      }
      if (node.hasError) parent.hasError = true;
      more = cursor.gotoNextSibling();
      while (!more && parent.parent !== null && cursor.gotoParent()) {
        if (parent.hasError) parent.parent.hasError = true;
        parent = parent.parent;
        more = cursor.gotoNextSibling();
      }
    }
    return root;
  } finally {
    cursor.delete();
  }
}
