import { parseDocument } from 'yaml';
import type { Span } from '../../model/place';
import { convertYaml } from './convertYaml';
import { MOST_PARTS } from './dataLimits';
import type { DataEntry, DataNode } from './dataTree';
import { yamlOptionsFor } from './yamlOptions';

/*
 * A damaged YAML text is read by its indentation: the text is cut into the blocks that stand at its least indentation,
 * each is read alone, and a block that is damaged is cut the same way. What is intact is kept, the rest are holes.
 */

type State = {
  readonly text: string;
  readonly options: ReturnType<typeof yamlOptionsFor>;
  readonly damaged: Span[];
  charactersLeft: number;
  partsLeft: number;
};

type Line = { readonly start: number; readonly end: number; readonly indent: number };

/** The lines of a span that say something. */
function linesOf(text: string, span: Span): readonly Line[] {
  const lines: Line[] = [];
  for (let start = span.start; start < span.end;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 || newline > span.end ? span.end : newline;
    const line = text.slice(start, end);
    const said = line.trimStart();
    if (said !== '' && !said.startsWith('#')) lines.push({ start, end, indent: line.length - said.length });
    start = end + 1;
  }
  return lines;
}

const listItem = /^-(?:[ ]|$)/;

/** Where blocks stand: the least indentation, or that of the first line where a line that strayed stands before it. */
function levelOf(lines: readonly Line[]): number {
  const least = lines.reduce((indent, line) => Math.min(indent, line.indent), Infinity);
  const first = lines[0]?.indent ?? least;
  const linesAt = (indent: number): number => lines.filter((line) => line.indent === indent).length;
  return linesAt(first) > linesAt(least) ? first : least;
}

/** Spans of the blocks of a span; the items of a list may stand at the indentation of its key. */
function blocksOf(text: string, span: Span): readonly Span[] {
  const lines = linesOf(text, span);
  const level = levelOf(lines);
  const isItem = (line: Line): boolean => listItem.test(text.slice(line.start + line.indent, line.end));
  const allItems = lines.every((line) => line.indent > level || isItem(line));
  const heads = lines.filter((line) => line.indent <= level && (allItems || !isItem(line)));
  return heads.map((head, index) => ({ start: head.start, end: heads[index + 1]?.start ?? span.end }));
}

/** The node that a span holds when it is whole; null when it is not. */
function whole(span: Span, state: State): DataNode | null {
  state.charactersLeft -= span.end - span.start;
  state.partsLeft -= 1;
  if (state.charactersLeft < 0 || state.partsLeft < 0) return null;
  const document = parseDocument(state.text.slice(span.start, span.end), state.options);
  if (document.errors.length > 0 || document.contents === null) return null;
  const { root, holes } = convertYaml(document.contents, span.start);
  state.damaged.push(...holes);
  return root;
}

const keyHead = /^([ \t]*)(?:"([^"\r\n]*)"|'([^'\r\n]*)'|([\w$.@/<-][^\s#:'"]*(?:::[^\s#:'"]+)*)):(?=[ \t\r\n]|$)/;
const emptyRest = /^[ \t]*(?:#[^\n]*)?\r?\n/;

/** `key:` with what stands below it, each part read alone. */
function damagedEntry(span: Span, state: State): readonly DataEntry[] {
  const block = state.text.slice(span.start, span.end);
  const [head = '', indent = '', double, single, bare] = keyHead.exec(block) ?? [];
  const key = double ?? single ?? bare;
  if (key === undefined) {
    state.damaged.push(span);
    return [];
  }
  const keySpan = { start: span.start + indent.length, end: span.start + head.length - 1 };
  const below = { start: span.start + head.length, end: span.end };
  const restLine = emptyRest.exec(block.slice(head.length))?.[0];
  if (restLine === undefined) {
    state.damaged.push(below);
    const value: DataNode = { kind: 'hole', span: below };
    return [{ key, keySpan, value, span: { start: keySpan.start, end: below.end } }];
  }
  const value = recoveredBlock({ ...below, start: below.start + restLine.length }, state);
  return [{ key, keySpan, value, span: { start: keySpan.start, end: value.span.end } }];
}

function recoveredBlock(span: Span, state: State): DataNode {
  const blocks = blocksOf(state.text, span);
  const [first] = blocks;
  if (first !== undefined && listItem.test(state.text.slice(first.start, first.end).trimStart())) {
    const items = blocks.flatMap((block): readonly DataNode[] => {
      const item = whole(block, state);
      if (item?.kind === 'list') return item.items;
      state.damaged.push(block);
      return [{ kind: 'hole', span: block }];
    });
    return { kind: 'list', items, span };
  }
  const entries = blocks.flatMap((block): readonly DataEntry[] => {
    const node = whole(block, state);
    return node?.kind === 'map' ? node.entries : damagedEntry(block, state);
  });
  return { kind: 'map', entries, span };
}

export type Recovered = { readonly root: DataNode; readonly damaged: readonly Span[] };

/** The intact parts of one document's text; `most` bounds how many characters are read in search of them. */
export function recoverYaml(text: string, span: Span, most: number): Recovered {
  const options = yamlOptionsFor(text);
  const state: State = { text, options, damaged: [], charactersLeft: most, partsLeft: MOST_PARTS };
  const root = recoveredBlock(span, state);
  return { root, damaged: state.damaged };
}
