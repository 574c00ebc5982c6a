import type { CodeOptions, CodeSource } from '../../model/codeReader';
import type { Command, Word } from '../../model/command';
import { absolutePath } from '../../model/filePath';

/** How an interpreter's command line tells where its code is. */
export type Invocation = {
  /** Letters of short options whose value is code: `c`. */
  readonly codeLetters: string;
  /** Long options whose value is code: `--eval`. */
  readonly codeOptions: readonly string[];
  /** Options that take a value which is no code. */
  readonly valued: readonly string[];
  /** Options after which there is no code to be had: `-m`, `--version`. */
  readonly ends: readonly string[];
  /** Short options whose value is glued to them, so that their letters are no options: `-MFile::Path`. */
  readonly glued?: string;
  /** Code may be given in several options, which are its lines. */
  readonly many?: boolean;
  /** A first word after which the next is code: `deno eval`. */
  readonly codeVerbs: readonly string[];
};

/** Code that is there but cannot be had before it runs. */
export type Unseen = { readonly kind: 'unseen'; readonly says: string; readonly tooLong?: boolean };

/** A script that is not there, or may not be read. */
export type Absent = { readonly kind: 'absent'; readonly word: Word };

type Found = CodeSource | Unseen | Absent | null;

/** UTF-16 units. A longer file is not somebody's errand, and parsing it would take the time of other questions. */
export const LONGEST_CODE = 40_000;

function argument(word: Word, value: string): CodeSource {
  return { text: value, span: word.span, from: 'argument' };
}

/** The code in one option word, or in the word after it. */
function codeOption(word: Word, next: Word | undefined, how: Invocation): CodeSource | null {
  const long = how.codeOptions.find((name) => word.value === name || word.value.startsWith(`${name}=`));
  if (long !== undefined) {
    return word.value === long
      ? next === undefined
        ? null
        : argument(next, next.value)
      : argument(word, word.value.slice(long.length + 1));
  }
  if (word.value.startsWith('--')) {
    return null;
  }
  const letters = word.value.slice(1).split('');
  const at = letters.findIndex((letter) => how.codeLetters.includes(letter));
  if (letters.slice(0, Math.max(at, 0)).some((letter) => how.glued?.includes(letter) === true)) {
    return null;
  }
  const isCluster = at >= 0 && /^-[A-Za-z]+$/.test(word.value.slice(0, at + 2));
  if (!isCluster) {
    return null;
  }
  const glued = word.value.slice(at + 2);
  // `node -pe CODE`: what follows the letter are more letters of options.
  const goesOn = glued === '' || glued.split('').every((letter) => how.codeLetters.includes(letter));
  return goesOn ? (next === undefined ? null : argument(next, next.value)) : argument(word, glued);
}

function ofFile(path: string | null, word: Word, options: CodeOptions): Found {
  const code = path === null ? null : options.read(path);
  if (code !== null && code.length > LONGEST_CODE) {
    return { kind: 'unseen', says: `the script \`${word.raw}\` is too long to be read`, tooLong: true };
  }
  return code === null ? null : { text: code, span: word.span, from: 'file' };
}

function ofInput(command: Command, options: CodeOptions): Found {
  const { input, program, span } = command;
  switch (input.kind) {
    case 'text':
      return { text: input.text, span, from: 'input' };
    case 'file':
      return ofFile(absolutePath(input.path.value, command.cwd), input.path, options);
    case 'pipe':
      return { kind: 'unseen', says: `\`${program}\` runs code that another command writes` };
    case 'none':
      return null;
  }
}

const NONE = { kind: 'none' } as const;

/** Code of one option, with that of the options behind it where they are its lines. */
function withMore(code: CodeSource, rest: Command, how: Invocation, options: CodeOptions): CodeSource {
  const more = how.many === true ? sourceOf({ ...rest, input: NONE }, how, options) : null;
  return more !== null && 'from' in more && more.from === 'argument'
    ? { ...code, text: `${code.text}\n${more.text}` }
    : code;
}

function ofOperand(word: Word, next: Word | undefined, command: Command, how: Invocation, options: CodeOptions): Found {
  return how.codeVerbs.includes(word.value) && next !== undefined
    ? argument(next, next.value)
    : (ofFile(absolutePath(word.value, command.cwd), word, options) ?? { kind: 'absent', word });
}

/** The code that a command would run; `null` when it runs none, or only modules. */
export function sourceOf(command: Command, how: Invocation, options: CodeOptions): Found {
  const { args } = command;
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index];
    // `perl -V:version`, `node --check=…`
    if (word === undefined || how.ends.includes(word.value.split(/[=:]/, 1)[0] ?? '')) return null;
    if (word.value === '-') break;
    if (!word.value.startsWith('-')) return ofOperand(word, args[index + 1], command, how, options);
    const code = codeOption(word, args[index + 1], how);
    if (code !== null) return withMore(code, { ...command, args: args.slice(index + 2) }, how, options);
    index += how.valued.includes(word.value) ? 1 : 0;
  }
  return ofInput(command, options);
}
