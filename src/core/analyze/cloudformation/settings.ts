import type { ChangeCode, Effect, Outage, Severity } from '../../model/finding';

/*
 * Properties whose value protects, opens or stops something, as data: one engine (`settingChanges.ts`) compares each on
 * both sides. A table names the types without `AWS::`, or `any`.
 */

/** When a change of the value is a finding. */
export type Fires =
  /** It was (or is by default) none of `values`, and is one of them now. */
  | { readonly kind: 'becomes'; readonly values: readonly string[]; readonly unset: string | null }
  /** A number that gets smaller; `0` and an unset one are the least. */
  | { readonly kind: 'shrinks'; readonly unset: number | null; readonly to?: number }
  /** A number or version that gets larger. */
  | { readonly kind: 'rises' }
  /** It said something, and says nothing now. */
  | { readonly kind: 'goes' }
  /** It says something else than it did. */
  | { readonly kind: 'changes' };

export type Setting = {
  readonly kinds: readonly string[] | 'any';
  /** `BackupPolicy.Status`; a list on the way is looked through, `*` is every entry of a map, and `Attributes=name` is the value of an attribute. */
  readonly path: string;
  readonly fires: Fires;
  readonly rule: string;
  readonly code: ChangeCode;
  readonly effect: Effect;
  readonly severity: Severity;
  /** The value also matters on a resource that is new. */
  readonly onNew?: boolean;
  /** `Opens Main to the internet`, given the logical id. */
  readonly says: (id: string) => string;
  readonly saferWay?: string;
  readonly outage?: Outage;
};

/** A switch that was on and goes off; `unset` is what it is when nothing is said. */
export function off(unset: 'true' | 'false' = 'false'): Fires {
  return {
    kind: 'becomes',
    values: ['false', 'INACTIVE', 'DISABLED', 'Disabled', 'Suspended', 'OFF', 'Off', 'no'],
    unset,
  };
}

/** A switch that was off and goes on. */
export function on(unset: 'true' | 'false' = 'false'): Fires {
  return { kind: 'becomes', values: ['true', 'ENABLED', 'Enabled', 'yes', 'on'], unset };
}

export function becomes(values: readonly string[], unset: string | null = null): Fires {
  return { kind: 'becomes', values, unset };
}

export const goes: Fires = { kind: 'goes' };
export const changes: Fires = { kind: 'changes' };
export const rises: Fires = { kind: 'rises' };

export function shrinks(unset: number | null = null, to?: number): Fires {
  return { kind: 'shrinks', unset, ...(to === undefined ? {} : { to }) };
}
