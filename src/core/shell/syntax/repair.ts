const OPENING = '\uE07B';
const CLOSING = '\uE07D';

/** The end of the brace expansion that opens at `start`, or -1: `{a,b}` and `{1..3}`, without a space in it. */
function expansionEnd(text: string, start: number): number {
  let depth = 0;
  let several = false;
  for (let at = start; at < text.length && at - start < 2000; at += 1) {
    const character = text.charAt(at);
    if (/[\s;|&()<>]/.test(character)) return -1;
    if (character === '{') depth += 1;
    if (depth === 1 && (character === ',' || text.startsWith('..', at))) several = true;
    if (character === '}') {
      depth -= 1;
      if (depth === 0) return several ? at : -1;
    }
  }
  return -1;
}

/** What zsh writes in another way, and what the grammar reads in its place; each as long as the other. */
const spellings: readonly (readonly [RegExp, (written: string) => string])[] = [
  // A process substitution that is a real file.
  [/(?<=\s)=\((?=[^)\s])/g, () => '<('],
  // A file that is opened to be read and written.
  [/<>(?=\s?[\w/$"'])/g, () => '< '],
  // The descriptor of a here-string; it is looked for in the original.
  [/(?<=\s)\d+(?=<<<)/g, (written) => ' '.repeat(written.length)],
  // A job that the shell forgets at once.
  [/&[!|](?=\s|$)/g, () => '& '],
  [/(?<=\} )always(?= \{)/g, () => ';     '],
  // A block may end without a separator.
  [/(?<=[^\s;&|{(]) \}(?=[\s;)]|$)/g, () => ';}'],
  // An expansion of an expansion.
  [/\$\{(?:\([^()\n]*\))?\$\{[^{}\n$`]*\}[^{}\n$`]*\}/g, (written) => `$((${'0'.padEnd(written.length - 5)}))`],
  // An expansion with flags, or without a name: what it gives is not worked out.
  [/\$\{(?:\([^()\n]*\)|:-|[=~^]+|\w+::=)[\w:@[\]*#,./%-]+\}/g, (written) => `$((${'0'.padEnd(written.length - 5)}))`],
  // Qualifiers of a pattern.
  [/(?<=[*?\]/\w])\([#^\w.@=*/,:+[\]-]+\)(?=[\s;|&)/]|$)/g, (written) => `\uE028${written.slice(1, -1)}\uE029`],
];

/**
 * The text, of the same length, without what the grammar cannot read: a brace expansion as the command word is
 * taken for a group. Only used when the text as it stands does not parse; texts are always cut from the original.
 */
export function repaired(text: string): string {
  const characters = text.split('');
  for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
    const end = text.charAt(at - 1) === '$' ? -1 : expansionEnd(text, at);
    if (end < 0) continue;
    characters[at] = OPENING;
    characters[end] = CLOSING;
  }
  return spellings.reduce((rest, [spelling, read]) => rest.replace(spelling, read), characters.join(''));
}
