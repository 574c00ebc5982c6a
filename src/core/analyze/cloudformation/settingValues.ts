import type { Span } from '../../model/place';
import { entryOf, type DataNode } from '../shared/dataTree';
import { isNoValue } from './intrinsics';
import type { Resource, Template } from './template';
import { resolvedValue, writtenValue } from './valueText';

type Found = { readonly node: DataNode; readonly span: Span };

/** The nodes at the end of a path; lists on the way and at the end are looked through. */
function nodesAt(node: DataNode, path: readonly string[], span: Span): readonly Found[] {
  if (node.kind === 'list') return node.items.flatMap((item) => nodesAt(item, path, item.span));
  const [name, ...rest] = path;
  if (name === undefined) return isNoValue(node) ? [] : [{ node, span }];
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
  readonly present: boolean;
  /** The same for two that are written the same way. */
  readonly text: string;
  /** Where the first stands; null when nothing is said. */
  readonly span: Span | null;
};

function literalText(text: string): string {
  const plain = text.startsWith('"') ? String(JSON.parse(text)) : text;
  return /^(?:true|false)$/i.test(plain) ? plain.toLowerCase() : plain;
}

export function settingValue(template: Template, resource: Resource, path: string): SettingValue {
  const { properties } = resource;
  const found = properties === null ? [] : nodesAt(properties, path.split('.'), properties.span);
  const values = found.map(({ node }) => resolvedValue(node, template.root));
  return {
    known: values.filter(({ literal }) => literal).map(({ text }) => literalText(text)),
    unknown: values.some(({ literal }) => !literal),
    overridable: values.some(({ overridable }) => overridable),
    present: found.length > 0,
    text: found.map(({ node }) => writtenValue(node).text).join(' '),
    span: found[0]?.span ?? null,
  };
}
