import type { Word } from '../../model/command';
import { LISTED_PART, UNKNOWN_PART } from '../../model/command';
import { processesIn } from '../../model/processPart';
import { absolutePath } from '../../model/filePath';
import type { Span } from '../../model/place';
import type { Frame } from './frame';
import { hash } from './hash';
import { readWords } from './readWords';
import type { Reader } from './reader';
import { assign } from './simpleCommand';
import { runVariable } from './runVariables';
import type { Shell, Value } from './shell';
import { exportFunction } from './shell';
import { firstText, numeric, referTo, setVariable, valueOf } from './variables';
import { runComputed, runEmbedded } from './embedded';
import { inputText } from './inputText';
import { printf } from './printed/printf';

type Builtin = (args: readonly Word[], reader: Reader, frame: Frame) => void;

function goTo(shell: Shell, path: string | null): void {
  shell.previous = shell.cwd;
  shell.cwd = path;
}

function target(args: readonly Word[], reader: Reader, frame: Frame): string | null {
  const word = args.find((arg) => !/^-(?:[LPe@]+|-)$/.test(arg.value));
  if (word === undefined) {
    const home = firstText(valueOf('HOME', reader, frame));
    return home.includes(UNKNOWN_PART) ? null : home;
  }
  if (word.value === '-') return frame.shell.previous;
  return word.dynamic || word.glob ? null : absolutePath(word.value, frame.shell.cwd);
}

const cd: Builtin = (args, reader, frame) => {
  goTo(frame.shell, target(args, reader, frame));
};

const pushd: Builtin = (args, reader, frame) => {
  frame.shell.folders.push(frame.shell.cwd);
  goTo(frame.shell, target(args, reader, frame));
};

const popd: Builtin = (_, __, frame) => {
  goTo(frame.shell, frame.shell.folders.pop() ?? null);
};

type Declaring = { readonly exported: boolean; readonly lists: readonly string[] };

function declareWord(text: string, { exported, lists }: Declaring, reader: Reader, frame: Frame): void {
  const [, name, sign, value = ''] = /^(\w+)(\+?=)?([^]*)$/.exec(text) ?? [];
  if (name === undefined || lists.includes(name)) return;
  const before = sign === '=' ? '' : firstText(valueOf(name, reader, frame));
  if (sign !== undefined) setVariable(name, before + value, exported, reader, frame.shell);
  else if (exported && before !== UNKNOWN_PART) setVariable(name, before, true, reader, frame.shell);
}

function assignedBy({ value, span }: Word): [name: string, text: string, span: Span] {
  const [, name = '', text = ''] = /^(\w+)=([^]*)$/.exec(value) ?? [];
  return [name, text, span];
}

/** `export -f f`, `declare -p`, `declare -n a=b`: nothing that gives a variable its value. */
function declaresOther(args: readonly Word[], options: string, exportsAlways: boolean, { shell }: Frame): boolean {
  const isOfFunctions = /-\w*f/.test(options);
  if (exportsAlways && isOfFunctions) for (const { value } of args) exportFunction(shell, value);
  if (isOfFunctions || /-\w*[Fp]/.test(options)) return true;
  if (exportsAlways || !/-\w*n/.test(options)) return false;
  for (const word of args) {
    const [name, other] = assignedBy(word);
    if (name !== '') referTo(name, other, shell);
  }
  return true;
}

/** `export A=b C`, `declare -x A`, `local A=b`; a list's items come from how it is written. */
function declare(exportsAlways: boolean): Builtin {
  return (args, reader, frame) => {
    const options = args.map((arg) => arg.value).filter((value) => /^-/.test(value));
    if (declaresOther(args, options.join(' '), exportsAlways, frame)) return;
    const takesBack = exportsAlways && options.some((option) => /^-\w*n/.test(option));
    const exported = !takesBack && (exportsAlways || options.some((option) => /^-\w*x/.test(option)));
    const written = (frame.syntax?.words ?? []).flatMap((word) => word.assignment ?? []);
    const lists = written.filter((one) => one.items !== null);
    for (const assignment of lists) assign(assignment, exported, reader, frame);
    const declaring = { exported, lists: lists.map((one) => one.name) };
    for (const { value } of args) declareWord(value, declaring, reader, frame);
    if (exported)
      args.forEach((word) => {
        runVariable(...assignedBy(word), reader, frame);
      });
  };
}

