import { isScalar, type Node } from 'yaml';
import type { Budget } from '../../model/policy';
import { readFields, readItems, readText, required, type Fields, type Reading } from './reading';

const WHAT = 'an entry of `budget`';

function readMinutes(reading: Reading, fields: Fields, node: Node | null): number | null {
  const field = required(reading, fields, 'minutes', node, WHAT);
  if (field === null) return null;
  const value = isScalar(field.value) ? field.value.value : null;
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
  reading.report('wrong-type', field.value, '`minutes` must be a number that is not negative');
  return null;
}

/** `budget:`, for how long a service may be down. */
export function readBudget(reading: Reading, node: Node | null): readonly Budget[] {
  return readItems(reading, node, '`budget`').flatMap((item) => {
    const fields = readFields(reading, item, WHAT, ['service', 'minutes']);
    if (fields === null) return [];
    const named = required(reading, fields, 'service', item, WHAT);
    const service = named === null ? null : readText(reading, named.value, '`service`');
    const minutes = readMinutes(reading, fields, item);
    return service === null || minutes === null ? [] : [{ service, minutes, at: reading.at(item) }];
  });
}
