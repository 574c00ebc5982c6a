import type { Fires } from './settings';
import type { SettingValue } from './settingValues';

/** How sure a finding is; null when there is none. */
export type Certainty = 'expected' | 'possible' | null;

/** How many of the values are among `values`; where nothing is said, what then counts. */
function bad(value: SettingValue, values: readonly string[], unset: string | null): number {
  const silent = value.absent && unset !== null && values.includes(unset) ? 1 : 0;
  return silent + value.known.filter((text) => values.includes(text)).length;
}

function isUnsure(value: SettingValue): boolean {
  return value.overridable || value.branched;
}

/** A condition chose between safe and unsafe before, and nothing is safe any more. */
function lastSafeGone(was: SettingValue, is: SettingValue, then: number, now: number): boolean {
  const all = (value: SettingValue): number => value.known.length + (value.absent ? 1 : 0);
  return was.branched && !is.branched && !is.unknown && then < all(was) && now > 0 && now === all(is);
}

type Becomes = Extract<Fires, { kind: 'becomes' }>;

/** A new resource is judged by what it says, not by what it leaves out. */
function beginning(is: SettingValue, { values }: Becomes): Certainty {
  if (bad(is, values, null) === 0) return null;
  return isUnsure(is) ? 'possible' : 'expected';
}

/** What was written out and safe, and is something now that cannot be told. */
function isVeiled(was: SettingValue, is: SettingValue): boolean {
  return was.present && !was.unknown && is.unknown && is.text !== was.text;
}

/** The values of the branches of both sides, the one beside the other; empty when they cannot be told apart. */
function besideEachOther(was: SettingValue, is: SettingValue): readonly (readonly [string, string])[] {
  if (!was.branched || !is.branched || was.known.length !== is.known.length || was.unknown || is.unknown) return [];
  return was.known.map((then, index) => [then, is.known[index] ?? then] as const);
}

function becoming(was: SettingValue, is: SettingValue, { values, unset }: Becomes): Certainty {
  const then = bad(was, values, unset);
  const now = bad(is, values, unset);
  const swapped = besideEachOther(was, is).some(([old, said]) => !values.includes(old) && values.includes(said));
  if (swapped) return 'possible';
  if (now > then || lastSafeGone(was, is, then, now)) {
    return isUnsure(is) || isUnsure(was) || was.unknown ? 'possible' : 'expected';
  }
  return then === 0 && isVeiled(was, is) ? 'possible' : null;
}

/** The least number that is said; `unset` when none is. Null when it is not known. */
function least(value: SettingValue, unset: number | null): number | null {
  if (!value.present) return unset;
  const numbers = value.known.map(Number).filter((number) => !Number.isNaN(number));
  // Below zero is how a time that never ends is spelled.
  return numbers.length === 0 ? null : Math.min(...numbers.map((number) => (number < 0 ? Infinity : number)));
}

function shrinking(was: SettingValue, is: SettingValue, fires: Extract<Fires, { kind: 'shrinks' }>): Certainty {
  if (besideEachOther(was, is).some(([old, said]) => Number(said) < Number(old))) return 'possible';
  const then = least(was, fires.unset);
  const now = least(is, fires.unset);
  if (then === null || now === null || now >= then) return null;
  if (fires.to !== undefined && (now > fires.to || then <= fires.to)) return null;
  return isUnsure(was) || isUnsure(is) ? 'possible' : 'expected';
}

function changing(was: SettingValue, is: SettingValue): Certainty {
  const same = was.text === is.text;
  const alike = was.known.join(' ') === is.known.join(' ') && !was.unknown && !is.unknown && was.present === is.present;
  if (same && alike) return null;
  if (same) return was.known.join(' ') === is.known.join(' ') ? null : 'possible';
  return alike ? null : 'expected';
}

/** Whether the change of a setting is a finding; `was` is null for a new resource. */
export function settingFires(fires: Fires, was: SettingValue | null, is: SettingValue): Certainty {
  if (was === null) return fires.kind === 'becomes' ? beginning(is, fires) : null;
  switch (fires.kind) {
    case 'becomes':
      return becoming(was, is, fires);
    case 'shrinks':
      return shrinking(was, is, fires);
    case 'rises':
      return was.present && is.present ? changing(was, is) : null;
    case 'goes':
      return was.present && !is.present ? 'expected' : null;
    case 'changes':
      return changing(was, is);
  }
}
