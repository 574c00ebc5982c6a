import { ownField } from '../../model/ownField';
import { UNKNOWN_PART, type Word } from '../../model/command';
import { inputText } from '../run/inputText';
import { tellWritten } from './patches/tellWrites';
import { bare, childShell, isUnknownText, type Wrapper, type WrapperCall } from './wrapper';

/** `!LINE`, `silent !LINE`, `%!LINE`, `r !LINE`, `w !LINE`, `terminal LINE`: an editor's command that starts a line. */
const ESCAPE =
  /^[:\s]*(?:sil(?:ent)?!?\s+)?(?:(?:[%.$\d,]*|r(?:ead)?\s+|w(?:rite)?\s+)!|(?:vert\w*\s+)?ter(?:m\w*)?\s+)([^]*)$/;
const SYSTEM = /\b(?:system|systemlist|termopen|jobstart)\(\s*(?:'([^']*)'|"([^"]*)")/;
const DELETE = /\bdelete\(\s*(?:'([^']*)'|"([^"]*)")(?:\s*,\s*['"](r?)[^'"]*['"])?/;
/** `w`, `wq`, `x`, `up`, with `!` and with the path behind them. */
const WRITE =
  /^[:\s]*(?:sil(?:ent)?!?\s+)?(?:[%.$\d,]*)(?:w(?:q|rite)?|wqa(?:ll)?|x(?:it)?|xa(?:ll)?|up(?:date)?)!?(?:\s+(?!!)(?:>>\s*)?(\S+))?\s*$/;
/** Code in another language: `lua …`, `py3 …`, `perl …`, `ruby …`. */
const CODE = /^[:\s]*(lua|py(?:thon)?[3x]?|perl|ruby)\s+([^]*)$/;
const INTERPRETER: Readonly<Record<string, readonly [string, string]>> = {
  lua: ['lua', '-e'],
  perl: ['perl', '-e'],
  ruby: ['ruby', '-e'],
};

function words(call: WrapperCall, at: Word, ...values: readonly [string, ...string[]]): void {
  call.reader.start(
    values.map((value) => ({ ...at, value, raw: value, glob: false, dynamic: value.includes(UNKNOWN_PART) })),
    { ...bare(call), input: { kind: 'none' } },
  );
}

function runsLine(command: Word, call: WrapperCall): void {
  const [, plain] = ESCAPE.exec(command.value) ?? [];
  const [, single, double] = SYSTEM.exec(command.value) ?? [];
  const line = plain ?? single ?? double;
  if (line !== undefined) call.reader.runText(line, command.span, childShell(call, ['sh']));
}

function removesFile(command: Word, call: WrapperCall): void {
  const [deleted, one, other, all] = DELETE.exec(command.value) ?? [];
  if (deleted !== undefined) words(call, command, 'rm', all === 'r' ? '-rf' : '-f', '--', one ?? other ?? '');
}

function runsCode(command: Word, call: WrapperCall): void {
  const [, language = '', code] = CODE.exec(command.value) ?? [];
  const [program, option] = ownField(INTERPRETER, language) ?? ['python3', '-c'];
  if (code !== undefined) words(call, command, program, option, code);
}

/** What one command of such an editor starts, removes and writes; `file` is the one that is open. */
function runCommand(command: Word, file: Word | undefined, call: WrapperCall): void {
  runsLine(command, call);
  removesFile(command, call);
  runsCode(command, call);
  const written = WRITE.exec(command.value);
  const path = written === null ? undefined : (written[1] ?? file?.value);
  // Told as the program that writes the same file.
  if (path !== undefined) words(call, command, 'tee', '--', path);
}

/** `|` parts commands of vi, but not what is handed to a shell or another language. */
function parts(command: Word): readonly Word[] {
  return ESCAPE.test(command.value) || CODE.test(command.value) || !command.value.includes('|')
    ? [command]
    : command.value.split('|').map((value) => ({ ...command, value }));
}

/** Words that an editor of the vi family takes for commands: behind `-c` and `--cmd`, and after `+`. */
function commandsOf(args: readonly Word[]): readonly Word[] {
  return args.flatMap((word, at) => {
    if (/^(?:-[a-zA-Z]*c|--cmd|-S)$/.test(args[at - 1]?.value ?? '')) return [word];
    return word.value.startsWith('+') ? [{ ...word, value: word.value.slice(1) }] : [];
  });
}

/** Lines that an editor without a screen reads from its input; null when nothing is known of them. */
function linesOf(call: WrapperCall): readonly Word[] | null {
  const text = inputText(call.reader, call.frame) ?? '';
  if (isUnknownText(text)) return null;
  return text.split('\n').map((value) => ({ ...call.head, value, dynamic: value.includes(UNKNOWN_PART) }));
}

/** What an editor does by its input, which may write the file that is open. */
function runInput(file: Word | undefined, call: WrapperCall): void {
  const lines = linesOf(call);
  if (lines === null && file !== undefined) tellWritten(call, file.value, null);
  for (const line of lines ?? []) for (const part of parts(line)) runCommand(part, file, call);
}

const SILENT = /^-[a-zA-Z]*[sE]/;
/** Options of vi with a word behind them. */
const VALUED = /^(?:-[a-zA-Z]*[cuUiTrwWS]|--cmd|--startuptime|--listen)$/;

/** `-s FILE` of an editor with a screen: keys that are pressed. */
function hasKeys(args: readonly Word[]): boolean {
  return args.some(({ value }, at) => value === '-s' && /^[^-+]/.test(args[at + 1]?.value ?? ''));
}

/** `vim -es -c '!LINE'`, `ex -sc '%d|x' FILE`, `ex FILE` with commands on its input, `vim -s KEYS FILE`. */
const vi: Wrapper = (call) => {
  const isEx = call.name === 'ex' || call.args.some(({ value }) => /^-[a-zA-Z]*[eE]/.test(value));
  const types = !isEx && hasKeys(call.args);
  const names = call.args.filter(
    ({ value }, at) => /^[^-+]/.test(value) && !VALUED.test(call.args[at - 1]?.value ?? ''),
  );
  const [file] = types ? names.slice(1) : names;
  for (const command of commandsOf(call.args)) for (const part of parts(command)) runCommand(part, file, call);
  if (types && file !== undefined) tellWritten(call, file.value, null);
  else if (isEx || call.args.some(({ value }) => SILENT.test(value))) runInput(file, call);
  return null;
};

/** `ed -s FILE` with commands on its input: `!LINE` starts one, `w` writes the file. */
const ed: Wrapper = (call) => {
  runInput(
    call.args.find(({ value }) => !value.startsWith('-')),
    call,
  );
  return null;
};

/** Editors that hand a line to a shell, or write a file, without anybody at the keyboard. */
export const editorWrappers: Readonly<Record<string, Wrapper>> = {
  vim: vi,
  nvim: vi,
  vi,
  view: vi,
  ex: vi,
  gvim: vi,
  ed,
  red: ed,
};
