import { DEEPEST } from './dataLimits';

/** Lists and explicit keys that open on one line: `- - - a`. */
function indicatorsOf(line: string): number {
  return (/^[ ]*(?:[-?:][ ]+)*/.exec(line)?.[0] ?? '').replaceAll(' ', '').length;
}

/** Brackets that stand where a list or a map may begin; one in the middle of a word is text. */
const bracket = /(?<![^\s[{,:])[[{]|[\]}]/g;

function bracketsTooDeepAt(text: string): number | null {
  let depth = 0;
  for (const { 0: letter, index } of text.matchAll(bracket)) {
    if (letter === '[' || letter === '{') depth += 1;
    else if (depth > 0) depth -= 1;
    if (depth > DEEPEST) return index;
  }
  return null;
}

function linesTooDeepAt(text: string): number | null {
  const indents: number[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const said = line.trimStart();
    if (said !== '') {
      const indent = line.length - said.length;
      while (indents.length > 0 && (indents.at(-1) ?? 0) >= indent) indents.pop();
      indents.push(indent);
      if (indents.length + indicatorsOf(line) > DEEPEST) return start;
    }
    start += line.length + 1;
  }
  return null;
}

/**
 * Where a YAML text nests deeper than its reader may follow (it recurses, and runs out of stack in a way that ends the
 * process); null when it does not. Brackets inside of strings count too: a strange but shallow text may be refused.
 */
export function yamlTooDeepAt(text: string): number | null {
  return bracketsTooDeepAt(text) ?? linesTooDeepAt(text);
}