const unset: Builtin = (args, reader, frame) => {
  const ofFunctions = args.some((arg) => arg.value === '-f');
  for (const { value } of args) {
    if (!/^\w+$/.test(value)) continue;
    if (!ofFunctions) setVariable(value, null, false, reader, frame.shell);
    frame.shell.functions.set(value, null);
  }
};

/** Names that get a value nobody knows. */
const fill: Builtin = (args, reader, frame) => {
  for (const { value } of args)
    if (/^[a-zA-Z_]\w*$/.test(value)) setVariable(value, UNKNOWN_PART, false, reader, frame.shell);
};

/** Options of `read` that change nothing of which name gets what; fish has its scopes. */
const IDLE_OF_READ = /^(?:-r|-[lgxUu]+|--(?:local|global|export|universal|function))$/;

/** A loop that reads a listing line by line is run once, for all of its lines. */
const read: Builtin = (args, reader, frame) => {
  fill(args, reader, frame);
  const text = inputText(reader, frame) ?? '';
  const names = args.map(({ value }) => value).filter((value) => /^[a-zA-Z_]\w*$/.test(value));
  const [name] = names;
  const line = text.replace(/[\n\0]+$/, '');
  if (name === undefined || /[\n\0]/.test(line)) return;
  const isListing = line.includes(LISTED_PART) || processesIn(line).length > 0;
  if (names.length === 1 && isListing) setVariable(name, line, false, reader, frame.shell);
  else if (args.every(({ value }) => IDLE_OF_READ.test(value) || !value.startsWith('-')))
    readWords(names, line, reader, frame);
};

const compute: Builtin = (args, reader, frame) => {
  for (const { value, span } of args) {
    runEmbedded(value, span, reader, frame);
    runComputed(value.match(/[A-Za-z_]\w*/g) ?? [], span, reader, frame);
    const name = /^[a-zA-Z_]\w*/.exec(value)?.[0];
    if (name !== undefined) setVariable(name, UNKNOWN_PART, false, reader, frame.shell);
  }
};

/** fish: what `set` makes of a variable: `-a` puts behind what it holds, `-p` before it. */
function setTo(name: string, flags: string, values: readonly string[], reader: Reader, frame: Frame): Value {
  const held = /[ap]/.test(flags) ? (valueOf(name, reader, frame) ?? []) : [];
  const before = typeof held === 'string' ? [held] : held;
  const all = flags.includes('p') ? [...values, ...before] : [...before, ...values];
  return all.length === 1 ? all.join('') : all;
}

const LONG: Readonly<Record<string, string>> = {
  '--append': 'a',
  '--prepend': 'p',
  '--erase': 'e',
  '--export': 'x',
  '--query': 'q',
  '--show': 'S',
  '--names': 'n',
};

