import { parse } from 'jsonc-parser';
import { absolutePath } from '../../../model/filePath';
import type { WrapperCall } from '../../wrappers/wrapper';
import type { TaskFile } from '../taskFile';
import { nearestTaskFile } from '../taskFile';
import type { DataRecord } from '../values';
import { isRecord, itemsOf, recordAt, scalarText, textAt, textsOf } from '../values';
import { readToml } from './toml';

/** A task of a file that lists them by name. */
export type ListedTask = {
  /** Lines for a shell, in order. */
  readonly lines: readonly string[];
  /** Names of tasks before them. */
  readonly before: readonly string[];
  readonly folder: string;
  readonly variables: Readonly<Record<string, string>>;
};

export type TaskList = { readonly file: TaskFile; readonly tasks: DataRecord };

/** Where a runner's tasks are listed: names of files, and the tables in them. */
export type Listing = { readonly files: readonly string[]; readonly tables: readonly (readonly string[])[] };

export const listings = {
  mise: { files: ['mise.toml', '.mise.toml', 'mise/config.toml', '.config/mise.toml'], tables: [['tasks']] },
  pixi: { files: ['pixi.toml', 'pyproject.toml'], tables: [['tasks'], ['tool', 'pixi', 'tasks']] },
  pdm: { files: ['pyproject.toml'], tables: [['tool', 'pdm', 'scripts']] },
  rye: { files: ['pyproject.toml'], tables: [['tool', 'rye', 'scripts']] },
  poe: { files: ['pyproject.toml', 'poe_tasks.toml'], tables: [['tool', 'poe', 'tasks'], ['tasks']] },
  hatch: {
    files: ['hatch.toml', 'pyproject.toml'],
    tables: [
      ['envs', 'default', 'scripts'],
      ['tool', 'hatch', 'envs', 'default', 'scripts'],
    ],
  },
  pipenv: { files: ['Pipfile'], tables: [['scripts']] },
  composer: { files: ['composer.json'], tables: [['scripts']] },
  deno: { files: ['deno.json', 'deno.jsonc', 'package.json'], tables: [['tasks'], ['scripts']] },
} as const satisfies Readonly<Record<string, Listing>>;

/** The tasks that the nearest file lists; null when there is no file. */
export function taskList({ files, tables }: Listing, folder: string, call: WrapperCall): TaskList | null {
  const file = nearestTaskFile(folder, files, call);
  if (file === null) return null;
  const root: unknown = /\.jsonc?$/.test(file.path) ? parse(file.text) : readToml(file.text);
  const tasks = Object.assign({}, ...tables.map((keys) => recordAt(root, ...keys))) as DataRecord;
  return { file, tasks };
}

/** What runs of a step of a list of tasks: a line, or another task. */
function stepOf(step: unknown): { readonly line: string | null; readonly task: string | null } {
  if (typeof step === 'string') return { line: step, task: null };
  return { line: textAt(step, 'cmd') ?? textAt(step, 'shell'), task: textAt(step, 'ref') ?? textAt(step, 'task') };
}

function linesIn(said: DataRecord): readonly string[] {
  const { cmd, shell, run, command, composite, chain, sequence } = said;
  const whole = Array.isArray(cmd) ? [textsOf(cmd).join(' ')] : textsOf(cmd);
  const others = [shell, run, command, composite, chain, sequence].flatMap(itemsOf);
  return [...whole, ...others.flatMap((one) => stepOf(one).line ?? [])];
}

/** One task of a list; null when the list has none of that name. */
export function listedTask(name: string, { file, tasks }: TaskList): ListedTask | null {
  const value = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
  if (value === undefined) return null;
  const said = isRecord(value) ? value : {};
  const lines = isRecord(value) ? linesIn(said) : textsOf(value);
  const needs = ['depends', 'depends-on', 'depends_on', 'deps', 'dependencies'].flatMap((key) => itemsOf(said[key]));
  const dir = textAt(said, 'dir') ?? textAt(said, 'cwd') ?? textAt(said, 'working_dir');
  const variables = Object.entries(recordAt(said, 'env')).map(([key, one]) => [key, scalarText(one) ?? ''] as const);
  return {
    lines,
    before: needs.flatMap((one) => (typeof one === 'string' ? one : (textAt(one, 'task') ?? []))),
    folder: absolutePath(dir ?? '', file.folder) ?? file.folder,
    variables: Object.fromEntries(variables),
  };
}
