import type { Word } from '../../model/command';
import { LISTED_PART, UNKNOWN_PART } from '../../model/command';
import { processesIn } from '../../model/processPart';
import { fileText, inputText } from '../run/inputText';
import { ansiText } from '../syntax/quoting';
import { programName } from '../run/programName';
import type { Parsed } from './optionGrammar';
import { hasOption, optionValue, parseOptions } from './optionGrammar';
import type { Wrapper, WrapperCall } from './wrapper';
import { bare } from './wrapper';

/** More items than this are one unknown argument. */
export const MOST_ITEMS = 50;

export function unknownWord(at: Word): Word {
  return { value: UNKNOWN_PART, dynamic: true, glob: false, raw: '{}', span: at.span };
}

function itemWord(item: string, at: Word): Word {
  const value = item.replaceAll(LISTED_PART, '*');
  const dynamic = value.includes(UNKNOWN_PART);
  const isListed = value !== item || processesIn(item).length > 0;
  // A listing of a folder that nobody knows may be of any names at all.
  return { value, dynamic, glob: value !== item, raw: dynamic && isListed ? '{}' : value, span: at.span };
}

type Cut = (text: string) => readonly string[];

export function cutAt(separator: RegExp): Cut {
  return (text) => text.split(separator).filter((item) => item !== '');
}

/** `-d SIGN`, with the escapes of C. */
function cutAtSign(written: string): Cut {
  const sign = ansiText(written).charAt(0) || '\0';
  // The end of the last line is nobody's wish, and a path with it stands for nothing.
  return (text) =>
    text
      .replace(/\n$/, '')
      .split(sign)
      .filter((item) => item !== '');
}

/** One item of a line of its own, or of several on a line: bare characters, `\\` and one more, and quoted runs. */
const wholeLines = /(?:\\[^]|'[^'\n]*'|"[^"\n]*"|[^\n])+/g;
const blankParted = /(?:\\[^]|'[^'\n]*'|"[^"\n]*"|[^\s])+/g;

/** xargs without `-0` and `-d` takes quotes and backslashes off; blanks and line ends inside them do not part. */
function cutQuoted(item: RegExp): Cut {
  return (text) =>
    Array.from(text.matchAll(item), ([written]) => written.trimStart())
      .filter((written) => written !== '')
      .map((written) => written.replace(/\\([^])|'([^'\n]*)'|"([^"\n]*)"/g, '$1$2$3'));
}

/** A text cut into items; null when it is not known or too much. */
export function itemsIn(text: string | null, cut: Cut, at: Word): readonly Word[] | null {
  if (text === null || text === UNKNOWN_PART) return null;
  const items = cut(text);
  return items.length > MOST_ITEMS ? null : items.map((item) => itemWord(item, at));
}

/** What a launcher takes its items from: a file that an option names, or the input. */
export function sourceText({ reader, frame }: WrapperCall, file: Word | null): string | null {
  if (file === null) return inputText(reader, frame);
  return file.dynamic ? null : fileText(file.value, reader, frame);
}

function replaced(words: readonly Word[], mark: string, item: Word): readonly Word[] {
  return words.map((word) =>
    word.value.includes(mark)
      ? {
          ...word,
          value: word.value.replaceAll(mark, item.value),
          dynamic: word.dynamic || item.dynamic,
          glob: word.glob || item.glob,
        }
      : word,
  );
}

/** An item that is not known may be any option of a program that matters: `git reflog --{}`. */
function noteOpenOption(call: WrapperCall, words: readonly Word[], mark: string): void {
  const { governed } = call.reader.options;
  const [program, ...args] = words;
  const open = args.find(({ value }) => {
    const at = value.indexOf(mark);
    return at > 0 && /^(?:--[\w-]*|-)$/.test(value.slice(0, at));
  });
  if (program === undefined || open === undefined || !governed.has(programName(program.value, governed))) return;
  call.reader.unknown('dynamic', 'present', open.span, `which option \`${open.raw}\` is, is not known`);
}

/** Starts `words` once for each item with the mark replaced; without a known input, once for an unknown item. */
export function startForEach(
  call: WrapperCall,
  words: readonly Word[],
  mark: string,
  items: readonly Word[] | null,
): string {
  const frame = { ...bare(call), input: { kind: 'none' } as const };
  if (items === null) noteOpenOption(call, words, mark);
  const texts = (items ?? [unknownWord(call.head)]).map((item) => {
    const hasMark = words.some((word) => word.value.includes(mark));
    return call.reader.start(hasMark ? replaced(words, mark, item) : [...words, item], frame);
  });
  return texts.join('');
}

function markOf(parsed: Parsed): string | null {
  const mark = optionValue(parsed, '-I', '-J', '--replace')?.value;
  if (mark !== undefined) return mark;
  return hasOption(parsed, '-i', '--replace') ? '{}' : null;
}

function cutOf(parsed: Parsed, mark: string | null): Cut {
  if (hasOption(parsed, '-0', '--null')) return cutAt(/\0/);
  const sign = optionValue(parsed, '-d', '--delimiter');
  if (sign !== null) return cutAtSign(sign.value);
  return cutQuoted(mark === null ? blankParted : wholeLines);
}

/** `-n 1`, `-L 1`: so many items a time; null is all of them. Lines of several words count as their words. */
function mostWords(parsed: Parsed): number | null {
  const count = Number(optionValue(parsed, '-n', '--max-args')?.value);
  return Number.isInteger(count) && count > 0 ? count : null;
}

function grouped(items: readonly Word[], most: number | null): readonly (readonly Word[])[] {
  if (most === null || items.length <= most) return [items];
  return Array.from({ length: Math.ceil(items.length / most) }, (_, at) => items.slice(at * most, (at + 1) * most));
}

function printedItems(items: readonly Word[] | null): string | null {
  const isKnown = items?.every(({ dynamic, glob }) => !dynamic && !glob) === true;
  return isKnown ? `${items.map(({ value }) => value).join(' ')}\n` : null;
}

/** `xargs [OPTIONS] PROGRAM …`: what it reads becomes arguments. */
export const xargs: Wrapper = (call) => {
  const parsed = parseOptions(call.args, {
    short: 'aEIJRSdLnPs',
    long: ['arg-file', 'delimiter', 'max-args', 'max-procs', 'max-chars', 'process-slot-var'],
  });
  const mark = markOf(parsed);
  const text = sourceText(call, optionValue(parsed, '-a', '--arg-file'));
  const items = itemsIn(text, cutOf(parsed, mark), call.head);
  // Without a program it prints what it read, on one line.
  if (parsed.rest.length === 0) return printedItems(items);
  if (mark !== null) return startForEach(call, parsed.rest, mark, items);
  const frame = { ...bare(call), input: { kind: 'none' } as const };
  if (items?.length === 0 && hasOption(parsed, '-r', '--no-run-if-empty')) return '';
  const turns = grouped(items ?? [unknownWord(call.head)], mostWords(parsed));
  return turns.map((words) => call.reader.start([...parsed.rest, ...words], frame)).join('');
};
