import type { Place, Span } from '../../model/place';
import { canonical } from '../hcl/canonical';
import type { HclAttribute, HclBlock, HclBody } from '../hcl/hcl';
import { isOverride, overridden } from './override';
import type { Resource, Source } from './resource';

/** What a variable or local is in this module. A variable's default can be overridden from outside. */
export type Value = {
  readonly text: string;
  readonly overridable: boolean;
  readonly at: Place;
  /** Its names are those of a caller: nothing of this module is put in. */
  readonly closed?: true;
};

/** All files of one folder, read together as Terraform does. */
export type Module = {
  readonly resources: ReadonlyMap<string, Resource>;
  /** Data sources by `TYPE.LABEL`. */
  readonly data: ReadonlyMap<string, Resource>;
  /** From address to address, indexes taken off. */
  readonly moved: ReadonlyMap<string, string>;
  /** Addresses of `removed` blocks: whether the real thing is destroyed; null when the block does not say. */
  readonly removed: ReadonlyMap<string, boolean | null>;
  /** By reference: `var.engine`, `local.name`. */
  readonly values: ReadonlyMap<string, Value>;
  readonly sources: readonly Source[];
  /** What names of other things are read as, so that two states of a module name them alike: `withSameNames`. */
  readonly names?: ReadonlyMap<string, string>;
};

export function placeIn(source: Source, span: Span): Place {
  const { overlay } = source;
  if (overlay !== undefined && span.start >= overlay.from) {
    return placeIn(overlay.source, { start: span.start - overlay.from, end: span.end - overlay.from });
  }
  return source.places(span);
}

export function attributeOf(body: HclBody, name: string): HclAttribute | null {
  return body.attributes.find((attribute) => attribute.name === name) ?? null;
}

/** The canonical text of an attribute's value; null when there is no such attribute. */
export function valueOf(source: Source, body: HclBody, name: string): string | null {
  const attribute = attributeOf(body, name);
  return attribute === null ? null : canonical(source.text.slice(attribute.value.start, attribute.value.end));
}

export function blockOf(body: HclBody, type: string): HclBlock | null {
  return body.blocks.find((block) => block.type === type) ?? null;
}

type Building = {
  readonly resources: Map<string, Resource>;
  readonly data: Map<string, Resource>;
  readonly moved: Map<string, string>;
  readonly removed: Map<string, boolean | null>;
  readonly values: Map<string, Value>;
};

/** `aws_instance.web[0]` and `aws_instance.web` are one block. */
export function withoutIndex(address: string): string {
  return address.replace(/\[[^\]]*\]/g, '');
}

function addResource(module: Building, source: Source, block: HclBlock): void {
  const [first = '', second = ''] = block.labels;
  const address = block.type === 'module' ? `module.${first}` : `${first}.${second}`;
  const type = block.type === 'module' ? 'module' : first;
  const known = module.resources.get(address);
  if (known === undefined) module.resources.set(address, { address, type, block, source });
  else if (isOverride(source.path)) module.resources.set(address, overridden(known, { address, type, block, source }));
}

function addData(module: Building, source: Source, block: HclBlock): void {
  const [type = '', label = ''] = block.labels;
  module.data.set(`${type}.${label}`, { address: `data.${type}.${label}`, type, block, source });
}

/** An address, which JSON writes as a string. */
function addressIn(source: Source, block: HclBlock, name: string): string | null {
  return valueOf(source, block.body, name)?.replace(/^"([^"]*)"$/, '$1') ?? null;
}

function addMoved(module: Building, source: Source, block: HclBlock): void {
  const from = addressIn(source, block, 'from');
  const to = addressIn(source, block, 'to');
  if (from !== null && to !== null) module.moved.set(withoutIndex(from), withoutIndex(to));
}

function addRemoved(module: Building, source: Source, block: HclBlock): void {
  const from = addressIn(source, block, 'from');
  const lifecycle = blockOf(block.body, 'lifecycle');
  const destroy = lifecycle === null ? null : valueOf(source, lifecycle.body, 'destroy');
  if (from !== null) module.removed.set(withoutIndex(from), destroy === null ? null : destroy !== 'false');
}

function addValue(
  module: Building,
  source: Source,
  reference: string,
  attribute: HclAttribute,
  overridable: boolean,
): void {
  const text = canonical(source.text.slice(attribute.value.start, attribute.value.end));
  module.values.set(reference, { text, overridable, at: placeIn(source, attribute.span) });
}

function addDefault(module: Building, source: Source, block: HclBlock): void {
  const fallback = attributeOf(block.body, 'default');
  if (fallback !== null) addValue(module, source, `var.${block.labels.join('')}`, fallback, true);
}

function addBlock(module: Building, source: Source, block: HclBlock): void {
  switch (block.type) {
    case 'resource':
    case 'module':
      addResource(module, source, block);
      return;
    case 'data':
      addData(module, source, block);
      return;
    case 'moved':
      addMoved(module, source, block);
      return;
    case 'removed':
      addRemoved(module, source, block);
      return;
    case 'locals':
      for (const attribute of block.body.attributes)
        addValue(module, source, `local.${attribute.name}`, attribute, false);
      return;
    case 'variable':
      addDefault(module, source, block);
      return;
  }
}

/** The order in which files win over each other: overrides come last, and so do files of values by their names. */
function rankOf(path: string): string {
  const first = isOverride(path) ? '2' : /(?:^|\/)terraform\.tfvars/.test(path) ? '0' : '1';
  return `${first} ${path}`;
}

/** Whether a folder says where its state is kept: it is applied by itself. */
export function keepsState({ sources }: Module): boolean {
  const settings = sources.flatMap(({ file }) => file.body.blocks.filter(({ type }) => type === 'terraform'));
  return settings.some(({ body }) => body.blocks.some(({ type }) => type === 'backend' || type === 'cloud'));
}

/** A folder in which nothing stands. */
export const emptyModule: Module = {
  resources: new Map(),
  data: new Map(),
  moved: new Map(),
  removed: new Map(),
  values: new Map(),
  sources: [],
};

/** Joins files into a module; the order of `sources` does not matter. */
export function moduleOf(sources: readonly Source[]): Module {
  const module: Building = {
    resources: new Map(),
    data: new Map(),
    moved: new Map(),
    removed: new Map(),
    values: new Map(),
  };
  const sorted = [...sources].sort((a, b) => (rankOf(a.path) < rankOf(b.path) ? -1 : 1));
  for (const source of sorted) {
    for (const block of source.file.body.blocks) addBlock(module, source, block);
  }
  // Files of values win over the defaults of the variables that they name.
  for (const source of sorted.filter(({ path }) => /\.tfvars(?:\.json)?$/.test(path))) {
    for (const attribute of source.file.body.attributes) {
      addValue(module, source, `var.${attribute.name}`, attribute, true);
    }
  }
  return { ...module, sources: sorted };
}
