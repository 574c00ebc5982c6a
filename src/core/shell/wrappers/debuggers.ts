import { UNKNOWN_PART, type Word } from '../../model/command';
import { bare, childShell, type Wrapper, type WrapperCall } from './wrapper';

/** Options behind which a debugger is told a command: of gdb, and of lldb. */
const TOLD = /^(?:--?(?:ex|eval-command|iex|init-eval-command|one-line|one-line-before-file)|-[oO])(?:=|$)/;

/** The commands that a debugger is told on its line. */
function commandsIn(args: readonly Word[]): readonly Word[] {
  return args.flatMap((word, at) => {
    const own = TOLD.exec(word.value)?.[0];
    const next = args[at + 1];
    if (own === undefined) return [];
    if (own.endsWith('=')) return [{ ...word, value: word.value.slice(own.length) }];
    return next === undefined ? [] : [next];
  });
}

/** `shell LINE`, `!LINE`, `platform shell LINE`, `pipe COMMAND | LINE`: what a shell is handed. */
const LINE = /^\s*(?:(?:platform\s+)?shell\s|!|pipe\s[^|]*\|)([^]*)$/;
/** `python CODE`, `script CODE`: what the debugger's own Python is handed. */
const CODE = /^\s*(?:python|py|script)\s+([^]+)$/;
/** `call (int)system("LINE")`: a function of the program that is looked at. */
const CALLED = /\bsystem\s*\(\s*"([^"]*)"/;

function startTold(call: WrapperCall, command: Word): void {
  const line = LINE.exec(command.value)?.[1] ?? CALLED.exec(command.value)?.[1];
  if (line !== undefined) return void call.reader.runText(line, command.span, childShell(call, ['sh']));
  const code = CODE.exec(command.value)?.[1];
  if (code === undefined) return;
  const words = ['python3', '-c', code].map((value) => ({
    ...{ ...command, value, raw: value, glob: false, dynamic: value.includes(UNKNOWN_PART) },
  }));
  call.reader.start(words, { ...bare(call), input: { kind: 'none' } });
}

/** `gdb --args PROGRAM …`, `gdb -ex 'shell LINE'`, `lldb -o 'script CODE' -- PROGRAM …` */
const debugging =
  (ends: RegExp): Wrapper =>
  (call) => {
    for (const command of commandsIn(call.args)) startTold(call, command);
    const at = call.args.findIndex(({ value }) => ends.test(value));
    const words = at < 0 ? [] : call.args.slice(at + 1);
    return words.length === 0 ? null : call.reader.start(words, bare(call));
  };

/** Debuggers, which start what they look at, and much else when they are told to. */
export const debuggers: Readonly<Record<string, Wrapper>> = {
  gdb: debugging(/^--?args$/),
  lldb: debugging(/^--$/),
};
