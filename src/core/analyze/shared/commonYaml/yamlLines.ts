/** The lines of a text that say something, by number: offsets where they begin and end, and their indentation. */
export type YamlLines = {
  readonly text: string;
  readonly count: number;
  /** Of its first letter, past the indentation. */
  readonly starts: Int32Array;
  /** Past its last letter; a comment still belongs to it, the line's end does not. */
  readonly ends: Int32Array;
  /** A reader moves it on for a map that begins behind a dash. */
  readonly indents: Int32Array;
};

const SPACE = 32;
const TAB = 9;
const RETURN = 13;
const HASH = 35;

/** Null where a line begins with a tab, which may or may not count as indentation. */
export function yamlLines(text: string): YamlLines | null {
  const most = text.split('\n').length;
  const [starts, ends, indents] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
  let count = 0;
  for (let at = 0; at < text.length;) {
    const newline = text.indexOf('\n', at);
    const next = newline < 0 ? text.length : newline;
    let start = at;
    while (start < next && text.charCodeAt(start) === SPACE) start += 1;
    let end = next;
    while (end > start && (text.charCodeAt(end - 1) === SPACE || text.charCodeAt(end - 1) === RETURN)) end -= 1;
    const first = text.charCodeAt(start);
    if (end > start && first === TAB) return null;
    if (end > start && first !== HASH) {
      starts[count] = start;
      ends[count] = end;
      indents[count] = start - at;
      count += 1;
    }
    at = next + 1;
  }
  return { text, count, starts, ends, indents };
}
