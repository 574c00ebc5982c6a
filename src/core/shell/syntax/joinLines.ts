import type { Ports, SyntaxNode } from '../../model/ports';
import { childrenOf } from './context';

/** Inside these a line that goes on is part of a text, and read as such later. */
const texts = new Set(['string', 'translated_string', 'heredoc_body', 'expansion']);

/** Joining shows new words only inside substitutions; deeper than this nobody cuts them. */
const MOST_TURNS = 4;

type Gap = { readonly from: number; readonly to: number; readonly end: number };

function gapBetween(left: SyntaxNode, right: SyntaxNode, text: string): Gap | null {
  const gap = { from: left.endIndex, to: right.startIndex, end: right.endIndex };
  const between = text.slice(gap.from, gap.to);
  if (between === '' || between.replaceAll('\\\n', '') !== '') return null;
  const meets = text.charAt(gap.from - 1) + text.charAt(gap.to);
  return /[\s;|&()<>]/.test(meets) || text.slice(gap.to, gap.end).includes('\n') ? null : gap;
}

/** Where a word is cut in two by a line that goes on, from left to right. */
function gapsIn(tree: SyntaxNode, text: string): readonly Gap[] {
  const gaps: Gap[] = [];
  const waiting = [tree];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const children = childrenOf(next);
    const isText = texts.has(next.type);
    children.forEach((child, index) => {
      const left = children[index - 1];
      const gap = left === undefined || isText ? null : gapBetween(left, child, text);
      if (gap !== null) gaps.push(gap);
    });
    waiting.push(...children);
  }
  return gaps.toSorted((one, other) => one.from - other.from);
}

/** Each word in one piece, followed by as many blanks as were taken out of it. */
function joined(text: string, gaps: readonly Gap[]): string {
  let done = '';
  let at = 0;
  let end = 0;
  let owed = 0;
  const close = (): void => {
    done += text.slice(at, end) + ' '.repeat(owed);
    at = end;
    owed = 0;
  };
  for (const gap of gaps) {
    if (gap.from > end) close();
    done += text.slice(at, gap.from);
    at = gap.to;
    owed += gap.to - gap.from;
    end = Math.max(end, gap.end);
  }
  close();
  return done + text.slice(end);
}

/**
 * The text, of the same length, with words in one piece that a backslash and the end of a line cut in two: to the
 * grammar these part words, to the shell they are nothing.
 */
export function joinLines(text: string, parse: Ports['parse']): string {
  let whole = text;
  for (let turn = 0; turn < MOST_TURNS && /\S\\\n\S/.test(whole); turn += 1) {
    const tree = parse('bash', whole);
    const gaps = tree === null ? [] : gapsIn(tree, whole);
    if (gaps.length === 0) break;
    whole = joined(whole, gaps);
  }
  return whole;
}
