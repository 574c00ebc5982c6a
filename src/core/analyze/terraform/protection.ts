import { terraformFacts } from '../../facts/terraformFacts';
import type { Observation } from '../../model/finding';
import { canonical } from '../hcl/canonical';
import { attributeOf, blockOf, placeIn, type Module } from './module';
import type { Resource } from './resource';
import { stated } from './safety/wording';

type Pair = { readonly was: Resource; readonly is: Resource; readonly before: Module; readonly after: Module };

function preventsDestroy(resource: Resource): boolean {
  const lifecycle = blockOf(resource.block.body, 'lifecycle');
  const attribute = lifecycle === null ? null : attributeOf(lifecycle.body, 'prevent_destroy');
  return attribute !== null && resource.source.text.slice(attribute.value.start, attribute.value.end) === 'true';
}

/** `prevent_destroy` that is on in `was` and off in `is`; what providers offer to the same end is in `exposures`. */
export function protectionChanges({ was, is }: Pair): readonly Observation[] {
  if (!preventsDestroy(was) || preventsDestroy(is)) return [];
  const lifecycle = blockOf(is.block.body, 'lifecycle');
  const now = lifecycle === null ? null : attributeOf(lifecycle.body, 'prevent_destroy');
  const old = blockOf(was.block.body, 'lifecycle');
  const then = old === null ? null : attributeOf(old.body, 'prevent_destroy');
  const at = now !== null ? placeIn(is.source, now.span) : placeIn(was.source, (then ?? was.block).span);
  const says = `Removes \`prevent_destroy\` from ${is.address}`;
  const found = stated({ kind: 'X05', mood: 'sure', resource: is, at, says });
  return [{ ...found, rule: 'terraform/prevent-destroy-removed' }];
}

const brakes = [
  'deletion_protection',
  'deletion_protection_enabled',
  'enable_deletion_protection',
  'delete_protection',
  'delete_protection_state',
  'termination_protection',
  'disable_api_termination',
];
const onWords = /^"?(?:true|ACTIVE|ENABLED|DELETE_PROTECTION_ENABLED)"?$/;

/**
 * What makes an apply refuse to take the resource away: `prevent_destroy` counts as it is written now (a removed block
 * takes it along), deletion protection as it was, because it is read from the state. Null when nothing does.
 */
export function guardOf(was: Resource, is: Resource | null): string | null {
  if (is !== null && preventsDestroy(is)) return 'prevent_destroy';
  const defaults = terraformFacts(was.type)?.brakes;
  const on = brakes.find((name) => {
    const attribute = attributeOf(was.block.body, name);
    if (attribute === null) return defaults?.get(name) === 'true';
    return onWords.test(canonical(was.source.text.slice(attribute.value.start, attribute.value.end)));
  });
  return on ?? null;
}
