/** Lines that stand in a file one after the other, and what comes in their place. */
export type Hunk = {
  /** Lines that stand somewhere before the place, each behind the one before it. */
  readonly anchors: readonly string[];
  readonly old: readonly string[];
  readonly put: readonly string[];
  /** Whether `old` is the end of the file. */
  readonly atEnd: boolean;
};

/** One section of a patch. Paths as they stand in it. */
export type Section =
  | { readonly kind: 'add'; readonly path: string; readonly text: string }
  | { readonly kind: 'delete'; readonly path: string }
  | {
      readonly kind: 'update';
      readonly path: string;
      readonly movedTo: string | null;
      readonly hunks: readonly Hunk[];
    };

const begin = '*** Begin Patch';
const end = '*** End Patch';
const endOfFile = '*** End of File';

function pathAfter(line: string | undefined, keyword: string): string | null {
  const start = `*** ${keyword} File: `;
  return line?.startsWith(start) === true ? line.slice(start.length).trim() : null;
}

/** A place in the lines of a patch. */
type Cursor = { readonly lines: readonly string[]; at: number };

function addedText(cursor: Cursor): string {
  const added: string[] = [];
  for (let line = cursor.lines[cursor.at]; line?.startsWith('+') === true; line = cursor.lines[cursor.at]) {
    added.push(line.slice(1));
    cursor.at += 1;
  }
  return added.map((line) => `${line}\n`).join('');
}

/** `@@ LINE`, any number of them; a bare `@@` only parts two hunks. */
function anchorsAt(cursor: Cursor): readonly string[] {
  const anchors: string[] = [];
  for (let line = cursor.lines[cursor.at]; line?.startsWith('@@') === true; line = cursor.lines[cursor.at]) {
    const anchor = line.slice(2).replace(/^ /, '');
    if (anchor.trim() !== '') anchors.push(anchor);
    cursor.at += 1;
  }
  return anchors;
}

/** The lines of one hunk; `null` where there is none. An empty line is one that stays. */
function hunkAt(cursor: Cursor): Hunk | null {
  const from = cursor.at;
  const anchors = anchorsAt(cursor);
  const old: string[] = [];
  const put: string[] = [];
  let taken = 0;
  for (; cursor.at < cursor.lines.length; cursor.at += 1, taken += 1) {
    const line = cursor.lines[cursor.at] ?? '';
    const [sign = ' '] = line;
    if (sign !== ' ' && sign !== '+' && sign !== '-') break;
    if (sign !== '+') old.push(line.slice(1));
    if (sign !== '-') put.push(line.slice(1));
  }
  const atEnd = cursor.lines[cursor.at] === endOfFile;
  if (atEnd) cursor.at += 1;
  if (taken === 0) cursor.at = from;
  return taken === 0 ? null : { anchors, old, put, atEnd };
}

function updateAt(cursor: Cursor, path: string): Section | null {
  const moved = /^\*\*\* Move to: (.*)$/.exec(cursor.lines[cursor.at] ?? '');
  const movedTo = moved === null ? null : (moved[1] ?? '').trim();
  if (moved !== null) cursor.at += 1;
  const hunks: Hunk[] = [];
  for (let hunk = hunkAt(cursor); hunk !== null; hunk = hunkAt(cursor)) hunks.push(hunk);
  return hunks.length === 0 && movedTo === null ? null : { kind: 'update', path, movedTo, hunks };
}

function sectionAt(cursor: Cursor): Section | null {
  const line = cursor.lines[cursor.at];
  cursor.at += 1;
  const added = pathAfter(line, 'Add');
  if (added !== null) return { kind: 'add', path: added, text: addedText(cursor) };
  const deleted = pathAfter(line, 'Delete');
  if (deleted !== null) return { kind: 'delete', path: deleted };
  const updated = pathAfter(line, 'Update');
  return updated === null ? null : updateAt(cursor, updated);
}

/**
 * The sections of a patch between `*** Begin Patch` and `*** End Patch`, of which a patch has at least one. `null` when
 * a single line of it is not understood: what another reader makes of that line is not known.
 */
export function readPatch(text: string): readonly Section[] | null {
  const lines = text.replaceAll('\r\n', '\n').trim().split('\n');
  if (lines[0]?.trim() !== begin || lines.at(-1)?.trim() !== end) return null;
  const cursor: Cursor = { lines: lines.slice(1, -1), at: 0 };
  const sections: Section[] = [];
  while (cursor.at < cursor.lines.length) {
    const section = sectionAt(cursor);
    if (section === null) return null;
    sections.push(section);
  }
  return sections.length === 0 ? null : sections;
}
