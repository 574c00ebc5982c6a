import { scannerOf } from './scanner';
import { skipHeredoc, skipString } from './skipText';

/** Where a string or here-document that begins at `at` ends; `at` itself when none does. */
export function endOfText(text: string, at: number): number {
  const c = text[at];
  if (c !== '"' && c !== '<') return at;
  const scanner = scannerOf(text);
  scanner.at = at;
  if (c === '"') skipString(scanner);
  else skipHeredoc(scanner);
  return scanner.at;
}

/** Cuts canonical text at every `separator` that stands in no bracket and no string. */
export function splitTop(text: string, separators: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const end = endOfText(text, at);
    if (end > at) {
      at = end - 1;
      continue;
    }
    const c = text.charAt(at);
    if ('([{'.includes(c)) depth += 1;
    else if (')]}'.includes(c)) depth -= 1;
    else if (depth === 0 && separators.includes(c)) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}

/** Whether the bracket that opens `text` closes at its end. */
export function isWrapped(text: string, open: string, close: string): boolean {
  return text.startsWith(open) && text.endsWith(close) && balanced(text.slice(1, -1));
}

function balanced(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const end = endOfText(text, at);
    if (end > at) {
      at = end - 1;
      continue;
    }
    const c = text.charAt(at);
    if ('([{'.includes(c)) depth += 1;
    if (')]}'.includes(c)) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
