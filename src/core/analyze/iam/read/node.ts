import type { Place, Span } from '../../../model/place';
import { placeOf } from '../../../model/place';

/** The text that something was read from, with the file it stands in that stands for all of it. */
export type WrittenText = {
  readonly kind: 'text';
  readonly path: string;
  readonly side: 'before' | 'after';
  readonly text: string;
};

/** The text that something was read from, or the one place that stands for all of it. */
export type Written = WrittenText | { readonly kind: 'fixed'; readonly place: Place };

/** Where a node stands; it becomes a `Place` only when a finding needs one, because counting lines takes time. */
export type Spot = { readonly written: Written; readonly span: Span };

export type TextNode = {
  readonly kind: 'text';
  /** References that are not known stand in it as `${…}`, and are the same text wherever they mean the same. */
  readonly value: string;
  readonly spot: Spot;
};
export type ListNode = { readonly kind: 'list'; readonly items: readonly Node[]; readonly spot: Spot };
export type Entry = { readonly key: string; readonly spot: Spot; readonly value: Node };
export type MapNode = { readonly kind: 'map'; readonly entries: readonly Entry[]; readonly spot: Spot };
/** A value that only a plan knows. `parts` are what it may be or may contain, as far as the text shows it. */
export type UnknownNode = {
  readonly kind: 'unknown';
  readonly text: string;
  readonly parts: readonly Node[];
  readonly spot: Spot;
};
/** A value as JSON, YAML and HCL have it. */
export type Node = TextNode | ListNode | MapNode | UnknownNode;

export function placeOfSpot({ written, span }: Spot): Place {
  if (written.kind === 'fixed') return written.place;
  return { file: written.path, side: written.side, ...placeOf(written.text, span) };
}

/** The value of a key; keys are told apart without regard to case, as none of the formats has two that differ so. */
export function entryOf(node: Node | null, key: string): Entry | null {
  if (node?.kind !== 'map') return null;
  const wanted = key.toLowerCase();
  return node.entries.find((entry) => entry.key.toLowerCase() === wanted) ?? null;
}

export function valueOfKey(node: Node | null, key: string): Node | null {
  return entryOf(node, key)?.value ?? null;
}

export function textOf(node: Node | null): string | null {
  return node?.kind === 'text' ? node.value : null;
}

/** A list's items, and a single value as a list of one. */
export function itemsOf(node: Node | null): readonly Node[] {
  if (node === null) return [];
  return node.kind === 'list' ? node.items : [node];
}
