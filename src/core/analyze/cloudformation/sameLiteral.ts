import type { DataNode } from '../shared/dataTree';

/** Keys of maps that stand for something that is said elsewhere. */
function isName(key: string): boolean {
  return key === 'Ref' || key === 'Condition' || key.startsWith('Fn::') || key.startsWith('!');
}

/**
 * Whether two values are written alike, part by part, and name nothing that could mean something else: then they are
 * the same whatever else the templates say. False says nothing.
 */
export function sameLiteral(was: DataNode, is: DataNode): boolean {
  if (was.kind === 'scalar') return is.kind === 'scalar' && was.value === is.value;
  if (was.kind === 'list') {
    if (is.kind !== 'list' || was.items.length !== is.items.length) return false;
    return was.items.every((item, index) => {
      const other = is.items[index];
      return other !== undefined && sameLiteral(item, other);
    });
  }
  if (was.kind !== 'map' || is.kind !== 'map' || was.entries.length !== is.entries.length) return false;
  return was.entries.every(({ key, value }, index) => {
    const other = is.entries[index];
    return other?.key === key && !isName(key) && sameLiteral(value, other.value);
  });
}
