import { impliedWord, literalText } from '../syntax/build';
import type { WordSyntax } from '../syntax/tree';

/** The words of a line, as programs of Windows part them. */
export function listedTexts(line: string): readonly string[] {
  return Array.from(line.matchAll(/"([^"]*)"|\S+/g), ([one, inner]) => inner ?? one);
}

/** `-ArgumentList 'a b','c'` as the words a program gets. */
export function listed(words: readonly WordSyntax[]): readonly WordSyntax[] {
  return words.flatMap((word) => {
    const text = literalText(word);
    if (text === null) return [word];
    return listedTexts(text).map((one) => impliedWord(one, word));
  });
}
