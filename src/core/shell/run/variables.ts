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
  return name === 'HOME' && host === null ? (reader.options.variables('HOME') ?? reader.options.home) : undefined;
}

/** A variable's value: null when it is certainly unset, `UNKNOWN_PART` when it is not known. */
export function valueOf(name: string, reader: Reader, frame: Frame): Value | null {
  if (/^(?:[@*#]|\d+)$/.test(name)) return positionalValue(name, frame.shell.positional);
  const set = variableIn(frame.shell, name);
  if (set !== undefined) return set;
  const outer = frame.host === null ? reader.options.variables(name) : undefined;
  return ownValue(name, reader, frame) ?? outer ?? UNKNOWN_PART;
}

export function firstText(value: Value | null): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : (value[0] ?? '');
}

function isExported(name: string, reader: Reader, shell: Shell): boolean {
  return shell.exportsAll || name in shell.exports || reader.options.variables(name) !== undefined;
}

/** Gives a variable its value; one that is in the environment changes there too. */
export function setVariable(name: string, value: Value | null, exported: boolean, reader: Reader, shell: Shell): void {
  const kept = typeof value === 'string' && value.length > LONGEST ? UNKNOWN_PART : value;
  shell.variables.set(name, kept);
  if (exported || isExported(name, reader, shell)) {
    reader.spend(1 + Object.keys(shell.exports).length / 10);
    shell.exports = { ...shell.exports, [name]: kept === null ? null : firstText(kept) };
  }
}
