import type { Node } from 'yaml';
import type { Freeze } from '../../model/policy';
import { zonedTime } from '../zonedTime';
import { readFields, readItems, readOptional, readText, required, type Fields, type Reading } from './reading';

const WHAT = 'an entry of `freeze`';

function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function readDay(reading: Reading, fields: Fields, name: 'from' | 'to', node: Node | null): string | null {
  const field = required(reading, fields, name, node, WHAT);
  const day = field === null ? null : readText(reading, field.value, `\`${name}\``);
  if (field === null || day === null) return null;
  if (isDay(day)) return day;
  reading.report('unknown-value', field.value, `\`${day}\` is not a day`, 'write it as `2026-12-20`');
  return null;
}

function readZone(reading: Reading, fields: Fields): string {
  const field = fields.get('zone');
  const zone = field === undefined ? 'UTC' : (readText(reading, field.value, '`zone`') ?? 'UTC');
  if (zonedTime(0, zone) === null) {
    reading.report(
      'unknown-value',
      field?.value ?? null,
      `\`${zone}\` is not a time zone`,
      'such as `Europe/Berlin` or `UTC`',
    );
  }
  return zone;
}

/** `freeze:`, days on which nothing shared is changed. */
export function readFreeze(reading: Reading, node: Node | null): readonly Freeze[] {
  return readItems(reading, node, '`freeze`').flatMap((item) => {
    const fields = readFields(reading, item, WHAT, ['from', 'to', 'zone', 'because']);
    if (fields === null) return [];
    const from = readDay(reading, fields, 'from', item);
    const to = readDay(reading, fields, 'to', item);
    const zone = readZone(reading, fields);
    const because = readOptional(reading, fields, 'because');
    if (from === null || to === null) return [];
    if (from > to) reading.report('unknown-value', item, `the freeze ends on \`${to}\`, before it begins`);
    return [{ from, to, zone, because, at: reading.at(item) }];
  });
}
