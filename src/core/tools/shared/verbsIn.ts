import { pairVerbs, deedVerbs, readVerbs, type VerbMeaning } from './verbs';

export type Verb =
  { readonly kind: 'read' } | { readonly kind: 'deed'; readonly verb: string; readonly meaning: VerbMeaning };

/** A verb, and the words that stand behind it. */
export type Spoken = { readonly verb: Verb; readonly word: string; readonly rest: readonly string[] };

function verbAt(word: string): Verb | null {
  const meaning = deedVerbs.get(word);
  if (meaning !== undefined) return { kind: 'deed', verb: word, meaning };
  return readVerbs.has(word) ? { kind: 'read' } : null;
}

/** `power off` is one verb of two words. */
export function paired(words: readonly string[]): readonly string[] {
  return words.flatMap((word, index) => {
    if (pairVerbs.has(`${words[index - 1] ?? ''} ${word}`)) return [];
    const pair = `${word} ${words[index + 1] ?? ''}`;
    return [pairVerbs.has(pair) ? pair.replace(' ', '') : word];
  });
}

export const isJoin = (word: string): boolean => word === 'and' || word === 'or' || word === 'then' || word === 'with';

/** The verb that a name begins with, behind the words of its server, and those that are joined to it by `and`. */
export function verbsIn(name: readonly string[]): readonly Spoken[] {
  const words = paired(name);
  const first = words.findIndex((word) => verbAt(word) !== null);
  return words.flatMap((word, index) => {
    if (index !== first && !isJoin(words[index - 1] ?? '')) return [];
    const verb = verbAt(word);
    // `secret get` has its object in front of it.
    const rest = index === words.length - 1 ? words.slice(0, index) : words.slice(index + 1);
    return verb === null ? [] : [{ verb, word, rest }];
  });
}
