import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { Span } from '../../model/place';
import { blanked } from './blanked';
import { ourSide, withoutConflictMarkers } from './conflictMarkers';
import { MOST_READINGS } from './dataLimits';
import { entriesOf, type DataEntry, type DataFile, type DataNode } from './dataTree';
import { jsonNotation } from './jsonNotation';
import { recoverLines } from './recoverLines';
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

function spanOf(node: Node, offset: number): Span {
  return { start: offset + node.offset, end: offset + node.offset + node.length };
}

function entryOf(property: Node, offset: number): readonly DataEntry[] {
  const [key, value] = property.children ?? [];
  if (key === undefined) return [];
  const span = spanOf(property, offset);
  const keySpan = spanOf(key, offset);
  const hole: DataNode = { kind: 'hole', span: { start: keySpan.end, end: span.end } };
  return [{ key: String(key.value), keySpan, value: value === undefined ? hole : converted(value, offset), span }];
}

/** `offset`: where the text that was parsed begins in the file. */
function converted(node: Node, offset: number): DataNode {
  const span = spanOf(node, offset);
  const children = node.children ?? [];
  if (node.type === 'object') return { kind: 'map', entries: children.flatMap((one) => entryOf(one, offset)), span };
  if (node.type === 'array') return { kind: 'list', items: children.map((one) => converted(one, offset)), span };
  const value: unknown = node.value;
  const known = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return { kind: 'scalar', value: known ? value : null, span };
}

function parsedAt(text: string, offset: number): { root: DataNode | null; errors: readonly ParseError[] } {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  return { root: tree === undefined ? null : converted(tree, offset), errors };
}

function parsed(text: string): DataFile {
  const { root, errors } = parsedAt(text, 0);
  const damaged = errors.map(({ offset, length }) => ({ start: offset, end: offset + length }));
  return { roots: root === null ? [] : [root], damaged };
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

const notation = jsonNotation(parsedAt);

/** Whether what stands in brackets stands deeper, as programs write it. */
function isLaidOut(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 2 && lines.filter((line) => /^[ \t]/.test(line)).length * 2 >= lines.length;
}

/** What can be read of a text that is not whole: by its lines where it has some, else up to where it ends making sense. */
function recovered(text: string, found: DataFile): DataFile {
  if (!isLaidOut(text)) return withoutBrokenLine(text, found);
  const { root, damaged } = recoverLines(text, { start: 0, end: text.length }, notation, MOST_READINGS * text.length);
  const items = root.kind === 'list' ? root.items.filter(({ kind }) => kind !== 'hole') : [root];
  const isParted = items.length > 1 && items.every(({ kind }) => kind === 'map');
  // JSON has one root; a bracket that strayed parts it.
  const roots: readonly DataNode[] = isParted ? [{ ...root, kind: 'map', entries: items.flatMap(entriesOf) }] : items;
  return { roots, damaged: damaged.length > 0 ? damaged : found.damaged };
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
  const better = ours.damaged.length < whole.damaged.length ? ours : whole;
  const { roots, damaged } =
    better.damaged.length > 0 ? recovered(better === ours ? ourSide(text) : both, better) : better;
  return { roots, damaged: [...markers, ...deep, ...damaged].sort((a, b) => a.start - b.start) };
}
