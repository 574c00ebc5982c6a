import type { Place } from '../../model/place';
import { canonical } from '../hcl/canonical';
import type { HclAttribute, HclBlock, HclBody } from '../hcl/hcl';
import { valueIn } from '../hcl/value';
import type { Value } from '../hcl/valueKinds';
import { blocksByType, meaningOfBlock } from './bodyMeaning';
import { attributeOf, placeIn, type Module } from './module';
import type { Resource } from './resource';
import { resolve, type Resolved } from './resolve';
import { namesOthers } from './otherThings';
import { isSpelling } from './spelling';
import { valueChanges } from './valueChange';

/** One attribute, a part of one, or a block of a resource that is not what it was. */
export type AttributeChange = {
  /** `engine`, `s3_import.bucket_name`; the key of an object counts as a step. */
  readonly path: string;
  /** The path of the attribute that holds it; the block's own path when a whole block came or went. */
  readonly root: string;
  readonly how: 'changed' | 'added' | 'removed';
  /** Sure: both values are known and differ. Unsure: a value, a default or the presence of a block decides. */
  readonly sure: boolean;
  /** Null where there is no value, or where it is a block. */
  readonly was: Value | null;
  readonly is: Value | null;
  readonly at: Place;
};

/** A block's body on one side, with all that is needed to read its values. */
export type Side = { readonly module: Module; readonly source: Resource['source']; readonly body: HclBody };

/** Set by Terraform itself or never sent to the provider. */
const metaNames = new Set([
  'count',
  'for_each',
  'depends_on',
  'lifecycle',
  'provider',
  'providers',
  'provisioner',
  'connection',
  'timeouts',
]);

/** Both sides of a comparison; what they say is read with the names of the new one. */
type Both = { readonly before: Side; readonly after: Side; readonly eachAt: Place | null };

function resolved(side: Side, attribute: HclAttribute): Resolved {
  return resolve(canonical(side.source.text.slice(attribute.value.start, attribute.value.end)), side.module);
}

function presence(both: Both, side: Side, attribute: HclAttribute, path: string): readonly AttributeChange[] {
  const { text } = resolved(side, attribute);
  if (text === 'null' || text === '') return [];
  const added = side === both.after;
  const value = valueIn(text);
  return [
    {
      path,
      root: path,
      how: added ? 'added' : 'removed',
      // A switch that was never on is off; whatever else is unset may already have this value.
      sure: added && text === 'true',
      was: added ? null : value,
      is: added ? value : null,
      at: placeIn(side.source, attribute.span),
    },
  ];
}

function changeOfAttribute(both: Both, name: string, path: string): readonly AttributeChange[] {
  const { before, after } = both;
  const old = attributeOf(before.body, name);
  const now = attributeOf(after.body, name);
  if (now === null) return old === null ? [] : presence(both, before, old, path);
  if (old === null) return presence(both, after, now, path);
  const was = resolved(before, old);
  const is = resolved(after, now);
  if (is.text === '') return [];
  const here = placeIn(after.source, now.span);
  if (was.text === is.text) {
    const isEach = both.eachAt !== null && /\beach\.value\b/.test(is.text);
    return isEach
      ? [
          {
            path,
            root: path,
            how: 'changed',
            sure: false,
            was: valueIn(was.text),
            is: valueIn(is.text),
            at: both.eachAt,
          },
        ]
      : [];
  }
  const open = was.overridable || is.overridable;
  // The same expression with another meaning: the change stands where the value is written.
  const isSame =
    before.source.text.slice(old.value.start, old.value.end) ===
    after.source.text.slice(now.value.start, now.value.end);
  const at = (isSame ? is.from[0] : undefined) ?? here;
  return valueChanges(valueIn(was.text), valueIn(is.text), path).map((part) => ({
    ...part,
    root: path,
    sure: (part.sure || namesOthers(part, after.module)) && !open,
    at,
  }));
}

function blockPresence(side: Side, block: HclBlock, path: string, how: AttributeChange['how']): AttributeChange {
  return { path, root: path, how, sure: false, was: null, is: null, at: placeIn(side.source, block.header) };
}

