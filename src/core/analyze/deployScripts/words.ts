/** A word of a shell's command, with where it begins in the text. */
export type Word = { readonly text: string; readonly at: number };

/** The words of one command, up to the operator that ends it. */
export type Words = readonly Word[];

const SEPARATORS = ';&|\n()';

/** Where the lines end that a here-document takes, from the end of the line that opens it. */
function endOfDocument(text: string, tag: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const end = text.indexOf('\n', at + 1);
    const stop = end < 0 ? text.length : end;
    if (text.slice(at + 1, stop).trim() === tag) return stop;
    at = stop;
  }
  return at;
}

type Reader = {
  at: number;
  word: string;
  start: number;
  tag: string | null;
  readonly words: Word[];
  readonly out: Words[];
};

function endWord(reader: Reader): void {
  if (reader.start >= 0) reader.words.push({ text: reader.word, at: reader.start });
  reader.word = '';
  reader.start = -1;
}

function endCommand(reader: Reader): void {
  endWord(reader);
  if (reader.words.length > 0) reader.out.push(reader.words.splice(0));
}

function addTo(reader: Reader, text: string, length: number): void {
  if (reader.start < 0) reader.start = reader.at;
  reader.word += text;
  reader.at += length;
}

/** A string in quotes, whose inside is one word with what stands beside it. */
function readString(reader: Reader, text: string, quote: string): void {
  let end = reader.at + 1;
  while (end < text.length && text[end] !== quote) end += text[end] === '\\' && quote === '"' ? 2 : 1;
  addTo(reader, text.slice(reader.at + 1, end), end + 1 - reader.at);
}

/** Takes a comment, a continued line or a here-document; false when none stands here. */
function readSpecial(reader: Reader, text: string, c: string): boolean {
  const rest = text.slice(reader.at, reader.at + 80);
  if (c === '#' && reader.start < 0) {
    const end = text.indexOf('\n', reader.at);
    reader.at = end < 0 ? text.length : end;
    return true;
  }
  const continued = /^\\\r?\n/.exec(rest);
  if (continued !== null) {
    endWord(reader);
    reader.at += continued[0].length;
    return true;
  }
  const opened = /^<<-?\s*["'\\]?(\w+)["']?/.exec(rest);
  if (opened === null) return false;
  endWord(reader);
  reader.tag = opened[1] ?? null;
  reader.at += opened[0].length;
  return true;
}

/**
 * The simple commands of a shell's text, wherever they stand in it: behind `then` and `do` too, which are words of their
 * own. What a here-document holds is no command.
 */
export function commandsIn(text: string): readonly Words[] {
  const reader: Reader = { at: 0, word: '', start: -1, tag: null, words: [], out: [] };
  while (reader.at < text.length) {
    const c = text.charAt(reader.at);
    if (c === '"' || c === "'") readString(reader, text, c);
    else if (readSpecial(reader, text, c)) continue;
    else if (c === '\\') addTo(reader, text.charAt(reader.at + 1), 2);
    else if (SEPARATORS.includes(c)) {
      endCommand(reader);
      if (c === '\n' && reader.tag !== null) {
        reader.at = endOfDocument(text, reader.tag, reader.at);
        reader.tag = null;
      } else reader.at += 1;
    } else if (/\s/.test(c)) {
      endWord(reader);
      reader.at += 1;
    } else addTo(reader, c, 1);
  }
  endCommand(reader);
  return reader.out;
}
