import { ownField } from '../../model/ownField';
import type { Span } from '../../model/place';
import { entriesOf, itemsOf, type DataEntry, type DataNode } from '../shared/dataTree';
import { readJson } from '../shared/readJson';
import type { HclAttribute, HclBlock, HclBody, HclFile } from './hcl';

/** How many labels each kind of block at the top of a file has. */
const topLabels: Readonly<Record<string, number>> = {
  resource: 2,
  data: 2,
  ephemeral: 2,
  module: 1,
  variable: 1,
  output: 1,
  provider: 1,
  check: 1,
  locals: 0,
  terraform: 0,
  moved: 0,
  removed: 0,
  import: 0,
};

/** Blocks inside others that have a label. */
const innerLabels: Readonly<Record<string, number>> = { backend: 1, provisioner: 1, dynamic: 1 };

/** Names of values that are written like blocks. */
const plainNames = new Set(
  'annotations default for_each ignore_changes keepers labels providers tags triggers triggers_replace type value'.split(
    ' ',
  ),
);

/** Blocks in which every name is a value. */
const valueBlocks = new Set(['locals', 'required_providers']);

function attributeOf({ key, span, value }: DataEntry): HclAttribute {
  return { name: key, span, value: value.span };
}

/** An object, or a list of nothing but objects, is a block or several. */
function objectsIn(node: DataNode): readonly DataNode[] {
  if (node.kind === 'map') return [node];
  const items = itemsOf(node);
  return items.length > 0 && items.every(({ kind }) => kind === 'map') ? items : [];
}

function blockOf(type: string, labels: readonly string[], header: Span, node: DataNode): HclBlock {
  const span = { start: header.start, end: Math.max(header.end, node.span.end) };
  return { type, labels, header, span, body: bodyOf(node, valueBlocks.has(type)) };
}

/** The blocks of one type below a node, whose labels are the keys of the objects around them. */
function blocksIn(
  type: string,
  labels: readonly string[],
  left: number,
  header: Span,
  node: DataNode,
): readonly HclBlock[] {
  if (left === 0) return objectsIn(node).map((item) => blockOf(type, labels, header, item));
  return objectsIn(node).flatMap((item) =>
    entriesOf(item)
      .filter(({ key }) => key !== '//')
      .flatMap(({ key, keySpan, value }) => blocksIn(type, [...labels, key], left - 1, keySpan, value)),
  );
}

function bodyOf(node: DataNode, valuesOnly: boolean): HclBody {
  const attributes: HclAttribute[] = [];
  const blocks: HclBlock[] = [];
  for (const entry of entriesOf(node).filter(({ key }) => key !== '//')) {
    const isValue = valuesOnly || plainNames.has(entry.key) || objectsIn(entry.value).length === 0;
    if (isValue) attributes.push(attributeOf(entry));
    else blocks.push(...blocksIn(entry.key, [], ownField(innerLabels, entry.key) ?? 0, entry.keySpan, entry.value));
  }
  return { attributes, blocks };
}

/** Reads Terraform's JSON into the structure of its HCL; `values` is a file of variables' values. */
export function readHclJson(text: string, holds: 'blocks' | 'values'): HclFile {
  const { roots, damaged } = readJson(text);
  const errors = damaged.map(({ start }) => start);
  const [root] = roots;
  if (root === undefined) return { body: { attributes: [], blocks: [] }, errors };
  if (holds === 'values') return { body: bodyOf(root, true), errors };
  const blocks = roots
    .flatMap(entriesOf)
    .flatMap(({ key, keySpan, value }) =>
      key === '//' ? [] : blocksIn(key, [], ownField(topLabels, key) ?? 0, keySpan, value),
    );
  return { body: { attributes: [], blocks }, errors };
}
