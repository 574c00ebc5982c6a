import { MOST_UNFOLDED } from '../shared/dataLimits';
import { itemsOf, stringOf, type DataEntry, type DataNode } from '../shared/dataTree';
import { intrinsicOf } from './intrinsics';
import { resolvedValue } from './valueText';

/*
 * `Fn::ForEach::NAME: [IDENTIFIER, COLLECTION, { KEY: BODY }]` writes its body once for each item of the collection, in
 * `Resources`, `Conditions`, `Outputs` and the properties of a resource. What it writes stands where the loop stands.
 */

type State = {
  readonly root: DataNode;
  /** Names written by a loop over the default of a parameter, for which the stack may have another value. */
  readonly unsure: Set<string>;
  left: number;
};

type Loop = {
  readonly identifier: string;
  readonly items: readonly string[];
  readonly overridable: boolean;
  /** Only a deployment knows the items: what the loop writes is read once, with the name of the item as it stands. */
  readonly veiled: boolean;
  readonly body: readonly DataEntry[];
};

/** A collection whose text is longer is not a list that somebody wrote, and need not be whole. */
const LONGEST_COLLECTION = 50_000;

/** The texts of a collection that the template alone tells; null for any other. */
function knownItems(text: string): readonly string[] | null {
  const isList = text.startsWith('[') && text.length <= LONGEST_COLLECTION;
  const items: unknown = isList ? JSON.parse(text) : null;
  if (!Array.isArray(items)) return null;
  const strings = items.filter((item) => typeof item === 'string');
  return strings.length === items.length ? strings : null;
}

function collection(node: DataNode, identifier: string, root: DataNode): Omit<Loop, 'identifier' | 'body'> {
  const { text, literal, overridable } = resolvedValue(node, root);
  const items = literal ? knownItems(text) : null;
  return items === null
    ? { items: [`\${${identifier}}`], overridable: true, veiled: true }
    : { items, overridable, veiled: false };
}

function loopOf({ key, value }: DataEntry, root: DataNode): Loop | null {
  if (!key.startsWith('Fn::ForEach::')) return null;
  const [name = null, list, body] = itemsOf(value);
  const identifier = stringOf(name);
  if (identifier === null || list === undefined || body?.kind !== 'map') return null;
  return { identifier, ...collection(list, identifier, root), body: body.entries };
}

/** `${X}` is the item, `&{X}` the item without what a logical id may not have. */
function filledText(text: string, identifier: string, item: string): string {
  return text.replaceAll(`\${${identifier}}`, item).replaceAll(`&{${identifier}}`, item.replace(/[^A-Za-z0-9]/g, ''));
}

function filledEntry(entry: DataEntry, identifier: string, item: string, state: State): DataEntry {
  const key = filledText(entry.key, identifier, item);
  return { ...entry, key, value: filled(entry.value, identifier, item, state) };
}

/** A node with the item in the place of the identifier. */
function filled(node: DataNode, identifier: string, item: string, state: State): DataNode {
  state.left -= 1;
  if (state.left < 0) return { kind: 'hole', span: node.span };
  const found = intrinsicOf(node);
  if (found?.name === 'Ref' && stringOf(found.argument) === identifier) {
    return { kind: 'scalar', value: item, span: node.span };
  }
  if (node.kind === 'list') return { ...node, items: node.items.map((one) => filled(one, identifier, item, state)) };
  if (node.kind === 'map') {
    return { ...node, entries: node.entries.map((one) => filledEntry(one, identifier, item, state)) };
  }
  const text = stringOf(node);
  return text === null ? node : { kind: 'scalar', value: filledText(text, identifier, item), span: node.span };
}

/** Entries with those that loops write in the place of the loops; a loop that is not wholly seen through stays too. */
function unrolled(entries: readonly DataEntry[], state: State): readonly DataEntry[] {
  return entries.flatMap((entry) => {
    const loop = loopOf(entry, state.root);
    if (loop === null) return [{ ...entry, value: written(entry.value, state) }];
    const { identifier, items, body } = loop;
    if (items.length * body.length > state.left) return [entry];
    const filledBodies = items.flatMap((item) => body.map((one) => filledEntry(one, identifier, item, state)));
    const entriesOfLoop = unrolled(filledBodies, state);
    if (loop.overridable) for (const { key } of entriesOfLoop) state.unsure.add(key);
    return loop.veiled ? [entry, ...entriesOfLoop] : entriesOfLoop;
  });
}

/** A node with the loops in it written out. */
function written(node: DataNode, state: State): DataNode {
  if (node.kind === 'list') return { ...node, items: node.items.map((item) => written(item, state)) };
  return node.kind === 'map' ? { ...node, entries: unrolled(node.entries, state) } : node;
}

/** A template with its loops written out, and the names of it that need not be on every stack. */
export function withoutLoops(
  root: DataNode,
  text: string,
): { readonly root: DataNode; readonly unsure: ReadonlySet<string> } {
  const state: State = { root, unsure: new Set(), left: MOST_UNFOLDED };
  return { root: text.includes('Fn::ForEach::') ? written(root, state) : root, unsure: state.unsure };
}
