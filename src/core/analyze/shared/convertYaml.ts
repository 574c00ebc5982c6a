import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Span } from '../../model/place';
import { MOST_UNFOLDED } from './dataLimits';
import { entriesOf, type DataEntry, type DataNode } from './dataTree';
import { longTag } from './longTag';

type State = {
  /** Where the text that was parsed begins in the file. */
  readonly offset: number;
  readonly anchors: Map<string, { readonly node: DataNode; readonly size: number }>;
  readonly holes: Span[];
  left: number;
};

function spanOf(node: Node, state: State): Span {
  const [start = 0, end = 0] = node.range ?? [];
  return { start: start + state.offset, end: end + state.offset };
}

function hole(span: Span, state: State): DataNode {
  state.holes.push(span);
  return { kind: 'hole', span };
}

function aliased(name: string, span: Span, state: State): DataNode {
  const known = state.anchors.get(name);
  if (known === undefined || known.size > state.left) return hole(span, state);
  state.left -= known.size;
  return { ...known.node, span };
}

/** A merge key's maps come before the map's own entries, which win. Each entry counts as one that was unfolded. */
function mergedEntries(value: DataNode, state: State): readonly DataEntry[] {
  if (value.kind === 'list') return [...value.items].reverse().flatMap((item) => mergedEntries(item, state));
  const entries = value.kind === 'map' && value.entries.length > state.left ? [] : entriesOf(value);
  if (value.kind === 'map' && value.entries.length > state.left) hole(value.span, state);
  state.left -= entries.length;
  return entries;
}

function keyText(key: Node | null): string {
  const value = isScalar(key) ? key.value : null;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function entriesIn(map: YAMLMap, state: State): readonly DataEntry[] {
  const merged: DataEntry[] = [];
  const own = (map.items as Pair<Node | null, Node | null>[]).flatMap((pair): DataEntry[] => {
    const keySpan = pair.key === null ? spanOf(map, state) : spanOf(pair.key, state);
    const nothing: DataNode = { kind: 'scalar', value: null, span: { start: keySpan.end, end: keySpan.end } };
    const value = pair.value === null ? nothing : converted(pair.value, state);
    const key = keyText(pair.key);
    if (key === '<<') {
      for (const entry of mergedEntries(value, state)) merged.push(entry);
      return [];
    }
    return [{ key, keySpan, value, span: { start: keySpan.start, end: value.span.end } }];
  });
  return merged.length === 0 ? own : [...merged, ...own];
}

/** A block's range in YAML reaches to the next thing; here it ends with its last part. */
function tight(span: Span, flow: boolean | undefined, last: Span | undefined): Span {
  return flow === true || last === undefined ? span : { start: span.start, end: Math.max(span.start, last.end) };
}

function plain(node: Node, state: State): DataNode {
  const span = spanOf(node, state);
  if (isAlias(node)) return aliased(node.source, span, state);
  state.left -= 1;
  if (isMap(node)) {
    const entries = entriesIn(node, state);
    return { kind: 'map', entries, span: tight(span, node.flow, entries.at(-1)?.span) };
  }
  if (isSeq(node)) {
    const items = (node.items as (Node | null)[]).flatMap((item) => (item === null ? [] : [converted(item, state)]));
    return { kind: 'list', items, span: tight(span, node.flow, items.at(-1)?.span) };
  }
  const value = isScalar(node) ? node.value : null;
  const known = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return { kind: 'scalar', value: known ? value : null, span };
}

function converted(node: Node, state: State): DataNode {
  const before = state.left;
  const inner = plain(node, state);
  const told = longTag(node.tag, inner, inner.span);
  if ('anchor' in node && typeof node.anchor === 'string') {
    state.anchors.set(node.anchor, { node: told, size: before - state.left });
  }
  return told;
}

/** A parsed YAML node as a data tree; `offset` is where its text begins in the file. */
export function convertYaml(node: Node, offset: number): { readonly root: DataNode; readonly holes: readonly Span[] } {
  const state: State = { offset, anchors: new Map(), holes: [], left: MOST_UNFOLDED };
  return { root: converted(node, state), holes: state.holes };
}
