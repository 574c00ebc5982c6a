/*
 * A question shows what was parsed, and nothing in it may draw over the rest: control characters, bidirectional
 * overrides, invisible characters and letters that only look like ASCII are written out as their code point.
 */

const invisible =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF\uFFF9-\uFFFB]/gu;

/** Cyrillic, Greek, Armenian, Cherokee and full-width letters, which stand in for Latin ones in spoofed names. */
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
  return text
    .replace(invisible, (one) => (one === '\t' || one === '\n' ? one : codePoint(one)))
    .replace(/\S+/gu, spelledOut);
}
