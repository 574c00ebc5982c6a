import type { Part, WordSyntax } from '../syntax/tree';

/** A path with backslashes and nothing that a path cannot hold. */
const PATH = /^(?:[A-Za-z]:|\.{1,2}|~)?[^:"'<>|\n;,]*$/;

/** The parts of a path with `/` between its names, as rules read paths; anything else stays what it is. */
export function slashed(parts: readonly Part[]): readonly Part[] {
  const text = parts.map((part) => (part.kind === 'text' ? part.text : '')).join('');
  // What follows a device's or share's double backslash is kept apart from a folder of this machine.
  if (!text.includes('\\') || !PATH.test(text)) return parts;
  return parts.map((part) => (part.kind === 'text' ? { ...part, text: part.text.replaceAll('\\', '/') } : part));
}

/** Unquoted text as it is kept: a pattern stays one, `~` is the home folder, and braces mean nothing. */
export function bareParts(text: string): readonly Part[] {
  const parts: Part[] = [];
  const home = /^~(?=$|[\\/])/.test(text);
  if (home) {
    const parameter = { name: 'HOME', subscript: null, operator: '', argument: null, second: null };
    parts.push({ kind: 'parameter', parameter, quoted: true });
  }
  for (const [piece] of text.slice(home ? 1 : 0).matchAll(/[*?]+|[^*?]+/g)) {
    parts.push({ kind: 'text', text: piece, quoted: !/[*?]/.test(piece) });
  }
  return parts;
}

export function asPath(word: WordSyntax): WordSyntax {
  const parts = slashed(word.parts);
  return parts === word.parts ? word : { ...word, parts };
}
