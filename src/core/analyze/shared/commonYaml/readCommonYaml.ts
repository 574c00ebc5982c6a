import type { DataNode } from '../dataTree';
import { yamlOptionsFor } from '../yamlOptions';
import type { BlockReader } from './blockReader';
import { blockAt } from './blockReader';
import { yamlLines, type YamlLines } from './yamlLines';

/** A name for a part (`&x`), one used (`*x`), and keys that take the entries of another map: those reach across lines. */
const reaches = /(?:^|[\s[{,:-])[&*][^\s&*]|<</m;
/** Directives, the end of a document, keys that are no words, letters that lines may end with elsewhere. */
const uncommon = /^(?:%|\.\.\.|\?[ \r\n]|---(?![ ]*\r?$))|^\uFEFF|\r(?!\n)|(?![\t\n\r])\p{Cc}|[\u2028\u2029]/mu;

/** Numbers of the lines on which documents begin; each has something in it. Null where one has not. */
function documentsIn({ text, count, starts, indents }: YamlLines): readonly (readonly [number, number])[] | null {
  const marks: number[] = [];
  for (let line = 0; line < count; line += 1) {
    if (indents[line] === 0 && text.startsWith('---', starts[line] ?? 0)) marks.push(line);
  }
  const first: readonly [number, number] = [0, marks[0] ?? count];
  const rest = marks.map((mark, index): readonly [number, number] => [mark + 1, marks[index + 1] ?? count]);
  const parts = first[1] === 0 ? rest : [first, ...rest];
  return parts.some(([from, until]) => from >= until) ? null : parts;
}

/**
 * Reads YAML as people mostly write it, many times faster than the parser, into the very tree that `convertYaml` makes
 * of the parser's answer (a property test compares them). Null for a text that is anything else, or damaged: that is
 * for the parser to say. Nests as deep as the text: check that first.
 */
export function readCommonYaml(text: string): readonly DataNode[] | null {
  if (reaches.test(text) || uncommon.test(text)) return null;
  const lines = yamlLines(text);
  const documents = lines === null ? null : documentsIn(lines);
  if (lines === null || documents === null) return null;
  const options = yamlOptionsFor(text);
  const reader: BlockReader = { lines, options, next: 0, until: 0, left: text.length / 2, failed: false };
  const roots: DataNode[] = [];
  for (const [from, until] of documents) {
    [reader.next, reader.until] = [from, until];
    const root = blockAt(reader);
    if (reader.failed || reader.next !== until) return null;
    roots.push(root);
  }
  return roots;
}
