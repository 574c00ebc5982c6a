import type { Word } from '../../model/command';
import { UNKNOWN_PART } from '../../model/command';
import { absolutePath } from '../../model/filePath';
import type { Dialect } from '../../model/operation';
import type { Frame } from '../run/frame';
import { noInput } from '../run/frame';
import { inputText } from '../run/inputText';
import type { Reader } from '../run/reader';
import { newShell } from '../run/shell';

/** A program about to start that may start another. The frame is already one level deeper. */
export type WrapperCall = {
  readonly name: string;
  readonly head: Word;
  readonly args: readonly Word[];
  readonly reader: Reader;
  readonly frame: Frame;
};

/** Starts what is wrapped and gives what that prints; null when the program counts as a command of its own. */
export type Wrapper = (call: WrapperCall) => string | null;

/** The frame of a program that is started without a shell. */
export function bare({ frame, name }: WrapperCall): Frame {
  return { ...frame, via: [...frame.via, name], inShell: false, syntax: null };
}

/** The language of a program that is a shell by its name; others hand their texts to `sh`. */
export function dialectNamed(program: string): Dialect {
  if (program === 'powershell' || program === 'pwsh') return 'powershell';
  return program === 'fish' || program === 'zsh' || program === 'bash' ? program : 'sh';
}

/** `-i`, `-O NAME`: a shell at a prompt, or one in which words may be others. */
const OTHER_SHELL = /^[-+][a-zA-Z]*[iO]/;

/** Variables by which a shell starts with other options than its own. */
const OPTIONS = ['BASHOPTS', 'SHELLOPTS'];

/** The frame of a new shell, which inherits what is exported and the folder. */
export function childShell(
  { frame, name, args }: WrapperCall,
  positional: readonly string[] | null,
  dialect = dialectNamed(name),
): Frame {
  const shell = newShell(frame.shell.cwd, dialect, { ...frame.shell.exports, ...frame.assigned }, positional);
  const isPlain =
    !args.some(({ value }) => OTHER_SHELL.test(value)) && !OPTIONS.some((name) => Object.hasOwn(shell.exports, name));
  if (isPlain) shell.ends = 'shells';
  const descriptors =
    frame.shell.descriptors.size === 0
      ? frame.descriptors
      : new Map([...frame.shell.descriptors, ...frame.descriptors]);
  return { ...frame, shell, descriptors, assigned: {}, via: [...frame.via, name], inShell: true, syntax: null };
}

/** The file that it would be given is certainly not there. */
function isGone({ reader, frame }: WrapperCall): boolean {
  const path = frame.input.kind === 'file' ? absolutePath(frame.input.path.value, frame.shell.cwd) : null;
  return path !== null && !path.includes(UNKNOWN_PART) && reader.isMissing(path);
}

/** The frame of something on another machine or in a container: nothing of this one's is known there. */
export function elsewhere(call: WrapperCall, host: string): Frame {
  const text = inputText(call.reader, call.frame);
  // A file that is put in is opened here; without it nothing is started.
  const input = text === null || isGone(call) ? noInput : ({ kind: 'text', text } as const);
  return { ...childShell(call, null), shell: newShell(null, 'sh'), host, input };
}

/** Runs a text as code; null, so that the wrapper counts as a command itself, when nothing of the text is known. */
export function runCode({ reader }: WrapperCall, code: Word, frame: Frame): string | null {
  const text = reader.runText(code.value, code.span, frame);
  return isUnknownText(code.value) ? null : text;
}

/** One word is a line for a shell, several are a program. */
export function startOrRun(call: WrapperCall, words: readonly Word[]): string | null {
  const [first] = words;
  if (first === undefined) return null;
  if (words.length > 1) return call.reader.start(words, bare(call));
  return call.reader.runText(first.value, first.span, childShell(call, ['sh']));
}

/** A text of which nothing is known. */
export function isUnknownText(text: string): boolean {
  return text.includes(UNKNOWN_PART) && text.replaceAll(UNKNOWN_PART, '').trim() === '';
}

/** A word as it would have to be written to stay one word. */
export function quoted(word: Word): string {
  return /^[\w./:=@%+,-]+$/.test(word.value) ? word.value : `'${word.value.replaceAll("'", "'\\''")}'`;
}

export function joined(words: readonly Word[]): string {
  return words.map((word) => word.value).join(' ');
}
