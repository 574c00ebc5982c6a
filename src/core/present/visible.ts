/*
 * A question shows what was parsed, and nothing in it may draw over the rest: control characters, bidirectional
 * overrides, invisible characters and letters that only look like ASCII are written out as their code point.
 */

/** Made when it is used: a program that shows nothing need not look up what Unicode says. */
const invisible = (): RegExp => /\p{Cc}|\p{Cf}|\p{Variation_Selector}|[\u2028\u2029]/gu;

/** Greek, Cyrillic, Armenian, Cherokee and full-width letters, which stand in for Latin ones in spoofed names. */
const lookAlike = /[\u0370-\u052F\u0530-\u058F\u13A0-\u13FF\uFF01-\uFF5E]/gu;

const latin = /[A-Za-z]/;

function codePoint(character: string): string {
  return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** A word that mixes Latin letters with look-alikes; a word wholly in one script is somebody's language. */
function spelledOut(word: string): string {
  return latin.test(word) ? word.replace(lookAlike, codePoint) : word;
}

/** `text` with everything that could deceive a reader made visible; tabs and line ends stay. */
export function visible(text: string): string {
  const shown = text.replace(invisible(), (one) => (one === '\t' || one === '\n' ? one : codePoint(one)));
  return shown.replace(/\S+/gu, spelledOut);
}
