import { canonical } from '../../hcl/canonical';
import { pairsOf } from '../../hcl/comprehension';
import type { HclBlock } from '../../hcl/hcl';
import { valueIn } from '../../hcl/value';
import type { Value } from '../../hcl/valueKinds';
import { withName } from '../../hcl/withName';
import type { Place } from '../../../model/place';
import { attributeOf, type Module } from '../module';
import type { Source } from '../resource';
import { resolve } from '../resolve';

/** What the names of the loops around an expression stand for, and where that is written. */
export type Bound = {
  readonly names: readonly (readonly [name: string, value: Value])[];
  readonly from: readonly Place[];
  readonly overridable: boolean;
};

export const unbound: Bound = { names: [], from: [], overridable: false };

/** One turn of a loop. */
export type Turn = { readonly key: string; readonly bound: Bound };

/** Longer loops are read once, with their names unknown. */
const MOST_TURNS = 40;

/** Canonical text with what the loops around it give put in. */
export function boundText(text: string, { names }: Bound): string {
  return names.reduce((put, [name, value]) => (put.includes(`${name}.`) ? withName(put, name, value) : put), text);
}

function each(key: Value, value: Value): Value {
  return {
    kind: 'object',
    entries: new Map([
      ['key', key],
      ['value', value],
    ]),
  };
}

type Repeated = { readonly module: Module; readonly source: Source; readonly block: HclBlock };

/** What the repeating attribute of a block says. */
function loopOf({ module, source, block }: Repeated, name: string, outer: Bound): (Bound & { value: Value }) | null {
  const attribute = attributeOf(block.body, name);
  if (attribute === null) return null;
  const written = canonical(source.text.slice(attribute.value.start, attribute.value.end));
  const { text, from, overridable } = resolve(written, module);
  const value = valueIn(boundText(text, outer));
  return {
    value,
    names: outer.names,
    from: [...outer.from, ...from],
    overridable: outer.overridable || overridable,
  };
}

function keyOf(value: Value): string | null {
  return value.kind === 'scalar' ? value.text : null;
}

/** The turns of `for_each`, with `iterator` bound in each; null where it is not written or not known. */
export function turnsOf(repeated: Repeated, iterator: string, outer: Bound): readonly Turn[] | null {
  const loop = loopOf(repeated, 'for_each', outer);
  const pairs = loop === null ? null : pairsOf(loop.value);
  if (loop === null || pairs === null || pairs.length > MOST_TURNS) return null;
  const turns = pairs.map(([key, value]) => {
    const name = keyOf(key);
    const names = [...loop.names, [iterator, each(key, value)] as const];
    return name === null ? null : { key: name, bound: { ...loop, names } };
  });
  return turns.every((turn) => turn !== null) ? turns : null;
}

/** The turns of `count`, with `count.index` bound in each. */
export function countedTurns(repeated: Repeated): readonly Turn[] | null {
  const loop = loopOf(repeated, 'count', unbound);
  const most = loop?.value.kind === 'scalar' && /^\d{1,2}$/.test(loop.value.text) ? Number(loop.value.text) : null;
  if (loop === null || most === null || most > MOST_TURNS) return null;
  return Array.from({ length: most }, (_, index) => {
    const value: Value = { kind: 'scalar', text: String(index), quoted: false };
    const counted: Value = { kind: 'object', entries: new Map([['index', value]]) };
    return { key: String(index), bound: { ...loop, names: [['count', counted]] } };
  });
}
