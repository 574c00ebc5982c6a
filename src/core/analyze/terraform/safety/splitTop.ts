import { scannerOf } from '../../hcl/scanner';
import { skipHeredoc, skipString } from '../../hcl/skipText';

/** Where one of `signs` stands outside all brackets and strings of a canonical expression. */
export function topLevel(text: string, signs: string): readonly number[] {
  const scanner = scannerOf(text);
  const found: number[] = [];
  let depth = 0;
  while (scanner.at < text.length) {
    const start = scanner.at;
    const c = text.charAt(start);
    if (c === '"') skipString(scanner);
    if (c === '<' && text[start + 1] === '<') skipHeredoc(scanner);
    if (scanner.at > start) continue;
    scanner.at += 1;
    if ('([{'.includes(c)) depth += 1;
    else if (')]}'.includes(c)) depth -= 1;
    else if (depth === 0 && signs.includes(c)) found.push(start);
  }
  return found;
}

/** The parts of a list or an argument list, without empty ones. */
export function splitTop(text: string, sign: string): readonly string[] {
  const cuts = [-1, ...topLevel(text, sign), text.length];
  return cuts
    .slice(1)
    .map((cut, index) => text.slice((cuts[index] ?? 0) + 1, cut))
    .filter((part) => part !== '');
}

/** What stands between the first sign and its partner, when the partner is the last sign; otherwise null. */
export function inside(text: string, open: string, close: string): string | null {
  if (!text.startsWith(open) || !text.endsWith(close) || text.length < 2) return null;
  const inner = text.slice(1, -1);
  const scanner = scannerOf(inner);
  let depth = 0;
  while (scanner.at < inner.length) {
    const start = scanner.at;
    const c = inner.charAt(start);
    if (c === '"') skipString(scanner);
    if (c === '<' && inner[start + 1] === '<') skipHeredoc(scanner);
    if (scanner.at > start) continue;
    scanner.at += 1;
    if ('([{'.includes(c)) depth += 1;
    if (')]}'.includes(c)) depth -= 1;
    if (depth < 0) return null;
  }
  return inner;
}
