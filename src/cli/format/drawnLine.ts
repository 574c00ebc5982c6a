import type { Place } from '../../core/model/place';
import { visible } from '../../core/present/visible';
import type { Source } from '../review/report';

/** What is drawn of a line, and the marks below the part that matters; both start at the same column. */
export type DrawnLine = { readonly text: string; readonly marks: string };

/** Columns of a drawn line; a longer one is cut at its end. */
const WIDEST = 150;
const TAB = '    ';

/** Wide in a terminal: East Asian scripts and signs, and pictures. */
const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\u{1F300}-\u{1FAFF}]/u;

function widthOf(text: string): number {
  return Array.from(text).reduce((width, character) => width + (wide.test(character) ? 2 : 1), 0);
}

function shown(text: string): string {
  return visible(text.replaceAll('\t', TAB));
}

/** Draws a line with marks under the part that a place names; of a place of several lines the rest of its first. */
export function drawnLine({ text }: Source, { start, end }: Place): DrawnLine {
  const trimmed = text.trimEnd();
  const indent = trimmed.length - trimmed.trimStart().length;
  const from = Math.min(Math.max(start.character, indent), Math.max(indent, trimmed.length - 1));
  const until = end.line === start.line ? Math.min(end.character, trimmed.length) : trimmed.length;
  const [head, middle] = [shown(trimmed.slice(0, from)), shown(trimmed.slice(from, Math.max(until, from + 1)))];
  const whole = head + middle + shown(trimmed.slice(Math.max(until, from + 1)));
  const marks = ' '.repeat(widthOf(head)) + '^'.repeat(Math.max(1, widthOf(middle)));
  const characters = Array.from(whole);
  const cut = characters.length > WIDEST ? `${characters.slice(0, WIDEST).join('')}…` : whole;
  return { text: cut, marks: marks.slice(0, WIDEST) };
}
