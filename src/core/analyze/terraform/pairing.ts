import { canonical } from '../hcl/canonical';
import type { Module } from './module';
import { isElsewhere } from './movedInside';
import type { Resource } from './resource';

/** A resource before and after; `moved` when a `moved` block says that it has another name now. */
export type Pair = { readonly was: Resource; readonly is: Resource; readonly moved: boolean };

export type Pairing = {
  readonly pairs: readonly Pair[];
  /** The same thing under another name, with no `moved` block to say so. */
  readonly renamed: readonly Omit<Pair, 'moved'>[];
  readonly gone: readonly Resource[];
  readonly added: readonly Resource[];
  /** What `moved` blocks take into another module. */
  readonly left: readonly Resource[];
};

/** Where `moved` blocks lead; null when they lead out of this module. */
function destination(address: string, after: Module): string | null {
  let at = address;
  // A loop of `moved` blocks is walked at most once.
  for (let steps = after.moved.size; steps > 0 && !after.resources.has(at); steps -= 1) {
    at = after.moved.get(at) ?? at;
  }
  return at !== address && isElsewhere(at) ? null : at;
}

/** Type and content; two resources with the same one differ by name alone. */
function identity({ type, source, block }: Resource): string {
  return `${type} ${canonical(source.text.slice(block.header.end, block.span.end))}`;
}

/** Matches each thing that went with a new one of its type: the same body, or the only two of a type that mostly agree. */
function findRenames(gone: readonly Resource[], added: readonly Resource[]): Pairing['renamed'] {
  const free = new Set(added);
  const renamed: { was: Resource; is: Resource }[] = [];
  const take = (was: Resource, is: Resource | undefined): void => {
    if (is === undefined) return;
    free.delete(is);
    renamed.push({ was, is });
  };
  const byText = new Map<string, Resource[]>();
  for (const is of added) {
    const known = byText.get(identity(is));
    if (known === undefined) byText.set(identity(is), [is]);
    else known.push(is);
  }
  for (const was of gone) {
    const same = byText.get(identity(was));
    take(was, same?.shift());
  }
  const paired = new Set(renamed.map(({ was }) => was));
  const left = byType(gone.filter((one) => !paired.has(one)));
  const open = byType([...free]);
  for (const [type, [was, another]] of left) {
    const [is, other] = open.get(type) ?? [];
    if (was !== undefined && another === undefined && is !== undefined && other === undefined && agree(was, is)) {
      take(was, is);
    }
  }
  return renamed;
}

function byType(resources: readonly Resource[]): ReadonlyMap<string, readonly Resource[]> {
  const types = new Map<string, Resource[]>();
  for (const resource of resources) {
    const known = types.get(resource.type);
    if (known === undefined) types.set(resource.type, [resource]);
    else known.push(resource);
  }
  return types;
}

function agree(was: Resource, is: Resource): boolean {
  const texts = ({ block, source }: Resource): Set<string> =>
    new Set(block.body.attributes.map(({ span }) => canonical(source.text.slice(span.start, span.end))));
  const old = texts(was);
  const same = [...texts(is)].filter((text) => old.has(text)).length;
  return same > 0 && same * 2 >= Math.max(old.size, is.block.body.attributes.length);
}

/** Says which resource of `after` is which of `before`, as Terraform would with the module's `moved` blocks. */
export function pairResources(before: Module, after: Module): Pairing {
  const pairs: Pair[] = [];
  const unmatched: Resource[] = [];
  const left: Resource[] = [];
  for (const was of before.resources.values()) {
    const to = destination(was.address, after);
    const is = to === null ? undefined : after.resources.get(to);
    if (is !== undefined) pairs.push({ was, is, moved: to !== was.address });
    else (to === null ? left : unmatched).push(was);
  }
  const taken = new Set(pairs.map(({ is }) => is));
  const fresh = [...after.resources.values()].filter((is) => !taken.has(is));
  const renamed = findRenames(unmatched, fresh);
  const renamedFrom = new Set(renamed.map(({ was }) => was));
  const renamedTo = new Set(renamed.map(({ is }) => is));
  return {
    pairs,
    renamed,
    gone: unmatched.filter((was) => !renamedFrom.has(was)),
    added: fresh.filter((is) => !renamedTo.has(is)),
    left,
  };
}
