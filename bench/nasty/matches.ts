import type { CommandSeen } from '../../src/core/model/decision';
import { cmdletNamed } from '../../src/core/shell/powershell/cmdletNames';
import { home } from '../../test/support/engine';

/** Signs by which a word of a corpus says that its value is not known before it runs, or is the shell's to work out. */
const UNSETTLED = /[$`*?<>\uFFFC]|\[|\{\}|^~/;

const QUOTING = /["'\\]/g;

/** The review names cmdlets in small letters, and paths of Windows with `/`. */
function folded(word: string): string {
  return word.replaceAll(QUOTING, '').replaceAll('/', '').toLowerCase();
}

function spelled(word: string): string {
  return word.replace(/^~(?=\/|$)/, home).replaceAll('$HOME', home);
}

/** A word that is left as it was written may have been seen through, or stand for several. */
function isUnsettled(word: string): boolean {
  return UNSETTLED.test(word);
}

function sameWord(seen: string, expected: string): boolean {
  return seen === spelled(expected) || folded(spelled(seen)) === folded(spelled(expected));
}

function nameOf(path: string): string {
  const name = (path.split(/[/\\]/).at(-1) ?? '').replace(/\.(?:exe|cmd|bat)$/i, '').toLowerCase();
  // zsh writes `=ls` for the program, PowerShell has several names for one cmdlet.
  return cmdletNamed(name.replace(/^=/, ''));
}

/** A word that is not settled stands for whatever lets the rest go on. */
function skips(word: string | undefined, goOn: () => boolean): boolean {
  return word !== undefined && isUnsettled(word) && goOn();
}

/** Words that are not settled may be any number of words; every other word stands where it is expected. */
function sameWords(seen: readonly string[], expected: readonly string[], areOpen: boolean): boolean {
  const [one, first] = [seen[0], expected[0]];
  const [others, rest] = [seen.slice(1), expected.slice(1)];
  if (one === undefined && first === undefined) return true;
  const isSameHere = one !== undefined && first !== undefined && sameWord(one, first);
  if (isSameHere && sameWords(others, rest, areOpen)) return true;
  const past = (): boolean => first !== undefined && sameWords(seen, rest, areOpen);
  const beyond = (): boolean => one !== undefined && sameWords(others, expected, areOpen);
  return skips(first, () => past() || beyond()) || (areOpen && skips(one, () => beyond() || past()));
}

/**
 * Whether a command that a review names is the one that a corpus says runs, word by word. With `areOpen`, words that the
 * review leaves as they are written stand for whatever they will be.
 */
export function isSame({ argv }: CommandSeen, expected: readonly string[], areOpen: boolean): boolean {
  const [program = '', ...words] = expected;
  const isNamed = isUnsettled(program) || nameOf(argv[0]) === nameOf(program.replaceAll(QUOTING, ''));
  return isNamed && sameWords(argv.slice(1), words, areOpen);
}

/** Whether what a review names runs behind a wrapper or shell that a corpus lists with its whole line. */
export function isBehind({ via }: CommandSeen, expected: readonly string[]): boolean {
  const name = nameOf((expected[0] ?? '').replaceAll(QUOTING, ''));
  return via.some((wrapper) => nameOf(wrapper) === name);
}

/** Whether one command of a corpus only starts another of them: `call NAME …`, `Start-Process NAME …`. */
export function starts(outer: readonly string[], inner: readonly string[]): boolean {
  const [name = ''] = inner;
  return outer !== inner && name !== '' && outer.slice(1).includes(name);
}
