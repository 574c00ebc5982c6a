import { LISTED_PART, UNKNOWN_PART } from '../../model/command';
import { processesIn } from '../../model/processPart';
import type { Builtin } from './builtin';
import { numberIn } from './descriptors';
import type { Frame } from './frame';
import { readingFrom } from './opened';
import { inputText } from './inputText';
import { setItem } from './keyedLists';
import { fieldsOf, ifsOf, readWords } from './readWords';
import type { Reader } from './reader';
import { setVariable } from './variables';

const NAME = /^[a-zA-Z_]\w*$/;

/** Names that get a value nobody knows. */
const fill: Builtin = (args, reader, frame) => {
  for (const { value } of args) if (NAME.test(value)) setVariable(value, UNKNOWN_PART, false, reader, frame.shell);
};

type Reading = {
  readonly names: readonly string[];
  /** `-a`: the words of the line become a list. */
  readonly list: string | null;
  /** `-d`: what ends the line; the empty text is the end of all. */
  readonly end: string | null;
  /** `-u`: the descriptor that is read from. */
  readonly from: string;
  /** Options that change nothing of which name gets what. */
  readonly isPlain: boolean;
};

const SCOPE = /^(?:-[lgxUuf]+|--(?:local|global|export|universal|function))$/;

/** fish has its scopes, and `-a` makes a list of the name. */
function inFish(words: readonly string[]): Reading {
  const at = words.findIndex((word) => /^(?:-a|--list|--array)$/.test(word));
  const plain = words.filter((word, index) => index !== at && !SCOPE.test(word));
  const names = plain.filter((word) => NAME.test(word));
  const list = at < 0 ? null : (names[0] ?? null);
  return { names, list, end: null, from: '0', isPlain: plain.every((word) => !word.startsWith('-')) };
}

/** Options behind which a value stands; `-p` and `-t` change nothing of which name gets what. */
const VALUED = /^-[rse]*([aAdinNptu])([^]*)$/;

/** Options that say which name gets what; any other may make it another line. */
function readingWith(values: ReadonlyMap<string, string>, names: readonly string[], isPlain: boolean): Reading {
  const isHere = Array.from(values.keys()).every((kind) => /[aAdptu]/.test(kind));
  return {
    names: names.filter((name) => NAME.test(name)),
    // zsh writes it `-A`.
    list: values.get('a') ?? values.get('A') ?? null,
    end: values.get('d') ?? null,
    from: numberIn(values.get('u') ?? '0') ?? 'unknown',
    isPlain: isPlain && isHere,
  };
}

function readingOf(words: readonly string[]): Reading {
  const names: string[] = [];
  const values = new Map<string, string>();
  let isPlain = true;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const [, kind, glued] = VALUED.exec(word) ?? [];
    if (kind !== undefined) values.set(kind, (glued === '' ? words[(at += 1)] : glued) ?? '');
    else if (!word.startsWith('-')) names.push(word);
    else isPlain &&= /^-[rs]+$/.test(word);
  }
  return readingWith(values, names, isPlain);
}

/** The line that is taken; null where it is not known which. */
function lineOf(text: string, end: string | null): string | null {
  if (end !== null) return end === '' ? text.replace(/\n$/, '') : (text.split(end)[0] ?? '');
  const line = text.replace(/[\n\0]+$/, '');
  return /[\n\0]/.test(line) ? null : line;
}

/** Names or processes of which nobody knows how many there are. */
const isListing = (line: string): boolean => line.includes(LISTED_PART) || processesIn(line).length > 0;

/** A loop that reads a listing line by line is run once, for all of its lines. */
export const read: Builtin = (args, reader, given) => {
  fill(args, reader, given);
  const words = args.map(({ value }) => value);
  const { names, list, end, from, isPlain } = given.shell.dialect === 'fish' ? inFish(words) : readingOf(words);
  const frame = readingFrom(from, given);
  if (list !== null) setVariable(list, UNKNOWN_PART, false, reader, frame.shell);
  const line = lineOf(inputText(reader, frame) ?? '', end);
  const [name] = names;
  if (line === null || !isPlain) return;
  if (list !== null) readList(list, line, reader, frame);
  else if (name === undefined) return;
  else if (names.length === 1 && isListing(line)) setVariable(name, line, false, reader, frame.shell);
  else readWords(names, line, reader, frame);
};

function readList(list: string, line: string, reader: Reader, frame: Frame): void {
  const isKnown = line !== '' && !line.includes(UNKNOWN_PART);
  if (isKnown) setVariable(list, fieldsOf(line, ifsOf(reader, frame)), false, reader, frame.shell);
}

/** `mapfile [-t] [-d SIGN] [NAME]`: the lines that are read become a list. */
export const mapfile: Builtin = (args, reader, frame) => {
  const words = args.map(({ value }) => value);
  const [, sign] = words.flatMap((word, at) => (/^-\w*d$/.test(word) ? [word, words[at + 1] ?? ''] : []));
  const name =
    words.findLast((word, at) => NAME.test(word) && !/^-\w*[dnOscCu]$/.test(words[at - 1] ?? '')) ?? 'MAPFILE';
  setVariable(name, UNKNOWN_PART, false, reader, frame.shell);
  const text = inputText(reader, frame);
  const isPlain = words.every((word) => !word.startsWith('-') || /^-t?d?$/.test(word));
  if (text === null || text.includes(UNKNOWN_PART) || !isPlain) return;
  const end = sign === undefined ? '\n' : sign === '' ? '\0' : sign.charAt(0);
  const lines = text.endsWith(end) ? text.slice(0, -1).split(end) : text.split(end);
  const isCut = words.some((word) => /^-\w*t/.test(word));
  const items =
    text === ''
      ? []
      : lines.map((line, at) => (isCut || (at === lines.length - 1 && !text.endsWith(end)) ? line : line + end));
  setVariable(name, items, false, reader, frame.shell);
};

/** `printf -v NAME`, of which the name may be an item of a list. */
export function setNamed(written: string, text: string, reader: Reader, frame: Frame): void {
  const [, name = '', key] = /^([a-zA-Z_]\w*)(?:\[([^\]]*)\])?$/.exec(written) ?? [];
  if (name !== '' && key !== undefined) setItem(name, key, text, false, reader, frame);
  else if (name !== '') setVariable(name, text, false, reader, frame.shell);
}
