import { canonical } from '../../hcl/canonical';
import type { HclAttribute, HclBlock, HclBody } from '../../hcl/hcl';
import type { Span } from '../../../model/place';
import type { Module } from '../module';
import type { Resource, Source } from '../resource';
import { resolve } from '../resolve';
import { readValue } from './readValue';
import type { Field, ObjectValue, Value } from './value';

type Written = Omit<Field, 'name' | 'value' | 'written' | 'resolved'>;

/** Where a key of an object stands in the text of an attribute; null unless it stands there once. */
function spanOfKey(text: string, span: Span, name: string): Span | null {
  const part = text.slice(span.start, span.end);
  const found: number[] = [];
  for (let at = part.indexOf(name); at >= 0 && found.length < 2; at = part.indexOf(name, at + 1)) {
    const alone =
      !/[\w.-]/.test(part.charAt(at - 1)) && /^"?[ \t]*[=:][^=]/.test(part.slice(at + name.length).slice(0, 100));
    if (alone) found.push(at);
  }
  const [first, second] = found;
  if (first === undefined || second !== undefined) return null;
  const line = part.slice(first).split(/[\n,}]/, 1)[0] ?? '';
  return { start: span.start + first, end: span.start + first + line.trimEnd().length };
}

/** Fields of an object that was written as a value stand at their keys, or where the whole value stands. */
function placed(value: Value, text: string, at: Written): Value {
  if (value.kind === 'list') return { kind: 'list', items: value.items.map((item) => placed(item, text, at)) };
  if (value.kind !== 'object') return value;
  const fields = value.fields.map((field) => {
    const span = spanOfKey(text, at.span, field.name) ?? at.span;
    return { ...field, ...at, span, value: placed(field.value, text, at) };
  });
  return { kind: 'object', fields };
}

function fieldOfAttribute(module: Module, source: Source, attribute: HclAttribute): Field {
  const written = canonical(source.text.slice(attribute.value.start, attribute.value.end));
  const { text, from, overridable } = resolve(written, module);
  const at = { span: attribute.span, from, overridable };
  return { name: attribute.name, value: placed(readValue(text), source.text, at), written, resolved: text, ...at };
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
