import type { Word } from '../../model/command';
import { UNKNOWN_PART } from '../../model/command';
import type { Frame } from './frame';
import { fileText, inputText } from './inputText';
import type { Reader } from './reader';
import { ansiText } from '../syntax/quoting';

type Output = (args: readonly string[], reader: Reader, frame: Frame) => string;

function echo(args: readonly string[]): string {
  const first = args.findIndex((arg) => !/^-[neE]+$/.test(arg));
  const count = first < 0 ? args.length : first;
  const options = args.slice(0, count).join('');
  const text = args.slice(count).join(' ');
  return (options.includes('e') ? ansiText(text) : text) + (options.includes('n') ? '' : '\n');
}

/** `%s`, `%d`, `%b`, `%q` and `%%`; the format is used again while arguments are left. */
function printf(args: readonly string[]): string {
  const [format, ...values] = args[0] === '--' ? args.slice(1) : args;
  if (format === undefined || format === '-v') return '';
  const turns = /%[^%]/.test(format) ? values.slice() : [];
  let text = '';
  let room = 200;
  do {
    text += ansiText(format).replace(/%[-+ 0#]*\d*(?:\.\d+)?([sdiuqbcxf%])/g, (_, sign: string) => {
      if (sign === '%') return '%';
      const value = turns.shift() ?? '';
      return sign === 'b' ? ansiText(value) : value;
    });
    room -= 1;
  } while (turns.length > 0 && room > 0);
  return room > 0 ? text : UNKNOWN_PART;
}

function cat(args: readonly string[], reader: Reader, frame: Frame): string {
  const files = args.filter((arg) => arg === '-' || !arg.startsWith('-'));
  if (args.some((arg) => arg !== '-' && arg.startsWith('-'))) return UNKNOWN_PART;
  const texts = (files.length === 0 ? ['-'] : files).map((file) =>
    file === '-' ? (inputText(reader, frame) ?? UNKNOWN_PART) : (fileText(file, reader, frame) ?? UNKNOWN_PART),
  );
  return texts.join('');
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base 64 as Latin-1 text, which holds for every script that is not meant to deceive. */
function decoded(text: string): string {
  let bits = 0;
  let held = 0;
  let result = '';
  for (const character of text.replace(/[\s=]/g, '')) {
    const value = alphabet.indexOf(character);
    if (value < 0) return UNKNOWN_PART;
    bits = (bits << 6) | value;
    held += 6;
    if (held >= 8) {
      held -= 8;
      result += String.fromCharCode((bits >> held) & 255);
      bits &= (1 << held) - 1;
    }
  }
  return result;
}

function base64(args: readonly string[], reader: Reader, frame: Frame): string {
  const text = inputText(reader, frame);
  const isDecoding = args.length === 1 && args.every((arg) => /^(?:-d|-D|--decode)$/.test(arg));
  return isDecoding && text !== null && !text.includes(UNKNOWN_PART) ? decoded(text) : UNKNOWN_PART;
}

/** `which terraform`: somewhere, a program of that name. */
function which(args: readonly string[]): string {
  const names = args.filter((arg) => !arg.startsWith('-'));
  return names.map((name) => `${UNKNOWN_PART}/${name}\n`).join('');
}

const MKTEMP_VALUED = new Set(['-p', '--suffix']);

/** A fresh name in the temporary folder, or after the template; somewhere unknown when a folder is given apart. */
function mktemp(args: readonly string[]): string {
  if (args.some((arg) => MKTEMP_VALUED.has(arg) || arg.startsWith('--tmpdir'))) return UNKNOWN_PART;
  const template = args.find((arg) => !arg.startsWith('-')) ?? 'tmp.XXXXXXXXXX';
  const name = template.replace(/X{3,}/, UNKNOWN_PART);
  // A template of one's own stands in the working folder unless `-t` says otherwise.
  const isOwn = template.includes('/') || (args.includes(template) && !args.includes('-t'));
  return `${isOwn ? '' : '/tmp/'}${name}\n`;
}

const silent: Output = () => '';

const outputs: Readonly<Record<string, Output>> = {
  echo,
  mktemp,
  printf,
  cat,
  base64,
  tee: (_, reader, frame) => inputText(reader, frame) ?? UNKNOWN_PART,
  pwd: (_, __, frame) => `${frame.shell.cwd ?? UNKNOWN_PART}\n`,
  which,
  command: ([option, ...names]) => (option === '-v' || option === '-V' ? which(names) : UNKNOWN_PART),
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

/** What a program prints, where that can be told from its arguments and input; else `UNKNOWN_PART`. */
export function outputOf(program: string, args: readonly Word[], reader: Reader, frame: Frame): string {
  if (!Object.hasOwn(outputs, program)) return UNKNOWN_PART;
  const output = outputs[program];
  if (output === undefined || args.some((arg) => arg.glob)) return UNKNOWN_PART;
  const text = output(
    args.map((arg) => arg.value),
    reader,
    frame,
  );
  reader.spend(text.length / 2000);
  return text;
}
