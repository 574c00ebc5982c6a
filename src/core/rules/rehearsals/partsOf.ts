import type { Word } from '../../model/command';

export type Parts = { readonly options: readonly Word[]; readonly operands: readonly Word[] };

/** Whether an option is one of `known`, and whether its value is the next word. */
function optionIn(value: string, known: readonly string[]): { readonly takesNext: boolean } | null {
  const [name = ''] = value.split('=');
  for (const one of known) {
    const plain = one.replace(/=$/, '');
    const isIt = plain.startsWith('*') ? name.endsWith(plain.slice(1)) : name === plain;
    if (isIt) return { takesNext: one.endsWith('=') && !value.includes('=') };
  }
  return null;
}

/**
 * The options, each with its value, and the words that are none, by the options that are known; null where `isStrict` and
 * another one stands there, of which nobody knows whether the rehearsal has it.
 */
export function partsOf(words: readonly Word[], known: readonly string[], isStrict: boolean): Parts | null {
  const options: Word[] = [];
  const operands: Word[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    if (!/^-./.test(word.value)) {
      operands.push(word);
      continue;
    }
    const option = optionIn(word.value, known);
    if (option === null && isStrict) return null;
    options.push(word);
    const next = words[at + 1];
    if (option?.takesNext === true && next !== undefined) {
      options.push(next);
      at += 1;
    }
  }
  return { options, operands };
}
