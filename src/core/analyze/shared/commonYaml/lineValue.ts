import type { DataNode } from '../dataTree';
import { longTag } from '../longTag';
import { flowAt, quotedAt, tagAt } from './inlineValue';
import { plainValue } from './plainValue';

/** What stands in front of a value, and where that begins; at the line's end when it stands below. */
export type Head = { readonly tag: string | undefined; readonly begin: number };

const commentOrEnd = /^[ ]*(?:[ ]#.*)?$/;
/** What a word may begin with, so that it is one. */
const wordStart = /[\w$./+~(;^]|-(?=[^\s-])/y;

/** Null where a tag is none of the common ones. */
export function headAt(text: string, from: number, end: number): Head | null {
  let begin = from;
  while (begin < end && text.charCodeAt(begin) === 32) begin += 1;
  if (text.charAt(begin) !== '!') return { tag: undefined, begin };
  const tagged = tagAt(`${text.slice(begin, end)} `, 0);
  return tagged === null ? null : { tag: tagged.tag, begin: Math.min(end, begin + tagged.end) };
}

function wordOn(text: string, { tag, begin }: Head, end: number): DataNode | null {
  wordStart.lastIndex = begin;
  if (!wordStart.test(text)) return null;
  const rest = text.slice(begin, end);
  const comment = rest.indexOf(' #');
  const word = (comment < 0 ? rest : rest.slice(0, comment)).replace(/[ ]+$/, '');
  if (word.includes('\t') || word.includes(': ') || word.endsWith(':')) return null;
  const span = { start: begin, end: begin + word.length };
  return longTag(tag, { kind: 'scalar', value: tag === undefined ? plainValue(word) : word, span }, span);
}

/** A value that ends on its line; null when it does not, or is more than common. */
export function lineValue(text: string, head: Head, end: number): DataNode | null {
  const letter = text.charAt(head.begin);
  const isFlow = letter === '[' || letter === '{';
  if (!isFlow && letter !== '"' && letter !== "'") return wordOn(text, head, end);
  const found = isFlow ? flowAt(text, head.begin) : quotedAt(text, head.begin);
  if (found === null || found.end > end || !commentOrEnd.test(text.slice(found.end, end))) return null;
  return longTag(head.tag, found.node, found.node.span);
}
