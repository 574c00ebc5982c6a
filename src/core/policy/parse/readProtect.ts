import type { Node } from 'yaml';
import type { ProtectRule } from '../../model/policy';
import { readChoice, readFields, readItems, readOptional, readTexts, required, type Reading } from './reading';

const WHAT = 'an entry of `protect`';

/** `protect:`, files whose writing or removal is asked about or denied. */
export function readProtect(reading: Reading, node: Node | null): readonly ProtectRule[] {
  return readItems(reading, node, '`protect`').flatMap((item) => {
    const fields = readFields(reading, item, WHAT, ['paths', 'then', 'because']);
    if (fields === null) return [];
    const paths = required(reading, fields, 'paths', item, WHAT);
    const thenField = required(reading, fields, 'then', item, WHAT);
    const then = thenField === null ? null : readChoice(reading, thenField.value, '`then`', ['ask', 'deny']);
    const because = readOptional(reading, fields, 'because');
    if (paths === null || then === null) return [];
    return [{ paths: readTexts(reading, paths.value, '`paths`'), then, because, at: reading.at(paths.key) }];
  });
}
