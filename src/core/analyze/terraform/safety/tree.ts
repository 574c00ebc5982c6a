import { canonical } from '../../hcl/canonical';
import type { HclAttribute, HclBlock, HclBody } from '../../hcl/hcl';
import type { Span } from '../../../model/place';
import { attributeOf, type Module } from '../module';
import type { Resource, Source } from '../resource';
import { resolve } from '../resolve';
import { readValue } from './readValue';
import { boundText, turnsOf, countedTurns, unbound, type Bound } from './repeated';
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

function fieldOfAttribute(module: Module, source: Source, attribute: HclAttribute, bound: Bound): Field {
  const written = canonical(source.text.slice(attribute.value.start, attribute.value.end));
  const resolved = resolve(written, module);
  const text = boundText(resolved.text, bound);
  const looped = text !== resolved.text;
  const from = looped ? [...resolved.from, ...bound.from] : resolved.from;
  const overridable = resolved.overridable || (looped && bound.overridable);
  const at = { span: attribute.span, from, overridable };
  return { name: attribute.name, value: placed(readValue(text), source.text, at), written, resolved: text, ...at };
}

/** The names bound in each turn of a dynamic block; once, with nothing more bound, where its turns are not known. */
function turnsOfDynamic(module: Module, source: Source, block: HclBlock, bound: Bound): readonly Bound[] {
  const named = attributeOf(block.body, 'iterator');
  const iterator = named === null ? (block.labels[0] ?? '') : source.text.slice(named.value.start, named.value.end);
  return turnsOf({ module, source, block }, iterator, bound)?.map((turn) => turn.bound) ?? [bound];
}

function fieldsOfBlock(module: Module, source: Source, block: HclBlock, bound: Bound): readonly Field[] {
  const dynamic = block.type === 'dynamic';
  const bodies = dynamic ? block.body.blocks.filter(({ type }) => type === 'content') : [block];
  const name = dynamic ? (block.labels[0] ?? '') : block.type;
  const turns = dynamic ? turnsOfDynamic(module, source, block, bound) : [bound];
  return turns.flatMap((turn) =>
    bodies.map(({ body, header }) => ({
      name,
      value: objectOf(module, source, body, turn),
      span: dynamic ? block.header : header,
      written: '',
      resolved: '',
      from: [],
      overridable: false,
    })),
  );
}

function objectOf(module: Module, source: Source, body: HclBody, bound: Bound): ObjectValue {
  return {
    kind: 'object',
    fields: [
      ...body.attributes.map((attribute) => fieldOfAttribute(module, source, attribute, bound)),
      ...body.blocks.flatMap((block) => fieldsOfBlock(module, source, block, bound)),
    ],
  };
}

/** A resource with everything in it read: blocks and objects alike are objects. */
export type Tree = { readonly resource: Resource; readonly root: ObjectValue };

export function treeOf(module: Module, resource: Resource, bound: Bound = unbound): Tree {
  return { resource, root: objectOf(module, resource.source, resource.block.body, bound) };
}

/** The trees of all instances by their keys, where these differ; otherwise one, with an empty key. */
export function treesOf(module: Module, resource: Resource): ReadonlyMap<string, Tree> {
  const { source, block } = resource;
  const text = source.text.slice(block.span.start, block.span.end);
  const repeated = { module, source, block };
  const turns = /(?<![\w.-])each\./.test(text)
    ? turnsOf(repeated, 'each', unbound)
    : /(?<![\w.-])count\.index(?![\w-])/.test(text)
      ? countedTurns(repeated)
      : null;
  if (turns === null) return new Map([['', treeOf(module, resource)]]);
  return new Map(turns.map(({ key, bound }) => [key, treeOf(module, resource, bound)]));
}
