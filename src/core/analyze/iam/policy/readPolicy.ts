import { entryOf, itemsOf, textOf, valueOfKey, type Entry, type MapNode, type Node, type Spot } from '../read/node';
import type { Condition, Policy, Statement, Term, Terms } from './policy';

/** Names that only a plan knows and that may stand for anything at all, a star too. */
const anything = /^\$\{(?:var|local|each|statement|module|data\.(?!aws_caller_identity|aws_partition|aws_region))/;

/** Whether a text is nothing but a reference that may hold any value. */
export function mayBeAnything(text: string): boolean {
  return anything.test(text) && text.indexOf('}') === text.length - 1;
}

function termOf(shown: string, spot: Spot, sure: boolean, normal: (text: string) => string): Term {
  return { text: normal(shown), shown, spot, sure };
}

/** All texts of a node; of what is not known its visible parts, and a text that stands for it. */
export function termsOf(node: Node | null, normal: (text: string) => string, sure = true): readonly Term[] {
  switch (node?.kind) {
    case undefined:
      return [];
    case 'text':
      return node.value === 'null' || node.value === '' ? [] : [termOf(node.value, node.spot, sure, normal)];
    case 'list':
      return node.items.flatMap((item) => termsOf(item, normal, sure));
    case 'map':
      return node.entries.flatMap(({ value }) => termsOf(value, normal, sure));
    case 'unknown':
      return node.parts.length > 0
        ? node.parts.flatMap((part) => termsOf(part, normal, false))
        : [termOf(`\${${node.text}}`, node.spot, sure, normal)];
  }
}

function lower(text: string): string {
  return text.startsWith('${') ? text : text.toLowerCase();
}

/** A name without its partition, which is often written as a reference. */
export function resourceName(text: string): string {
  return text.replace(/^arn:(?:aws(?:-[a-z-]+)?|\$\{[^}]*\}|\*):/, 'arn:aws:').replace(/^\*+$/, '*');
}

function accountOf(text: string): string {
  return /^\d{12}$/.test(text) || /^\$\{[^}]*account[^}]*\}$/i.test(text)
    ? `arn:aws:iam::${text}:root`
    : resourceName(text);
}

/** `aws:arn:…`, `service:ec2.amazonaws.com`; everybody is `*`, whatever kind it is written as. */
function principalsOf(entry: Entry): readonly Term[] {
  const { value } = entry;
  if (value.kind !== 'map') return termsOf(value, (text) => (text === '*' ? '*' : `aws:${accountOf(text)}`));
  return value.entries.flatMap(({ key, value: names }) => {
    const kind = key.toLowerCase();
    return termsOf(names, (text) => (text === '*' && kind !== 'service' ? '*' : `${kind}:${accountOf(text)}`));
  });
}

function termsAt(node: Node, name: string, read: (entry: Entry) => readonly Term[]): Terms | null {
  const plain = entryOf(node, name);
  if (plain !== null) return { not: false, terms: read(plain), spot: plain.spot };
  const negated = entryOf(node, `Not${name}`);
  return negated === null ? null : { not: true, terms: read(negated), spot: negated.spot };
}

function conditionsOf(node: Node | null): readonly Condition[] {
  if (node?.kind !== 'map') return [];
  return node.entries.flatMap(({ key: operator, value }) =>
    (value.kind === 'map' ? value.entries : []).map(({ key, value: values, spot }) => ({
      operator: operator.toLowerCase(),
      key: key.toLowerCase(),
      values: termsOf(values, resourceName),
      spot,
    })),
  );
}

/** One statement, or null where the node is none. */
export function readStatement(node: Node): Statement | null {
  const effect = textOf(valueOfKey(node, 'Effect')) ?? 'Allow';
  const actions = termsAt(node, 'Action', ({ value }) => termsOf(value, lower));
  if (node.kind !== 'map' || actions === null) return null;
  return {
    effect: effect.toLowerCase() === 'deny' ? 'deny' : 'allow',
    sid: textOf(valueOfKey(node, 'Sid')) ?? '',
    actions,
    resources: termsAt(node, 'Resource', ({ value }) => termsOf(value, resourceName)) ?? {
      not: false,
      terms: [{ text: '*', shown: '*', spot: actions.spot, sure: true }],
      spot: actions.spot,
    },
    principals: termsAt(node, 'Principal', principalsOf),
    conditions: conditionsOf(valueOfKey(node, 'Condition')),
    // A statement is many lines long; what it does stands in one.
    spot: entryOf(node, 'Effect')?.spot ?? node.spot,
  };
}

function unseenIn(items: readonly Node[]): readonly Term[] {
  return items
    .filter(({ kind }) => kind !== 'map')
    .flatMap((item) => termsOf(item.kind === 'unknown' ? { ...item, parts: [] } : item, String));
}

/** The maps among items, and among what may be items. */
function mapsIn(items: readonly Node[]): readonly MapNode[] {
  return items.flatMap((item) => {
    if (item.kind === 'unknown') return mapsIn(item.parts);
    return item.kind === 'map' ? [item] : item.kind === 'list' ? mapsIn(item.items) : [];
  });
}

/** Whether a node looks like a policy document. */
export function isPolicy(node: Node | null): boolean {
  const statement = valueOfKey(node, 'Statement');
  if (statement === null) return false;
  const maps = mapsIn(itemsOf(statement));
  return (
    maps.length === 0 || maps.some((map) => ['Effect', 'Action', 'NotAction'].some((key) => entryOf(map, key) !== null))
  );
}

/** The policy that a document's node says. */
export function readPolicy(node: MapNode): Policy {
  const items = itemsOf(valueOfKey(node, 'Statement'));
  return {
    dialect: 'aws',
    statements: mapsIn(items).flatMap((item) => readStatement(item) ?? []),
    unseen: unseenIn(items),
  };
}
