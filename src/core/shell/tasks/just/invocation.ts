import type { Word } from '../../../model/command';
import { absolutePath } from '../../../model/filePath';
import type { Parsed } from '../../wrappers/optionGrammar';
import { hasOption, optionValue, parseOptions } from '../../wrappers/optionGrammar';
import type { WrapperCall } from '../../wrappers/wrapper';
import type { TaskFile } from '../taskFile';
import { nearestTaskFile, startFolder, taskFileIn } from '../taskFile';

/** What one call of just is asked for. */
export type JustInvocation = {
  readonly file: TaskFile;
  /** Where lines run. */
  readonly folder: string;
  readonly startedIn: string;
  readonly given: ReadonlyMap<string, string>;
  /** Names of recipes, each followed by its arguments. */
  readonly words: readonly Word[];
  /** `--command`: a program in just's environment instead of recipes. */
  readonly command: readonly Word[] | null;
};

const grammar = {
  short: 'fdsE',
  long: [
    ...['justfile', 'working-directory', 'shell', 'shell-arg', 'color', 'command-color', 'dotenv-filename', 'chooser'],
    ...[
      'dotenv-path',
      'show',
      'completions',
      'list-heading',
      'list-prefix',
      'dump-format',
      'tempdir',
      'usage',
      'cygpath',
    ],
    ...['timestamp-format', 'alias-style'],
  ],
};
const idle = [
  ...['-l', '--list', '-s', '--show', '-n', '--dry-run', '--evaluate', '--summary', '--dump', '--fmt', '--init', '-e'],
  ...['--edit', '--completions', '--groups', '--variables', '--man', '--usage', '--changelog', '-h', '--help', '-V'],
  ...['--version', '--json', '--request'],
];
const names = ['justfile', 'Justfile', '.justfile', 'JUSTFILE'];

/** `--set NAME VALUE` takes two words. */
function withoutSets(args: readonly Word[], given: Map<string, string>): readonly Word[] {
  const at = args.findIndex((word) => word.value === '--set');
  const [, name, value] = at < 0 ? [] : args.slice(at, at + 3);
  if (name === undefined || value === undefined) return args;
  given.set(name.value, value.value);
  return withoutSets([...args.slice(0, at), ...args.slice(at + 3)], given);
}

function fileFor(parsed: Parsed, from: string, call: WrapperCall): TaskFile | null {
  const named = optionValue(parsed, '-f', '--justfile');
  return named === null ? nearestTaskFile(from, names, call) : taskFileIn(from, [named.value], call);
}

/** `just folder/recipe` is the recipe of another folder's justfile. */
function splitFolder(word: Word | undefined): { readonly folder: string; readonly recipe: Word } | null {
  const slash = word === undefined || word.dynamic ? -1 : word.value.lastIndexOf('/');
  if (word === undefined || slash < 0) return null;
  return { folder: word.value.slice(0, slash + 1), recipe: { ...word, value: word.value.slice(slash + 1) } };
}

function withoutAssignments(words: readonly Word[], given: Map<string, string>): readonly Word[] {
  const count = words.findIndex((word) => {
    const one = assigned(word);
    if (one !== null) given.set(one.name, one.value);
    return one === null;
  });
  return count < 0 ? [] : words.slice(count);
}

/** `--command` ends the options; a program follows. */
function split(args: readonly Word[]): { readonly args: readonly Word[]; readonly command: readonly Word[] | null } {
  const behind = args.findIndex((word) => word.value === '-c' || word.value === '--command');
  return behind < 0 ? { args, command: null } : { args: args.slice(0, behind), command: args.slice(behind + 1) };
}

/** Null when no justfile says what would run, or nothing would. */
export function justInvocation(call: WrapperCall): JustInvocation | null {
  const given = new Map<string, string>();
  const { args, command } = split(call.args);
  const parsed = parseOptions(withoutSets(args, given), grammar);
  const startedIn = startFolder(null, call);
  if (startedIn === null || hasOption(parsed, ...idle)) return null;
  const [first, ...others] = withoutAssignments(parsed.rest, given);
  const there = splitFolder(first);
  const file = fileFor(parsed, absolutePath(there?.folder ?? '', startedIn) ?? startedIn, call);
  if (file === null) return null;
  const named = optionValue(parsed, '-d', '--working-directory');
  const folder = absolutePath(named?.value ?? file.folder, startedIn) ?? file.folder;
  const words = [there?.recipe ?? first, ...others].filter((word) => word !== undefined);
  return { file, folder, startedIn, given, words: words.filter((word) => word.value !== ''), command };
}

function assigned(word: Word | undefined): { readonly name: string; readonly value: string } | null {
  const [, name, value] = /^([A-Za-z_][\w-]*)=([^]*)$/.exec(word?.value ?? '') ?? [];
  return name === undefined || value === undefined ? null : { name, value };
}
