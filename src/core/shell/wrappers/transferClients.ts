import { UNKNOWN_PART, type Word } from '../../model/command';
import { fileText, inputText } from '../run/inputText';
import { withSshSettings } from './ssh';
import { noteLoaded } from './startingOptions';
import { bare, childShell, elsewhere, type Wrapper, type WrapperCall } from './wrapper';

/** How a program that moves files is told what to do. */
type Client = {
  /** Options whose value is its commands, and those whose value is a file of them. */
  readonly texts: readonly string[];
  readonly files: readonly string[];
  /** It reads its commands from its input. */
  readonly reads: boolean;
  /** `;` parts commands as the end of a line does. */
  readonly parts: boolean;
};

const lftp: Client = { texts: ['-e', '-c'], files: ['-f'], reads: true, parts: true };
const sftp: Client = { texts: [], files: ['-b'], reads: true, parts: false };
const smbclient: Client = { texts: ['-c', '--command'], files: [], reads: true, parts: true };
const ftp: Client = { texts: [], files: [], reads: true, parts: false };

/** `!LINE`, `shell LINE`, `local LINE`: a line for the shell here. */
const ESCAPE = /^!\s*([^]+)$|^(?:shell|local)\s+([^]+)$/;
const PUTS = /^(?:put|reput|send|append)$/;
const COPIES = /^(?:m?put|reput|send|append|m?get|reget|recv|get1|pget)$/;
const REMOVES = /^(?:rm|del|delete|mdelete|mrm|rmdir|deltree|glob\s+rm)$/;
/** What is behind these names no file. */
const VALUED = /^-[oOuPn]$/;

function named(value: string, { head }: WrapperCall): Word {
  return { ...head, value, raw: value, glob: /[*?]/.test(value), dynamic: value.includes(UNKNOWN_PART) };
}

function start(call: WrapperCall, ...values: readonly string[]): void {
  const home = call.reader.options.home;
  const words = values.map((value) => named(value.replace(/^~(?=\/|$)/, home), call));
  call.reader.start(words, { ...bare(call), input: { kind: 'none' } });
}

/** The words of a command, quotes taken off, and which of them are options. */
function wordsIn(line: string): {
  readonly verb: string;
  readonly operands: readonly string[];
  readonly options: string;
} {
  const words = Array.from(line.matchAll(/"([^"]*)"|'([^']*)'|((?:\\[^]|[^\s"'\\])+)/g), ([, double, single, plain]) =>
    (double ?? single ?? plain ?? '').replace(/\\([^])/g, '$1'),
  );
  const [verb = '', ...rest] = words;
  const operands = rest.filter((word, at) => !word.startsWith('-') && !VALUED.test(rest[at - 1] ?? ''));
  return { verb: verb.toLowerCase(), operands, options: rest.filter((word) => word.startsWith('-')).join(' ') };
}

/** `mirror [-R] [--delete] FROM TO`: two folders made alike. */
function mirror(call: WrapperCall, operands: readonly string[], options: string): void {
  const [from = '.', to = '.'] = operands;
  const deletes = /(?:^|\s)(?:-\w*e\w*|--delete(?:-first)?)(?:\s|$)/.test(options) ? ['--delete'] : [];
  const isUp = /(?:^|\s)(?:-\w*R\w*|--reverse)(?:\s|$)/.test(options);
  start(call, 'rsync', '-a', ...deletes, ...(isUp ? [from, `there:${to}`] : [`there:${from}`, to]));
}

/** `put A B`, `mget A B`: the same copy by `scp`. */
function copy(call: WrapperCall, verb: string, operands: readonly string[]): void {
  const [first = '', second] = operands;
  if (verb === 'mput') start(call, 'scp', ...operands, 'there:');
  else if (verb === 'mget') start(call, 'scp', ...operands.map((one) => `there:${one}`), '.');
  else if (PUTS.test(verb)) start(call, 'scp', first, `there:${second ?? ''}`);
  else start(call, 'scp', `there:${first}`, second ?? '.');
}

function remove(call: WrapperCall, verb: string, operands: readonly string[], options: string): void {
  const deep = verb === 'deltree' || /r/i.test(options) ? '-rf' : '-f';
  const words = ['rm', deep, '--', ...operands].map((value) => named(value, call));
  call.reader.start(words, { ...elsewhere(call, 'the other side'), inShell: false, input: { kind: 'none' } });
}

/** One command of such a program, told as the program of the shell that does the same. */
function runCommand(line: string, call: WrapperCall): void {
  const [, after, word] = ESCAPE.exec(line) ?? [];
  const shell = after ?? word;
  if (shell !== undefined) {
    call.reader.runText(shell, call.head.span, childShell(call, ['sh']));
    return;
  }
  const { verb, operands, options } = wordsIn(line);
  const [first] = operands;
  if (verb === 'mirror') mirror(call, operands, options);
  else if (first === undefined) return;
  else if (verb === 'source') noteLoaded(call, named(first, call));
  else if (COPIES.test(verb)) copy(call, verb, operands);
  else if (REMOVES.test(verb)) remove(call, verb, operands, options);
}

function valuesOf(args: readonly Word[], names: readonly string[]): readonly Word[] {
  return args.flatMap((word, at): readonly Word[] => {
    if (names.includes(args[at - 1]?.value ?? '')) return [word];
    const name = names.find((one) => one.startsWith('--') && word.value.startsWith(`${one}=`));
    return name === undefined ? [] : [{ ...word, value: word.value.slice(name.length + 1) }];
  });
}

/** The commands that are known before it runs: of its options, its files, or its input. */
function textsOf(call: WrapperCall, client: Client): readonly string[] {
  const given = valuesOf(call.args, client.texts).map(({ value }) => value);
  const files = valuesOf(call.args, client.files).filter(({ value }) => value !== '-');
  const read = files.map((word) => (word.dynamic ? null : fileText(word.value, call.reader, call.frame)));
  const input = client.reads && given.length + files.length === 0 ? inputText(call.reader, call.frame) : null;
  return [...given, ...read, input].flatMap((text) => (text === null || text === UNKNOWN_PART ? [] : [text]));
}

function transfers(client: Client): Wrapper {
  return (call) => {
    for (const text of textsOf(call, client))
      for (const line of text.split('\n'))
        // A line for a shell has signs of its own.
        for (const command of client.parts && !/^\s*(?:!|shell\s|local\s)/.test(line)
          ? line.split(/;|&&|\|\|/)
          : [line])
          runCommand(command.trim().replace(/^[-@]\s*(?=\w|!)/, ''), call);
    return null;
  };
}

/** Programs that move files to other machines and have a small language of their own. */
export const transferWrappers: Readonly<Record<string, Wrapper>> = {
  lftp: transfers(lftp),
  sftp: (call) => withSshSettings(call) ?? transfers(sftp)(call),
  scp: withSshSettings,
  smbclient: transfers(smbclient),
  ftp: transfers(ftp),
  ncftp: transfers(ftp),
  tnftp: transfers(ftp),
};
