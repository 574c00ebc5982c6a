import { isPolicy } from '../policy/readPolicy';
import { readValue } from './expression';
import type { MapNode, Node } from './node';
import { placeOfSpot } from './node';

/** JSON inside of a text, as one value that stands where the text stands. */
function fromText(value: string, node: Node): Node | null {
  if (!/^\s*[{[]/.test(value)) return null;
  const written = { kind: 'text' as const, path: '', side: 'after' as const, text: value };
  const inner = readValue(written, { start: 0, end: value.length }, false, () => null).node;
  return moved(inner, node);
}

/** The node with all its parts at the place of `outer`. */
function moved(node: Node, outer: Node): Node {
  const spot = { written: { kind: 'fixed' as const, place: placeOfSpot(outer.spot) }, span: outer.spot.span };
  const put = (one: Node): Node => {
    switch (one.kind) {
      case 'text':
        return { ...one, spot };
      case 'list':
        return { ...one, items: one.items.map(put), spot };
      case 'map':
        return { ...one, entries: one.entries.map((entry) => ({ ...entry, value: put(entry.value), spot })), spot };
      case 'unknown':
        return { ...one, parts: one.parts.map(put), spot };
    }
  };
  return put(node);
}

/** The policy documents that a value is or may be, with those that stand as JSON in a text. */
export function documentsIn(node: Node | null): readonly MapNode[] {
  switch (node?.kind) {
    case undefined:
      return [];
    case 'text':
      return documentsIn(fromText(node.value, node));
    case 'list':
      return node.items.flatMap(documentsIn);
    case 'map':
      return isPolicy(node) ? [node] : node.entries.flatMap(({ value }) => documentsIn(value));
    case 'unknown':
      return node.parts.flatMap(documentsIn);
  }
}
