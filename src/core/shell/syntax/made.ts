import { literalText, textPart } from './build';
import type { Part, WordSyntax } from './tree';

/** What an operation gives for the values of each of its operands, which may be lists; null where that is not told. */
export type Making = (operands: readonly (readonly string[])[]) => string | readonly string[] | null;

/** Texts longer than this are not worked out. */
const LONGEST = 20_000;

function literals(words: readonly WordSyntax[]): readonly string[] | null {
  const texts = words.map(literalText);
  return texts.every((text) => text !== null) ? texts : null;
}

/** What `make` gives, kept below the bound. */
export function madeOf(operands: readonly (readonly string[])[], make: Making): string | readonly string[] | null {
  const length = operands.flat().reduce((sum, text) => sum + text.length, 0);
  const result = length > LONGEST ? null : make(operands);
  const size = typeof result === 'string' ? result.length : (result?.join('').length ?? 0);
  return size > LONGEST ? null : result;
}

/** The part that an operation on words becomes: its text where all of them are written out, else what is told when they are. */
export function madePart(operands: readonly (readonly WordSyntax[])[], make: Making): Part {
  const texts = operands.map(literals);
  const known = texts.every((text) => text !== null) ? madeOf(texts, make) : null;
  return typeof known === 'string' ? textPart(known) : { kind: 'made', operands, make };
}
