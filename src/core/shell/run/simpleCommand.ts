import type { Command, Redirect, Word } from '../../model/command';
import { UNKNOWN_PART } from '../../model/command';
import type { Span } from '../../model/place';
import type { Assignment, CommandSyntax } from '../syntax/tree';
import { noteNamed } from './absent';
import { aliasedText } from './aliases';
import { runEmbedded } from './embedded';
import type { Expanded } from './expand';
import { expandText, expandWord } from './expand';
import type { Frame } from './frame';
import { makesNothing } from './makesNothing';
import { programName } from './programName';
import type { Reader } from './reader';
import { runVariable } from './runVariables';
import { keepOutput, redirected } from './redirects';
import type { Value, Variables } from './shell';
import { functionIn } from './shell';
import { firstText, setVariable, valueOf } from './variables';

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

/** `a[$(ls)]=x`: the shell computes with what stands between the brackets. */
function runSubscript(text: string, { value }: Assignment, reader: Reader, frame: Frame): void {
  const span = value?.span ?? frame.syntax?.span ?? frame.place;
  runEmbedded(text, span ?? { start: 0, end: 0 }, reader, frame);
}

/** `a=b`, `a+=b`, `a=(…)`: gives the value and sets it. */
export function assign(assignment: Assignment, exported: boolean, reader: Reader, frame: Frame): void {
  const { name, append, subscript, value, items } = assignment;
  if (subscript !== null) runSubscript(subscript, assignment, reader, frame);
  const before = append ? valueOf(name, reader, frame) : null;
  let after: Value = '';
  if (items !== null) {
    const list = items.flatMap((item) => expandWord(item, reader, frame)).map(({ word }) => word.value);
    // A plain value is the first of the list it becomes.
    after = before === null ? list : [...(typeof before === 'string' ? [before] : before), ...list];
  } else if (value !== null) {
    const text = expandText(value, reader, frame);
    after = before === null ? text : firstText(before) + text;
  }
  setVariable(name, subscript !== null ? UNKNOWN_PART : after, exported, reader, frame.shell);
}

function prefixes(assignments: readonly Assignment[], reader: Reader, frame: Frame): Variables {
  if (assignments.length === 0) return frame.assigned;
  const set: Record<string, string | null> = { ...frame.assigned };
  for (const { name, value } of assignments) {
    const text = value === null ? '' : expandText(value, reader, frame);
    set[name] = text;
    if (value !== null) runVariable(name, text, value.span, reader, frame);
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
    // The shell itself runs this line, so that it need not be handed on to anybody.
    const { name, value } = assignment;
    if (name === 'PROMPT_COMMAND' && value !== null)
      runVariable(name, firstText(valueOf(name, reader, frame)), value.span, reader, frame);
  }
  if (own.length > 0) emit([], { ...frame, redirects: [...frame.redirects, ...own] }, command.span, reader);
  if (frame.input.kind !== 'file' || frame.input.path.dynamic) return '';
  // `$(< file)` prints the file.
  return frame.output === 'captured' ? (reader.readFile(frame.input.path.value) ?? UNKNOWN_PART) : '';
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
    return keepOutput(withoutProgram(command, applied.own, reader, applied.frame), applied, reader, frame);
  }
  const assigned = prefixes(command.assignments, reader, frame);
  const inner: Frame = { ...applied.frame, assigned, redirects, syntax: command };
  return keepOutput(startExpanded(expanded, reader, inner), applied, reader, frame);
}
