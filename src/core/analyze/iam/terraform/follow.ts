import { itemsOf, valueOfKey, type Node } from '../read/node';

/** What stands below a path; a star takes all items. */
export function follow(node: Node | null, path: readonly string[]): Node | null {
  const [first, ...rest] = path;
  if (node === null || first === undefined) return node;
  if (first === '*') {
    const items = itemsOf(node).flatMap((item) => follow(item, rest) ?? []);
    return { kind: 'list', items, spot: node.spot };
  }
  if (node.kind === 'list') return follow(node.items[Number(first)] ?? null, rest);
  return follow(valueOfKey(node, first), rest);
}
