import { UNKNOWN_PART } from '../../../model/command';
import { absolutePath } from '../../../model/filePath';
import { argumentsOf, expand, variableOf } from './expand';
import { patternReplaced, stemOf } from './patterns';
import type { MakeFunction } from './scope';
import { withLocals, wordsOf } from './scope';

/** A function of its expanded arguments. */
function plain(count: number, apply: (args: readonly string[]) => string): MakeFunction {
  return (text, scope) => apply(argumentsOf(text, count).map((part) => expand(part, scope)));
}

/** A function of each word of its last argument, with the ones before it. */
function eachWord(count: number, apply: (word: string, args: readonly string[]) => string): MakeFunction {
  return plain(count, (args) =>
    wordsOf(args.at(-1) ?? '')
      .map((word) => apply(word, args))
      .join(' '),
  );
}

function filtered(keeps: boolean): MakeFunction {
  return plain(2, ([patterns = '', text = '']) => {
    const list = wordsOf(patterns);
    return wordsOf(text)
      .filter((word) => list.some((pattern) => stemOf(word, pattern) !== null) === keeps)
      .join(' ');
  });
}

function picked(apply: (words: readonly string[]) => readonly string[]): MakeFunction {
  return plain(1, ([text = '']) => apply(wordsOf(text)).join(' '));
}

/** The n-th words, from one number to another; not known when a number is not. */
function ranged(text: string, from: string, to: string): string {
  const [first, last] = [Number(from), Number(to)];
  if (!Number.isInteger(first) || !Number.isInteger(last)) return UNKNOWN_PART;
  return wordsOf(text)
    .slice(Math.max(0, first - 1), last)
    .join(' ');
}

function folderPart(word: string): string {
  return word.includes('/') ? word.slice(0, word.lastIndexOf('/') + 1) : './';
}

function endingAt(word: string): number {
  const at = word.lastIndexOf('.');
  return at > word.lastIndexOf('/') ? at : word.length;
}

const choose: MakeFunction = (text, scope) => {
  const [condition = '', yes = '', no = ''] = argumentsOf(text, 3);
  const value = expand(condition.trim(), scope);
  if (value.replaceAll(UNKNOWN_PART, '') === '' && value !== '') return UNKNOWN_PART;
  return expand(value.trim() === '' ? no : yes, scope);
};

/** `$(or …)` ends at the first that is not empty, `$(and …)` at the first that is. */
function until(ends: (value: string) => boolean): MakeFunction {
  return (text, scope) => {
    let value = '';
    for (const part of argumentsOf(text)) {
      value = expand(part.trim(), scope);
      if (ends(value)) return value;
    }
    return value;
  };
}

const forEach: MakeFunction = (text, scope) => {
  const [name = '', list = '', body = ''] = argumentsOf(text, 3);
  const variable = expand(name, scope).trim();
  return wordsOf(expand(list, scope))
    .map((word) => expand(body, withLocals(scope, [[variable, word]])))
    .join(' ');
};

const call: MakeFunction = (text, scope) => {
  const [name = '', ...args] = argumentsOf(text).map((part) => expand(part, scope));
  const given = args.map((value, index) => [String(index + 1), value] as const);
  const rest = Array.from({ length: 9 - Math.min(9, args.length) }, (_, at) => [String(9 - at), ''] as const);
  return variableOf(name.trim(), withLocals(scope, [...rest, ...given])) ?? UNKNOWN_PART;
};

const absolute: MakeFunction = (text, scope) =>
  eachWord(1, (word) => absolutePath(word, scope.folder) ?? word)(text, scope);

/** The functions of GNU make; one that is not here is a variable of that name. */
const functions: Readonly<Record<string, MakeFunction>> = {
  subst: plain(3, ([from = '', to = '', text = '']) => (from === '' ? text : text.replaceAll(from, to))),
  patsubst: eachWord(3, (word, [from = '', to = '']) => patternReplaced(word, from.trim(), to.trim())),
  strip: picked((words) => words),
  findstring: plain(2, ([find = '', text = '']) => (text.includes(find) ? find : '')),
  filter: filtered(true),
  'filter-out': filtered(false),
  sort: picked((words) => [...new Set(words)].sort()),
  word: plain(2, ([at = '', text = '']) => ranged(text, at, at)),
  wordlist: plain(3, ([from = '', to = '', text = '']) => ranged(text, from, to)),
  words: plain(1, ([text = '']) => String(wordsOf(text).length)),
  firstword: picked((words) => words.slice(0, 1)),
  lastword: picked((words) => words.slice(-1)),
  dir: eachWord(1, folderPart),
  notdir: eachWord(1, (word) => word.slice(word.lastIndexOf('/') + 1)),
  suffix: eachWord(1, (word) => word.slice(endingAt(word))),
  basename: eachWord(1, (word) => word.slice(0, endingAt(word))),
  addsuffix: eachWord(2, (word, [suffix = '']) => word + suffix),
  addprefix: eachWord(2, (word, [prefix = '']) => prefix + word),
  join: plain(2, ([one = '', other = '']) => {
    const second = wordsOf(other);
    return wordsOf(one)
      .map((word, index) => word + (second[index] ?? ''))
      .join(' ');
  }),
  // The shell will look for the same files.
  wildcard: picked((words) => words),
  abspath: absolute,
  realpath: absolute,
  if: choose,
  or: until((value) => value.trim() !== ''),
  and: until((value) => value.trim() === ''),
  foreach: forEach,
  call,
  value: (text, { makefile }) => makefile.variables.get(text.trim())?.value ?? '',
  origin: (text, { makefile }) => (makefile.variables.has(text.trim()) ? 'file' : 'undefined'),
  eval: (text, scope) => {
    scope.evaluate(expand(text, scope), scope);
    return '';
  },
  shell: (text, scope) => scope.shell(expand(text, scope)).trim().replaceAll('\n', ' '),
  info: plain(1, () => ''),
  warning: plain(1, () => ''),
  error: plain(1, () => ''),
  file: plain(2, () => UNKNOWN_PART),
};

export const makeFunctions: ReadonlyMap<string, MakeFunction> = new Map(Object.entries(functions));
