import type { Observation } from '../../model/finding';
import { canonical } from '../hcl/canonical';
import { isKnown } from '../hcl/sameValue';
import { valueIn } from '../hcl/value';
import type { Comparison } from './comparison';
import { attributeOf, placeIn, type Module } from './module';
import type { Resource } from './resource';
import type { Pair } from './pairing';
import { removalObservation, type Removal } from './removal';
import { resolve, type Resolved } from './resolve';

const PLAN = 'terraform plan -out=tfplan';

type Repetition = 'count' | 'for_each' | 'one';

function repetition(resource: Resource): Repetition {
  if (attributeOf(resource.block.body, 'for_each') !== null) return 'for_each';
  return attributeOf(resource.block.body, 'count') !== null ? 'count' : 'one';
}

function resolvedIn(module: Module, resource: Resource, name: string): Resolved | null {
  const attribute = attributeOf(resource.block.body, name);
  if (attribute === null) return null;
  return resolve(canonical(resource.source.text.slice(attribute.value.start, attribute.value.end)), module);
}

/** More instances are not counted up. */
const MOST_INSTANCES = 100;

type Given = Pick<Removal, 'rule' | 'effect' | 'because' | 'at' | 'saferWay' | 'some' | 'expected'>;

/** Whether neither side stands on a variable that can be set from outside: its default may not be what is applied. */
function isSettled({ before, after }: Comparison, { was, is }: Pair, name: 'count' | 'for_each'): boolean {
  const sides = [resolvedIn(before, was, name), resolvedIn(after, is, name)];
  return !sides.some((side) => side?.overridable === true);
}

function removed(compared: Comparison, { was, is, moved }: Pair, given: Given): Observation {
  return removalObservation({
    ...given,
    codes: ['TF01', 'TF01'],
    gone: was,
    is,
    moved,
    users: compared.usersAfter,
  });
}

/**
 * Instances that get other keys. Terraform itself moves a single instance to index 0 and back; to and from `for_each`
 * it moves nothing without a `moved` block.
 */
function rekeyed(compared: Comparison, pair: Pair): readonly Observation[] {
  const was = repetition(pair.was);
  const is = repetition(pair.is);
  if (was === is || (was !== 'for_each' && is !== 'for_each')) return [];
  const now = is === 'one' ? null : attributeOf(pair.is.block.body, is);
  const word = (kind: Repetition): string => (kind === 'one' ? 'a single instance' : `\`${kind}\``);
  const from = `${pair.was.address}${was === 'count' ? '[0]' : ''}`;
  const to = `${pair.is.address}${is === 'for_each' ? '["KEY"]' : ''}`;
  return [
    removed(compared, pair, {
      rule: 'terraform/instances-rekeyed',
      effect: 'replace',
      expected: true,
      because: ` because ${word(was)} becomes ${word(is)}: every instance is destroyed and created again`,
      at: placeIn(pair.is.source, now === null ? pair.is.block.header : now.span),
      saferWay: `a \`moved\` block for each instance, as in: moved { from = ${from}  to = ${to} }`,
    }),
  ];
}

function countOf(module: Module, resource: Resource): number | null {
  const text = resolvedIn(module, resource, 'count')?.text;
  if (text === undefined) return repetition(resource) === 'one' ? 1 : null;
  const value = valueIn(text);
  return value.kind === 'scalar' && /^\d{1,6}$/.test(value.text) ? Number(value.text) : null;
}

/** A literal `count` that gets smaller destroys the instances past it. */
function fewer(compared: Comparison, pair: Pair): readonly Observation[] {
  const was = countOf(compared.before, pair.was);
  const is = countOf(compared.after, pair.is);
  const count = attributeOf(pair.is.block.body, 'count');
  if (was === null || is === null || is >= was || count === null) return [];
  return [
    removed(compared, pair, {
      rule: 'terraform/instances-removed',
      effect: 'delete',
      expected: isSettled(compared, pair, 'count'),
      some: is > 0,
      because: ` because \`count\` goes from ${was} to ${is}`,
      at: placeIn(pair.is.source, count.span),
      saferWay: PLAN,
    }),
  ];
}

/** The keys of `for_each` when they are all known. */
function keysOf(module: Module, resource: Resource): ReadonlySet<string> | null {
  const text = resolvedIn(module, resource, 'for_each')?.text;
  const value = text === undefined ? null : valueIn(text);
  if (value?.kind === 'object') return new Set(value.entries.keys());
  if (value?.kind !== 'list' || !isKnown(value)) return null;
  return new Set(value.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : [])));
}

/** The keys of the instances of a resource or a call, as texts; empty for a single one, null when they are not known. */
export function instancesOf(module: Module, resource: Resource): readonly string[] | null {
  switch (repetition(resource)) {
    case 'one':
      return [];
    case 'count': {
      const count = countOf(module, resource);
      return count === null || count > MOST_INSTANCES ? null : Array.from({ length: count }, (_, index) => `${index}`);
    }
    case 'for_each': {
      const keys = keysOf(module, resource);
      return keys === null ? null : [...keys];
    }
  }
}

/** Instances whose keys are gone are destroyed; a renamed key is a destroyed one and a new one. */
function lostKeys(compared: Comparison, pair: Pair): readonly Observation[] {
  const was = keysOf(compared.before, pair.was);
  const is = keysOf(compared.after, pair.is);
  const now = attributeOf(pair.is.block.body, 'for_each');
  if (was === null || is === null || now === null) return [];
  const gone = [...was].filter((key) => !is.has(key)).map((key) => `\`${key}\``);
  if (gone.length === 0) return [];
  const shown = `${gone.slice(0, 3).join(', ')}${gone.length > 3 ? ` and ${gone.length - 3} more` : ''}`;
  return [
    removed(compared, pair, {
      rule: 'terraform/instances-removed',
      effect: 'delete',
      expected: isSettled(compared, pair, 'for_each'),
      some: is.size > 0,
      because: ` because \`for_each\` has no ${shown} any more`,
      at: placeIn(pair.is.source, now.span),
      saferWay: `a \`moved\` block for each renamed key, as in: moved { from = ${pair.is.address}["OLD"]  to = ${pair.is.address}["NEW"] }`,
    }),
  ];
}

/** Instances of resources and modules that go because they are counted or keyed in another way. */
export function instanceChanges(compared: Comparison): readonly Observation[] {
  return compared.pairing.pairs
    .filter(({ was }) => !compared.after.moved.has(was.address))
    .flatMap((pair) => [...rekeyed(compared, pair), ...fewer(compared, pair), ...lostKeys(compared, pair)]);
}
