import type { Word } from '../../model/command';
import { noInput, type Frame } from '../run/frame';
import { fileText } from '../run/inputText';
import { variableIn } from '../run/shell';
import { startingByProgram, type Starting } from './startingTable';
import { bare, childShell, elsewhere, isUnknownText, quoted, type Wrapper, type WrapperCall } from './wrapper';

/** One letter, glued to its value or put together with others: `-oFILE`, `-avze LINE`. */
function valueOfLetter(args: readonly Word[], at: number, letter: string): Word | null {
  const word = args[at];
  const before = args[at - 1]?.value ?? '';
  if (word === undefined) return null;
  if (before.startsWith('-') && !before.startsWith('--') && before.endsWith(letter) && /^-\w+$/.test(before))
    return word;
  const glued = word.value.startsWith(`-${letter}`) && word.value.length > 2;
  return glued ? { ...word, value: word.value.slice(2).replace(/^=/, '') } : null;
}

/** The value that a word holds, or null when it is not given by this name. */
function valueAt(args: readonly Word[], at: number, name: string): Word | null {
  const word = args[at];
  if (word === undefined) return null;
  if (/^-[A-Za-z]$/.test(name)) return valueOfLetter(args, at, name.slice(1));
  const begins = /[=:|!]$/.test(name);
  const head = begins ? name : `${name}=`;
  if (word.value.slice(0, head.length).toLowerCase() === head.toLowerCase())
    return { ...word, value: word.value.slice(head.length) };
  return !begins && args[at - 1]?.value === name ? word : null;
}

function valuesOf(args: readonly Word[], names: readonly string[]): readonly Word[] {
  return args.flatMap((_, at) => names.flatMap((name) => valueAt(args, at, name) ?? []));
}

/** Folders that anybody may write to, and addresses: what lies there is nobody's program. */
const PASSING = /^["']?(?:(?:\/private)?\/(?:tmp|var\/tmp|dev\/shm)\/|(?:file:\/\/\/tmp\/)|https?:\/\/|data:)/;

/** Says that nobody knows what runs, where it comes out of such a folder or from an address. */
export function noteLoaded({ name, reader }: WrapperCall, { value, span }: Word): void {
  if (PASSING.test(value))
    reader.unknown('dynamic', 'present', span, `what \`${name}\` would start from \`${value}\` is not known`);
}

/** A person's own choice of a program is an ordinary one, unless the text that is read has made another of it. */
const OWN_CHOICE = /^[^$]*\$\{?(SHELL|EDITOR|VISUAL|PAGER)\}?"?$/;

function noteUnknown({ name, reader, frame }: WrapperCall, { raw, span }: Word): void {
  const choice = OWN_CHOICE.exec(raw)?.[1];
  if (choice === undefined || variableIn(frame.shell, choice) !== undefined)
    reader.unknown(
      'dynamic',
      'present',
      span,
      `what \`${name}\` would start by \`${raw}\` is not known before it runs`,
    );
}

const COMPILER = /^(?:gcc|g\+\+|cc|c\+\+|clang|clang\+\+)$/;

/** The line as a shell reads it: socat has options of its own behind a comma, `bind -x` keys before it, compilers put commas between words. */
function lineIn({ name }: WrapperCall, word: Word): string {
  const { value } = word;
  if (name === 'bind') return value.replace(/^\s*"[^"]*"\s*:?\s*/, '').replace(/^"([^]*)"$/, '$1');
  if (name === 'socat')
    return value.replace(/^(["'])([^]*?)\1.*$/, '$2').replace(/,(?:[a-z][\w-]*(?:=[^,]*)?,?)+$/, '');
  if (COMPILER.test(name))
    return value
      .split(',')
      .map((part) => quoted({ ...word, value: part }))
      .join(' ');
  return name === 'cargo' ? value.replace(/^\s*\[?["']([^]*?)["']\]?\s*$/, '$1') : value;
}

function runLine(call: WrapperCall, word: Word, frame: Frame): void {
  const text = lineIn(call, word);
  if (isUnknownText(text)) noteUnknown(call, word);
  else if (text.trim() !== '') call.reader.runText(text, word.span, { ...frame, output: 'captured' });
}

function runLines(call: WrapperCall, starting: Starting): void {
  const { lines = [], fed = [], there = [], settings, behind, ordinary } = starting;
  const at = behind === undefined ? 0 : call.args.findIndex(({ value }) => value === behind);
  const args = at < 0 ? [] : call.args.slice(at);
  const here = childShell(call, ['sh']);
  const isMeant = ({ value }: Word): boolean => ordinary?.test(value) !== true;
  const set = settings === undefined ? [] : args.flatMap((word) => settings.exec(word.value)?.[1] ?? []);
  const own = [...valuesOf(args, lines), ...set.map((value) => ({ ...call.head, value }))];
  for (const word of own.filter(isMeant)) runLine(call, word, { ...here, input: noInput });
  // What it is handed, and what is put behind its words, is for the program to know.
  for (const word of valuesOf(args, fed).filter(isMeant))
    runLine(call, word, { ...here, input: { kind: 'pipe', from: null } });
  for (const word of valuesOf(args, there))
    runLine(call, word, { ...elsewhere(call, 'the other side'), input: noInput });
}

/** Scripts that can be read are judged by what they say. */
function isReadable({ reader, frame }: WrapperCall, { value, dynamic }: Word): boolean {
  return !dynamic && fileText(value, reader, frame) !== null;
}

function noteOperands(call: WrapperCall): void {
  for (const word of call.args) if (!word.value.startsWith('-') && !isReadable(call, word)) noteLoaded(call, word);
}

/** Told as the program that writes the same file. */
function write(call: WrapperCall, word: Word): void {
  if (/^[|!-]|^\/dev\/(?:null|stdout|stderr|tty)$/.test(word.value)) return;
  const named = (value: string): Word => ({ ...call.head, value, raw: value, dynamic: false, glob: false });
  call.reader.start([named('tee'), named('--'), word], { ...bare(call), input: noInput, output: 'captured' });
}

/** Words behind the program that another one starts belong to that one. */
function ownWords(args: readonly Word[]): readonly Word[] {
  const first = args.findIndex(({ value }, at) => !/^-/.test(value) && !/^-/.test(args[at - 1]?.value ?? ''));
  return first < 0 ? args : args.slice(0, first);
}

/** Reads what the program's options start; the program itself stays what it is. */
function start(call: WrapperCall, starting: Starting): void {
  const { lines = [], loads = [], scripts = [], writes = [], operands } = starting;
  for (const word of valuesOf(call.args, [...new Set([...lines, ...loads])])) noteLoaded(call, word);
  for (const word of valuesOf(call.args, scripts)) if (!isReadable(call, word)) noteLoaded(call, word);
  if (operands === true) noteOperands(call);
  for (const word of valuesOf(ownWords(call.args), writes)) write(call, word);
  runLines(call, starting);
}

/** A program by its name together with what its options start; what wraps it, if anything, comes last. */
export function withStartingOptions(name: string, wrapper: Wrapper | undefined): Wrapper | undefined {
  const starting = startingByProgram.get(name);
  if (starting === undefined) return wrapper;
  return (call) => {
    start(call, starting);
    return wrapper?.(call) ?? null;
  };
}
