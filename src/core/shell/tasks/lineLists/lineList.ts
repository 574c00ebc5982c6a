import { absolutePath } from '../../../model/filePath';
import type { Word } from '../../../model/command';
import { hasOption, optionValue, type Option, type Parsed } from '../../wrappers/optionGrammar';
import { joined, type Wrapper, type WrapperCall } from '../../wrappers/wrapper';
import { mixedOptions } from '../mixedOptions';
import { isTooDeep, runLine } from '../runLine';
import type { TaskFile } from '../taskFile';
import { nearestTaskFile, startFolder, taskFileIn } from '../taskFile';

/** What of a file is meant. */
export type Chosen = {
  /** Names that the words or options say; none means what runs without any. */
  readonly names: readonly string[];
  readonly options: readonly Option[];
  /** What stands behind `--`, as one text. */
  readonly extra: string;
};

/** A file that keeps lines for a shell, and how a program is told which of them to run. */
export type LineList = {
  readonly files: readonly string[];
  readonly lines: (file: TaskFile, chosen: Chosen) => readonly string[];
  /** The verb in front of the names; where one of them is empty, it may be left out. */
  readonly verbs: readonly string[];
  readonly short?: string;
  readonly long?: readonly string[];
  /** Options that name the file. */
  readonly file?: readonly string[];
  /** Options that name lines, several of them with commas between. */
  readonly named?: readonly string[];
};

const IDLE = ['--help', '-h', '--version', '--list', '--listenvs', '--showconfig', '--dry-run', '--notest', '--dump'];

function behindVerb(words: readonly Word[], { verbs }: LineList): readonly Word[] | null {
  if (verbs.includes(words[0]?.value ?? '-')) return words.slice(1);
  return verbs.includes('') ? words : null;
}

function fileOf({ files, file = [] }: LineList, parsed: Parsed, call: WrapperCall): TaskFile | null {
  const folder = isTooDeep(call) ? null : startFolder(null, call);
  if (folder === null) return null;
  const own = optionValue(parsed, ...file);
  if (own === null) return nearestTaskFile(folder, files, call);
  return own.dynamic ? null : taskFileIn(absolutePath(own.value, folder) ?? folder, ['', ...files], call);
}

/** Runs the lines that are meant; the program stays a command of its own. */
export function lineRunner(list: LineList): Wrapper {
  return (call) => {
    const end = call.args.findIndex(({ value }) => value === '--');
    const parsed = mixedOptions(end < 0 ? call.args : call.args.slice(0, end), {
      short: list.short ?? '',
      long: list.long ?? [],
    });
    const words = behindVerb(parsed.rest, list);
    if (words === null || hasOption(parsed, ...IDLE)) return null;
    const file = fileOf(list, parsed, call);
    if (file === null) return null;
    const asked = parsed.options.flatMap(({ name, value }) =>
      value !== null && list.named?.includes(name) === true ? value.value.split(',') : [],
    );
    const names = [...words.map(({ value }) => value), ...asked];
    const extra = end < 0 ? '' : joined(call.args.slice(end + 1));
    for (const text of list.lines(file, { names, options: parsed.options, extra }))
      if (call.reader.spend(2)) runLine(call, { text, folder: file.folder, variables: {} });
    return null;
  };
}
