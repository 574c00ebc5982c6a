export const NEWLINE = 10;
export const TAB = 9;
export const RETURN = 13;
export const SPACE = 32;
export const QUOTE = 34;
export const HASH = 35;
export const DOLLAR = 36;
export const PERCENT = 37;
export const STAR = 42;
export const SLASH = 47;
export const LESS = 60;
export const BACKSLASH = 92;
export const OPEN_BRACE = 123;

/** A reader's place in one text. The flags keep hostile text linear: a look ahead to the end happens once. */
export type Scanner = {
  readonly text: string;
  at: number;
  readonly errors: number[];
  /** Some template ran to the end of the file: from now on a line ends every string. */
  stringsEndAtLine: boolean;
  /** Some heredoc had no end: from now on a block header at column 0 ends one too. */
  heredocsEndAtHeader: boolean;
  /** Some comment had no end: from now on none has, and a block header at column 0 ends it. */
  commentsEndAtHeader: boolean;
};

export function scannerOf(text: string): Scanner {
  const at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return { text, at, errors: [], stringsEndAtLine: false, heredocsEndAtHeader: false, commentsEndAtHeader: false };
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
  const first = text.charCodeAt(offset);
  // Every one of these words begins with a small letter; most lines in a bracket begin with a blank.
  if (!(first >= 97 && first <= 122)) return false;
  header.lastIndex = offset;
  return header.test(text);
}

export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** The end of a comment that begins at `offset`, or `offset` itself when none does. */
export function endOfComment(text: string, offset: number): number {
  const first = text.charCodeAt(offset);
  if (first !== HASH && first !== SLASH) return offset;
  const second = text.charCodeAt(offset + 1);
  if (first === HASH || second === SLASH) return endOfLine(text, offset);
  if (second !== STAR) return offset;
  const end = text.indexOf('*/', offset + 2);
  return end < 0 ? text.length : end + 2;
}

/** The end of the line before the next block header at column 0; of the text when there is none. */
function endBeforeHeader(text: string, offset: number): number {
  for (let end = endOfLine(text, offset); end < text.length; end = endOfLine(text, end + 1)) {
    if (isTopHeader(text, end + 1)) return end;
  }
  return text.length;
}

/** The end of a comment that begins at `at`, or `at` itself when none does. One that is not closed is an error. */
export function commentEnd(scanner: Scanner, at: number): number {
  const { text } = scanner;
  const isBlock = text.charCodeAt(at) === SLASH && text.charCodeAt(at + 1) === STAR;
  const isOpen = isBlock && (scanner.commentsEndAtHeader || text.indexOf('*/', at + 2) < 0);
  if (!isOpen) return endOfComment(text, at);
  scanner.commentsEndAtHeader = true;
  scanner.errors.push(at);
  return endBeforeHeader(text, at);
}

/** Steps over blanks and comments; over line ends too when `lines`. */
export function skipBlanks(scanner: Scanner, lines: boolean): void {
  const { text } = scanner;
  let { at } = scanner;
  for (;;) {
    const c = text.charCodeAt(at);
    if (c === SPACE || c === TAB || c === RETURN || (lines && c === NEWLINE)) {
      at += 1;
      continue;
    }
    const end = c === HASH || c === SLASH ? commentEnd(scanner, at) : at;
    if (end === at) break;
    at = end;
  }
  scanner.at = at;
}

/** Steps over a name and returns it; empty when none stands here. */
export function takeName(scanner: Scanner): string {
  const { text, at: start } = scanner;
  let at = start;
  while (at < text.length && isNameCode(text.charCodeAt(at))) at += 1;
  scanner.at = at;
  return text.slice(start, at);
}
