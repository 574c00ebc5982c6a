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

type Sign = { readonly sign: string; readonly at: number; readonly depth: number };

/** The signs of canonical text outside of its strings, each with the brackets that are open behind it. */
function* signsOf(text: string): Generator<Sign> {
  let depth = 0;
  let at = 0;
  while (at < text.length) {
    const end = endOfText(text, at);
    if (end === at) {
      const sign = text.charAt(at);
      if ('([{'.includes(sign)) depth += 1;
      else if (')]}'.includes(sign)) depth -= 1;
      yield { sign, at, depth };
    }
    at = Math.max(end, at + 1);
  }
}

/** Where one of `signs` stands in no bracket and no string of canonical text; brackets are never among them. */
export function topLevel(text: string, signs: string): readonly number[] {
  const found: number[] = [];
  for (const { sign, at, depth } of signsOf(text)) if (depth === 0 && signs.includes(sign)) found.push(at);
  return found;
}

/** Cuts canonical text at every `separator` that stands in no bracket and no string. */
export function splitTop(text: string, separators: string): readonly string[] {
  const cuts = [...topLevel(text, separators), text.length];
  return cuts.map((cut, index) => text.slice((cuts[index - 1] ?? -1) + 1, cut));
}

/** What stands between the bracket that opens `text` and the one that closes it at its end; otherwise null. */
export function inside(text: string, open: string, close: string): string | null {
  if (text.length < 2 || !text.startsWith(open) || !text.endsWith(close)) return null;
  const inner = text.slice(1, -1);
  let left = 0;
  for (const { depth } of signsOf(inner)) {
    if (depth < 0) return null;
    left = depth;
  }
  return left === 0 ? inner : null;
}

/** Whether the bracket that opens `text` closes at its end. */
export function isWrapped(text: string, open: string, close: string): boolean {
  return inside(text, open, close) !== null;
}
