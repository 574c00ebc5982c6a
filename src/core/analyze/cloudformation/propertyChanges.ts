import type { Place } from '../../model/place';
import { childOf, entriesOf, entryOf, itemsOf, nodeAt, type DataEntry, type DataNode } from '../shared/dataTree';
import { branchesOf, possibleNodes, type Branches } from './branches';
import { intrinsicOf, isNoValue, referencesIn } from './intrinsics';
import { sameLiteral } from './sameLiteral';
import type { Resource, Template } from './template';
import { resolvedValue, writtenValue } from './valueText';

/** One property of a resource that is not what it was. */
export type PropertyChange = {
  /** `DBInstanceIdentifier`, `DnsOptions.Type`; the items of a list have the path of the list. */
  readonly path: string;
  /** Sure: the text says it. Unsure: a parameter's default, another condition or the order of a list decides. */
  readonly sure: boolean;
  /** `where \`Live\` is true`: the one branch of a condition that changes; the whole changes without it. */
  readonly where?: string;
  /** It is written as before: only the default of this parameter is another one. */
  readonly byDefault?: string;
  readonly at: Place;
};

/** A property on one side: where it stands and what it says. */
type Spot = { readonly node: DataNode; readonly place: Place };

type Sides = { readonly before: Template; readonly after: Template };

/** Both templates, and what of them is compared. */
type Compared = Sides & { readonly path: string; readonly was: Spot; readonly is: Spot };

/** The texts that a value may have: those of its branches when it is an `Fn::If`. */
function alternatives(node: DataNode): readonly string[] {
  return possibleNodes(node).map((one) => (one === null ? '' : writtenValue(one).text));
}

/** A parameter whose default a value that is written as before stands on, and that has another one; null without any. */
function newDefault({ after, before, is }: Compared): { readonly name: string; readonly at: Place } | null {
  const names = new Set(referencesIn(is.node).map(({ id }) => id));
  for (const name of names) {
    const entry = entryOf(nodeAt(after.root, ['Parameters', name]), 'Default');
    const old = childOf(nodeAt(before.root, ['Parameters', name]), 'Default');
    if (entry !== null && (old === null || writtenValue(entry.value).text !== writtenValue(old).text)) {
      return { name, at: after.placeIn(entry.span) };
    }
  }
  return null;
}

/** A value that is written as before and means something else: by a default, a mapping or a condition. */
function distantChange(compared: Compared, overridable: boolean): PropertyChange {
  const { path, is } = compared;
  const found = newDefault(compared);
  if (found === null) return { path, sure: !overridable, at: is.place };
  return { path, sure: false, byDefault: found.name, at: found.at };
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
    return same ? [] : [distantChange(compared, overridable)];
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
    if (old !== null && now !== null && sameLiteral(old.value, now.value)) return [];
    const known = old === null ? null : spotOf(sides.before, old);
    const said = now === null ? null : spotOf(sides.after, now);
    if (known !== null && said !== null) return changesOf({ ...sides, path, was: known, is: said });
    const one = said ?? known;
    return one === null ? [] : comeOrGone(path, one);
  });
}

/** A property that only one side has; one that is `AWS::NoValue` there is on neither. */
function comeOrGone(path: string, { node, place }: Spot): readonly PropertyChange[] {
  const values = possibleNodes(node);
  const some = values.some((one) => one !== null);
  const where = values.includes(null) ? { where: 'where its condition chooses so' } : {};
  return some ? [{ path, sure: true, ...where, at: place }] : [];
}

/** Whether a condition reads the same in both templates, with all that it stands on. */
function sameCondition({ before, after }: Sides, name: string): boolean {
  const [old, now] = [before, after].map(({ root }) => {
    const condition = nodeAt(root, ['Conditions', name]);
    return condition === null ? null : resolvedValue(condition, root).text;
  });
  return old === now;
}

function branchSpot({ node, place }: Spot, template: Template, branches: Branches | null, which: 'yes' | 'no'): Spot {
  const branch = branches?.[which];
  return branch === undefined ? { node, place } : { node: branch, place: template.placeIn(branch.span) };
}

/** The condition whose branches can be put beside each other; null without any, or when it is not the same one. */
function sharedCondition(compared: Compared, old: Branches | null, now: Branches | null): string | null {
  if (old === null || now === null) return (old ?? now)?.condition ?? null;
  return old.condition === now.condition && sameCondition(compared, old.condition) ? old.condition : null;
}

/** The branches of a condition, each beside the same branch or the plain value of the other side; null without any. */
function branchChanges(compared: Compared): readonly PropertyChange[] | null {
  const [old, now] = [branchesOf(compared.was.node), branchesOf(compared.is.node)];
  const condition = sharedCondition(compared, old, now);
  if (condition === null) return null;
  const branch = (which: 'yes' | 'no'): readonly PropertyChange[] =>
    changesOf({
      ...compared,
      was: branchSpot(compared.was, compared.before, old, which),
      is: branchSpot(compared.is, compared.after, now, which),
    });
  const [yes, no] = [branch('yes'), branch('no')];
  if (yes.length > 0 && no.length > 0) return [...yes, ...no];
  const where = `where \`${condition}\` is ${yes.length > 0 ? 'true' : 'false'}`;
  return [...yes, ...no].map((change) => ({ ...change, where: change.where ?? where }));
}

function changesOf(compared: Compared): readonly PropertyChange[] {
  const { was, is, path } = compared;
  const branches = branchChanges(compared);
  if (branches !== null) return branches;
  if (isNoValue(was.node) || isNoValue(is.node)) {
    return isNoValue(was.node) && isNoValue(is.node) ? [] : [{ path, sure: true, at: is.place }];
  }
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
