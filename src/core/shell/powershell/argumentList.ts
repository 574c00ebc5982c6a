import { impliedWord, literalText } from '../syntax/build';
import type { WordSyntax } from '../syntax/tree';

/** `-ArgumentList 'a b','c'` as the words a program gets. */
export function listed(words: readonly WordSyntax[]): readonly WordSyntax[] {
  return words.flatMap((word) => {
    const text = literalText(word);
    if (text === null) return [word];
    return [...text.matchAll(/"([^"]*)"|\S+/g)].map(([one, inner]) => impliedWord(inner ?? one, word));
  });
}
