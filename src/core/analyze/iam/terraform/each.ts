import type { HclBlock } from '../../hcl/hcl';
import type { Source } from '../../terraform/resource';
import { textOf, type Node } from '../read/node';
import type { Lookup } from '../read/reading';
import { follow } from './follow';
import type { ValueReader } from './valueReader';

function keysOf(node: Node): Node | null {
  if (node.kind !== 'map') return node.kind === 'list' ? node : null;
  const items = node.entries.map(({ key, spot }): Node => ({ kind: 'text', value: key, spot }));
  return { kind: 'list', items, spot: node.spot };
}

function valuesOf(node: Node): Node | null {
  if (node.kind !== 'map') return node.kind === 'list' ? node : null;
  return { kind: 'list', items: node.entries.map(({ value }) => value), spot: node.spot };
}

/** What `each.value` or a dynamic block's `x.value` may be: all values together that its block is repeated for. */
export function eachLookup(
  source: Source,
  block: HclBlock,
  reader: Pick<ValueReader, 'value'>,
  outer: Lookup | undefined,
): Lookup | undefined {
  const repeated = reader.value(source, block, 'for_each', outer);
  if (repeated === null) return outer;
  const label = block.type === 'dynamic' ? (block.labels[0] ?? '') : 'each';
  const named = block.type === 'dynamic' ? textOf(reader.value(source, block, 'iterator')) : null;
  const iterator = named === null ? label : named.replace(/^\$\{(.*)\}$/, '$1');
  return (reference) => {
    const [first, second, ...path] = reference.replace(/\["?([^\]"]*)"?\]/g, '.$1').split('.');
    if (first !== iterator) return outer?.(reference) ?? null;
    const found = second === 'key' ? keysOf(repeated) : valuesOf(repeated);
    return path.length === 0 ? found : follow(found, ['*', ...path]);
  };
}
