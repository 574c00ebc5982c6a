import type { HclAttribute, HclBlock, HclBody } from '../hcl/hcl';
import type { Span } from '../../model/place';
import type { Resource } from './resource';

/** Files whose blocks are laid over those of the others. */
export function isOverride(path: string): boolean {
  return /(?:^|[/_])override\.(?:tf|tofu)(?:\.json)?$/.test(path);
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function shiftedBody({ attributes, blocks }: HclBody, by: number): HclBody {
  return {
    attributes: attributes.map((one): HclAttribute => ({
      ...one,
      span: shifted(one.span, by),
      value: shifted(one.value, by),
    })),
    blocks: blocks.map((one): HclBlock => ({
      ...one,
      header: shifted(one.header, by),
      span: shifted(one.span, by),
      body: shiftedBody(one.body, by),
    })),
  };
}

/** Attributes of the same name and blocks of the same type are replaced; `lifecycle` is laid over part by part. */
function laidOver(body: HclBody, over: HclBody): HclBody {
  const names = new Set(over.attributes.map(({ name }) => name));
  const types = new Set(over.blocks.map(({ type }) => type));
  const settings = body.blocks.find(({ type }) => type === 'lifecycle');
  const blocks = over.blocks.map((block) =>
    block.type === 'lifecycle' && settings !== undefined
      ? { ...block, body: laidOver(settings.body, block.body) }
      : block,
  );
  return {
    attributes: [...body.attributes.filter(({ name }) => !names.has(name)), ...over.attributes],
    blocks: [...body.blocks.filter(({ type }) => !types.has(type)), ...blocks],
  };
}

/** A resource with what an override file says of it. Its text is both files' texts, one after the other. */
export function overridden(base: Resource, over: Resource): Resource {
  const text = `${base.source.text}\n`;
  const body = laidOver(base.block.body, shiftedBody(over.block.body, text.length));
  return {
    ...base,
    block: { ...base.block, body },
    source: {
      ...base.source,
      text: `${text}${over.source.text}`,
      overlay: { from: text.length, source: over.source },
    },
  };
}
