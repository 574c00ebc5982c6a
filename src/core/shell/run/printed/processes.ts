import { ownField } from '../../../model/ownField';
import { UNKNOWN_PART } from '../../../model/command';
import { processesIn, processPart } from '../../../model/processPart';
import type { Frame } from '../frame';
import { inputText } from '../inputText';
import type { Reader } from '../reader';
import { awk } from './awk';
import { lineTools } from './lineTools';
import { listers } from './listers';
import type { Output } from './output';
import { sed } from './sed';

/** Whatever the program is asked for is what the processes are known by. */
const asked: Output = (args) => `${processPart(args.join(' '))}\n`;

/** `lsof -t FILE`: numbers alone; without it a table of files. */
const lsof: Output = (args, reader, frame) =>
  args.some((arg) => /^-[a-zA-Z]*t/.test(arg)) ? asked(args, reader, frame) : UNKNOWN_PART;

/** `Get-CimInstance Win32_Process -Filter …`, and nothing else of a machine that can be asked for so. */
const instances: Output = (args, reader, frame) =>
  args.some((arg) => /win32_process\b/i.test(arg)) ? asked(args, reader, frame) : UNKNOWN_PART;

function numbersIn(reader: Reader, frame: Frame): readonly string[] {
  return processesIn(inputText(reader, frame) ?? '');
}

/** A filter of lines of processes leaves some of them; `named` adds what it asks for to what they are known by. */
function passing(other: Output | undefined, named: (args: readonly string[]) => string): Output {
  return (args, reader, frame) => {
    const names = numbersIn(reader, frame);
    if (names.length === 0) return other === undefined ? UNKNOWN_PART : other(args, reader, frame);
    return names.map((name) => `${processPart(`${name} ${named(args)}`)}\n`).join('');
  };
}

const nothingMore = (): string => '';

/** The words of a search, unless they say which lines are left out. */
function sought(args: readonly string[]): string {
  return args.some((arg) => /^-[a-zA-Z]*v|^--invert-match$/.test(arg)) ? '' : args.join(' ');
}

const spoken = (args: readonly string[]): string => args.join(' ');
const filters: Readonly<Record<string, (args: readonly string[]) => string>> = {
  ...{ grep: sought, egrep: sought, fgrep: sought, rg: sought, awk: spoken, gawk: spoken, mawk: spoken, sed: spoken },
  ...{ 'where-object': spoken, 'select-string': spoken, 'select-object': nothingMore, 'sort-object': nothingMore },
  ...{ cut: nothingMore, head: nothingMore, tail: nothingMore, tr: nothingMore, sort: nothingMore, uniq: nothingMore },
};

/** What the same programs print of any other lines. */
const readers: Readonly<Record<string, Output>> = { ...lineTools, ...listers, sed, awk, gawk: awk, mawk: awk };

/** Programs that print the numbers of processes, or lines about them, and what is put behind them in a pipe. */
export const processes: Readonly<Record<string, Output>> = {
  pgrep: asked,
  pidof: asked,
  fuser: asked,
  lsof,
  ps: () => `${processPart('')}\n`,
  'get-process': asked,
  'get-ciminstance': instances,
  'get-wmiobject': instances,
  ...Object.fromEntries(
    Object.entries(filters).map(([name, named]) => [name, passing(ownField(readers, name), named)]),
  ),
};
