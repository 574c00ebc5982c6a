/** One command as the editor's shell integration learns of it from the escape sequences in a terminal's output. */
export type Execution = {
  readonly line: string;
  /** Null where the shell gave none: the line was cleared. */
  readonly code: number | null;
  readonly output: string;
};

// eslint-disable-next-line no-control-regex
const sequence = /\x1b\]633;([A-Z])(?:;([^\x07]*))?\x07/g;

/** The values' own escapes, `\x0a` for a line feed for instance. */
function unescaped(value: string): string {
  return value.replace(/\\(\\|x([0-9a-f]{2}))/g, (_whole, _what, hex: string | undefined) =>
    hex === undefined ? '\\' : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

// eslint-disable-next-line no-control-regex
const plain = (text: string): string => text.replace(/\x1b(?:\][^\x07]*\x07|\[[0-9;?]*[A-Za-z]|[=>()][B0]?)/g, '');

/** The commands that have ended, oldest first. */
export function executions(output: string): readonly Execution[] {
  const found: Execution[] = [];
  let line = '';
  let from: number | null = null;
  for (const match of output.matchAll(sequence)) {
    const [whole, kind, value = ''] = match;
    if (kind === 'E') line = unescaped(value.split(';')[0] ?? '');
    if (kind === 'C') from = match.index + whole.length;
    if (kind === 'D' && from !== null) {
      const code = value === '' ? null : Number(value);
      found.push({ line, code, output: plain(output.slice(from, match.index)) });
      from = null;
    }
  }
  return found;
}
