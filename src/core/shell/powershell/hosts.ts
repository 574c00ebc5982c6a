import type { Word } from '../../model/command';
import type { Span } from '../../model/place';
import { UNKNOWN_PART } from '../../model/command';
import type { Frame } from '../run/frame';
import { fileText, inputText, isMissingFile } from '../run/inputText';
import { LONGEST } from '../run/reader';
import type { Wrapper, WrapperCall } from '../wrappers/wrapper';
import { childShell, elsewhere, isUnknownText, joined } from '../wrappers/wrapper';
import { encodedText } from './encodedText';
import { readPowershell } from './readPowershell';

/** Runs a text as PowerShell; null, and an unknown, when nothing of it is known. */
function runCode({ reader, frame }: WrapperCall, text: string, span: Span, inner: Frame): string | null {
  if (text.length > LONGEST) {
    reader.unknown('too-long', 'present', span, 'the text is too long to read');
    return null;
  }
  if (isUnknownText(text)) {
    reader.unknown('dynamic', 'present', span, 'a text that is not known is run as commands');
    return null;
  }
  if (text.includes(UNKNOWN_PART)) {
    reader.unknown('dynamic', 'possible', span, 'parts of a text that is run as commands are not known');
  }
  if (!reader.spend(8 + text.length / 200)) return null;
  const place = frame.place ?? span;
  const statements = readPowershell(text, place);
  return reader.run(statements, { ...inner, place, syntax: null, redirects: [], inShell: true });
}

/** On another machine; that it is not found there is not known. */
const SHARE = /^(?:\\\\|\/\/)/;

/** @param inner The shell that runs it; a new one of this machine by default. */
function runFile(call: WrapperCall, file: Word, inner = childShell(call, null)): string | null {
  const text = file.dynamic ? null : fileText(file.value, call.reader, call.frame);
  if (text === null) {
    const isMissing = !file.dynamic && !SHARE.test(file.value) && isMissingFile(file.value, call.reader, call.frame);
    call.reader.unknown(
      'unreadable',
      isMissing ? 'possible' : 'present',
      file.span,
      `the script \`${file.raw}\` cannot be read`,
    );
    return null;
  }
  return runCode(call, text, file.span, { ...inner, file: text });
}

/** Options of the program that are followed by a value; each may be cut short. */
const VALUED =
  'configurationname custompipename executionpolicy ep inputformat outputformat of if psconsolefile settingsfile version windowstyle workingdirectory wd'.split(
    ' ',
  );

function isNamed(name: string, full: string, ...short: readonly string[]): boolean {
  return short.includes(name) || (name !== '' && full.startsWith(name));
}

/** `pwsh -v` tells its own; `powershell -Version 2 …` chooses one to run. */
function isVersionAsked(call: WrapperCall, name: string, next: Word | undefined): boolean {
  return isNamed(name, 'version') && (call.name === 'pwsh' || next === undefined);
}

/** What an option of the program says to run; undefined when it says nothing of that. */
function ordered(call: WrapperCall, name: string, following: readonly Word[]): string | null | undefined {
  const [next] = following;
  if (/^(?:help|h)$/.test(name) || isVersionAsked(call, name, next)) return null;
  const isCode = isNamed(name, 'command', 'c');
  const isEncoded = isNamed(name, 'encodedcommand', 'ec', 'enc');
  if (!isCode && !isEncoded && !isNamed(name, 'file', 'f')) return undefined;
  if (next === undefined) return null;
  if (isCode) return code(call, following);
  return isEncoded ? encoded(call, next) : runFile(call, next);
}

/** `powershell -Command …`, `-EncodedCommand …`, `-File …`, or commands on its input. */
const program: Wrapper = (call) => {
  for (let at = 0; at < call.args.length; at += 1) {
    const name = /^(?:--?|\/)([a-z]\w*)$/i.exec(call.args[at]?.value ?? '')?.[1]?.toLowerCase();
    if (name === undefined) return positional(call, call.args.slice(at));
    const said = ordered(call, name, call.args.slice(at + 1));
    if (said !== undefined) return said;
    if (VALUED.some((option) => isNamed(name, option))) at += 1;
  }
  return fromInput(call);
};

/** `powershell` takes words for code, `pwsh` for a script. */
function positional(call: WrapperCall, words: readonly Word[]): string | null {
  const [first] = words;
  if (first === undefined) return null;
  return /\.ps1$/i.test(first.value) && call.name !== 'powershell' ? runFile(call, first) : code(call, words);
}

function code(call: WrapperCall, words: readonly Word[]): string | null {
  const [first] = words;
  if (first === undefined) return null;
  const text = joined(words);
  return text === '-' ? fromInput(call) : runCode(call, text, first.span, childShell(call, null));
}

function encoded(call: WrapperCall, word: Word): string | null {
  const text = word.dynamic ? null : encodedText(word.value);
  if (text !== null) return runCode(call, text, word.span, childShell(call, null));
  call.reader.unknown('dynamic', 'present', word.span, 'a text that is not known is run as commands');
  return null;
}

function fromInput(call: WrapperCall): string | null {
  const text = inputText(call.reader, call.frame);
  return text === null ? null : runCode(call, text, call.head.span, childShell(call, null));
}

/** `Invoke-Expression`: its words, or what it is handed, are code of this shell. */
const expression: Wrapper = (call) => {
  const words = call.args.filter((word) => !/^-c[a-z]*$/i.test(word.value));
  const [first] = words;
  const frame: Frame = { ...call.frame, via: [...call.frame.via, call.name], syntax: null };
  if (first !== undefined) return runCode(call, joined(words), first.span, frame);
  const text = inputText(call.reader, call.frame);
  return text === null ? null : runCode(call, text, call.head.span, { ...frame, input: { kind: 'none' } });
};

/** `Invoke-Command -ComputerName HOST { … }`: code for a shell over there. */
const command: Wrapper = (call) => {
  const at = call.args.findIndex((word) => /^-(?:comp|cn|host|vm|sess|cont)/i.test(word.value));
  const host = call.args[at + 1]?.value ?? UNKNOWN_PART;
  const name = host.includes(UNKNOWN_PART) ? 'another machine' : host;
  const file = call.args.find((_, index) => /^-f/i.test(call.args[index - 1]?.value ?? ''));
  // The file is read here, and what stands in it runs over there.
  if (file !== undefined) return runFile(call, file, elsewhere(call, name));
  const text = call.args.at(-1);
  const block = call.args.find((_, index) => /^-sc/i.test(call.args[index - 1]?.value ?? '')) ?? text;
  return block === undefined ? null : runCode(call, block.value, block.span, elsewhere(call, name));
};

/** Programs and cmdlets that run PowerShell's code, by name. */
export const powershellHosts: Readonly<Record<string, Wrapper>> = {
  powershell: program,
  pwsh: program,
  powershell_ise: program,
  'invoke-expression': expression,
  'invoke-command': command,
};
