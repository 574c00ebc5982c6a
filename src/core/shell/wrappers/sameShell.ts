import type { Word } from '../../model/command';
import { UNKNOWN_PART } from '../../model/command';
import { noInput } from '../run/frame';
import { inputText } from '../run/inputText';
import { runFile } from './scriptFile';
import type { Wrapper, WrapperCall } from './wrapper';
import { isUnknownText, joined } from './wrapper';

/** `eval`: its words, joined, are code of this shell. */
export const evaluate: Wrapper = ({ args, head, reader, frame, name }) => {
  const words = args[0]?.value === '--' ? args.slice(1) : args;
  const [first] = words;
  if (first === undefined) return '';
  const code = joined(words);
  const text = reader.runText(code, head.span, { ...frame, via: [...frame.via, name], syntax: null });
  return isUnknownText(code) ? null : text;
};

/** fish: `… | source` reads its input as code of this shell. */
function sourceInput({ reader, frame, head, name }: WrapperCall): string | null {
  const text = frame.shell.dialect === 'fish' ? inputText(reader, frame) : null;
  if (text === null) return null;
  return reader.runText(text, head.span, { ...frame, input: noInput, via: [...frame.via, name], syntax: null });
}

/** `source FILE`, `. FILE`: the file is code of this shell. */
export const source: Wrapper = (call) => {
  const [file, ...others] = call.args[0]?.value === '--' ? call.args.slice(1) : call.args;
  if (file === undefined) return sourceInput(call);
  const { shell } = call.frame;
  const outer = shell.positional;
  if (others.length > 0) shell.positional = [outer?.[0] ?? 'sh', ...others.map((word) => word.value)];
  const frame = { ...call.frame, via: [...call.frame.via, call.name], syntax: null };
  const text = runFile(call, file, call.args, frame);
  if (text === null) shell.ends = 'nothing';
  if (others.length > 0) shell.positional = outer;
  return text;
};

/** `fc -s`, `fc -e - NAME`: a line of the history, which nobody here knows, runs again. */
export const again: Wrapper = ({ args, head, reader }) => {
  if (!args.some((word) => /^-\w*l/.test(word.value)))
    reader.unknown('dynamic', 'present', head.span, 'which line of the history runs again is not known');
  return null;
};

/** `coproc [NAME] { COMMAND`, which the grammar reads as one command. */
export const coprocess: Wrapper = ({ args, reader, frame }) => {
  const open = args.slice(0, 2).findIndex((word) => word.value === '{');
  const words = args.slice(open + 1);
  return words.length === 0 ? '' : reader.start(words, { ...frame, syntax: null });
};

/** zsh needs no separator before the end of a block. */
function withoutEnd(words: readonly Word[]): readonly Word[] {
  return words.at(-1)?.raw === '}' ? words.slice(0, -1) : words;
}

/** The beginning of a block, alone or before its first command. */
export const opening: Wrapper = ({ args, reader, frame }) =>
  args.length === 0 ? '' : reader.start(withoutEnd(args), { ...frame, syntax: null });

/** The end of a block that the grammar took for a command. */
export const closing: Wrapper = ({ args }) => (args.length === 0 ? UNKNOWN_PART : null);
