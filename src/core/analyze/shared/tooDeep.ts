import type { Span } from '../../model/place';
import { blanked } from './blanked';
import { DEEPEST } from './dataLimits';

/** Lists and explicit keys that open on one line: `- - - a`. */
function indicatorsOf(line: string): number {
  return (/^[ ]*(?:[-?:][ ]+)*/.exec(line)?.[0] ?? '').replaceAll(' ', '').length;
}

/** Brackets that stand where a list or a map may begin; one in the middle of a word is text. */
const bracket = /(?<![^\s[{,:])[[{]|[\]}]/g;

/** A bracket of a text: where it stands, and whether it opens or closes. */
export type Bracket = { readonly at: number; readonly opens: boolean };

/** What stands inside of more brackets than a reader may follow; `length` is that of the text. */
export function deepSpans(brackets: Iterable<Bracket>, length: number): readonly Span[] {
  const deep: Span[] = [];
  let depth = 0;
  let from = 0;
  for (const { at, opens } of brackets) {
    if (opens) {
      depth += 1;
      if (depth === DEEPEST + 1) from = at;
    } else if (depth > 0) {
      if (depth === DEEPEST + 1) deep.push({ start: from, end: at + 1 });
      depth -= 1;
    }
  }
  return depth > DEEPEST ? [...deep, { start: from, end: length }] : deep;
}

function* bracketsIn(text: string): Iterable<Bracket> {
  for (const { 0: letter, index: at } of text.matchAll(bracket)) yield { at, opens: letter === '[' || letter === '{' };
}

/** Lines that stand below more others than the reader may follow. */
function deepLines(text: string): readonly Span[] {
  const deep: Span[] = [];
  const indents: number[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const said = line.trimStart();
    if (said !== '') {
      const indent = line.length - said.length;
      while (indents.length > 0 && (indents.at(-1) ?? 0) >= indent) indents.pop();
      indents.push(indent);
      if (indents.length + indicatorsOf(line) > DEEPEST) deep.push({ start, end: start + line.length });
    }
    start += line.length + 1;
  }
  return deep;
}

/**
 * A YAML text with blanks in place of what nests deeper than its reader may follow (it recurses, and runs out of stack in
 * a way that ends the process). Brackets inside of strings count too: of a strange but shallow text a part may be refused.
 */
export function shallowYaml(text: string): { readonly text: string; readonly deep: readonly Span[] } {
  const brackets = deepSpans(bracketsIn(text), text.length);
  const flat = blanked(text, brackets);
  const lines = deepLines(flat);
  return { text: blanked(flat, lines), deep: [...brackets, ...lines] };
}
