import type { Word } from '../../../model/command';
import { absolutePath } from '../../../model/filePath';
import { fileText, inputText } from '../../run/inputText';
import type { Parsed } from '../../wrappers/optionGrammar';
import { hasOption, optionValue } from '../../wrappers/optionGrammar';
import type { WrapperCall } from '../../wrappers/wrapper';
import { mixedOptions } from '../mixedOptions';
import { taskFileIn, taskText } from '../taskFile';

/** What one call of make is asked for. */
export type Invocation = {
  readonly folder: string;
  /** The makefiles, one behind the other. */
  readonly text: string;
  /** `NAME=VALUE` words. */
  readonly given: ReadonlyMap<string, string>;
  readonly goals: readonly Word[];
  /** Nothing is made: it shows, asks or touches, and runs only lines that begin with `+`. */
  readonly isShown: boolean;
};

const grammar = {
  short: 'CfIoWE',
  long: ['directory', 'file', 'makefile', 'include-dir', 'old-file', 'assume-old', 'what-if', 'new-file', 'eval'],
};
const showing = ['-n', '--just-print', '--dry-run', '--recon', '-q', '--question', '-t', '--touch'];
const idle = ['-h', '--help', '-v', '--version'];
const usual = ['GNUmakefile', 'makefile', 'Makefile', 'BSDmakefile'];

/** Words of `MAKEFLAGS`, which stand before those of the line; a backslash keeps a blank in one. */
function flagsOf({ frame, head, reader }: WrapperCall): readonly Word[] {
  const set = frame.assigned['MAKEFLAGS'] ?? frame.shell.exports['MAKEFLAGS'] ?? reader.options.variables('MAKEFLAGS');
  const words = set?.match(/(?:\\[^]|[^\s\\])+/g) ?? [];
  return words.map((written, at) => {
    const value = written.replace(/\\([^])/g, '$1');
    // The letters of the first word need no dash.
    const isBare = at === 0 && /^[a-zA-Z]+$/.test(value);
    return { ...head, value: isBare ? `-${value}` : value, raw: written };
  });
}

function folderFor(parsed: Parsed, { frame }: WrapperCall): string | null {
  let folder = frame.host === null ? frame.shell.cwd : null;
  for (const { name, value } of parsed.options) {
    if ((name !== '-C' && name !== '--directory') || value === null) continue;
    folder = value.dynamic ? null : absolutePath(value.value, folder);
  }
  return folder;
}

/** `-f FILE …`, `-f -`, or the file make looks for itself; null when there is none. */
function textFor(parsed: Parsed, folder: string, call: WrapperCall): string | null {
  const named = parsed.options.flatMap(({ name, value }) =>
    ['-f', '--file', '--makefile'].includes(name) && value !== null ? [value.value] : [],
  );
  const texts = named.map((name) => {
    if (name === '-') return inputText(call.reader, call.frame);
    // `/dev/stdin` and its like are no files of the folder.
    if (/^\/(?:dev|proc)\//.test(name)) return fileText(name, call.reader, call.frame);
    return taskText(absolutePath(name, folder) ?? name, call);
  });
  if (named.length === 0) texts.push(taskFileIn(folder, usual, call)?.text ?? null);
  const first = optionValue(parsed, '-E', '--eval')?.value ?? null;
  const known = [first, ...texts].filter((text) => text !== null);
  return known.length === 0 ? null : known.join('\n');
}

/** Null when no makefile says what would run, or nothing would. */
export function invocationOf(call: WrapperCall): Invocation | null {
  const parsed = mixedOptions([...flagsOf(call), ...call.args], grammar);
  const folder = folderFor(parsed, call);
  const text = folder === null || hasOption(parsed, ...idle) ? null : textFor(parsed, folder, call);
  if (folder === null || text === null) return null;
  const given = new Map<string, string>();
  const goals: Word[] = [];
  for (const word of parsed.rest) {
    const [, name, value] = /^([^\s:=!?+]+)(?::{1,3}|\?|\+)?=([^]*)$/.exec(word.value) ?? [];
    if (name !== undefined && value !== undefined) given.set(name, value);
    // `-j 4`: the number is no target.
    else if (!/^[\d.]+$/.test(word.value)) goals.push(word);
  }
  return { folder, text, given, goals, isShown: hasOption(parsed, ...showing) };
}
