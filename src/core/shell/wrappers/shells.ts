import type { Word } from '../../model/command';
import { inputText } from '../run/inputText';
import { isElevated, noteOpenedShell } from './elevation';
import { runFile } from './scriptFile';
import { runBefore } from './shellStart';
import { startUp } from './startUp';
import type { Wrapper, WrapperCall } from './wrapper';
import { childShell, isUnknownText, runCode } from './wrapper';

type Invocation = {
  /** The text of `-c`. */
  readonly code: Word | null;
  /** `-s`: commands come from the input whatever the arguments. */
  readonly fromInput: boolean;
  /** `-n`, `--version`, `--help`: nothing runs. */
  readonly idle: boolean;
  readonly operands: readonly Word[];
};

const withValue = new Set(['-o', '+o', '-O', '+O', '--rcfile', '--init-file', '--init-command']);

/** In fish `-C` is a text to begin with; other shells know the letter as a flag. */
function takesValue(option: string, shell: string): boolean {
  if (shell === 'fish') return withValue.has(option) || option === '-C';
  // The letter may stand among others: `-euo pipefail`.
  return withValue.has(option) || /^[-+][a-zA-Z]*[oO][a-zA-Z]*$/.test(option);
}

type Flags = { code: boolean; fromInput: boolean; idle: boolean };

function note(value: string, flags: Flags): void {
  if (/^--(?:version|help|dump)/.test(value)) flags.idle = true;
  if (/^--commands?$/.test(value)) flags.code = true;
  if (!/^-[a-zA-Z]+$/.test(value)) return;
  flags.code ||= value.includes('c');
  flags.fromInput ||= value.includes('s');
  flags.idle ||= value.includes('n');
}

function invocationOf({ args, name }: WrapperCall): Invocation {
  const flags: Flags = { code: false, fromInput: false, idle: false };
  let at = 0;
  for (; at < args.length; at += 1) {
    const value = args[at]?.value ?? '';
    if (!/^[-+]/.test(value)) break;
    if (/^--?$/.test(value)) {
      at += 1;
      break;
    }
    note(value, flags);
    if (takesValue(value, name)) at += 1;
  }
  const long = args.find(({ value }) => /^--commands?=/.test(value));
  const operands = args.slice(at);
  if (long !== undefined && !flags.code)
    return { code: cutBehindSign(long), fromInput: flags.fromInput, idle: flags.idle, operands };
  const [first, ...others] = operands;
  const { fromInput, idle } = flags;
  if (!flags.code) return { code: null, fromInput, idle, operands };
  return { code: first ?? null, fromInput, idle, operands: others };
}

/** The text in `--command=TEXT`. */
function cutBehindSign(word: Word): Word {
  return { ...word, value: word.value.slice(word.value.indexOf('=') + 1) };
}

function fromInput(call: WrapperCall, operands: readonly Word[]): string | null {
  const { reader, frame, head } = call;
  const text = inputText(reader, frame);
  if (text === null) {
    startUp(call, childShell(call, null));
    if (isElevated(frame)) noteOpenedShell(call);
    return null;
  }
  if (isUnknownText(text)) {
    const from = frame.input.kind === 'pipe' ? frame.input.from : null;
    const source = from === null ? 'a text that is not known' : `what \`${from.raw}\` puts out, which nobody has read`;
    reader.unknown('dynamic', 'present', head.span, `\`${call.name}\` runs ${source}`);
    return null;
  }
  const positional = [call.name, ...operands.map((word) => word.value)];
  return reader.runText(text, head.span, { ...startUp(call, childShell(call, positional)), input: { kind: 'none' } });
}

/** `sh -c TEXT`, `sh FILE`, and commands on a shell's input. */
export const shell: Wrapper = (call) => {
  const { code, fromInput: reads, idle, operands } = invocationOf(call);
  if (idle) return null;
  runBefore(call);
  if (code !== null) {
    const values = operands.map((word) => word.value);
    // In fish the words behind the text are arguments all, and none of them the name.
    const positional = values.length === 0 || call.name === 'fish' ? [call.name, ...values] : values;
    return runCode(call, code, startUp(call, childShell(call, positional)));
  }
  const [file, ...others] = operands;
  if (reads || file === undefined) return fromInput(call, operands);
  return runFile(
    call,
    file,
    [file, ...others],
    startUp(
      call,
      childShell(
        call,
        [file, ...others].map((word) => word.value),
      ),
    ),
  );
};
