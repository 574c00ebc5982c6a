import { ownField } from '../../model/ownField';
import type { Word } from '../../model/command';
import { UNKNOWN_PART } from '../../model/command';
import { absolutePath } from '../../model/filePath';
import type { Frame } from './frame';
import { inputText } from './inputText';
import { decoders } from './printed/decoders';
import { echoText } from './printed/escapes';
import { fileMovers } from './printed/fileMovers';
import { count, fishString, substitutedFile } from './printed/fishString';
import { lineTools } from './printed/lineTools';
import { interpreters } from './printed/interpreters';
import { listers } from './printed/listers';
import { listed } from './printed/listed';
import { readBy, type Output } from './printed/output';
import { pathParts } from './printed/pathParts';
import { printf } from './printed/printf';
import { processes } from './printed/processes';
import { sed } from './printed/sed';
import { setupPrinters } from './printed/setup';
import type { Reader } from './reader';

/** `-e` reads escapes; zsh and the plain shells, of which `sh` mostly is one, do so without it. */
const echo: Output = (args, _, { shell: { dialect } }) => {
  const first = args.findIndex((arg) => !/^-[neE]+$/.test(arg));
  const count = first < 0 ? args.length : first;
  const options = args.slice(0, count).join('');
  const written = args.slice(count).join(' ');
  const isRead = options.includes('e') || ((dialect === 'zsh' || dialect === 'sh') && !options.includes('E'));
  const { text, ended } = isRead ? echoText(written) : { text: written, ended: false };
  return text + (ended || options.includes('n') ? '' : '\n');
};

/** zsh and ksh: `print [-rnlPR] [-] WORD…`. */
const print: Output = (args) => {
  const first = args.findIndex((arg) => !/^-[rnlNRcoOi]+$/.test(arg));
  const letters = args.slice(0, first < 0 ? args.length : first).join('');
  const words = first < 0 ? [] : args.slice(/^--?$/.test(args[first] ?? '') ? first + 1 : first);
  if (words[0]?.startsWith('-') === true || /[oOci]/.test(letters)) return UNKNOWN_PART;
  const between = letters.includes('l') ? '\n' : letters.includes('N') ? '\0' : ' ';
  const text = words.join(between);
  return (/[rR]/.test(letters) ? text : echoText(text).text) + (letters.includes('n') ? '' : '\n');
};

const cat: Output = (args, reader, frame) =>
  args.some((arg) => arg !== '-' && arg.startsWith('-')) ? UNKNOWN_PART : readBy(args, reader, frame);

/** `which terraform`: somewhere, a program of that name. */
function which(args: readonly string[]): string {
  const names = args.filter((arg) => !arg.startsWith('-'));
  return names.map((name) => `${UNKNOWN_PART}/${name}\n`).join('');
}

/** The folder that `mktemp` is given apart: by `-p DIR` or `--tmpdir=DIR`; null when there is none. */
function mktempFolder(args: readonly string[]): string | null {
  const long = args.find((arg) => arg.startsWith('--tmpdir='))?.slice('--tmpdir='.length);
  const at = args.findIndex((arg) => /^-[a-z]*p$/.test(arg));
  return long ?? args[at < 0 ? args.length : at + 1] ?? null;
}

/** A fresh name in the temporary folder, in the one given apart, or after the template. */
function mktemp(args: readonly string[]): string {
  const folder = mktempFolder(args);
  const isValue = (index: number): boolean => /^-[a-z]*p$|^--suffix$/.test(args[index - 1] ?? '');
  const template = args.find((arg, index) => !arg.startsWith('-') && !isValue(index));
  const name = (template ?? 'tmp.XXXXXXXXXX').replace(/X{3,}/, UNKNOWN_PART);
  if (folder !== null) return `${folder.replace(/\/+$/, '')}/${name}\n`;
  // A template of one's own stands in the working folder unless `-t` or `--tmpdir` says otherwise.
  const isElsewhere = args.some((arg) => /^-[a-z]*t$/.test(arg) || arg === '--tmpdir');
  const isOwn = template !== undefined && (template.includes('/') || !isElsewhere);
  return `${isOwn ? '' : '/tmp/'}${name}\n`;
}

const LONGEST_SEQUENCE = 200;

/** `seq [FIRST] LAST` of whole numbers, up to so many. */
function seq(args: readonly string[]): string {
  const numbers = args.map(Number);
  const [first, last] = numbers.length === 1 ? [1, ...numbers] : numbers;
  const isPlain = numbers.length > 0 && numbers.length < 3 && numbers.every((one) => Number.isSafeInteger(one));
  if (!isPlain || first === undefined || last === undefined || last - first > LONGEST_SEQUENCE) return UNKNOWN_PART;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => `${first + index}\n`).join('');
}

/** What goes through also stands in the files that are named. */
const tee: Output = (args, reader, frame) => {
  const text = inputText(reader, frame) ?? UNKNOWN_PART;
  const appends = args.some((arg) => /^(?:-\w*a\w*|--append)$/.test(arg));
  for (const file of frame.host === null ? args.filter((arg) => !arg.startsWith('-')) : []) {
    const path = file.includes(UNKNOWN_PART) ? null : absolutePath(file, frame.shell.cwd);
    if (path !== null) reader.writeFile(path, (appends ? (reader.readFile(path) ?? '') : '') + text);
  }
  return text;
};

const silent: Output = () => '';

const outputs: Readonly<Record<string, Output>> = {
  ...decoders,
  ...lineTools,
  ...setupPrinters,
  ...listers,
  ...processes,
  ...pathParts,
  ...fileMovers,
  ...interpreters,
  gsed: sed,
  echo,
  mktemp,
  printf: (args) => (args[0] === '-v' ? '' : printf(args)),
  print,
  cat,
  tee,
  pwd: (_, __, frame) => `${frame.shell.cwd ?? UNKNOWN_PART}\n`,
  string: fishString,
  count,
  psub: substitutedFile,
  which,
  whence: which,
  seq,
  command: ([option = '', ...names]) => (/^-p?[vV]$/.test(option) ? which(names) : UNKNOWN_PART),
  type: ([option, ...names]) => (option === '-p' || option === '-P' ? which(names) : UNKNOWN_PART),
  true: silent,
  false: silent,
  ':': silent,
  sleep: silent,
  cd: silent,
  export: silent,
  unset: silent,
  set: silent,
  alias: silent,
  mkdir: silent,
  chmod: silent,
  touch: silent,
  test: silent,
  '[': silent,
};

/** Programs that print the names they are given, or to which an unquoted pattern says what to look for all the same. */
const NAMERS: ReadonlySet<string> = new Set(['echo', 'printf', 'ls', 'grep', 'egrep', 'get-process', 'where-object']);

/** What a program prints, where that can be told from its arguments and input; else `UNKNOWN_PART`. */
export function outputOf(program: string, args: readonly Word[], reader: Reader, frame: Frame): string {
  if (!Object.hasOwn(outputs, program)) return UNKNOWN_PART;
  const output = ownField(outputs, program);
  const hasPatterns = args.some((arg) => arg.glob);
  if (output === undefined || (hasPatterns && !NAMERS.has(program))) return UNKNOWN_PART;
  const text = output(
    args.map(({ value, glob }) => (glob ? listed(value) : value)),
    reader,
    frame,
  );
  reader.spend(text.length / 2000);
  return text;
}
