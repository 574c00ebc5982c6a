import { parseAllDocuments } from 'yaml';
import type { Span } from '../../model/place';
import { withoutConflictMarkers } from './conflictMarkers';
import { convertYaml } from './convertYaml';
import { MOST_READINGS } from './dataLimits';
import type { DataFile, DataNode } from './dataTree';
import { recoverYaml } from './recoverYaml';
import { yamlTooDeepAt } from './tooDeep';
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
  for (const span of spans) {
    const found = recoverYaml(text, span, MOST_READINGS * (span.end - span.start));
    roots.push(found.root);
    damaged.push(...found.damaged);
  }
  return { roots, damaged };
}

/**
 * Reads YAML tolerantly: what is intact of a half-typed, conflicted or truncated text is kept, the rest is told as
 * `damaged`. Never throws; bounded time for a text of bounded length (aliases unfold to a limited number of nodes).
 */
export function readYaml(source: string): DataFile {
  const { text, markers } = withoutConflictMarkers(source);
  const deep = yamlTooDeepAt(text);
  if (deep !== null) return { roots: [], damaged: [{ start: deep, end: text.length }] };
  const documents = parseAllDocuments(text, yamlOptionsFor(text));
  const parsed = 'empty' in documents ? [] : documents;
  if (parsed.some(({ errors }) => errors.length > 0)) {
    const file = recovered(text);
    return { roots: file.roots, damaged: [...markers, ...file.damaged].sort(byStart) };
  }
  const trees = parsed.flatMap(({ contents }) => (contents === null ? [] : [convertYaml(contents, 0)]));
  return {
    roots: trees.map(({ root }) => root),
    damaged: [...markers, ...trees.flatMap(({ holes }) => holes)].sort(byStart),
  };
}
