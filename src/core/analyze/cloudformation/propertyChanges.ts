import type { Place } from '../../model/place';
import { childOf, entriesOf, entryOf, itemsOf, nodeAt, type DataEntry, type DataNode } from '../shared/dataTree';
import { intrinsicOf, isNoValue, referencesIn } from './intrinsics';
import type { Resource, Template } from './template';
import { resolvedValue, writtenValue } from './valueText';

/** One property of a resource that is not what it was. */
export type PropertyChange = {
  /** `DBInstanceIdentifier`, `DnsOptions.Type`; the items of a list have the path of the list. */
  readonly path: string;
  /** Sure: the text says it. Unsure: a parameter's default, a branch or the order of a list decides. */
  readonly sure: boolean;
  readonly at: Place;
};

/** A property on one side: where it stands and what it says; null when it says nothing. */
type Spot = { readonly node: DataNode; readonly place: Place };

type Sides = { readonly before: Template; readonly after: Template };

/** Both templates, and what of them is compared. */
type Compared = Sides & { readonly path: string; readonly was: Spot; readonly is: Spot };

/** The texts that a value may have: those of its branches when it is an `Fn::If`. */
function alternatives(node: DataNode): readonly string[] {
  const found = intrinsicOf(node);
  const branches = found?.name === 'Fn::If' ? itemsOf(found.argument).slice(1) : [];
  return branches.length === 2 ? branches.flatMap(alternatives) : [writtenValue(node).text];
}

/** Where a value that is written as before is defined anew: a parameter's default, a mapping, a condition. */
function distantPlace({ after, before, is }: Compared): Place {
  const names = new Set(referencesIn(is.node).map(({ id }) => id));
  for (const name of names) {
    const entry = entryOf(nodeAt(after.root, ['Parameters', name]), 'Default');
    const old = childOf(nodeAt(before.root, ['Parameters', name]), 'Default');
    if (entry !== null && (old === null || writtenValue(entry.value).text !== writtenValue(old).text)) {
      return after.placeIn(entry.span);
    }
  }
  return is.place;
}

/** Whether one of the names that only one side uses is a parameter that the stack already has a value for. */
function standsOnKept({ before, was, is }: Compared): boolean {
  const names = [...referencesIn(was.node), ...referencesIn(is.node)].map(({ id }) => id);
  return names.some((name) => nodeAt(before.root, ['Parameters', name]) !== null);
}

function leafChange(compared: Compared): readonly PropertyChange[] {
  const { path, was, is, before, after } = compared;
  const written = [writtenValue(was.node), writtenValue(is.node)] as const;
  const resolved = [resolvedValue(was.node, before.root), resolvedValue(is.node, after.root)] as const;
  const same = resolved[0].text === resolved[1].text;
  const overridable = resolved[0].overridable || resolved[1].overridable;
  if (written[0].text === written[1].text) {
    // A stack that exists keeps its value of a parameter unless it is told the new default.
    return same ? [] : [{ path, sure: !overridable, at: distantPlace(compared) }];
  }
  if (same && !(overridable && standsOnKept(compared))) return [];
  const old = new Set(alternatives(was.node));
  const shared = alternatives(is.node).some((text) => old.has(text));
  return [{ path, sure: !same && !shared, at: is.place }];
}

/** The items of a list that the other list does not have, as often as they occur. */
function withoutShared(items: readonly Item[], others: readonly Item[]): readonly Item[] {
  const left = new Map<string, number>();
  for (const { text } of others) left.set(text, (left.get(text) ?? 0) + 1);
  return items.filter(({ text }) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  });
}

type Item = { readonly node: DataNode; readonly text: string };

function itemsWithText(list: DataNode, root: DataNode | null): readonly Item[] {
  return itemsOf(list)
    .filter((item) => !isNoValue(item))
    .map((node) => ({ node, text: `${writtenValue(node).text} ${resolvedValue(node, root).text}` }));
}

/** Items of two lists without those that both have; what is left is compared by position. */
function listChanges(compared: Compared): readonly PropertyChange[] {
  const { was, is, path } = compared;
  const olds = itemsWithText(was.node, compared.before.root);
  const news = itemsWithText(is.node, compared.after.root);
  const gone = withoutShared(olds, news);
  const added = withoutShared(news, olds);
  if (gone.length === 0 && added.length === 0) {
    const moved = olds.some(({ text }, index) => text !== news[index]?.text);
    return moved ? [{ path, sure: false, at: is.place }] : [];
  }
  return Array.from({ length: Math.max(gone.length, added.length) }, (_, index) => {
    const [old, now] = [gone[index], added[index]];
    const place = now === undefined ? is.place : compared.after.placeIn(now.node.span);
    if (old === undefined || now === undefined) return [{ path, sure: true, at: place }];
    return changesOf({ ...compared, was: { node: old.node, place }, is: { node: now.node, place } });
  }).flat();
}

function spotOf(template: Template, entry: DataEntry): Spot {
  return { node: entry.value, place: template.placeIn(entry.span) };
}

function mapChanges(sides: Sides, was: DataNode | null, is: DataNode | null, above: string): readonly PropertyChange[] {
  const keys = new Set([...entriesOf(was), ...entriesOf(is)].map(({ key }) => key));
  return [...keys].flatMap((key): readonly PropertyChange[] => {
    const path = above === '' ? key : `${above}.${key}`;
    const old = entryOf(was, key);
    const now = entryOf(is, key);
    const oldSays = old !== null && !isNoValue(old.value);
    const nowSays = now !== null && !isNoValue(now.value);
    if (oldSays && nowSays) {
      return changesOf({ ...sides, path, was: spotOf(sides.before, old), is: spotOf(sides.after, now) });
    }
    const one = nowSays ? spotOf(sides.after, now) : oldSays ? spotOf(sides.before, old) : null;
    if (one === null) return [];
    const at = !nowSays && now !== null ? sides.after.placeIn(now.span) : one.place;
    return [{ path, sure: !alternatives(one.node).includes('ref(AWS::NoValue)'), at }];
  });
}

function changesOf(compared: Compared): readonly PropertyChange[] {
  const { was, is, path } = compared;
  if (intrinsicOf(was.node) === null && intrinsicOf(is.node) === null) {
    if (was.node.kind === 'list' && is.node.kind === 'list') return listChanges(compared);
    if (was.node.kind === 'map' && is.node.kind === 'map') return mapChanges(compared, was.node, is.node, path);
  }
  return leafChange(compared);
}

/** What differs in the properties of a resource; formatting, comments and the order of keys mean nothing. */
export function propertyChanges(sides: Sides, was: Resource, is: Resource): readonly PropertyChange[] {
  return mapChanges(sides, was.properties, is.properties, '');
}

/** What a change of `path` does to a resource of this type. */
export function replacing(resource: Resource, { path, sure }: PropertyChange): 'replaces' | 'may-replace' | 'leaves' {
  if (resource.facts === null) return 'leaves';
  const { always, maybe } = resource.facts;
  if (always.some((fact) => path === fact || path.startsWith(`${fact}.`))) return sure ? 'replaces' : 'may-replace';
  const under = [...always, ...maybe].some((fact) => fact.startsWith(`${path}.`));
  return under || maybe.some((fact) => path === fact || path.startsWith(`${fact}.`)) ? 'may-replace' : 'leaves';
}
