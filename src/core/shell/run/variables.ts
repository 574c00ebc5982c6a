import { UNKNOWN_PART } from '../../model/command';
import type { Frame } from './frame';
import type { Reader } from './reader';
import { LONGEST } from './reader';
import type { Shell, Value } from './shell';
import { variableIn } from './shell';

/** Parameters that are always numbers, whatever their value. */
export const numeric: ReadonlySet<string> = new Set([
  '?',
  '#',
  '$',
  '!',
  'RANDOM',
  'SECONDS',
  'LINENO',
  'UID',
  'EUID',
  'PPID',
  'BASHPID',
]);

function positionalValue(name: string, positional: readonly string[] | null): Value | null {
  if (name === '@' || name === '*') return positional === null ? UNKNOWN_PART : positional.slice(1);
  if (name === '#') return positional === null ? UNKNOWN_PART : String(Math.max(0, positional.length - 1));
  return positional === null ? UNKNOWN_PART : (positional[Number(name)] ?? null);
}

/** What variables stand for that the shell sets itself; `undefined` for any other. */
function ownValue(name: string, reader: Reader, frame: Frame): string | undefined {
  const { shell, host } = frame;
  if (name === 'IFS') return ' \t\n';
  if (name === 'PWD') return shell.cwd ?? UNKNOWN_PART;
  if (name === 'OLDPWD') return shell.previous ?? UNKNOWN_PART;
  // Which shell it is, is not known; that it is one, is.
  if (name === 'SHELL' || name === 'BASH') return `${UNKNOWN_PART}/${name === 'BASH' ? 'bash' : 'sh'}`;
  return name === 'HOME' && host === null ? (reader.options.variables('HOME') ?? reader.options.home) : undefined;
}

/** A reference that leads back to itself ends here. */
const MOST_REFERENCES = 8;

/** Under which name a shell's layer keeps what a reference leads to; no variable is called like that. */
const referenceKey = (name: string): string => `&${name}`;

/** Under which name a shell's layer keeps the keys of a list's items, in their order, and that it is a map. */
export const keysName = (name: string): string => `keys ${name}`;
export const mapName = (name: string): string => `map ${name}`;

/** `declare -n a=b`: from now on `a` is another name of `b`. */
export function referTo(name: string, other: string, shell: Shell): void {
  shell.variables.set(referenceKey(name), other);
}

/** How a variable keeps what it is given: as a number, in small or capital letters. */
const shapeName = (name: string): string => `shape ${name}`;

/** `declare -i x`: what it is given is computed first. */
export function declareInteger(name: string, shell: Shell): void {
  shell.variables.set(shapeName(name), 'number');
}

/** `declare -l x`, `declare -u x` */
export function declareCase(name: string, to: 'upper' | 'lower', shell: Shell): void {
  shell.variables.set(shapeName(name), to);
}

/** `number`, `upper`, `lower`; null for a variable that keeps what it is given. */
export function shapeOf(name: string, shell: Shell): string | null {
  const shape = variableIn(shell, shapeName(name));
  return typeof shape === 'string' ? shape : null;
}

/** The variable that a name stands for, through what `declare -n` said. */
export function meantBy(name: string, shell: Shell): string {
  let meant = name;
  for (let turn = 0; turn < MOST_REFERENCES; turn += 1) {
    const next = variableIn(shell, referenceKey(meant));
    if (typeof next !== 'string' || !/^\w+$/.test(next)) return meant;
    meant = next;
  }
  return meant;
}

/** A variable's value: null when it is certainly unset, `UNKNOWN_PART` when it is not known. */
export function valueOf(written: string, reader: Reader, frame: Frame): Value | null {
  // zsh has the words it was called with under a name, too.
  const isWords = written === 'argv' && frame.shell.dialect === 'zsh';
  const name = isWords ? '@' : meantBy(written, frame.shell);
  if (/^(?:[@*#]|\d+)$/.test(name)) return positionalValue(name, frame.shell.positional);
  if (name === '') return null;
  const set = variableIn(frame.shell, name);
  if (set !== undefined) return set;
  const outer = frame.host === null ? reader.options.variables(name) : undefined;
  const own = ownValue(name, reader, frame);
  return (name === 'SHELL' ? (outer ?? own) : (own ?? outer)) ?? UNKNOWN_PART;
}

export function firstText(value: Value | null): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : (value[0] ?? '');
}

function isExported(name: string, reader: Reader, shell: Shell): boolean {
  return shell.exportsAll || Object.hasOwn(shell.exports, name) || reader.options.variables(name) !== undefined;
}

/** Gives a variable its value; one that is in the environment changes there too. */
export function setVariable(
  written: string,
  value: Value | null,
  exported: boolean,
  reader: Reader,
  shell: Shell,
): void {
  const name = meantBy(written, shell);
  const kept = typeof value === 'string' && value.length > LONGEST ? UNKNOWN_PART : value;
  shell.variables.set(name, kept);
  if (variableIn(shell, keysName(name)) !== undefined) shell.variables.set(keysName(name), null);
  if (exported || isExported(name, reader, shell)) {
    reader.spend(1 + Object.keys(shell.exports).length / 10);
    shell.exports = { ...shell.exports, [name]: kept === null ? null : firstText(kept) };
  }
}