function contentOf(block: HclBlock): HclBody {
  return block.body.blocks.find(({ type }) => type === 'content')?.body ?? { attributes: [], blocks: [] };
}

/** Two blocks `dynamic` of one type: how many there are, and what they say, is sure of neither. */
function changesOfDynamic(both: Both, old: HclBlock, now: HclBlock, path: string): readonly AttributeChange[] {
  const header = changeOfAttribute(withBodies(both, old.body, now.body), 'for_each', path);
  const inner = changesOf(withBodies(both, contentOf(old), contentOf(now)), `${path}.`);
  return [...header, ...inner].map((change) => ({ ...change, sure: false }));
}

function withBodies(both: Both, before: HclBody, after: HclBody): Both {
  return { ...both, before: { ...both.before, body: before }, after: { ...both.after, body: after } };
}

function changesOfBlocks(
  both: Both,
  olds: readonly HclBlock[],
  news: readonly HclBlock[],
  path: string,
): AttributeChange[] {
  const { before, after } = both;
  const left = new Map<string, number>();
  const textOf = (side: Side, block: HclBlock): string => meaningOfBlock(side.module, side.source, block);
  const newTexts = news.map((block) => textOf(after, block));
  for (const text of newTexts) left.set(text, (left.get(text) ?? 0) + 1);
  const gone = olds.filter((block) => {
    const text = textOf(before, block);
    const count = left.get(text) ?? 0;
    if (count > 0) left.set(text, count - 1);
    return count === 0;
  });
  const added = news.filter((_, index) => {
    const count = left.get(newTexts[index] ?? '') ?? 0;
    if (count > 0) left.set(newTexts[index] ?? '', count - 1);
    return count > 0;
  });
  return Array.from({ length: Math.max(gone.length, added.length) }, (_, index) => {
    const old = gone[index];
    const now = added[index];
    if (old === undefined) return now === undefined ? [] : [blockPresence(after, now, path, 'added')];
    // One block `dynamic` can say what several said.
    const isWritten = news.every(({ type }) => type !== 'dynamic');
    if (now === undefined) return [blockPresence(before, old, path, isWritten ? 'removed' : 'changed')];
    if (old.type === 'dynamic' && now.type === 'dynamic') return changesOfDynamic(both, old, now, path);
    if (old.type === 'dynamic' || now.type === 'dynamic') return [blockPresence(after, now, path, 'added')];
    return changesOf(withBodies(both, old.body, now.body), `${path}.`);
  }).flat();
}

function changesOf(both: Both, prefix: string): readonly AttributeChange[] {
  const { before, after } = both;
  const names = new Set([...before.body.attributes, ...after.body.attributes].map(({ name }) => name));
  const attributes = [...names]
    .filter((name) => prefix !== '' || !metaNames.has(name))
    .flatMap((name) => changeOfAttribute(both, name, `${prefix}${name}`));
  const olds = blocksByType(before.body);
  const news = blocksByType(after.body);
  const blocks = [...new Set([...olds.keys(), ...news.keys()])]
    .filter((type) => prefix !== '' || !metaNames.has(type))
    .flatMap((type) => changesOfBlocks(both, olds.get(type) ?? [], news.get(type) ?? [], `${prefix}${type}`));
  return [...attributes, ...blocks];
}

export type In = { readonly module: Module; readonly resource: Resource };

/** What differs between a resource as it was and as it is; formatting, comments, order and spelling mean nothing. */
export function attributeChanges(was: In, is: In): readonly AttributeChange[] {
  const side = ({ module, resource }: In): Side => ({ module, source: resource.source, body: resource.block.body });
  const both: Both = { before: side(was), after: side(is), eachAt: null };
  const each = changeOfAttribute(both, 'for_each', 'for_each')[0];
  return changesOf({ ...both, eachAt: each?.at ?? null }, '').filter(
    (change) => !isSpelling(is.resource.type, change.path, change.was, change.is),
  );
}
