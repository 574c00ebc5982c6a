import type { Span } from '../../model/place';
import type { DataNode } from './dataTree';

const functions = new Set([
  'And',
  'Base64',
  'Cidr',
  'Equals',
  'FindInMap',
  'ForEach',
  'GetAtt',
  'GetAZs',
  'GetStackOutput',
  'If',
  'ImportValue',
  'Join',
  'Length',
  'Not',
  'Or',
  'Select',
  'Split',
  'Sub',
  'ToJsonString',
  'Transform',
]);

/** The key that a tag stands for: `!Sub` is `Fn::Sub`, `!Ref` is `Ref`, another one is itself. Null for YAML's own tags. */
function keyOf(tag: string): string | null {
  if (!/^![^!]/.test(tag)) return null;
  const name = tag.slice(1);
  if (name === 'Ref' || name === 'Condition') return name;
  return functions.has(name) ? `Fn::${name}` : tag;
}

/** A tagged node in the long form: `!Ref a` is `{ Ref: a }`. */
export function longTag(tag: string | undefined, value: DataNode, span: Span): DataNode {
  const key = tag === undefined ? null : keyOf(tag);
  if (key === null || tag === undefined) return value;
  const keySpan = { start: span.start, end: span.start + tag.length };
  return { kind: 'map', entries: [{ key, keySpan, value, span }], span };
}
