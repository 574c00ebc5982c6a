import { entryOf, itemsOf, stringOf, type DataNode } from '../shared/dataTree';

/** Words by which lists of attributes call a name and its value. */
const NAMES = ['Key', 'ParameterName', 'Name'];
const VALUES = ['Value', 'ParameterValue'];

function firstOf(item: DataNode, keys: readonly string[]): DataNode | null {
  return keys.map((key) => entryOf(item, key)?.value ?? null).find((value) => value !== null) ?? null;
}

/** The values that a list of attributes has for a name: `[{ Key: deletion_protection.enabled, Value: true }]`. */
export function namedValues(list: DataNode, name: string): readonly DataNode[] {
  return itemsOf(list).flatMap((item) => {
    const key = firstOf(item, NAMES);
    const value = firstOf(item, VALUES);
    return key !== null && value !== null && stringOf(key) === name ? [value] : [];
  });
}
