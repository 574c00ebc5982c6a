import { parseAllDocuments } from 'yaml';
import type { Span } from '../../model/place';
import { ourSide, withoutConflictMarkers } from './conflictMarkers';
import { convertYaml } from './convertYaml';
import { MOST_READINGS } from './dataLimits';
import type { DataFile, DataNode } from './dataTree';
import { recoverLines } from './recoverLines';
import { shallowYaml } from './tooDeep';
import { yamlNotation } from './yamlNotation';
import { yamlOptionsFor } from './yamlOptions';

function byStart(a: Span, b: Span): number {
  return a.start - b.start;
}

/** The documents of a text, parted by `---` lines. */
function documentSpans(text: string): readonly Span[] {
  const marks = [...text.matchAll(/^---(?=[ \t\r\n]|$)[^\n]*\n?/gm)];
  const starts = [0, ...marks.map((mark) => mark.index + mark[0].length)];
  const ends = [...marks.map((mark) => mark.index), text.length];
  return starts.map((start, index) => ({ start, end: ends[index] ?? text.length }));
}

function recovered(text: string): DataFile {
  const roots: DataNode[] = [];
  const damaged: Span[] = [];
  const spans = documentSpans(text).filter(({ start, end }) => text.slice(start, end).trim() !== '');
  const notation = yamlNotation(text);
  for (const span of spans) {
    const found = recoverLines(text, span, notation, MOST_READINGS * (span.end - span.start));
    roots.push(found.root);
    damaged.push(...found.damaged);
  }
  return { roots, damaged };
}

function parsed(text: string): DataFile & { readonly isWhole: boolean } {
  const documents = parseAllDocuments(text, yamlOptionsFor(text));
  const found = 'empty' in documents ? [] : documents;
  const first = found.flatMap(({ errors }) => errors)[0];
  if (first !== undefined) {
    const { roots, damaged } = recovered(text);
    // Each part may be whole, and only not fit the next one.
    const at = { start: first.pos[0], end: first.pos[1] };
    return { roots, damaged: damaged.length > 0 ? damaged : [at], isWhole: false };
  }
  const trees = found.flatMap(({ contents }) => (contents === null ? [] : [convertYaml(contents, 0)]));
  return { roots: trees.map(({ root }) => root), damaged: trees.flatMap(({ holes }) => holes), isWhole: true };
}

/**
 * Reads YAML tolerantly: what is intact of a half-typed, conflicted or truncated text is kept, the rest is told as
 * `damaged`. Never throws; bounded time for a text of bounded length (aliases unfold to a limited number of nodes).
 */
export function readYaml(source: string): DataFile {
  const { text, deep } = shallowYaml(source);
  const { text: both, markers } = withoutConflictMarkers(text);
  const whole = parsed(both);
  const ours = markers.length > 0 && !whole.isWhole ? parsed(ourSide(text)) : whole;
  const { roots, damaged } = ours.isWhole ? ours : whole;
  return { roots, damaged: [...markers, ...deep, ...damaged].sort(byStart) };
}
