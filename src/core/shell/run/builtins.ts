import { ownField } from '../../model/ownField';
import type { Word } from '../../model/command';
import { UNKNOWN_PART } from '../../model/command';
import { absolutePath } from '../../model/filePath';
import type { Frame } from './frame';
import { hash } from './hash';
import { declare, unset } from './declarations';
import { argparse } from './argparse';
import { getopts } from './getopts';
import { mapfile, read, setNamed } from './reads';
import { trap } from './traps';
import { shadow } from './locals';
import type { Builtin } from './builtin';
import { evaluate } from './arithmetic';
import type { Reader } from './reader';
import type { Shell, Value } from './shell';
import { functionIn, setOption, variableIn } from './shell';
import { firstText, numeric, setVariable, valueOf } from './variables';
import { runComputed, runEmbedded } from './embedded';
import { printf } from './printed/printf';

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

const compute: Builtin = (args, reader, frame) => {
  for (const { value, span } of args) {
    runEmbedded(value, span, reader, frame);
    runComputed(value.match(/[A-Za-z_]\w*/g) ?? [], span, reader, frame);
    evaluate(value, reader, frame);
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
  '--local': 'l',
  '--function': 'f',
  '--global': 'g',
  '--universal': 'U',
};

/** fish: a variable that is asked for as local, or that a function is the first to set. */
function isOwnInFish(name: string, flags: string, { shell, calls }: Frame): boolean {
  return /[lf]/.test(flags) || (!/[gU]/.test(flags) && calls.length > 0 && variableIn(shell, name) === undefined);
}

/** fish: `set [-gxe] NAME VALUE…`; an item that is set by its number leaves a list that is not known. */
const setInFish: Builtin = (args, reader, frame) => {
  const given = args.findIndex(({ value }) => !value.startsWith('-'));
  const flags = args
    .slice(0, given)
    .map(({ value }) => ownField(LONG, value) ?? (value.startsWith('--') ? '' : value))
    .join('');
  const [name = '', ...values] = args.slice(given).map(({ value }) => value);
  if (given < 0 || /[qSnL]/.test(flags)) return;
  const item = /^(\w+)\[/.exec(name)?.[1];
  if (item === undefined && isOwnInFish(name, flags, frame)) shadow(name, frame);
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
  // zsh and ksh: `set -A NAME WORD…`
  if (values[0] === '-A' && values[1] !== undefined) {
    setVariable(values[1], values.slice(2), false, reader, shell);
    return;
  }
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

/** From here on a word may be another than it is written. */
const distrust: Builtin = (_, __, { shell }) => {
  shell.ends = 'nothing';
};

/** `alias NAME=TEXT`; in zsh `-g` for a word anywhere, `-s` for the ending of a file. */
const alias: Builtin = (args, _, frame) => {
  if (args.length > 0) frame.shell.ends = 'nothing';
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

/** What only changes patterns and pipes; `execfail`, `expand_aliases` and `extdebug` are others. */
const HARMLESS_OPTIONS = /^(?:-[squpo]+|\w*glob\w*|lastpipe|nocasematch|inherit_errexit|checkwinsize|histappend)$/;

/** `shopt -s lastpipe`, `shopt -u lastpipe` */
const shopt: Builtin = (args, _, { shell }) => {
  const words = args.map(({ value }) => value);
  if (!words.every((word) => HARMLESS_OPTIONS.test(word))) shell.ends = 'nothing';
  if (words.includes('lastpipe')) shell.lastPipe = words.includes('-s');
  if (words.includes('nocasematch')) setOption('anycase', words.includes('-s'), shell);
};

const options =
  (isOn: boolean): Builtin =>
  (args, _, { shell }) => {
    for (const { value } of args) if (/^\w+$/.test(value)) setOption(value, isOn, shell);
  };

/** fish: `functions --copy NAME NEW`, `functions --erase NAME…` */
const functions: Builtin = (args, _, { shell }) => {
  const words = args.map(({ value }) => value);
  const names = words.filter((word) => !word.startsWith('-'));
  const [from, to] = names;
  if (words.some((word) => /^(?:-c|--copy)$/.test(word)) && from !== undefined && to !== undefined)
    shell.functions.set(to, functionIn(shell, from));
  if (words.some((word) => /^(?:-e|--erase)$/.test(word))) for (const name of names) shell.functions.set(name, null);
};

const unalias: Builtin = (args, _, frame) => {
  for (const { value } of args) frame.shell.aliases.set(value, null);
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
  integer: declare(false),
  unset,
  read,
  mapfile,
  readarray: mapfile,
  getopts,
  let: compute,
  set,
  shift,
  alias,
  unalias,
  enable: distrust,
  disable: distrust,
  autoload: distrust,
  functions,
  argparse,
  setopt: options(true),
  unsetopt: options(false),
  shopt,
  hash,
  trap,
  test,
  '[': test,
  // `print -P` expands what it is given as a prompt.
  print: (args, reader, frame) => {
    const [option, name, ...words] = args.map((arg) => arg.value);
    if (option === '-v' && name !== undefined) setNamed(name, words.join(' '), reader, frame);
    if (!args.some(({ value }) => /^-\w*P/.test(value))) return;
    for (const { value, span } of args) runEmbedded(value, span, reader, frame);
  },
  printf: (args, reader, frame) => {
    const [option, name, ...words] = args.map((arg) => arg.value);
    if (option === '-v' && name !== undefined) setNamed(name, printf(words), reader, frame);
  },
};

/** Does to the shell what a builtin of that name does. */
export function runBuiltin(name: string, args: readonly Word[], reader: Reader, frame: Frame): void {
  ownField(builtins, name)?.(args, reader, frame);
}
