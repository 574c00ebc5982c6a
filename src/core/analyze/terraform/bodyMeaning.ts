import { canonical } from '../hcl/canonical';
import type { HclBlock, HclBody } from '../hcl/hcl';
import { meaningOf } from '../hcl/sameValue';
import { valueIn } from '../hcl/value';
import type { Module } from './module';
import type { Source } from './resource';
import { resolve } from './resolve';

/** `dynamic "x" { content { … } }` is a block `x` whose content is not wholly known. */
export function blocksByType(body: HclBody): ReadonlyMap<string, readonly HclBlock[]> {
  const byType = new Map<string, HclBlock[]>();
  for (const block of body.blocks) {
    const type = block.type === 'dynamic' ? (block.labels[0] ?? 'dynamic') : block.type;
    byType.set(type, [...(byType.get(type) ?? []), block]);
  }
  return byType;
}

function meaningOfBody(module: Module, source: Source, body: HclBody): string {
  const attributes = body.attributes.map(({ name, value }) => {
    const { text } = resolve(canonical(source.text.slice(value.start, value.end)), module);
    return `${name}=${meaningOf(valueIn(text))}`;
  });
  const blocks = body.blocks.map((block) => meaningOfBlock(module, source, block));
  return [...attributes, ...blocks].sort().join('\n');
}

/** One text for all ways to write a block's content. */
export function meaningOfBlock(module: Module, source: Source, block: HclBlock): string {
  return `${block.type} ${block.labels.join(' ')} {\n${meaningOfBody(module, source, block.body)}\n}`;
}
