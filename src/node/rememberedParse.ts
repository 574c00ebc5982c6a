import type { Ports, SyntaxNode } from '../core/model/ports';

/** Characters: a shorter text is parsed faster than it is looked up; the tree of a longer one is too large to keep. */
const SHORTEST = 200;
const LONGEST = 200_000;
const MOST = 32;

/**
 * Keeps the trees of the texts parsed last: a script that many commands start (`npm test`, a deploy script) is read for
 * each of them. Trees are plain objects that nobody changes.
 */
export function rememberedParse(parse: Ports['parse']): Ports['parse'] {
  const kept = new Map<string, SyntaxNode>();
  return (language, text) => {
    if (text.length < SHORTEST || text.length > LONGEST) return parse(language, text);
    const key = `${language} ${text}`;
    const known = kept.get(key) ?? parse(language, text);
    if (known === null) return null;
    kept.delete(key);
    kept.set(key, known);
    const [oldest] = kept.keys();
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
    return known;
  };
}
