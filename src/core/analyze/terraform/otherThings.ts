import type { Value } from '../hcl/valueKinds';
import type { Module } from './module';

/** The addresses of the things whose identifiers a value is, or lists; null when it says anything else. */
function thingsIn(value: Value): readonly string[] | null {
  if (value.kind === 'list') {
    const items = value.items.map(thingsIn);
    return items.some((item) => item === null) ? null : items.flatMap((item) => item ?? []);
  }
  if (value.kind !== 'opaque') return null;
  const [, address] = /^(\w+\.[\w-]+)\.(?:id|arn)$/.exec(value.text) ?? [];
  return address === undefined ? null : [address];
}

function typeOf(address: string): string {
  return address.slice(0, address.indexOf('.'));
}

/**
 * Whether a value that named things by their identifiers now names others: what identifies one resource of a type
 * identifies no second one. Only of resources that stand side by side in the module; a renamed one has one name there.
 */
export function namesOthers(
  { was, is }: { readonly was: Value | null; readonly is: Value | null },
  module: Module,
): boolean {
  if (was === null || is === null) return false;
  const [olds, news] = [thingsIn(was), thingsIn(is)];
  if (olds === null || news === null) return false;
  const all = [...olds, ...news];
  if (new Set(all.map(typeOf)).size !== 1 || !all.every((address) => module.resources.has(address))) return false;
  return olds.some((address) => !news.includes(address)) || news.some((address) => !olds.includes(address));
}
