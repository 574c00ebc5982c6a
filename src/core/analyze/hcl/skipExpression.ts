import { endOfComment, isTopHeader, type Scanner } from './scanner';
import { skipHeredoc, skipString } from './skipText';

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Steps over a string, a here-document or a comment; false when none of them stands here. */
function skipUnit(scanner: Scanner): boolean {
  const c = scanner.text[scanner.at];
  if (c === '"') {
    skipString(scanner);
    return true;
  }
  if (c === '<' && scanner.text[scanner.at + 1] === '<') return skipHeredoc(scanner);
  const end = endOfComment(scanner.text, scanner.at);
  const skipped = end > scanner.at;
  scanner.at = end;
  return skipped;
}

/** Whether the line end under the scanner ends the expression. */
function endsHere(scanner: Scanner, open: readonly string[]): boolean {
  if (open.length === 0) return true;
  if (!isTopHeader(scanner.text, scanner.at + 1)) return false;
  scanner.errors.push(scanner.at);
  return true;
}

/** True when the closer belongs to what is open; false ends the expression before it. */
function closes(scanner: Scanner, open: string[], closer: string): boolean {
  if (open.at(-1) === closer) {
    open.pop();
    return true;
  }
  if (open.length > 0) scanner.errors.push(scanner.at);
  return false;
}

/** Takes note of a bracket; false when it ends the expression. */
function stepBracket(scanner: Scanner, open: string[], c: string): boolean {
  const closer = closers[c];
  if (closer !== undefined) open.push(closer);
  return c === ')' || c === ']' || c === '}' ? closes(scanner, open, c) : true;
}

/**
 * Steps over one expression: to the end of its line outside all brackets, or to a bracket that is not its own.
 * Returns the end without trailing blanks and comments.
 */
export function skipExpression(scanner: Scanner): number {
  const { text } = scanner;
  const open: string[] = [];
  let end = scanner.at;
  while (scanner.at < text.length) {
    const c = text.charAt(scanner.at);
    if (c === '\n' && endsHere(scanner, open)) return end;
    const comment = endOfComment(text, scanner.at) > scanner.at;
    if (skipUnit(scanner)) {
      if (!comment) end = scanner.at;
      continue;
    }
    if (!stepBracket(scanner, open, c)) return end;
    scanner.at += 1;
    if (!/\s/.test(c)) end = scanner.at;
  }
  if (open.length > 0) scanner.errors.push(scanner.at);
  return end;
}
