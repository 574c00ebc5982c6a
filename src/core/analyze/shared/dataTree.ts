import type { Span } from '../../model/place';

/*
 * YAML and JSON as one tree with ranges, so that an analyzer need not know which of the two a file is written in.
 * CloudFormation's short tags are written out (`!Ref a` is `{ Ref: a }`, `!GetAtt a.b` is `{ Fn::GetAtt: a.b }`), any
 * other tag of a file's own becomes a map with that tag as its one key (`!vault x` is `{ '!vault': x }`).
 */

export type DataNode = DataMap | DataList | DataScalar | DataHole;

export type DataEntry = {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: DataNode;
  /** From the key to the end of the value. */
  readonly span: Span;
};

/** Keys may repeat in a file that nobody has checked; the last one counts (see `childOf`). */
export type DataMap = { readonly kind: 'map'; readonly entries: readonly DataEntry[]; readonly span: Span };

export type DataList = { readonly kind: 'list'; readonly items: readonly DataNode[]; readonly span: Span };

/** The value as both formats agree on it: `yes` and a date are strings. */
export type DataScalar = {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly span: Span;
};

/** Something stands here that could not be read. */
export type DataHole = { readonly kind: 'hole'; readonly span: Span };

export type DataFile = {
  /** One for each document of the file that holds something; JSON has one at most. */
  readonly roots: readonly DataNode[];
  /** What could not be read, in order; empty when the file is whole. */
  readonly damaged: readonly Span[];
};

/** The entry of a map under `key`; null for another kind of node and for a key that is not there. */
export function entryOf(node: DataNode | null, key: string): DataEntry | null {
  if (node?.kind !== 'map') return null;
  return node.entries.findLast((entry) => entry.key === key) ?? null;
}

export function childOf(node: DataNode | null, key: string): DataNode | null {
  return entryOf(node, key)?.value ?? null;
}

/** What stands below `path`, one key after the other. */
export function nodeAt(node: DataNode | null, path: readonly string[]): DataNode | null {
  return path.reduce(childOf, node);
}

/** The text of a string; null for every other node. */
export function stringOf(node: DataNode | null): string | null {
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : null;
}

/** The entries of a map, the last of each key, in the order of the file; empty for every other node. */
export function entriesOf(node: DataNode | null): readonly DataEntry[] {
  if (node?.kind !== 'map') return [];
  const last = new Map(node.entries.map((entry) => [entry.key, entry]));
  return node.entries.filter((entry) => last.get(entry.key) === entry);
}

/** The items of a list; empty for every other node. */
export function itemsOf(node: DataNode | null): readonly DataNode[] {
  return node?.kind === 'list' ? node.items : [];
}
