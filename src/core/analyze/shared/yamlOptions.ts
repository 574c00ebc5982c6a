import type { CollectionTag, DocumentOptions, ParseOptions, ScalarTag, SchemaOptions } from 'yaml';

/** Keys are not compared with each other (that takes quadratic time), merge keys and unknown tags are ours to read. */
const options: ParseOptions & DocumentOptions & SchemaOptions = {
  prettyErrors: false,
  uniqueKeys: false,
  merge: false,
  version: '1.2',
  logLevel: 'silent',
};

/** Names that a text may use before the rest of them is left to the parser's own warnings. */
const MOST_TAGS = 40;

function tagForms(tag: string): readonly (ScalarTag | CollectionTag)[] {
  return [
    { tag, resolve: (value) => value },
    { tag, collection: 'map' },
    { tag, collection: 'seq' },
  ];
}

/**
 * How a text is parsed. The tags that it uses (`!Sub`) are named to the parser as plain values of their kind, which it
 * takes them for anyway: each use of one that it does not know costs it a warning, made as an error with its stack.
 */
export function yamlOptionsFor(text: string): typeof options {
  const tags = new Set<string>();
  for (const [tag] of text.matchAll(/(?<![^\s[,{])![A-Za-z][\w:.-]*/g)) {
    tags.add(tag);
    if (tags.size >= MOST_TAGS) break;
  }
  return tags.size === 0 ? options : { ...options, customTags: [...tags].flatMap(tagForms) };
}
