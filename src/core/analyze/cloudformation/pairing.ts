import type { DataNode } from '../shared/dataTree';
import type { Resource, Template } from './template';
import { writtenValue } from './valueText';

export type Pair = { readonly was: Resource; readonly is: Resource };

export type Pairing = {
  readonly pairs: readonly Pair[];
  /** The same thing under another logical id: to CloudFormation another thing. */
  readonly renamed: readonly Pair[];
  readonly gone: readonly Resource[];
  readonly added: readonly Resource[];
};

function textOf(node: DataNode | null): string {
  return node === null ? '' : writtenValue(node).text;
}

function byKey(resources: readonly Resource[], key: (resource: Resource) => string): ReadonlyMap<string, Resource[]> {
  const found = new Map<string, Resource[]>();
  for (const resource of resources) {
    const at = key(resource);
    const known = found.get(at);
    if (known === undefined) found.set(at, [resource]);
    else known.push(resource);
  }
  return found;
}

/** Half of the properties say the same. */
function agree(was: Resource, is: Resource): boolean {
  const parts = ({ properties }: Resource): readonly string[] =>
    properties?.kind === 'map' ? properties.entries.map(({ key, value }) => `${key} ${textOf(value)}`) : [];
  const old = new Set(parts(was));
  const now = parts(is);
  const same = now.filter((part) => old.has(part)).length;
  return same > 0 && same * 2 >= Math.max(old.size, now.length);
}

/** Matches what went with what is new: the same body, or the only two of a type that mostly agree. */
function renames(gone: readonly Resource[], added: readonly Resource[]): readonly Pair[] {
  const identity = (resource: Resource): string => `${resource.type} ${textOf(resource.properties)}`;
  const byText = byKey(added, identity);
  const pairs: Pair[] = [];
  for (const was of gone) {
    const is = byText.get(identity(was))?.shift();
    if (is !== undefined) pairs.push({ was, is });
  }
  const taken = new Set(pairs.flatMap(({ was, is }) => [was, is]));
  const free = byKey(
    added.filter((is) => !taken.has(is)),
    ({ type }) => type,
  );
  for (const [type, [was, another]] of byKey(
    gone.filter((one) => !taken.has(one)),
    ({ type: of }) => of,
  )) {
    const [is, other] = free.get(type) ?? [];
    if (was === undefined || is === undefined || another !== undefined || other !== undefined) continue;
    if (agree(was, is)) pairs.push({ was, is });
  }
  return pairs;
}

/** Says which resource of `after` is which of `before`: CloudFormation knows them by their logical ids. */
export function pairResources(before: Template, after: Template): Pairing {
  const pairs = [...before.resources.values()].flatMap((was): Pair[] => {
    const is = after.resources.get(was.id);
    return is === undefined ? [] : [{ was, is }];
  });
  const gone = [...before.resources.values()].filter(({ id }) => !after.resources.has(id));
  const added = [...after.resources.values()].filter(({ id }) => !before.resources.has(id));
  const renamed = renames(gone, added);
  const matched = new Set(renamed.flatMap(({ was, is }) => [was, is]));
  return {
    pairs,
    renamed,
    gone: gone.filter((one) => !matched.has(one)),
    added: added.filter((one) => !matched.has(one)),
  };
}
