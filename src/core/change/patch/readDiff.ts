import { ownField } from '../../model/ownField';
/** Lines of a file one after the other, by the number of the first, and what comes in their place. */
export type DiffHunk = {
  /** Counted from one; where `old` is empty, of the line that the new ones come behind. */
  readonly line: number;
  readonly old: readonly string[];
  readonly put: readonly string[];
};

/** One file of a diff. Names as they stand in it, with the folder that is stripped; null is no file. */
export type FileDiff = {
  readonly from: string | null;
  readonly to: string | null;
  /** Written by git, whose names start at the top of the repository. */
  readonly ofGit: boolean;
  /** Null where they are not read: a binary, a form other than unified. */
  readonly hunks: readonly DiffHunk[] | null;
};

/** A place in the lines of a diff. */
type Cursor = { readonly lines: readonly string[]; at: number };

const ESCAPES: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', '"': '"', '\\': '\\' };

/** Git quotes what is no plain name: bytes as octal numbers. */
function unquoted(name: string): string {
  const inner = /^"([^]*)"$/.exec(name)?.[1];
  if (inner === undefined) return name;
  const bytes = inner
    .replaceAll('%', '%25')
    .replace(/\\([0-7]{3}|.)/g, (_, code: string) =>
      code.length === 3
        ? `%${Number.parseInt(code, 8).toString(16).padStart(2, '0')}`
        : (ownField(ESCAPES, code) ?? code),
    );
  try {
    return decodeURIComponent(bytes);
  } catch {
    // Bytes that are no UTF-8: each as the letter of its number.
    return bytes.replace(/%([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
}

/** The name behind `--- ` or `+++ `; a tab parts it from a date. */
function nameIn(line: string): string | null {
  const name = unquoted((line.slice(4).split('\t')[0] ?? '').trimEnd());
  return name === '/dev/null' ? null : name;
}

/** `@@ -1,3 +1,4 @@`: the first line, and how many each side has; a count that is left out is one. */
const HUNK = /^@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@/;

function hunkAt(cursor: Cursor): DiffHunk | null {
  const head = HUNK.exec(cursor.lines[cursor.at] ?? '');
  if (head === null) return null;
  const [line = 0, olds = 1, news = 1] = head.slice(1).map((digits: string | undefined) => digits && Number(digits));
  cursor.at += 1;
  const old: string[] = [];
  const put: string[] = [];
  // As many lines of each side as it says: a removed `-- x` looks like the name of a file.
  for (; old.length < Number(olds) || put.length < Number(news); cursor.at += 1) {
    const next = cursor.lines[cursor.at];
    if (next === undefined || !/^(?:[ +\\-]|$)/.test(next)) break;
    if (/^(?:[ -]|$)/.test(next)) old.push(next.slice(1));
    if (/^(?:[ +]|$)/.test(next)) put.push(next.slice(1));
  }
  return { line: Number(line), old, put };
}

function hunksAt(cursor: Cursor): readonly DiffHunk[] {
  const hunks: DiffHunk[] = [];
  for (;;) {
    const hunk = hunkAt(cursor);
    if (hunk !== null) hunks.push(hunk);
    else if (cursor.lines[cursor.at]?.startsWith('\\') === true) cursor.at += 1;
    else return hunks;
  }
}

/** `--- a/x` and `+++ b/x`, or `*** a/x` and `--- b/x` of the older form, with the hunks behind them. */
function namedAt(cursor: Cursor, ofGit: boolean): FileDiff | null {
  const first = cursor.lines[cursor.at] ?? '';
  const second = cursor.lines[cursor.at + 1] ?? '';
  const isUnified = first.startsWith('--- ') && second.startsWith('+++ ');
  const isContext =
    first.startsWith('*** ') && second.startsWith('--- ') && /^\*{5,}/.test(cursor.lines[cursor.at + 2] ?? '');
  if (!isUnified && !isContext) return null;
  cursor.at += 2;
  return { from: nameIn(first), to: nameIn(second), ofGit, hunks: isUnified ? hunksAt(cursor) : null };
}

/** Names of `diff --git a/x b/y`, where the two are the same or quoted; else both are not known from it. */
function headed(line: string): { readonly from: string; readonly to: string } | null {
  const rest = line.slice('diff --git '.length);
  const parted = /^("(?:\\.|[^"\\])*"|\S+) ("(?:\\.|[^"\\])*"|\S+)$/.exec(rest);
  const half = [rest.slice(0, (rest.length - 1) / 2), rest.slice((rest.length + 1) / 2)] as const;
  const [from, to] = parted === null ? half : [parted[1] ?? '', parted[2] ?? ''];
  return from === '' ? null : { from: unquoted(from), to: unquoted(to) };
}

/** What git says of a file before its hunks; null ends it. */
function withHeader(file: FileDiff, line: string): FileDiff | null {
  const [, kind, name = ''] = /^(rename from|rename to|copy from|copy to) (.*)$/.exec(line) ?? [];
  switch (kind) {
    case 'rename from':
      return { ...file, from: `a/${unquoted(name)}` };
    case 'copy from':
      return { ...file, from: null, hunks: null };
    case 'rename to':
    case 'copy to':
      return { ...file, to: `b/${unquoted(name)}` };
    case undefined:
      break;
  }
  if (line.startsWith('new file mode')) return { ...file, from: null };
  if (line.startsWith('deleted file mode')) return { ...file, to: null };
  if (/^(?:GIT binary patch|Binary files )/.test(line)) return { ...file, hunks: null };
  return /^(?:index |old mode|new mode|(?:dis)?similarity index)/.test(line) ? file : null;
}

/** What git says of one file from `diff --git` to the next. */
function gitAt(cursor: Cursor): FileDiff | null {
  let file: FileDiff = { from: null, to: null, ...headed(cursor.lines[cursor.at] ?? ''), ofGit: true, hunks: [] };
  for (cursor.at += 1; cursor.at < cursor.lines.length; cursor.at += 1) {
    const line = cursor.lines[cursor.at] ?? '';
    if (line.startsWith('--- ')) return namedAt(cursor, true);
    const next = withHeader(file, line);
    if (next === null) break;
    file = next;
  }
  return file;
}

/** Every file that a text of `diff`, `git diff` or `git format-patch` changes; what stands between them is left. */
export function readDiff(text: string): readonly FileDiff[] {
  const cursor: Cursor = { lines: text.replaceAll('\r\n', '\n').split('\n'), at: 0 };
  const files: FileDiff[] = [];
  while (cursor.at < cursor.lines.length) {
    const isGit = cursor.lines[cursor.at]?.startsWith('diff --git ') === true;
    const file = isGit ? gitAt(cursor) : namedAt(cursor, false);
    if (file !== null) files.push(file);
    else if (!isGit) cursor.at += 1;
  }
  return files;
}

/** The same change backwards. */
export function reversedDiff({ from, to, ofGit, hunks }: FileDiff): FileDiff {
  return {
    from: to,
    to: from,
    ofGit,
    hunks: hunks?.map(({ line, old, put }) => ({ line, old: put, put: old })) ?? null,
  };
}
