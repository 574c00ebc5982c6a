import { ownField } from '../../../model/ownField';
import { includes, isWild } from './pattern';
import type { Condition } from './policy';

type Parts = { readonly set: string; readonly base: string; readonly ifExists: boolean };

function partsOf(operator: string): Parts {
  const colon = operator.indexOf(':');
  const set = colon < 0 ? '' : operator.slice(0, colon);
  const rest = operator.slice(colon + 1);
  const ifExists = rest.endsWith('ifexists');
  return { set, base: ifExists ? rest.slice(0, -'ifexists'.length) : rest, ifExists };
}

/** Operators that say the same of a text but for their patterns. */
const family: Readonly<Record<string, 'text' | 'not-text' | 'less' | 'more' | 'address' | 'not-address'>> = {
  stringequals: 'text',
  stringlike: 'text',
  stringequalsignorecase: 'text',
  arnequals: 'text',
  arnlike: 'text',
  bool: 'text',
  null: 'text',
  numericequals: 'text',
  dateequals: 'text',
  binaryequals: 'text',
  stringnotequals: 'not-text',
  stringnotlike: 'not-text',
  stringnotequalsignorecase: 'not-text',
  arnnotequals: 'not-text',
  arnnotlike: 'not-text',
  numericlessthan: 'less',
  numericlessthanequals: 'less',
  datelessthan: 'less',
  datelessthanequals: 'less',
  numericgreaterthan: 'more',
  numericgreaterthanequals: 'more',
  dategreaterthan: 'more',
  dategreaterthanequals: 'more',
  ipaddress: 'address',
  notipaddress: 'not-address',
};

const patterned = new Set(['stringlike', 'stringnotlike', 'arnlike', 'arnequals', 'arnnotlike', 'arnnotequals']);

type Range = { readonly base: number; readonly bits: number };

function rangeOf(text: string): Range | null {
  const found = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,2}))?$/.exec(text);
  if (found === null) return null;
  const [a = 0, b = 0, c = 0, d = 0] = found.slice(1, 5).map(Number);
  return { base: ((a * 256 + b) * 256 + c) * 256 + d, bits: Number(found[5] ?? 32) };
}

function holds(wide: string, narrow: string): boolean {
  if (wide === narrow) return true;
  const outer = rangeOf(wide);
  const inner = rangeOf(narrow);
  if (outer === null || inner === null || inner.bits < outer.bits) return false;
  const size = 2 ** (32 - outer.bits);
  return Math.floor(outer.base / size) === Math.floor(inner.base / size);
}

/** Whether a value that fits one of `narrow` fits one of `wide`. */
function within(narrow: Condition, wide: Condition, base: string): boolean {
  const fits = base.endsWith('ipaddress') ? holds : patterned.has(base) ? includes : same;
  return narrow.values.every((inner) => wide.values.some((outer) => fits(outer.text, inner.text)));
}

function same(a: string, b: string): boolean {
  return a === b;
}

function limitOf(condition: Condition): number | string {
  const text = condition.values[0]?.text ?? '';
  return /^-?[\d.]+$/.test(text) ? Number(text) : text;
}

/** Whether a text that was told apart by patterns is told apart as strictly now. */
function keepsText(strict: Condition, loose: Condition, strictBase: string, looseBase: string): boolean {
  const strictFamily = ownField(family, strictBase);
  if (strictFamily === 'not-text' || strictFamily === 'not-address') return within(loose, strict, strictBase);
  const usesPatterns = patterned.has(strictBase) && strict.values.some(({ text }) => isWild(text));
  // A star is a star for `StringLike` and a plain character for `StringEquals`.
  if (usesPatterns && !patterned.has(looseBase)) return false;
  // `Null` asks whether the key is there at all, and not what it says.
  if (strictBase !== looseBase && [strictBase, looseBase].includes('null')) return false;
  return within(strict, loose, looseBase);
}

/** Whether whatever meets `strict` meets `loose` too. */
export function implies(strict: Condition, loose: Condition): boolean {
  if (strict.key !== loose.key) return false;
  const from = partsOf(strict.operator);
  const to = partsOf(loose.operator);
  if (from.ifExists && !to.ifExists) return false;
  if (from.set !== to.set && !(from.set === '' && to.set === 'foranyvalue')) return false;
  const kind = ownField(family, from.base);
  if (kind === undefined || kind !== ownField(family, to.base))
    return from.base === to.base && within(strict, loose, to.base);
  if (kind === 'less') return limitOf(strict) <= limitOf(loose);
  if (kind === 'more') return limitOf(strict) >= limitOf(loose);
  return keepsText(strict, loose, from.base, to.base);
}

/** Keys that tell who is asking or from where, so that a condition on one of them keeps strangers out. */
const restricting =
  /^(?:aws:(?:sourcearn|sourceaccount|sourceowner|sourceorgid|sourceorgpaths|sourcevpc|sourcevpce|sourcevpcarn|vpcsourceip|principalorgid|principalorgpaths|principalaccount|principalarn|principalisawsservice|principalservicename|principaltag\/.*|userid|username|sourceip|calledvia.*|ec2instancesourcevpc)|kms:calleraccount|kms:viaservice|sns:endpoint|s3:dataaccesspoint(?:arn|account)|elasticfilesystem:accessedviamounttarget|lambda:sourcefunctionarn)$/;

/** Whether a value of a condition leaves anybody in. */
function isOpen(value: string): boolean {
  return /^(?:\*+|0\.0\.0\.0\/0|::\/0|arn:\*.*|arn:aws:\*:\*:\*:\*|0\.0\.0\.0\/1)$/.test(value);
}

/** Whether the condition shuts out everybody who is not named by it. */
export function restricts({ operator, key, values }: Condition): boolean {
  const { base, ifExists, set } = partsOf(operator);
  const kind = ownField(family, base);
  if (ifExists || set === 'forallvalues' || (kind !== 'text' && kind !== 'address')) return false;
  return restricting.test(key) && values.length > 0 && !values.some(({ text }) => isOpen(text)) && base !== 'null';
}
