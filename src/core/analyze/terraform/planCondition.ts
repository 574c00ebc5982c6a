import { ownField } from '../../model/ownField';
import type { PlanTimeRule } from '../../facts/curated/planTime';
import { meaningOf } from '../hcl/sameValue';
import type { Value } from '../hcl/valueKinds';
import type { AttributeChange } from './attributeChange';
import { isFewer, isOtherTable } from './jsonCondition';

function textOf(value: Value | null): string | null {
  return value?.kind === 'scalar' ? value.text : null;
}

const factors: Readonly<Record<string, number>> = { K: 1, M: 2, G: 3, T: 4, P: 5 };

/** `100`, `10Gi` as one number; null for anything else. */
function amountOf(text: string): number | null {
  const [, digits, unit = ''] = /^(\d+(?:\.\d+)?) ?([KMGTP]?)i?B?$/.exec(text) ?? [];
  return digits === undefined ? null : Number(digits) * 1024 ** (ownField(factors, unit) ?? 0);
}

/** The numbers of a version; the `x` of `6.x` stands for the newest of its line. */
function numbersOf(version: string): readonly number[] | null {
  const numbers = version.match(/\d+|(?<=\.)[x*]$/g);
  return numbers === null ? null : numbers.map((part) => (/\d/.test(part) ? Number(part) : Infinity));
}

/** Whether version `is` comes before version `was`; null when they are no versions. */
export function isLowerVersion(was: string, is: string): boolean | null {
  const [olds, news] = [numbersOf(was), numbersOf(is)];
  if (olds === null || news === null) return null;
  const at = olds.findIndex((number, index) => number !== (news[index] ?? number));
  return at >= 0 && (news[at] ?? 0) < (olds[at] ?? 0);
}

function rangeOf(text: string): readonly [number, number] | null {
  const [, a, b, c, d, bits] = /^(\d+)\.(\d+)\.(\d+)\.(\d+)\/(\d+)$/.exec(text) ?? [];
  if (bits === undefined) return null;
  const first = [a, b, c, d].reduce((sum, part) => sum * 256 + Number(part), 0);
  const size = 2 ** (32 - Number(bits));
  return [first - (first % size), first - (first % size) + size];
}

function isNarrower(was: string, is: string): boolean | null {
  const [old, now] = [rangeOf(was), rangeOf(is)];
  return old === null || now === null ? null : now[0] > old[0] || now[1] < old[1];
}

/** A list that is not the old one with something at its end. */
function isCut(was: Value, is: Value): boolean | null {
  if (was.kind !== 'list' || is.kind !== 'list') return null;
  return !was.items.every((item, index) => {
    const now = is.items[index];
    return now !== undefined && meaningOf(now) === meaningOf(item);
  });
}

/** A list without some item that it had, or a text that is emptied. */
function hasLost(was: Value, is: Value): boolean | null {
  if (was.kind === 'scalar' && is.kind === 'scalar') return is.text === '';
  if (was.kind !== 'list' || is.kind !== 'list') return null;
  const left = new Set(is.items.map(meaningOf));
  return was.items.some((item) => !left.has(meaningOf(item)));
}

function isEmpty(value: Value | null): boolean {
  return value === null || (value.kind === 'list' && value.items.length === 0);
}

/** The conditions on what a list has; whole lists that come or go have no value on one side, blocks on none. */
function holdsOfList(when: 'cut' | 'lost' | 'whole', { was, is, how }: AttributeChange): boolean | null {
  if (was === null && is === null) {
    return how === 'changed' || when === 'cut' ? null : when === 'whole' || how === 'removed';
  }
  if (when === 'whole') return isEmpty(was) !== isEmpty(is);
  if (was === null || is === null) return when === 'cut' ? null : was !== null;
  return when === 'cut' ? isCut(was, is) : hasLost(was, is);
}

function compared(when: 'less' | 'lower' | 'narrower', was: string, is: string): boolean | null {
  if (when === 'lower') return isLowerVersion(was, is);
  if (when === 'narrower') return isNarrower(was, is);
  const [old, now] = [amountOf(was), amountOf(is)];
  return old === null || now === null ? null : now < old;
}

/** The old and the new value, that of a rule where one is left out. */
function bothOf(
  { unset }: PlanTimeRule,
  { was, is, how }: AttributeChange,
): readonly [old: string | null, now: string | null] {
  const leftOut = unset ?? null;
  const old = how === 'added' && is !== null ? leftOut : textOf(was);
  const now = how === 'removed' && was !== null ? leftOut : textOf(is);
  return [old, now];
}

function holdsOfValues(
  when: 'less' | 'lower' | 'narrower' | 'fewer' | 'columns',
  rule: PlanTimeRule,
  change: AttributeChange,
): boolean | null {
  if (when === 'fewer') return isFewer(change.was, change.is);
  if (when === 'columns') return isOtherTable(change.was, change.is);
  const [old, now] = bothOf(rule, change);
  return old === null || now === null ? null : compared(when, old, now);
}

/** Whether a value is another one, and the one that a rule is about. */
function isOther(rule: PlanTimeRule, change: AttributeChange): boolean | null {
  const { to } = rule;
  const [old, now] = bothOf(rule, change);
  if (to !== undefined && now !== null && now !== to) return false;
  return old === null || now === null ? null : old !== now;
}

/** Whether a tier is a lower one; null for tiers that the rule does not list. */
function isDemoted(rule: PlanTimeRule, change: AttributeChange): boolean | null {
  const tiers = (rule.tiers ?? '').split(',').map((tier) => tier.split('/'));
  const [old, now] = bothOf(rule, change);
  const rankOf = (name: string | null): number => tiers.findIndex((tier) => name !== null && tier.includes(name));
  return rankOf(old) < 0 || rankOf(now) < 0 ? null : rankOf(now) < rankOf(old);
}

/** Whether the condition of a plan-time rule holds for a change; null when its values do not say. */
export function holds(rule: PlanTimeRule, change: AttributeChange): boolean | null {
  const { when } = rule;
  const { was, how } = change;
  if (when === 'any') return true;
  if (when === 'other') return isOther(rule, change);
  if (when === 'demoted') return isDemoted(rule, change);
  if (when === 'off') return textOf(was) === null ? (how === 'added' ? false : null) : textOf(was) === 'true';
  if (when === 'cut' || when === 'lost' || when === 'whole') return holdsOfList(when, change);
  return holdsOfValues(when, rule, change);
}
