import type { TerraformFacts } from '../../facts/terraformFacts';
import type { Place } from '../../model/place';
import { canonical } from '../hcl/canonical';
import type { HclBlock, HclBody } from '../hcl/hcl';
import { placeIn, type Module, type Resource, type Source } from './module';
import { resolve } from './resolve';

/** One attribute or block of a resource that is not what it was. */
export type AttributeChange = {
  /** `engine`, `s3_import.bucket_name`. */
  readonly path: string;
  /** Sure: both values are known and differ. Unsure: a value, a default or the presence of a block decides. */
  readonly sure: boolean;
  readonly at: Place;
};

/** A block's body on one side, with all that is needed to read its values. */
type Side = { readonly module: Module; readonly source: Source; readonly body: HclBody };

/** Set by Terraform itself or never sent to the provider. */
const metaNames = new Set([
  'count',
  'for_each',
  'depends_on',
  'lifecycle',
  'provider',
  'provisioner',
  'connection',
  'timeouts',
]);

function textAt(side: Side, span: { readonly start: number; readonly end: number }): string {
  return canonical(side.source.text.slice(span.start, span.end));
}

/** A block's content with what it is made of in one order, for comparing. */
function blockText(side: Side, block: HclBlock): string {
  return resolve(textAt(side, { start: block.header.end, end: block.span.end }), side.module).text;
}

function presentOnOneSide(side: Side, name: string, path: string): AttributeChange[] {
  const attribute = side.body.attributes.find((one) => one.name === name);
  if (attribute === undefined) return [];
  const text = resolve(textAt(side, attribute.value), side.module).text;
  if (text === 'null' || text === '') return [];
  // A switch that was never on is off; whatever else is unset may already have this value.
  return [{ path, sure: text === 'true', at: placeIn(side.source, attribute.span) }];
}

function changeOfAttribute(before: Side, after: Side, name: string, path: string): AttributeChange[] {
  const old = before.body.attributes.find((attribute) => attribute.name === name);
  const now = after.body.attributes.find((attribute) => attribute.name === name);
  if (old === undefined) return presentOnOneSide(after, name, path);
  if (now === undefined) return presentOnOneSide(before, name, path);
  const oldText = textAt(before, old.value);
  const nowText = textAt(after, now.value);
  const was = resolve(renamed(oldText, after.module), before.module);
  const is = resolve(renamed(nowText, after.module), after.module);
  if (was.text === is.text || is.text === '') return [];
  const sure = was.literal && is.literal && !was.overridable && !is.overridable;
  // The same expression with another meaning: the change stands where the value is written.
  const at = oldText === nowText ? is.from[0] : undefined;
  return [{ path, sure, at: at ?? placeIn(after.source, now.span) }];
}

/** References that a `moved` block renames mean the same thing. */
function renamed(text: string, after: Module): string {
  let result = text;
  for (const [from, to] of after.moved) result = result.replaceAll(`${from}.`, `${to}.`);
  return result;
}

/** `dynamic "x" { content { … } }` is a block `x` whose content is not wholly known. */
function blocksByType(body: HclBody): ReadonlyMap<string, readonly HclBlock[]> {
  const byType = new Map<string, HclBlock[]>();
  for (const block of body.blocks) {
    const type = block.type === 'dynamic' ? (block.labels[0] ?? 'dynamic') : block.type;
    byType.set(type, [...(byType.get(type) ?? []), block]);
  }
  return byType;
}

function changesOfBlocks(
  before: Side,
  after: Side,
  olds: readonly HclBlock[],
  news: readonly HclBlock[],
  path: string,
): AttributeChange[] {
  const known = new Set(news.map((block) => blockText(after, block)));
  const gone = olds.filter((block) => !known.delete(blockText(before, block)));
  const kept = new Set(olds.map((block) => blockText(before, block)));
  const added = news.filter((block) => !kept.has(blockText(after, block)));
  return Array.from({ length: Math.max(gone.length, added.length) }, (_, index) => {
    const old = gone[index];
    const now = added[index];
    if (old !== undefined && now !== undefined && old.type !== 'dynamic' && now.type !== 'dynamic') {
      return changesOf({ ...before, body: old.body }, { ...after, body: now.body }, `${path}.`);
    }
    if (now !== undefined) return [{ path, sure: false, at: placeIn(after.source, now.header) }];
    return old === undefined ? [] : [{ path, sure: false, at: placeIn(before.source, old.header) }];
  }).flat();
}

function changesOf(before: Side, after: Side, prefix: string): AttributeChange[] {
  const names = new Set([...before.body.attributes, ...after.body.attributes].map(({ name }) => name));
  const attributes = [...names]
    .filter((name) => prefix !== '' || !metaNames.has(name))
    .flatMap((name) => changeOfAttribute(before, after, name, `${prefix}${name}`));
  const olds = blocksByType(before.body);
  const news = blocksByType(after.body);
  const blocks = [...new Set([...olds.keys(), ...news.keys()])]
    .filter((type) => prefix !== '' || !metaNames.has(type))
    .flatMap((type) => changesOfBlocks(before, after, olds.get(type) ?? [], news.get(type) ?? [], `${prefix}${type}`));
  return [...attributes, ...blocks];
}

/** What differs between a resource as it was and as it is; formatting, comments and order mean nothing. */
export function attributeChanges(
  was: { readonly module: Module; readonly resource: Resource },
  is: { readonly module: Module; readonly resource: Resource },
): readonly AttributeChange[] {
  const side = ({ module, resource }: typeof was): Side => ({
    module,
    source: resource.source,
    body: resource.block.body,
  });
  return changesOf(side(was), side(is), '');
}

const neverReplaces = /^(?:.*\.)?(?:tags|tags_all|labels|annotations|effective_labels|terraform_labels)$/;

/** What a change of `path` does to a resource with these facts. */
export function replacing(facts: TerraformFacts, change: AttributeChange): 'replaces' | 'may-replace' | 'leaves' {
  const { path, sure } = change;
  if (neverReplaces.test(path)) return 'leaves';
  const above = facts.always.some((fact) => path.startsWith(`${fact}.`));
  if (facts.all || facts.always.includes(path) || (above && facts.nestedReplaces))
    return sure ? 'replaces' : 'may-replace';
  const below = facts.always.some((fact) => fact.startsWith(`${path}.`)) && !sure;
  const maybe = facts.maybe.some((fact) => fact === path || path.startsWith(`${fact}.`));
  return above || below || maybe ? 'may-replace' : 'leaves';
}
