import type { Command, Redirect, Word } from '../../model/command';
import { UNKNOWN_PART } from '../../model/command';
import type { Span } from '../../model/place';
import type { Assignment, CommandSyntax } from '../syntax/tree';
import { noteNamed } from './absent';
import { aliasedText } from './aliases';
import type { Expanded } from './expand';
import { expandText, expandWord } from './expand';
import type { Frame } from './frame';
import { assign } from './assign';
import { inputText } from './inputText';
import { keepOpen } from './opened';
import { makesNothing } from './makesNothing';
import { programName } from './programName';
import type { Reader } from './reader';
import { emptied } from './emptied';
import { runVariable } from './runVariables';
import { keepOutput, redirected } from './redirects';
import type { Variables } from './shell';
import { functionIn } from './shell';
import { firstText, valueOf } from './variables';

/** Reports one program start. Without words it stands for a redirection on its own, as `:` would. */
export function emit(words: readonly Word[], frame: Frame, span: Span, reader: Reader): void {
  const [head, ...args] = words;
  const path = head === undefined ? ':' : head.value;
  const base = programName(path, reader.options.governed);
  const { shell, assigned } = frame;
  const isSetHere = Object.keys(assigned).length > 0;
  const command: Command = {
    program: base.includes(UNKNOWN_PART) || (head?.glob ?? false) ? '' : base,
    path,
    args,
    variables: isSetHere ? { ...shell.exports, ...assigned } : shell.exports,
    cwd: shell.cwd,
    redirects: frame.redirects,
    input: frame.input,
    output: frame.output,
    via: frame.via,
    host: frame.host,
    span,
    ...(shell.absent.length === 0 ? {} : { absent: shell.absent }),
  };
  reader.add(command);
  if (!makesNothing(command)) noteNamed(words, frame.redirects, shell);
}

function prefixes({ assignments, span }: CommandSyntax, reader: Reader, frame: Frame): Variables {
  if (assignments.length === 0) return frame.assigned;
  const set: Record<string, string | null> = { ...frame.assigned };
  for (const { name, value } of assignments) {
    const text = value === null ? '' : expandText(value, reader, frame);
    set[name] = text;
    if (value !== null) runVariable(name, text, value.span, reader, frame);
    emptied(name, text, span, reader, frame);
  }
  return set;
}

function startExpanded(expanded: readonly Expanded[], reader: Reader, frame: Frame): string {
  const words = expanded.map(({ word }) => word);
  const [head] = expanded;
  const text = reader.start(words, frame);
  if (head?.guess === null || head === undefined || head.guess.dynamic) return text;
  // The default of `${TOOL:-terraform}` is what runs unless somebody set the variable.
  reader.start([head.guess, ...words.slice(1)], frame);
  return UNKNOWN_PART;
}

/** Lists of functions that zsh calls by itself. */
const HOOKS = /^(?:precmd|preexec|chpwd|periodic|zshexit|zshaddhistory)_functions$/;

/** `precmd_functions+=(f)` */
function runHooks({ name, items }: Assignment, reader: Reader, frame: Frame): void {
  if (frame.shell.dialect !== 'zsh' || items === null || !HOOKS.test(name)) return;
  for (const { word } of items.flatMap((item) => expandWord(item, reader, frame)))
    if (functionIn(frame.shell, word.value) !== null) reader.start([word], { ...frame, redirects: [] });
}

function withoutProgram(command: CommandSyntax, own: readonly Redirect[], reader: Reader, frame: Frame): string {
  for (const assignment of command.assignments) {
    assign(assignment, false, reader, frame);
    runHooks(assignment, reader, frame);
    // The shell itself runs these, so that they need not be handed on to anybody.
    const { name, value, append } = assignment;
    if (!append) emptied(name, firstText(valueOf(name, reader, frame)), command.span, reader, frame);
    if (/^(?:PROMPT_COMMAND|PS[0124])$/.test(name) && value !== null)
      runVariable(name, firstText(valueOf(name, reader, frame)), value.span, reader, frame);
  }
  if (own.length > 0) emit([], { ...frame, redirects: [...frame.redirects, ...own] }, command.span, reader);
  // `$(< file)` prints the file, and zsh whatever it is given.
  const isPrinted = frame.shell.dialect === 'zsh' || (frame.input.kind === 'file' && frame.output === 'captured');
  return isPrinted ? (inputText(reader, frame) ?? '') : '';
}

export function runCommand(command: CommandSyntax, reader: Reader, frame: Frame): string {
  const alias = aliasedText(command, frame);
  if (alias !== null) {
    const inner = { ...frame, calls: [...frame.calls, `alias ${alias.name}`], place: frame.place ?? command.span };
    return reader.runText(alias.text, command.span, inner);
  }
  const expanded = command.words.flatMap((word) => expandWord(word, reader, frame));
  const applied = redirected(command.redirects, reader, frame);
  const redirects = [...frame.redirects, ...applied.own];
  if (expanded.length === 0) {
    return keepOutput(withoutProgram(command, applied.own, reader, applied.frame), applied, reader);
  }
  const assigned = prefixes(command, reader, frame);
  const inner: Frame = { ...applied.frame, assigned, redirects, syntax: command };
  const text = startExpanded(expanded, reader, inner);
  // From `exec > FILE` on, whatever is printed goes there.
  const isForAll = expanded.length === 1 && expanded[0]?.word.value === 'exec';
  if (isForAll) keepOpen(applied.frame, frame);
  return keepOutput(isForAll ? UNKNOWN_PART : text, applied, reader);
}
