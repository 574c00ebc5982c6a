import type { Hunk } from '../../core/change/patch/readPatch';

const begin = /^[-<]{3,} SEARCH>?$/;
const middle = /^={3,}$/;
const end = /^[+>]{3,} REPLACE>?$/;

function placeOf(lines: readonly string[], mark: RegExp, from: number): number {
  const at = lines.slice(from).findIndex((line) => mark.test(line));
  return at < 0 ? -1 : from + at;
}

/**
 * The blocks of `replace_in_file`, from `------- SEARCH` over `=======` to `+++++++ REPLACE`, whole lines each. `null`
 * when there is none, or anything but empty lines stands between them.
 */
export function searchBlocks(diff: string): readonly Hunk[] | null {
  const lines = diff.replaceAll('\r\n', '\n').split('\n');
  const blocks: Hunk[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (lines[at]?.trim() === '') continue;
    const split = placeOf(lines, middle, at + 1);
    const last = split < 0 ? -1 : placeOf(lines, end, split + 1);
    if (last < 0 || !begin.test(lines[at] ?? '')) return null;
    blocks.push({ anchors: [], old: lines.slice(at + 1, split), put: lines.slice(split + 1, last), atEnd: false });
    at = last;
  }
  return blocks.length > 0 ? blocks : null;
}
