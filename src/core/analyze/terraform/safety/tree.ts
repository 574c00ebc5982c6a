import { canonical } from '../../hcl/canonical';
import type { HclAttribute, HclBlock, HclBody } from '../../hcl/hcl';
import type { Module, Resource, Source } from '../module';
import { resolve } from '../resolve';
import { readValue } from './readValue';
import type { Field, ObjectValue, Value } from './value';

/** Fields of an object that was written as a value stand where the whole value stands. */
function placed(value: Value, at: Omit<Field, 'name' | 'value' | 'written' | 'resolved'>): Value {
  if (value.kind === 'list') return { kind: 'list', items: value.items.map((item) => placed(item, at)) };
  if (value.kind !== 'object') return value;
  const fields = value.fields.map((field) => ({ ...field, ...at, value: placed(field.value, at) }));
  return { kind: 'object', fields };
}

function fieldOfAttribute(module: Module, source: Source, attribute: HclAttribute): Field {
  const written = canonical(source.text.slice(attribute.value.start, attribute.value.end));
  const { text, from, overridable } = resolve(written, module);
  const at = { span: attribute.span, from, overridable };
  return { name: attribute.name, value: placed(readValue(text), at), written, resolved: text, ...at };
}

function fieldsOfBlock(module: Module, source: Source, block: HclBlock): readonly Field[] {
  const dynamic = block.type === 'dynamic';
  const bodies = dynamic ? block.body.blocks.filter(({ type }) => type === 'content') : [block];
  const name = dynamic ? (block.labels[0] ?? '') : block.type;
  return bodies.map(({ body, header }) => ({
    name,
    value: objectOf(module, source, body),
    span: dynamic ? block.header : header,
    written: '',
    resolved: '',
    from: [],
    overridable: false,
  }));
}

function objectOf(module: Module, source: Source, body: HclBody): ObjectValue {
  return {
    kind: 'object',
    fields: [
      ...body.attributes.map((attribute) => fieldOfAttribute(module, source, attribute)),
      ...body.blocks.flatMap((block) => fieldsOfBlock(module, source, block)),
    ],
  };
}

/** A resource with everything in it read: blocks and objects alike are objects. */
export type Tree = { readonly resource: Resource; readonly root: ObjectValue };

export function treeOf(module: Module, resource: Resource): Tree {
  return { resource, root: objectOf(module, resource.source, resource.block.body) };
}
