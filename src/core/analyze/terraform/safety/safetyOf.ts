import { ownField } from '../../../model/ownField';
import type { Reading } from './readings';
import type { Safety, Setting, Test } from './setting';
import { itemsOf, wordOf, type Value } from './value';

const onWord =
  /^(?:true|on|yes|1|enabled?|active|required?|always|delete_protection_enabled|point_in_time_recovery_enabled)$/i;
const offWord =
  /^(?:false|off|no|0|none|disabled?|inactive|suspended|optional|never|notspecified|delete_protection_(?:disabled|state_unspecified)|point_in_time_recovery_disabled|)$/i;

function switchSafety(value: Value, safe: boolean): Safety {
  const word = wordOf(value);
  if (word === null) return 'unknown';
  if (onWord.test(word)) return safe ? 'safe' : 'unsafe';
  return offWord.test(word) ? (safe ? 'unsafe' : 'safe') : 'unknown';
}

function worst(safeties: readonly Safety[]): Safety {
  if (safeties.includes('unsafe')) return 'unsafe';
  return safeties.includes('unknown') ? 'unknown' : 'safe';
}

function wordsSafety(value: Value, test: Extract<Test, { kind: 'words' }>): Safety {
  return worst(
    itemsOf(value).map((item): Safety => {
      const word = wordOf(item);
      if (word === null) return item.kind === 'null' ? 'safe' : 'unknown';
      if (test.unsafe !== undefined) return test.unsafe.test(word) ? 'unsafe' : 'safe';
      return test.safe?.test(word) === true ? 'safe' : 'unsafe';
    }),
  );
}

const seconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86400, w: 604800, y: 31536000 };

/** A number, or a duration such as `604800s`, `7d`, `7.00:00:00` or `P7D`; its unit is whatever the attribute's is. */
function amountOf(word: string): number | null {
  if (/^-?\d+(?:\.\d+)?$/.test(word)) return Number(word);
  const [, iso = '', unit = ''] = /^P(?:T)?(\d+)([DHMWY])$/.exec(word) ?? [];
  if (iso !== '') return Number(iso) * (ownField(seconds, unit.toLowerCase()) ?? 0);
  const [, days = ''] = /^(\d+)\.\d\d:\d\d:\d\d$/.exec(word) ?? [];
  if (days !== '') return Number(days) * 86400;
  const parts = [...word.matchAll(/(\d+(?:\.\d+)?)([smhdwy])/g)];
  if (parts.map(([part]) => part).join('') !== word || parts.length === 0) return null;
  return parts.reduce((sum, [, amount = '', of = '']) => sum + Number(amount) * (ownField(seconds, of) ?? 0), 0);
}

/** How strong a value is; null when that is not known or not said in a number. */
export function measureOf(value: Value, test: Test): number | null {
  const word = wordOf(value);
  if (word === null) return null;
  if (test.kind === 'ranked') return test.rank(word);
  const amount = amountOf(word) ?? (offWord.test(word) ? 0 : null);
  // A time below zero is how many an API spells `for ever`.
  const endless = amount !== null && (amount < 0 || (amount === 0 && test.kind === 'more' && test.zeroIsForever));
  return endless && test.kind === 'more' ? Infinity : amount;
}

function amountSafety(value: Value, test: Test, weak: number): Safety {
  const measure = measureOf(value, test);
  return measure === null ? 'unknown' : measure <= weak ? 'unsafe' : 'safe';
}

/** The greatest measure that is unsafe by itself. */
function weakest(test: Test): number {
  return test.kind === 'ranked' ? test.weak : 0;
}

function leastSafety(value: Value, floor: number): Safety {
  if (value.kind === 'list') return value.items.length >= floor ? 'safe' : 'unsafe';
  const word = wordOf(value);
  const amount = word === null ? null : amountOf(word);
  // Below zero stands for no limit.
  return amount === null ? 'unknown' : amount >= floor || amount < 0 ? 'safe' : 'unsafe';
}

function isThere(value: Value): boolean {
  if (value.kind === 'list') return value.items.length > 0;
  return value.kind === 'switch' ? value.on : wordOf(value) !== '';
}

function certain(values: readonly Safety[]): Safety {
  const [first, ...rest] = values;
  return first !== undefined && rest.every((one) => one === first) ? first : 'unknown';
}

function presenceSafety(value: Value, good: 'there' | 'none'): Safety {
  // A variable may be null, which is as good as nothing.
  if (good === 'none' && value.kind === 'unknown' && /^(?:var|local|each)\./.test(value.text)) return 'unknown';
  return isThere(value) === (good === 'there') ? 'safe' : 'unsafe';
}

/** Whether a value is safe in the eyes of a test; tests of changes have no opinion about one value. */
export function valueSafety(value: Value, test: Test): Safety {
  return value.kind === 'either'
    ? certain(value.values.map((one) => valueSafety(one, test)))
    : plainSafety(value, test);
}

function plainSafety(value: Value, test: Test): Safety {
  switch (test.kind) {
    case 'switch':
      return switchSafety(value, test.safe);
    case 'words':
      return wordsSafety(value, test);
    case 'more':
    case 'ranked':
      return amountSafety(value, test, weakest(test));
    case 'least':
      return leastSafety(value, test.least);
    case 'there':
    case 'none':
      return presenceSafety(value, test.kind);
    case 'blocks':
    case 'less':
    case 'entries':
    case 'same':
      return 'unknown';
  }
}

/** The value of a reading, or what the provider puts where nothing is written; null when only the safety is known. */
export function effectiveValue(setting: Setting, reading: Reading): Value | null {
  if (reading.field !== null) return reading.field.value;
  return typeof setting.absent === 'string' ? null : { kind: 'text', text: setting.absent.value };
}

export function safetyOf(setting: Setting, reading: Reading): Safety {
  const value = effectiveValue(setting, reading);
  if (value !== null) return valueSafety(value, setting.test);
  return typeof setting.absent === 'string' ? setting.absent : 'unknown';
}
