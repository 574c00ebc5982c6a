import type { Word } from '../../model/command';
import { UNKNOWN_PART } from '../../model/command';
import { isBlockName } from '../powershell/blocks';
import { cmdletNamed } from '../powershell/cmdletNames';
import { startsBehind } from '../wrappers/unknownStarter';
import { startsByWords, wrapperNamed } from '../wrappers/wrapperNamed';
import { runBuiltin } from './builtins';
import { withEnvironmentOptions } from './environmentOptions';
import type { Frame } from './frame';
import { mentions } from './mentions';
import { withLocals } from './locals';
import { outputOf } from './outputs';
import { programName } from './programName';
import type { Reader } from './reader';
import { DEEPEST } from './reader';
import { functionIn, layerOf } from './shell';
import { emit } from './simpleCommand';
import { runScriptFile } from '../wrappers/scriptFile';

/** The same function inside itself: read so often, then left. */
const MOST_SELF_CALLS = 2;

function unknownProgram(words: readonly Word[], head: Word, reader: Reader, frame: Frame): string {
  const isIdle = frame.file !== null && !mentions(frame.file, reader.options.governed);
  const says = `which program \`${head.raw}\` starts is not known`;
  reader.unknown('dynamic', isIdle ? 'possible' : 'present', head.span, says);
  emit(words, frame, head.span, reader);
  return UNKNOWN_PART;
}

function callFunction(name: string, words: readonly Word[], head: Word, reader: Reader, frame: Frame): string | null {
  const body = functionIn(frame.shell, name);
  const last = frame.via.at(-1) ?? '';
  if (body === null || !frame.inShell || last === 'command' || last === 'builtin') return null;
  if (frame.calls.filter((call) => call === name).length >= MOST_SELF_CALLS) {
    // One that feeds itself, and only itself, has no end: that is how a machine is brought down.
    const isBomb = frame.output === 'piped' && frame.calls.every((call) => call === name) && words.length === 1;
    reader.unknown('dynamic', isBomb ? 'present' : 'possible', head.span, `\`${name}\` calls itself`);
    return UNKNOWN_PART;
  }
  if (frame.redirects.length > 0) emit([], frame, head.span, reader);
  const { shell } = frame;
  const outer = shell.positional;
  shell.positional = words.map((word) => word.value);
  const calls = [...frame.calls, name];
  const text = withLocals(shell, () =>
    reader.run([body], { ...frame, redirects: [], depth: frame.depth + 1, calls, syntax: null }),
  );
  shell.positional = outer;
  return text;
}

/** Blocks of code that a program is handed, which it may run. */
function runHanded(args: readonly Word[], reader: Reader, frame: Frame): void {
  for (const word of args) {
    if (isBlockName(word.value)) reader.start([word], { ...frame, shell: layerOf(frame.shell), redirects: [] });
  }
}

type Started = { readonly name: string; readonly words: readonly Word[]; readonly head: Word; readonly wraps: boolean };

function ordinary({ name, words, head, wraps }: Started, reader: Reader, frame: Frame): string {
  const args = words.slice(1);
  const file = head.value.includes('/') ? runScriptFile(head, words, reader, frame) : null;
  // What a script called like a program does is done besides: `./mvnw deploy`, a shim of `aws`.
  if (file !== null && !reader.options.governed.has(name)) return file;
  emit(words, frame, head.span, reader);
  runHanded(args, reader, frame);
  if (!wraps && file === null && args.length > 1)
    startsBehind({ name, head, args, reader, frame: { ...frame, depth: frame.depth + 1 } });
  if (frame.inShell) runBuiltin(name, args, reader, frame);
  return file ?? outputOf(name, args, reader, frame);
}

/** A cmdlet whose name, or another name for it, was worked out: `& $name`. */
function ofPowershell({ value, raw }: Word, { inShell, shell: { dialect } }: Frame): string | null {
  const isWorkedOut = inShell && dialect === 'powershell' && /^[$("']/.test(raw);
  return isWorkedOut && /^[A-Za-z%?-]+$/.test(value) ? cmdletNamed(value) : null;
}

/** Starts an argv in a frame; the text it prints. */
export function startWords(words: readonly Word[], reader: Reader, frame: Frame): string {
  const [head] = words;
  if (head === undefined || !reader.spend(1)) return UNKNOWN_PART;
  if (frame.depth > DEEPEST) {
    reader.unknown('too-long', 'present', head.span, 'commands inside commands, nested too deep to read');
    return UNKNOWN_PART;
  }
  if (isBlockName(head.value))
    return callFunction(head.value, words, head, reader, frame) ?? unknownProgram(words, head, reader, frame);
  const cmdlet = ofPowershell(head, frame);
  if (cmdlet !== null) return startWords([{ ...head, value: cmdlet, raw: cmdlet }, ...words.slice(1)], reader, frame);
  const base = programName(head.value, reader.options.governed);
  const isPattern = head.glob && head.value.length > 1;
  if (base.includes(UNKNOWN_PART) || isPattern) return unknownProgram(words, head, reader, frame);
  if (base === '') {
    emit(words, frame, head.span, reader);
    return UNKNOWN_PART;
  }
  const all = withEnvironmentOptions(base, words, frame);
  return callFunction(head.value, words, head, reader, frame) ?? startProgram(base, all, head, reader, frame);
}

/** A program by its name: what it wraps, or itself. */
function startProgram(base: string, words: readonly Word[], head: Word, reader: Reader, frame: Frame): string {
  const small = base.toLowerCase();
  const wrapper = wrapperNamed(base) ?? wrapperNamed(small);
  const inner = { ...frame, depth: frame.depth + 1 };
  const text = wrapper?.({ name: small, head, args: words.slice(1), reader, frame: inner }) ?? null;
  const wraps = wrapper !== undefined && startsByWords(small);
  return text ?? ordinary({ name: base, words, head, wraps }, reader, frame);
}
