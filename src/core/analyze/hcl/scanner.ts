/** A reader's place in one text. The two flags keep hostile text linear: a look ahead to the end happens once. */
export type Scanner = {
  readonly text: string;
  at: number;
  readonly errors: number[];
  /** Some template ran to the end of the file: from now on a line ends every string. */
  stringsEndAtLine: boolean;
  /** Some heredoc had no end: from now on a block header at column 0 ends one too. */
  heredocsEndAtHeader: boolean;
};

export function scannerOf(text: string): Scanner {
  const at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return { text, at, errors: [], stringsEndAtLine: false, heredocsEndAtHeader: false };
}

export function isNameCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 45 ||
    code > 127
  );
}

const header =
  /(?:(?:resource|data|ephemeral)[ \t]+"[^"\n]{1,200}"[ \t]+"[^"\n]{1,200}"|(?:module|variable|output|provider|check)[ \t]+"[^"\n]{1,200}"|locals|terraform|moved|removed|import)[ \t]*\{/y;

/** Whether a block that only stands at the top of a file begins at `offset`, which has to be the start of a line. */
export function isTopHeader(text: string, offset: number): boolean {
  header.lastIndex = offset;
  return header.test(text);
}

export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** The end of a comment that begins at `offset`, or `offset` itself when none does. */
export function endOfComment(text: string, offset: number): number {
  const first = text[offset];
  const second = text[offset + 1];
  if (first === '#' || (first === '/' && second === '/')) return endOfLine(text, offset);
  if (first !== '/' || second !== '*') return offset;
  const end = text.indexOf('*/', offset + 2);
  return end < 0 ? text.length : end + 2;
}

/** Steps over blanks and comments; over line ends too when `lines`. */
export function skipBlanks(scanner: Scanner, lines: boolean): void {
  for (;;) {
    const c = scanner.text[scanner.at];
    if (c === ' ' || c === '\t' || c === '\r' || (lines && c === '\n')) {
      scanner.at += 1;
      continue;
    }
    const end = endOfComment(scanner.text, scanner.at);
    if (end === scanner.at) return;
    scanner.at = end;
  }
}

/** Steps over a name and returns it; empty when none stands here. */
export function takeName(scanner: Scanner): string {
  const start = scanner.at;
  while (scanner.at < scanner.text.length && isNameCode(scanner.text.charCodeAt(scanner.at))) scanner.at += 1;
  return scanner.text.slice(start, scanner.at);
}
