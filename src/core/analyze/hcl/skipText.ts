import {
  BACKSLASH,
  DOLLAR,
  NEWLINE,
  OPEN_BRACE,
  PERCENT,
  QUOTE,
  endOfComment,
  endOfLine,
  isTopHeader,
  type Scanner,
} from './scanner';

/** The state of a template: inside quotes, or inside the braces of an interpolation. */
type Depth = ('"' | '{')[];

function opensTemplate(text: string, at: number): boolean {
  const c = text[at];
  return (c === '$' || c === '%') && text[at + 1] === '{' && text[at - 1] !== c;
}

function stepInQuotes(text: string, at: number, depth: Depth): number {
  if (text[at] === '\\') return at + 2;
  if (text[at] === '"') {
    depth.pop();
    return at + 1;
  }
  if (!opensTemplate(text, at)) return at + 1;
  depth.push('{');
  return at + 2;
}

function stepInBraces(text: string, at: number, depth: Depth): number {
  const c = text[at];
  if (c === '}') depth.pop();
  else if (c === '"' || c === '{') depth.push(c);
  else return Math.max(at + 1, endOfComment(text, at));
  return at + 1;
}

/** The end of the string that opens at `start`, or -1 when it is not closed. */
function closedEnd(text: string, start: number, onOneLine: boolean): number {
  const depth: Depth = ['"'];
  let at = start + 1;
  while (at < text.length) {
    const quoted = depth.at(-1) === '"';
    if (text[at] === '\n' && (quoted || onOneLine || isTopHeader(text, at + 1))) return -1;
    at = quoted ? stepInQuotes(text, at, depth) : stepInBraces(text, at, depth);
    if (depth.length === 0) return Math.min(at, text.length);
  }
  return -2;
}

/** The end of a string without templates, which most are; -1 when it is another one, or not closed on its line. */
function plainEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const c = text.charCodeAt(at);
    if (c === QUOTE) return at + 1;
    if (c === NEWLINE) return -1;
    if (c === BACKSLASH) at += 1;
    else if ((c === DOLLAR || c === PERCENT) && text.charCodeAt(at + 1) === OPEN_BRACE) return -1;
  }
  return -1;
}

/** Steps over a quoted string with its templates. One that is not closed ends with its line and is an error. */
export function skipString(scanner: Scanner): void {
  const start = scanner.at;
  const plain = plainEnd(scanner.text, start);
  const end = plain >= 0 ? plain : closedEnd(scanner.text, start, scanner.stringsEndAtLine);
  if (end >= 0) {
    scanner.at = end;
    return;
  }
  // Every failed look past the first line's end is made once: afterwards a line ends every string.
  scanner.stringsEndAtLine = true;
  scanner.errors.push(start);
  scanner.at = endOfLine(scanner.text, start);
}

const opening = /<<-?[ \t]*([A-Za-z_][\w-]{0,200})[ \t\r]*\n/y;

function findHeredocEnd(text: string, from: number, tag: string, stopAtHeader: boolean): number {
  let at = from;
  while (at < text.length) {
    const end = endOfLine(text, at);
    if (text.slice(at, Math.min(end, at + 1000)).trim() === tag) return end;
    if (stopAtHeader && isTopHeader(text, at)) return at - 1;
    at = end + 1;
  }
  return -1;
}

/** Steps over a here-document and returns true, or stays and returns false when none opens here. */
export function skipHeredoc(scanner: Scanner): boolean {
  opening.lastIndex = scanner.at;
  const open = opening.exec(scanner.text);
  const tag = open?.[1];
  if (tag === undefined) return false;
  const from = opening.lastIndex;
  const end = scanner.heredocsEndAtHeader ? -1 : findHeredocEnd(scanner.text, from, tag, false);
  if (end >= 0) {
    scanner.at = end;
    return true;
  }
  if (!scanner.heredocsEndAtHeader) scanner.errors.push(scanner.at);
  scanner.heredocsEndAtHeader = true;
  const nearest = findHeredocEnd(scanner.text, from, tag, true);
  scanner.at = nearest < 0 ? scanner.text.length : nearest;
  return true;
}
