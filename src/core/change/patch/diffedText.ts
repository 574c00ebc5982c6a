import type { DiffHunk } from './readDiff';

/** Lines that a hunk may have moved by; farther than this it counts as not fitting. */
const FARTHEST = 2000;

function standsAt(lines: readonly string[], part: readonly string[], at: number): boolean {
  return at >= 0 && part.every((line, offset) => lines[at + offset] === line);
}

/** Where `part` stands, nearest to `wanted` and not before `from`; -1 when nowhere. */
function nearest(lines: readonly string[], part: readonly string[], wanted: number, from: number): number {
  for (let away = 0; away <= Math.min(lines.length, FARTHEST); away += 1) {
    const at = [wanted + away, wanted - away].find((place) => place >= from && standsAt(lines, part, place));
    if (at !== undefined && at + part.length <= lines.length) return at;
  }
  return -1;
}

/** The text of a file after the hunks of a diff; `null` when one of them does not fit. Null is a file that is not there. */
export function diffedText(text: string | null, hunks: readonly DiffHunk[]): string | null {
  const plain = (text ?? '').replaceAll('\r\n', '\n');
  const now = plain === '' ? [] : plain.replace(/\n$/, '').split('\n');
  let shift = 0;
  let from = 0;
  for (const { line, old, put } of hunks) {
    const wanted = Math.max(0, (old.length === 0 ? line : line - 1) + shift);
    const at = old.length === 0 ? Math.min(wanted, now.length) : nearest(now, old, wanted, from);
    if (at < 0) return null;
    now.splice(at, old.length, ...put);
    from = at + put.length;
    shift += put.length - old.length;
  }
  const after = now.map((line) => `${line}\n`).join('');
  return text?.includes('\r\n') === true ? after.replaceAll('\n', '\r\n') : after;
}
