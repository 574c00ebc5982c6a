import type { PropertyType, Resource, SpecDatabase } from '@aws-cdk/service-spec-types';

/** Numbers from 0 to below 1, the same for the same seed. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export type Body = {
  Type: string;
  Properties: Record<string, unknown>;
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
  Metadata?: unknown;
};
export type PlainTemplate = {
  AWSTemplateFormatVersion: string;
  Parameters: Record<string, { Type: string; Default: string }>;
  Resources: Record<string, Body>;
};
export type TemplatePair = { readonly before: PlainTemplate; readonly after: PlainTemplate };

type Maker = { readonly database: SpecDatabase; readonly types: readonly Resource[]; readonly random: () => number };

function pick<T>(items: readonly T[], random: () => number): T | undefined {
  return items[Math.floor(random() * items.length)];
}

function structureOf(maker: Maker, id: string, depth: number): unknown {
  const { properties } = maker.database.get('typeDefinition', id);
  const names = depth > 2 ? [] : Object.entries(properties).slice(0, 4);
  return Object.fromEntries(names.map(([name, property]) => [name, valueOf(maker, property.type, depth + 1)]));
}

/** A value of a property's type; two calls mostly give two values. */
function valueOf(maker: Maker, type: PropertyType, depth: number): unknown {
  const { random } = maker;
  if (type.type === 'boolean') return random() < 0.5;
  if (type.type === 'integer' || type.type === 'number') return Math.floor(random() * 1000);
  if (type.type === 'array') {
    return Array.from({ length: 1 + Math.floor(random() * 2) }, () => valueOf(maker, type.element, depth + 1));
  }
  if (type.type === 'map') return { key: valueOf(maker, type.element, depth + 1) };
  if (type.type === 'union') return valueOf(maker, type.types[0] ?? { type: 'string' }, depth);
  if (type.type === 'ref') return structureOf(maker, type.reference.$ref, depth);
  return type.type === 'json' ? { Statement: `s${Math.floor(random() * 1e6)}` } : `v${Math.floor(random() * 1e6)}`;
}

const parameters = ['P0', 'P1', 'P2'];

function defaults(random: () => number): PlainTemplate['Parameters'] {
  return Object.fromEntries(
    parameters.map((name) => [name, { Type: 'String', Default: `d${Math.floor(random() * 1000)}` }]),
  );
}

function bodyOf(maker: Maker, resource: Resource, others: readonly string[]): Body {
  const { random } = maker;
  const names = Object.entries(resource.properties).filter(() => random() < 0.4);
  const Properties = Object.fromEntries(
    names.map(([name, { type }]) => {
      const other = pick(others, random);
      const refers = random() < 0.1 && other !== undefined;
      if (random() < 0.05) return [name, { Ref: pick(parameters, random) }];
      return [
        name,
        refers ? (random() < 0.5 ? { Ref: other } : { 'Fn::GetAtt': [other, 'Arn'] }) : valueOf(maker, type, 0),
      ];
    }),
  );
  const policy = pick(['Retain', 'Delete', undefined, undefined], random);
  return { Type: resource.cloudFormationType, Properties, ...(policy === undefined ? {} : { DeletionPolicy: policy }) };
}

/** Changes one property: another value, gone, or new. */
function flip(maker: Maker, body: Body, resource: Resource): void {
  const [name, property] = pick(Object.entries(resource.properties), maker.random) ?? [];
  if (name === undefined || property === undefined) return;
  if (name in body.Properties && maker.random() < 0.2) {
    const { [name]: gone, ...rest } = body.Properties;
    body.Properties = gone === undefined ? body.Properties : rest;
  } else body.Properties[name] = valueOf(maker, property.type, 0);
}

/** One thing done to a resource of a template. */
function change(maker: Maker, template: PlainTemplate, id: string, resource: Resource): void {
  const body = template.Resources[id];
  if (body === undefined) return;
  const kind = maker.random();
  if (kind < 0.55) flip(maker, body, resource);
  else if (kind < 0.65) {
    const { [id]: gone, ...rest } = template.Resources;
    template.Resources = gone === undefined ? template.Resources : rest;
  } else if (kind < 0.7) {
    const other = pick(maker.types, maker.random);
    if (other !== undefined) template.Resources[id] = bodyOf(maker, other, []);
  } else if (kind < 0.75) body.UpdateReplacePolicy = 'Retain';
  else if (kind < 0.8) body.Metadata = { note: maker.random() };
  else if (kind < 0.85) {
    const type = pick(maker.types, maker.random);
    if (type !== undefined) template.Resources[`${id}New`] = bodyOf(maker, type, []);
  }
}

/** A template of a few resources and the same template after a few changes. */
export function templatePair(maker: Maker): TemplatePair {
  const count = 2 + Math.floor(maker.random() * 4);
  const Resources: Record<string, Body> = {};
  const chosen: Resource[] = [];
  for (let at = 0; at < count; at += 1) {
    const resource = pick(maker.types, maker.random);
    if (resource === undefined) continue;
    Resources[`R${chosen.length}`] = bodyOf(maker, resource, Object.keys(Resources));
    chosen.push(resource);
  }
  const before: PlainTemplate = {
    AWSTemplateFormatVersion: '2010-09-09',
    Parameters: defaults(maker.random),
    Resources,
  };
  const after = structuredClone(before);
  if (maker.random() < 0.1) after.Parameters = defaults(maker.random);
  for (const [at, resource] of chosen.entries()) change(maker, after, `R${at}`, resource);
  return { before, after };
}