/** fish: `set [-gxe] NAME VALUE…`; an item that is set by its number leaves a list that is not known. */
const setInFish: Builtin = (args, reader, frame) => {
  const given = args.findIndex(({ value }) => !value.startsWith('-'));
  const flags = args
    .slice(0, given)
    .map(({ value }) => LONG[value] ?? (value.startsWith('--') ? '' : value))
    .join('');
  const [name = '', ...values] = args.slice(given).map(({ value }) => value);
  if (given < 0 || /[qSnL]/.test(flags)) return;
  const item = /^(\w+)\[/.exec(name)?.[1];
  const value = flags.includes('e') ? null : setTo(name, flags, values, reader, frame);
  setVariable(item ?? name, item === undefined ? value : UNKNOWN_PART, flags.includes('x'), reader, frame.shell);
};

const set: Builtin = (args, reader, frame) => {
  if (frame.shell.dialect === 'fish') {
    setInFish(args, reader, frame);
    return;
  }
  const { shell } = frame;
  const values = args.map((arg) => arg.value);
  const end = values.indexOf('--');
  const name = shell.positional?.[0] ?? 'sh';
  if (end >= 0) shell.positional = [name, ...values.slice(end + 1)];
  else if (values.length > 0 && values.slice(0, 1).every((value) => !/^[-+]/.test(value)))
    shell.positional = [name, ...values];
  values.slice(0, end < 0 ? values.length : end).forEach((value, index) => {
    if (/^-[a-zA-Z]*a/.test(value) || (value === '-o' && values[index + 1] === 'allexport')) shell.exportsAll = true;
    if (/^\+[a-zA-Z]*a/.test(value) || (value === '+o' && values[index + 1] === 'allexport')) shell.exportsAll = false;
  });
};

const shift: Builtin = (args, _, frame) => {
  const { positional } = frame.shell;
  if (positional === null) return;
  const [first] = args;
  const count = first === undefined ? 1 : Number(first.value);
  if (!Number.isInteger(count)) frame.shell.positional = null;
  // More than there are is an error of the shell, and changes nothing.
  else if (count < positional.length) {
    frame.shell.positional = [...positional.slice(0, 1), ...positional.slice(1 + count)];
  }
};

/** fish: `alias NAME TEXT`, in two words. */
function aliasInFish(args: readonly Word[], { shell }: Frame): void {
  const [name, text] = args.map((arg) => arg.value).filter((value) => !value.startsWith('-'));
  if (name !== undefined && text !== undefined && !name.includes('='))
    shell.aliases.set(name, { text, line: -1, anywhere: false });
}

/** `alias NAME=TEXT`; in zsh `-g` for a word anywhere, `-s` for the ending of a file. */
const alias: Builtin = (args, _, frame) => {
  const options = args.map((arg) => arg.value).filter((value) => /^-[a-zA-Z]/.test(value));
  const anywhere = options.some((option) => option.includes('g'));
  const ending = options.some((option) => option.includes('s')) ? '.' : '';
  // fish makes a function of it, which is there at once.
  const line = frame.shell.dialect === 'fish' ? -1 : (frame.syntax?.line ?? 0);
  if (line < 0) aliasInFish(args, frame);
  for (const { value } of args) {
    const [, name, text] = /^([^=\s]+)=([^]*)$/.exec(value) ?? [];
    if (name !== undefined && text !== undefined) frame.shell.aliases.set(`${ending}${name}`, { text, line, anywhere });
  }
};

const unalias: Builtin = (args, _, frame) => {
  for (const { value } of args) frame.shell.aliases.set(value, null);
};

/** `trap 'code' EXIT`: the code runs sooner or later. */
const trap: Builtin = (args, reader, frame) => {
  const [code, ...signals] = args.filter((arg) => !/^-[lp-]$/.test(arg.value));
  if (code === undefined || signals.length === 0 || code.value === '-' || code.value === '') return;
  reader.runText(code.value, code.span, { ...frame, redirects: [], via: [...frame.via, 'trap'] });
};

/** `test -v 'x[…]'` and `test … -eq …` compute with what they are given. */
const test: Builtin = (args, reader, frame) => {
  args.forEach((arg, index) => {
    if (args[index - 1]?.value !== '-v') return;
    if (!arg.dynamic) runEmbedded(arg.value, arg.span, reader, frame);
    else if (!numeric.has(arg.raw.slice(1))) {
      reader.unknown('dynamic', 'possible', arg.span, `\`-v ${arg.raw}\` runs a substitution in a subscript`);
    }
  });
};

const builtins: Readonly<Record<string, Builtin>> = {
  cd,
  pushd,
  popd,
  export: declare(true),
  declare: declare(false),
  typeset: declare(false),
  local: declare(false),
  readonly: declare(false),
  unset,
  read,
  mapfile: fill,
  readarray: fill,
  getopts: fill,
  let: compute,
  set,
  shift,
  alias,
  unalias,
  hash,
  trap,
  test,
  '[': test,
  printf: (args, reader, frame) => {
    const [option, name, ...words] = args.map((arg) => arg.value);
    if (option === '-v' && name !== undefined && /^\w+$/.test(name))
      setVariable(name, printf(words), false, reader, frame.shell);
  },
};

/** Does to the shell what a builtin of that name does. */
export function runBuiltin(name: string, args: readonly Word[], reader: Reader, frame: Frame): void {
  if (Object.hasOwn(builtins, name)) builtins[name]?.(args, reader, frame);
}
