import { ownField } from '../../model/ownField';
import type { Span } from '../../model/place';
import type { Statement, WordSyntax } from '../syntax/tree';
import { commandOf, impliedWord } from '../syntax/build';
import { madePart, type Making } from '../syntax/made';
import { listed, listedTexts } from './argumentList';
import { entryOf } from './textMethods';

/** A method as it is called: `[IO.File]::Delete('a')` has a type, `$client.DownloadString('u')` a subject. */
export type MethodCall = {
  /** Lower case, without `System.`; null for a method of an object. */
  readonly type: string | null;
  readonly subject: readonly WordSyntax[];
  /** Lower case. */
  readonly name: string;
  readonly args: readonly WordSyntax[];
  readonly span: Span;
};

/** A single variable, which may hold a block of code. */
function isKept(subject: readonly WordSyntax[]): boolean {
  return subject.length === 1 && subject[0]?.parts.length === 1 && subject[0].parts[0]?.kind === 'parameter';
}

type Amounts = (call: MethodCall, word: (text: string) => WordSyntax) => readonly WordSyntax[];

const firstArgument: (program: string, ...more: readonly string[]) => Amounts =
  (program, ...more) =>
  ({ args }, word) => [word(program), ...args.slice(0, 1), ...more.map(word)];

const firstTwo: (program: string) => Amounts =
  (program) =>
  ({ args }, word) => [word(program), ...args.slice(0, 2)];

/** What was said of a start in a variable: `$info.FileName = …`, `$info.Arguments = …`. */
function startedBy(words: readonly WordSyntax[]): readonly WordSyntax[] {
  const [{ raw, span }] = [words[0] ?? impliedWord('', { raw: '', span: { start: 0, end: 0 } })];
  const line: Making = (operands) => {
    const text = entryOf('Arguments')(operands);
    return typeof text === 'string' ? listedTexts(text) : null;
  };
  return [entryOf('FileName'), line].map((make) => ({ parts: [madePart([words], make)], raw, span }));
}

/** Static methods, as the commands they amount to. */
const ofTypes: Readonly<Record<string, Amounts>> = {
  'io.file::delete': firstArgument('remove-item'),
  'io.directory::delete': firstArgument('remove-item', '-Recurse'),
  'io.file::writealltext': firstArgument('set-content'),
  'io.file::writealllines': firstArgument('set-content'),
  'io.file::writeallbytes': firstArgument('set-content'),
  'io.file::appendalltext': firstArgument('add-content'),
  'io.file::appendalllines': firstArgument('add-content'),
  'io.file::create': firstArgument('set-content'),
  'io.file::createtext': firstArgument('set-content'),
  'io.file::openwrite': firstArgument('set-content'),
  'io.streamwriter::new': firstArgument('set-content'),
  'io.file::copy': firstTwo('copy-item'),
  'io.file::move': firstTwo('move-item'),
  'io.file::replace': firstTwo('move-item'),
  'io.directory::move': firstTwo('move-item'),
  'io.file::readalltext': firstArgument('get-content'),
  'io.file::readallbytes': firstArgument('get-content'),
  'io.file::readalllines': firstArgument('get-content'),
  'scriptblock::create': firstArgument('invoke-expression'),
  'diagnostics.process::start': ({ args }) =>
    args.length === 1 && isKept(args) ? startedBy(args) : [...args.slice(0, 1), ...listed(args.slice(1, 2))],
  'environment::setenvironmentvariable': ({ args }, word) =>
    args.length === 3 && !/process/i.test(args[2]?.raw ?? '') ? [word('setx'), ...args.slice(0, 2)] : [],
};

/** Methods whose name alone says what they do. */
const ofObjects: Readonly<Record<string, Amounts>> = {
  delete: ({ subject }, word) => [word('remove-item'), ...subject, word('-Recurse')],
  downloadstring: firstArgument('invoke-webrequest'),
  downloaddata: firstArgument('invoke-webrequest'),
  downloadfile: ({ args }, word) => [
    word('invoke-webrequest'),
    ...args.slice(0, 1),
    word('-OutFile'),
    ...args.slice(1, 2),
  ],
  uploadfile: ({ args }, word) => [
    word('invoke-webrequest'),
    ...args.slice(0, 1),
    word('-InFile'),
    ...args.slice(1, 2),
  ],
  invokescript: firstArgument('invoke-expression'),
  addscript: firstArgument('invoke-expression'),
  exec: firstArgument('invoke-expression'),
  run: firstArgument('invoke-expression'),
  shellexecute: ({ args }) => [...args.slice(0, 1), ...listed(args.slice(1, 2))],
  invoke: ({ subject, args }) => (isKept(subject) ? [...subject, ...args] : []),
  invokereturnasis: ({ subject, args }) => (isKept(subject) ? [...subject, ...args] : []),
  create: ({ subject, args }, word) =>
    /win32_process/i.test(subject[0]?.raw ?? '') ? [word('cmd'), word('/c'), ...args.slice(0, 1)] : [],
  kill: ({ subject }, word) => [word('stop-process'), ...subject],
};

/** The program start that a method call amounts to; null when it starts nothing that matters. */
export function amountsTo(call: MethodCall): Statement | null {
  const table = call.type === null ? ofObjects : ofTypes;
  // `using namespace System.IO` lets the name of a type stand alone.
  const keys =
    call.type === null
      ? [call.name]
      : ['', 'io.', 'diagnostics.'].map((space) => `${space}${call.type ?? ''}::${call.name}`);
  const key = keys.find((one) => Object.hasOwn(table, one)) ?? '';
  const amounts = ownField(table, key);
  const words = amounts?.(call, (text) => impliedWord(text, { raw: text, span: call.span })) ?? [];
  return words.length === 0 ? null : commandOf(words, call.span);
}

/** Members that say where or what the subject is, and keep its text. */
export function keepsText(member: string): boolean {
  return /^(?:fullname|pspath|path|name|tostring|trim|value|trimend|fullpath)$/i.test(member);
}
