import { attributeOf, type Module } from './module';
import type { Resource } from './resource';

/** What names of other things are to be read as, so that both sides of a comparison call a thing the same. */
export type Names = ReadonlyMap<string, string>;

function isCounted({ block }: Resource): boolean {
  return attributeOf(block.body, 'count') !== null;
}

function isSingle(resource: Resource): boolean {
  return !isCounted(resource) && attributeOf(resource.block.body, 'for_each') === null;
}

/** Terraform takes a thing that is counted from now on, or no longer, for the first of the counted ones. */
function countedOnce(before: Module, after: Module): readonly (readonly [string, string])[] {
  return [...after.resources].flatMap(([address, is]) => {
    const earlier = [...after.moved].find(([, to]) => to === address)?.[0] ?? address;
    const was = before.resources.get(earlier);
    if (was === undefined) return [];
    const changes = (isSingle(was) && isCounted(is)) || (isCounted(was) && isSingle(is));
    return changes ? [[`${earlier}[0]`, earlier] as const, [`${address}[0]`, address] as const] : [];
  });
}

/** Two states of a module that name what they refer to alike: as the new one does, and without an index that came or went. */
export function withSameNames(before: Module, after: Module): readonly [before: Module, after: Module] {
  const names = new Map([...countedOnce(before, after), ...after.moved]);
  return names.size === 0
    ? [before, after]
    : [
        { ...before, names },
        { ...after, names },
      ];
}

/** A canonical text with its references read as `names` says. */
export function underNames(text: string, names: Names | undefined): string {
  let result = text;
  for (const [from, to] of names ?? []) result = result.replaceAll(`${from}.`, `${to}.`);
  return result;
}
