import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { Span } from '../../model/place';
import { withoutConflictMarkers } from './conflictMarkers';
import { DEEPEST } from './dataLimits';
import type { DataEntry, DataFile, DataNode } from './dataTree';

/** Where brackets outside of strings nest deeper than the parser may go; null when they do not. */
function tooDeepAt(text: string): number | null {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (quoted) {
      if (letter === '\\') at += 1;
      else if (letter === '"' || letter === '\n') quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === '{' || letter === '[') depth += 1;
    else if (letter === '}' || letter === ']') depth -= 1;
    if (depth > DEEPEST) return at;
  }
  return null;
}

function spanOf(node: Node): Span {
  return { start: node.offset, end: node.offset + node.length };
}

function entryOf(property: Node): readonly DataEntry[] {
  const [key, value] = property.children ?? [];
  if (key === undefined) return [];
  const span = spanOf(property);
  const keySpan = spanOf(key);
  const hole: DataNode = { kind: 'hole', span: { start: keySpan.end, end: span.end } };
  return [{ key: String(key.value), keySpan, value: value === undefined ? hole : converted(value), span }];
}

function converted(node: Node): DataNode {
  const span = spanOf(node);
  const children = node.children ?? [];
  if (node.type === 'object') return { kind: 'map', entries: children.flatMap(entryOf), span };
  if (node.type === 'array') return { kind: 'list', items: children.map(converted), span };
  const value: unknown = node.value;
  const known = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return { kind: 'scalar', value: known ? value : null, span };
}

/**
 * Reads JSON tolerantly (comments and trailing commas too): what is intact of a half-typed or truncated text is kept,
 * the rest is told as `damaged`. Never throws.
 */
export function readJson(source: string): DataFile {
  const { text, markers } = withoutConflictMarkers(source);
  const deep = tooDeepAt(text);
  if (deep !== null) return { roots: [], damaged: [{ start: deep, end: text.length }] };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const damaged = [...markers, ...errors.map(({ offset, length }) => ({ start: offset, end: offset + length }))];
  return {
    roots: tree === undefined ? [] : [converted(tree)],
    damaged: damaged.sort((a, b) => a.start - b.start),
  };
}
