import type { Module } from './module';

/** Before an address that is not in a module but where the module is called. */
export const OUTSIDE = '^.';

/** Whether an address that a `moved` block gives is in another module than the block. */
export function isElsewhere(address: string): boolean {
  return address.startsWith(OUTSIDE) || /^module\.[^.]+\./.test(address);
}

/** An address as the module says it in whose files the `moved` block stands. */
export function asWritten(address: string): string {
  return address.replace(/^(?:\^\.)+/, '');
}

/**
 * What the `moved` blocks of a caller say of things in the module that it calls by one of some addresses. A block that leads
 * to nothing takes nothing along: what it names is destroyed.
 */
export function movedInside({ moved, resources }: Module, calls: readonly string[]): ReadonlyMap<string, string> {
  const inside = (address: string): string | null => {
    const call = calls.find((one) => address.startsWith(`${one}.`));
    return call === undefined ? null : address.slice(call.length + 1);
  };
  const found = [...moved].flatMap(([from, to]): readonly (readonly [string, string])[] => {
    const earlier = inside(from);
    const leads = isElsewhere(to) || resources.has(to);
    return earlier === null || !leads ? [] : [[earlier, inside(to) ?? `${OUTSIDE}${to}`]];
  });
  return new Map(found);
}
