import type { Word } from '../../model/command';
import { UNKNOWN_PART } from '../../model/command';
import { hasOption, optionValue, parseOptions } from './optionGrammar';
import type { Wrapper, WrapperCall } from './wrapper';
import { bare, childShell, joined, quoted } from './wrapper';
import { cutAt, itemsIn, MOST_ITEMS, sourceText, startForEach, unknownWord } from './xargs';

const grammar = {
  short: 'jPNnLIasSEC',
  long: [
    ...['jobs', 'max-procs', 'max-args', 'arg-file', 'sshlogin', 'delay', 'joblog', 'results', 'timeout', 'retries'],
    ...['colsep', 'workdir', 'halt', 'load', 'memfree', 'nice', 'tmpdir', 'env', 'basefile', 'return', 'sshloginfile'],
    ...['tagstring', 'block', 'recstart', 'recend', 'profile', 'shuf-seed', 'rpl', 'semaphorename', 'id', 'wd'],
    ...['tempdir', 'basenice', 'compress-program', 'delimiter', 'filter', 'group-by', 'header', 'limit', 'max-chars'],
    ...[
      'memsuspend',
      'process-slot-var',
      'sqlmaster',
      'sqlworker',
      'ssh',
      'sshdelay',
      'template',
      'termseq',
      'transferfile',
    ],
  ],
};

/** `{}` and its parts, and `{1}` of several sources: the parts are left open. */
const places = /\{(?:\d*[./#%]*|\d+)\}/g;

const withoutEnding = (path: string): string => path.replace(/\.[^./]*$/, '');
const nameOf = (path: string): string => path.split('/').at(-1) ?? '';
const folderOf = (path: string): string => (path.includes('/') ? path.replace(/\/[^/]*$/, '') || '/' : '.');

/** What `{.}`, `{/}`, `{//}` and `{/.}` make of an item. */
const partsOfItem: readonly (readonly [string, (path: string) => string])[] = [
  ['{.}', withoutEnding],
  ['{//}', folderOf],
  ['{/.}', (path) => withoutEnding(nameOf(path))],
  ['{/}', nameOf],
];

function withParts(line: string, item: Word, put: (text: string) => string): string {
  return item.dynamic
    ? line
    : partsOfItem.reduce((rest, [mark, part]) => rest.replaceAll(mark, () => put(part(item.value))), line);
}

function withItem(line: string, mark: string, item: Word): string {
  const text = quoted(item);
  const parts = withParts(line, item, (part) => quoted({ ...item, value: part }));
  const filled = parts.replaceAll(mark, () => text).replace(places, UNKNOWN_PART);
  return filled === line ? `${line} ${text}`.trimStart() : filled;
}

/** The items, from behind `:::` or from the input; null when they are not known. */
function sources(call: WrapperCall, words: readonly Word[], end: number, file: Word | null): readonly Word[] | null {
  if (end < 0) return itemsIn(sourceText(call, file), cutAt(/\n/), call.head);
  const items = words.slice(end + 1);
  const isOne = words[end]?.value === ':::' && items.every((word) => !word.value.startsWith(':::'));
  return isOne && items.length <= MOST_ITEMS ? items : null;
}

/** Several words are a program and its arguments, unless one of them goes on to another command. */
function isPlain(words: readonly Word[]): boolean {
  const [first] = words;
  if (first === undefined || words.some((word) => /[;|&\n]/.test(word.value))) return false;
  return words.length > 1 || !/\s/.test(first.value);
}

/** Once for each item, where it stands in the words in part only. */
function startWithParts(call: WrapperCall, words: readonly Word[], mark: string, items: readonly Word[]): string {
  const texts = items.map((item) => {
    const filled = words.map((word) => {
      const value = withParts(word.value, item, (part) => part).replaceAll(mark, () => item.value);
      return { ...word, value, dynamic: word.dynamic || item.dynamic };
    });
    return call.reader.start(filled, bare(call));
  });
  return texts.join('');
}

function startPlain(call: WrapperCall, words: readonly Word[], mark: string, items: readonly Word[] | null): string {
  const hasParts = words.some(({ value }) => partsOfItem.some(([part]) => value.includes(part)));
  if (hasParts && items !== null && items.every((item) => !item.dynamic))
    return startWithParts(call, words, mark, items);
  const filled = words.map((word) => {
    const value = word.value.includes(mark) ? word.value : word.value.replace(places, UNKNOWN_PART);
    return value === word.value ? word : { ...word, value, dynamic: true };
  });
  const isOpen = filled.some((word, index) => word !== words[index]);
  return isOpen ? call.reader.start(filled, bare(call)) : startForEach(call, words, mark, items);
}

/** `parallel [-j N] PROGRAM … -- a b`, `parallel -- LINE LINE` of moreutils, where GNU's knows only `:::`. */
function handedPrograms(call: WrapperCall, rest: readonly Word[]): string | null {
  const end = call.args.findIndex(({ value }) => value === '--');
  if (end < 0) return null;
  const lines = call.args.slice(end + 1);
  if (lines.length === rest.length && lines.some(({ value }) => /\s/.test(value)))
    return lines.map((line) => call.reader.runText(line.value, line.span, childShell(call, ['sh']))).join('');
  const words = rest.slice(
    0,
    rest.findIndex(({ value }) => value === '--'),
  );
  return words.length < 2 || lines.length === rest.length ? null : startForEach(call, words, '{}', lines);
}

/** GNU parallel: `parallel LINE ::: a b`, or items from its input. The words are a line for a shell, once an item. */
export const parallel: Wrapper = (call) => {
  const parsed = parseOptions(call.args, grammar);
  if (hasOption(parsed, '--dry-run', '--dryrun', '--version', '--help', '--citation')) return null;
  const end = parsed.rest.findIndex((word) => /^:::/.test(word.value));
  const own = end < 0 ? handedPrograms(call, parsed.rest) : null;
  if (own !== null) return own;
  const words = end < 0 ? parsed.rest : parsed.rest.slice(0, end);
  const items = sources(call, parsed.rest, end, optionValue(parsed, '-a', '--arg-file'));
  if (words.length === 0 && items === null) return null;
  const mark = optionValue(parsed, '-I')?.value ?? '{}';
  if (isPlain(words)) return startPlain(call, words, mark, items);
  const frame = { ...childShell(call, ['sh']), input: { kind: 'none' } as const };
  const line = joined(words);
  const texts = (items ?? [unknownWord(call.head)]).map((item) => {
    const text = words.length === 0 ? item.value : withItem(line, mark, item);
    return call.reader.runText(text, call.head.span, frame);
  });
  return texts.join('');
};
