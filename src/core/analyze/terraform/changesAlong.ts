import { canonical } from '../hcl/canonical';
import type { HclBlock } from '../hcl/hcl';
import type { AttributeChange } from './attributeChange';
import { placeIn, type Module } from './module';
import type { Resource } from './resource';
import { resolve } from './resolve';

/** Whether a text asks for something that the provider gives a replaced thing anew: its id, its ARN, its address. */
function asksFor(text: string, addresses: readonly string[]): boolean {
  return addresses.some((address) => {
    const at = text.indexOf(`${address}.`);
    const before = text.charAt(at - 1);
    return at >= 0 && !/[\w.-]/.test(before);
  });
}

function alongIn(
  module: Module,
  resource: Resource,
  block: HclBlock,
  prefix: string,
  addresses: readonly string[],
): readonly AttributeChange[] {
  const { source } = resource;
  const here = block.body.attributes.flatMap(({ name, value, span }): AttributeChange[] => {
    // What the configuration itself gives the thing is put in, and stays.
    const { text } = resolve(canonical(source.text.slice(value.start, value.end)), module);
    const path = `${prefix}${name}`;
    if (prefix === '' && ['depends_on', 'count', 'for_each', 'provider'].includes(name)) return [];
    if (!asksFor(text, addresses)) return [];
    return [{ path, root: path, how: 'changed', sure: true, was: null, is: null, at: placeIn(source, span) }];
  });
  const below = block.body.blocks
    .filter(({ type }) => prefix !== '' || !['lifecycle', 'provisioner', 'connection'].includes(type))
    .flatMap((inner) => alongIn(module, resource, inner, `${prefix}${inner.type}.`, addresses));
  return [...here, ...below];
}

/** The attributes of a resource that are new because what they refer to is made again. */
export function changesAlong(
  module: Module,
  resource: Resource,
  addresses: readonly string[],
): readonly AttributeChange[] {
  return alongIn(module, resource, resource.block, '', addresses);
}
