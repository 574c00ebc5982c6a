import { ownField } from '../../../model/ownField';
import type { HclAttribute, HclBlock } from '../../hcl/hcl';
import type { Source } from '../../terraform/resource';
import { itemsOf, textOf, valueOfKey, type Entry, type Node, type Spot } from '../read/node';
import type { Lookup } from '../read/reading';
import { eachLookup } from './each';
import type { ValueReader } from './valueReader';

function spotIn(source: Source, span: Spot['span']): Spot {
  return { written: { kind: 'text', path: source.path, side: source.side, text: source.text }, span };
}

function mapOf(entries: readonly Entry[], spot: Spot): Node {
  return { kind: 'map', entries, spot };
}

/** The provider writes `&{…}` where a policy has `${…}`. */
function withVariables(node: Node): Node {
  if (node.kind === 'text') return { ...node, value: node.value.replaceAll('&{', '${') };
  return node.kind === 'list' ? { ...node, items: node.items.map(withVariables) } : node;
}

const keys: Readonly<Record<string, string>> = {
  sid: 'Sid',
  effect: 'Effect',
  actions: 'Action',
  not_actions: 'NotAction',
  resources: 'Resource',
  not_resources: 'NotResource',
};

type Within = { readonly source: Source; readonly reader: ValueReader; readonly inner: Lookup | undefined };

/** Blocks as written, `dynamic` ones with what their content is repeated for. */
function blocksOf(block: HclBlock, type: string, within: Within): readonly (Within & { readonly block: HclBlock })[] {
  return block.body.blocks.flatMap((child) => {
    if (child.type === type) return [{ ...within, block: child }];
    if (child.type !== 'dynamic' || child.labels[0] !== type) return [];
    const inner = eachLookup(within.source, child, within.reader, within.inner);
    return child.body.blocks.filter((one) => one.type === 'content').map((one) => ({ ...within, inner, block: one }));
  });
}

function attributeEntries(
  block: HclBlock,
  within: Within,
  read: (attribute: HclAttribute) => string | undefined,
): Entry[] {
  return block.body.attributes.flatMap((attribute) => {
    const key = read(attribute);
    if (key === undefined) return [];
    const value = withVariables(within.reader.read(within.source, attribute, within.inner));
    if (textOf(value) === 'null') return [];
    return [{ key, spot: spotIn(within.source, attribute.span), value }];
  });
}

/** `principals { type = "AWS"  identifiers = [] }` as `{ AWS = [] }`. */
function principalEntry(type: string, key: string, block: HclBlock, within: Within): readonly Entry[] {
  const blocks = blocksOf(block, type, within);
  const entries = blocks.flatMap((one): Entry[] => {
    const kind = textOf(one.reader.value(one.source, one.block, 'type', one.inner)) ?? 'AWS';
    const value = one.reader.value(one.source, one.block, 'identifiers', one.inner);
    return value === null
      ? []
      : [{ key: kind === '*' ? 'AWS' : kind, spot: spotIn(one.source, one.block.header), value }];
  });
  const spot = spotIn(within.source, blocks[0]?.block.header ?? block.header);
  return blocks.length === 0 ? [] : [{ key, spot, value: mapOf(entries, spot) }];
}

function conditionEntry(block: HclBlock, within: Within): readonly Entry[] {
  const entries = blocksOf(block, 'condition', within).flatMap((one): Entry[] => {
    const test = textOf(one.reader.value(one.source, one.block, 'test', one.inner));
    const variable = textOf(one.reader.value(one.source, one.block, 'variable', one.inner));
    const values = one.reader.value(one.source, one.block, 'values', one.inner);
    if (test === null || variable === null || values === null) return [];
    const spot = spotIn(one.source, one.block.span);
    const header = spotIn(one.source, one.block.header);
    return [{ key: test, spot, value: mapOf([{ key: variable, spot: header, value: withVariables(values) }], spot) }];
  });
  const spot = spotIn(within.source, block.header);
  return entries.length === 0 ? [] : [{ key: 'Condition', spot, value: mapOf(entries, spot) }];
}

function statementOf(block: HclBlock, within: Within): Node {
  const entries = [
    ...attributeEntries(block, within, ({ name }) => ownField(keys, name)),
    ...principalEntry('principals', 'Principal', block, within),
    ...principalEntry('not_principals', 'NotPrincipal', block, within),
    ...conditionEntry(block, within),
  ];
  return mapOf(entries, spotIn(within.source, block.header));
}

function sidOf(statement: Node): string {
  return textOf(valueOfKey(statement, 'Sid')) ?? '';
}

/** Statements of documents that are put in; one that is not known stays as the text that names it. */
function statementsFrom(node: Node | null): readonly Node[] {
  return itemsOf(node).flatMap((item) => {
    if (item.kind === 'map') return itemsOf(valueOfKey(item, 'Statement'));
    if (item.kind === 'unknown') return item.parts.length > 0 ? item.parts.flatMap(statementsFrom) : [item];
    return item.kind === 'list' ? statementsFrom(item) : item.value === '' || item.value === 'null' ? [] : [item];
  });
}

/** A `data "aws_iam_policy_document"` as the JSON document that it makes. */
export function policyDocument(source: Source, block: HclBlock, reader: ValueReader): Node {
  const inner = eachLookup(source, block, reader, undefined);
  const within: Within = { source, reader, inner };
  const from = (name: string): readonly Node[] => statementsFrom(reader.value(source, block, name, inner));
  const own = blocksOf(block, 'statement', within).map((one) => statementOf(one.block, one));
  const base = [...from('source_json'), ...from('source_policy_documents'), ...own];
  const over = [...from('override_json'), ...from('override_policy_documents')];
  const replaced = new Set(over.map(sidOf).filter((sid) => sid !== ''));
  const spot = spotIn(source, block.header);
  const items = [...base.filter((statement) => !replaced.has(sidOf(statement))), ...over];
  return mapOf([{ key: 'Statement', spot, value: { kind: 'list', items, spot } }], spot);
}
