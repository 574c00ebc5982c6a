import { ownField } from '../../../model/ownField';
import { UNKNOWN_PART } from '../../../model/command';
import { inputText } from '../inputText';
import type { Output } from './output';

/** Letters of options with their values, long names by the letter they stand for. */
type Options = Readonly<Record<string, string>>;

/** What a verb makes of the words behind its options; null where that is not worked out. */
type Verb = (words: readonly string[], input: readonly string[], options: Options) => readonly string[] | null;

/** A verb that changes each text by itself: those given, else those that are read. */
function each(change: (text: string, options: Options) => string): Verb {
  return (words, input, options) => (words.length > 0 ? words : input).map((text) => change(text, options));
}

/** `-s START -l LENGTH` or `-e END`, counted from one, and from the end where they are below zero. */
function stretch(text: string, { s = '1', l, e }: Options): string {
  const from = Number(s) > 0 ? Number(s) - 1 : Math.max(0, text.length + Number(s));
  const end = e === undefined ? text.length : Number(e) < 0 ? text.length + Number(e) : Number(e);
  return text.slice(from, l === undefined ? end : from + Number(l));
}

const verbs: Readonly<Record<string, Verb>> = {
  lower: each((text) => text.toLowerCase()),
  upper: each((text) => text.toUpperCase()),
  trim: each((text) => text.trim()),
  collect: each((text) => text),
  length: each((text) => String(Array.from(text).length)),
  sub: each(stretch),
  repeat: each((text, { n = '' }) => (/^\d{1,3}$/.test(n) ? text.repeat(Number(n)) : UNKNOWN_PART)),
  join: ([by = '', ...words], input) => [(words.length > 0 ? words : input).join(by)],
  split: ([by = '', ...words], input) =>
    by === '' ? null : (words.length > 0 ? words : input).flatMap((text) => text.split(by)),
  replace: ([pattern = '', other = '', ...words], input, { a }) =>
    (words.length > 0 ? words : input).map((text) =>
      a === undefined ? text.replace(pattern, () => other) : text.replaceAll(pattern, () => other),
    ),
};

/** Options that are worked out, by their verb; a colon behind those that take a value. */
const known: Readonly<Record<string, string>> = { sub: 's:l:e:', repeat: 'n:', replace: 'a' };

const LONG: Readonly<Record<string, string>> = {
  ...{ start: 's', length: 'l', end: 'e', count: 'n', all: 'a' },
};

const OPTION = /^(?:--(\w+)|-(\w))(?:=?([^]+))?$/;

/** One option, and the value that is glued to it; null where it is not worked out. */
function optionIn(word: string, verb: string): { letter: string; isValued: boolean; glued: string | undefined } | null {
  const [, long = '', short, glued] = OPTION.exec(word) ?? [];
  const letter = short ?? ownField(LONG, long) ?? '?';
  const place = (ownField(known, verb) ?? '').indexOf(letter);
  const isValued = ownField(known, verb)?.charAt(place + 1) === ':';
  return place < 0 || (!isValued && glued !== undefined) ? null : { letter, isValued, glued };
}

/** The options before the words; null where one is not worked out. */
function parted(verb: string, given: readonly string[]): { options: Options; words: readonly string[] } | null {
  const options: Record<string, string> = {};
  let at = 0;
  for (; OPTION.test(given[at] ?? ''); at += 1) {
    const option = optionIn(given[at] ?? '', verb);
    if (option === null) return null;
    const { letter, isValued, glued } = option;
    options[letter] = isValued ? (glued ?? given[(at += 1)] ?? '') : '';
  }
  return { options, words: given.slice(given[at] === '--' ? at + 1 : at) };
}

/** fish: `string VERB OPTIONS… WORD…`. With other options, and of what is not known, nothing is said. */
export const fishString: Output = ([name = '', ...given], reader, frame) => {
  const verb = ownField(verbs, name);
  const call = parted(name, given);
  if (verb === undefined || call === null) return UNKNOWN_PART;
  const { words, options } = call;
  const input = inputText(reader, frame) ?? '';
  const isKnown = ![...words, ...Object.values(options), input].some((text) => text.includes(UNKNOWN_PART));
  const lines = isKnown ? verb(words, input.replace(/\n$/, '').split('\n'), options) : null;
  return lines === null ? UNKNOWN_PART : lines.map((line) => `${line}\n`).join('');
};

/** fish: how many words it is given. */
export const count: Output = (args, _, { shell: { dialect } }) =>
  dialect === 'fish' && !args.some((arg) => arg.includes(UNKNOWN_PART)) ? `${args.length}\n` : UNKNOWN_PART;

/** fish: `… | psub` puts what it reads into a file and prints its name. */
export const substitutedFile: Output = (_, reader, frame) => {
  const path = `/dev/fd/${63 + reader.unique()}`;
  const text = inputText(reader, frame) ?? '';
  // A file of which nothing is known is one that cannot be read.
  if (text !== UNKNOWN_PART) reader.writeFile(path, text);
  return `${path}\n`;
};
