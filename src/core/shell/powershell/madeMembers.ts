import { ownField } from '../../model/ownField';
import { wordFrom } from '../syntax/cursor';
import { madePart } from '../syntax/made';
import type { Part, WordSyntax } from '../syntax/tree';
import type { Source } from './source';
import { decodedBy, entryOf, staticTexts, textMethod } from './textMethods';

/** What stands before a member: a value, or the name of a type. */
export type Subject = { readonly words: readonly WordSyntax[]; readonly type: string | null };

/** The text that a method gives; null where it is none that is worked out. */
export function madeBy(
  { words, type }: Subject,
  name: string,
  args: readonly WordSyntax[],
  start: number,
  source: Source,
): Part | null {
  if (type !== null) {
    const key = `${type}::${name}`;
    const make = ownField(staticTexts, key);
    return make === undefined ? null : madePart([args], make);
  }
  if (name === 'getstring') return madePart([args], decodedBy(source.text.slice(start, source.at)));
  const make = textMethod(name);
  return make === null ? null : madePart([words, args], make);
}

/** A single variable, which may hold a table. */
export function isNamed({ words }: Subject): boolean {
  return words.length === 1 && words[0]?.parts.length === 1 && words[0].parts[0]?.kind === 'parameter';
}

/** `$table.name`: what the table holds under that name. */
export function entry({ words }: Subject, name: string, start: number, source: Source): Subject {
  return { words: [wordFrom([madePart([words], entryOf(name))], start, source)], type: null };
}
