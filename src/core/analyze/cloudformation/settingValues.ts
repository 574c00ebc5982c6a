import type { Span } from '../../model/place';
import { entriesOf, entryOf, stringOf, type DataNode } from '../shared/dataTree';
import { readData } from '../shared/readData';
import { branchesOf } from './branches';
import { isNoValue } from './intrinsics';
import { namedValues } from './namedValues';
import type { Resource, Template } from './template';
import { resolvedValue, writtenValue } from './valueText';

/** A value, or null where a branch says nothing; `branched` when a condition chooses it. */
type Found = { readonly node: DataNode | null; readonly span: Span; readonly branched: boolean };

/** What the branches of a condition say; one of them may say nothing while another does. */
function branchNodes(yes: readonly Found[], no: readonly Found[], span: Span): readonly Found[] {
  const told = [...yes, ...no].map((found) => ({ ...found, branched: true }));
  if (told.length === 0 || (yes.length > 0 && no.length > 0)) return told;
  return [...told, { node: null, span, branched: true }];
}

/** What a text says that is a document of JSON, as policies often are; null for any other node. */
function documentIn(node: DataNode): DataNode | null {
  const text = stringOf(node);
  if (text === null || !/^\s*[[{]/.test(text)) return null;
  return readData('policy.json', text).roots[0] ?? null;
}

/** The nodes at the end of a path; `*` is every entry of a map; lists and conditions on the way and at the end are looked through. */
function nodesAt(node: DataNode, path: readonly string[], span: Span): readonly Found[] {
  const branches = branchesOf(node);
  if (branches !== null) {
    const { yes, no } = branches;
    return branchNodes(nodesAt(yes, path, yes.span), nodesAt(no, path, no.span), span);
  }
  if (node.kind === 'list') return node.items.flatMap((item) => nodesAt(item, path, item.span));
  const [name, ...rest] = path;
  if (name === undefined) return isNoValue(node) ? [] : [{ node, span, branched: false }];
  const document = documentIn(node);
  if (document !== null) return nodesAt(document, path, span).map((found) => ({ ...found, span }));
  if (name === '*') return entriesOf(node).flatMap((entry) => nodesAt(entry.value, rest, entry.span));
  const [list = '', wanted] = name.split('=');
  if (wanted !== undefined) {
    const entry = entryOf(node, list);
    const values = entry === null ? [] : namedValues(entry.value, wanted);
    return values.flatMap((value) => nodesAt(value, rest, value.span));
  }
  const entry = entryOf(node, name);
  return entry === null ? [] : nodesAt(entry.value, rest, entry.span);
}

/** What a resource says at the path of a setting. */
export type SettingValue = {
  /** Literal values, defaults of parameters among them; the text of what is no scalar. */
  readonly known: readonly string[];
  /** There is a value that only a deployment knows. */
  readonly unknown: boolean;
  readonly overridable: boolean;
  /** A condition chooses between the values. */
  readonly branched: boolean;
  readonly present: boolean;
  /** There is a stack on which nothing is said. */
  readonly absent: boolean;
  /** The same for two that are written the same way. */
  readonly text: string;
  /** Where the first stands; null when nothing is said. */
  readonly span: Span | null;
};

function literalText(text: string): string {
  const plain = text.startsWith('"') ? String(JSON.parse(text)) : text;
  return /^(?:true|false)$/i.test(plain) ? plain.toLowerCase() : plain;
}

/** A dot that belongs to a name is written `~`. */
function segmentsOf(path: string): readonly string[] {
  return path.split('.').map((name) => name.replaceAll('~', '.'));
}

export function settingValue(template: Template, resource: Resource, path: string): SettingValue {
  const { properties } = resource;
  const found = properties === null ? [] : nodesAt(properties, segmentsOf(path), properties.span);
  const nodes = found.flatMap(({ node }) => node ?? []);
  const values = nodes.map((node) => resolvedValue(node, template.root));
  return {
    known: values.filter(({ literal }) => literal).map(({ text }) => literalText(text)),
    unknown: values.some(({ literal }) => !literal),
    overridable: values.some(({ overridable }) => overridable),
    branched: found.some(({ branched }) => branched),
    present: nodes.length > 0,
    absent: nodes.length < Math.max(1, found.length),
    text: nodes.map((node) => writtenValue(node).text).join(' '),
    span: found[0]?.span ?? null,
  };
}
