import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { Span } from '../../model/place';
import { blanked } from './blanked';
import { ourSide, withoutConflictMarkers } from './conflictMarkers';
import type { DataEntry, DataFile, DataNode } from './dataTree';
import { deepSpans, type Bracket } from './tooDeep';

/** Brackets outside of strings; a string ends with its line. */
function* bracketsIn(text: string): Iterable<Bracket> {
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (quoted) {
      if (letter === '\\') at += 1;
      else if (letter === '"' || letter === '\n') quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === '{' || letter === '[') yield { at, opens: true };
    else if (letter === '}' || letter === ']') yield { at, opens: false };
  }
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

function parsed(text: string): DataFile {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const damaged = errors.map(({ offset, length }) => ({ start: offset, end: offset + length }));
  return { roots: tree === undefined ? [] : [converted(tree)], damaged };
}

/** The line on which an offset stands, and the one before it that says something. */
function linesAround(text: string, offset: number): readonly Span[] {
  const lineAt = (at: number): Span => {
    const end = text.indexOf('\n', at);
    return { start: text.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? text.length : end };
  };
  const here = lineAt(offset);
  const said = text.slice(0, here.start).trimEnd().length;
  return said === 0 ? [here] : [here, lineAt(said - 1)];
}

/** A half-typed line can take the brackets behind it along: without it the rest may be whole. */
function withoutBrokenLine(text: string, found: DataFile): DataFile {
  const [first] = found.damaged;
  if (first === undefined) return found;
  for (const line of linesAround(text, first.start)) {
    const rest = parsed(blanked(text, [line]));
    if (rest.damaged.length === 0 && rest.roots.length > 0) return { ...rest, damaged: [line] };
  }
  return found;
}

/**
 * Reads JSON tolerantly (comments and trailing commas too): what is intact of a half-typed, conflicted or truncated text
 * is kept, the rest is told as `damaged`. Never throws.
 */
export function readJson(source: string): DataFile {
  // Editors of Windows write the mark of Unicode before the first bracket.
  const plain = source.replace(/^\uFEFF/, ' ');
  const deep = deepSpans(bracketsIn(plain), plain.length);
  // Deeper than that, the parser would run out of stack.
  const text = blanked(plain, deep);
  const { text: both, markers } = withoutConflictMarkers(text);
  const whole = parsed(both);
  const ours = markers.length > 0 && whole.damaged.length > 0 ? parsed(ourSide(text)) : whole;
  const { roots, damaged } = ours.damaged.length < whole.damaged.length ? ours : withoutBrokenLine(both, whole);
  return { roots, damaged: [...markers, ...deep, ...damaged].sort((a, b) => a.start - b.start) };
}
