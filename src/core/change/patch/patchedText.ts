import type { Hunk } from './readPatch';

/** From strict to lax, as the agents' own tools look for a place. */
const sames: readonly ((line: string) => string)[] = [(line) => line, (line) => line.trimEnd(), (line) => line.trim()];

function standsAt(lines: readonly string[], part: readonly string[], at: number, same: (line: string) => string) {
  return part.every((line, offset) => same(lines[at + offset] ?? '') === same(line));
}

/** Where `part` stands at or after `from`; -1 when nowhere. */
function placeOf(lines: readonly string[], part: readonly string[], from: number): number {
  const last = lines.length - part.length;
  for (const same of sames) {
    for (let at = from; at <= last; at += 1) if (standsAt(lines, part, at, same)) return at;
  }
  return -1;
}

function afterAnchors(lines: readonly string[], anchors: readonly string[], from: number): number {
  return anchors.reduce((at, anchor) => {
    const place = at < 0 ? -1 : placeOf(lines, [anchor], at);
    return place < 0 ? -1 : place + 1;
  }, from);
}

/** The start of the lines that a hunk replaces; -1 when they are not there. Text that only comes in goes last. */
function startOf(lines: readonly string[], hunk: Hunk, from: number): number {
  const at = afterAnchors(lines, hunk.anchors, from);
  if (at < 0) return -1;
  if (hunk.old.length === 0) return hunk.anchors.length > 0 && !hunk.atEnd ? at : lines.length;
  const atEnd = lines.length - hunk.old.length;
  const end = hunk.atEnd && atEnd >= at ? placeOf(lines, hunk.old, atEnd) : -1;
  return end >= 0 ? end : placeOf(lines, hunk.old, at);
}

/** A hunk may end in an empty line that the file does not have. */
function withoutLastEmpty(hunk: Hunk): Hunk | null {
  if (hunk.old.length < 2 || hunk.old.at(-1) !== '') return null;
  return { ...hunk, old: hunk.old.slice(0, -1), put: hunk.put.at(-1) === '' ? hunk.put.slice(0, -1) : hunk.put };
}

/** The text of a file after the hunks of a patch, in their order; `null` when one of them does not fit. */
export function patchedText(text: string, hunks: readonly Hunk[]): string | null {
  const plain = text.replaceAll('\r\n', '\n');
  const lines = plain.replace(/\n$/, '').split('\n');
  const now = plain === '' ? [] : lines;
  let from = 0;
  for (const whole of hunks) {
    let hunk: Hunk | null = whole;
    let start = startOf(now, hunk, from);
    if (start < 0) {
      hunk = withoutLastEmpty(whole);
      start = hunk === null ? -1 : startOf(now, hunk, from);
    }
    if (hunk === null || start < 0) return null;
    now.splice(start, hunk.old.length, ...hunk.put);
    from = start + hunk.put.length;
  }
  const after = now.map((line) => `${line}\n`).join('');
  return text.includes('\r\n') ? after.replaceAll('\n', '\r\n') : after;
}
