import { UNKNOWN_PART } from '../../../model/command';
import { inputText } from '../inputText';
import type { Output } from './output';

/** What a verb makes of the words behind its options; null where that is not worked out. */
type Verb = (words: readonly string[], input: readonly string[]) => readonly string[] | null;

/** A verb that changes each text by itself: those given, else those that are read. */
function each(change: (text: string) => string): Verb {
  return (words, input) => (words.length > 0 ? words : input).map(change);
}

const verbs: Readonly<Record<string, Verb>> = {
  lower: each((text) => text.toLowerCase()),
  upper: each((text) => text.toUpperCase()),
  trim: each((text) => text.trim()),
  collect: each((text) => text),
  join: ([by = '', ...words], input) => [(words.length > 0 ? words : input).join(by)],
  split: ([by = '', ...words], input) =>
    by === '' ? null : (words.length > 0 ? words : input).flatMap((text) => text.split(by)),
  replace: ([pattern = '', other = '', ...words], input) =>
    (words.length > 0 ? words : input).map((text) => text.replace(pattern, () => other)),
};

/** fish: `string VERB WORD…`. With options, and of what is not known, nothing is said. */
export const fishString: Output = ([name = '', ...given], reader, frame) => {
  const words = given[0] === '--' ? given.slice(1) : given;
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (verb === undefined || given[0]?.startsWith('-') === (given[0] !== '--')) return UNKNOWN_PART;
  const input = inputText(reader, frame) ?? '';
  const isKnown = ![...words, input].some((text) => text.includes(UNKNOWN_PART));
  const lines = isKnown ? verb(words, input.replace(/\n$/, '').split('\n')) : null;
  return lines === null ? UNKNOWN_PART : lines.map((line) => `${line}\n`).join('');
};

/** fish: `… | psub` puts what it reads into a file and prints its name. */
export const substitutedFile: Output = (_, reader, frame) => {
  const path = `/dev/fd/${63 + reader.unique()}`;
  const text = inputText(reader, frame) ?? '';
  // A file of which nothing is known is one that cannot be read.
  if (text !== UNKNOWN_PART) reader.writeFile(path, text);
  return `${path}\n`;
};
