import { ownField } from '../../../model/ownField';
import { absolutePath } from '../../../model/filePath';
import type { WrapperCall } from '../../wrappers/wrapper';
import { readData } from '../readData';
import type { TaskFile } from '../taskFile';
import { nearestTaskFile } from '../taskFile';
import type { DataRecord } from '../values';
import { isRecord, itemsOf, recordAt, scalarText, textAt, textsOf } from '../values';

/** A task of a file that lists them by name. */
export type ListedTask = {
  /** Lines for a shell, in order. */
  readonly lines: readonly string[];
  /** Names of tasks before them. */
  readonly before: readonly string[];
  /** Names of tasks behind them. */
  readonly after: readonly string[];
  readonly folder: string;
  readonly variables: Readonly<Record<string, string>>;
};

export type TaskList = { readonly file: TaskFile; readonly tasks: DataRecord };

/** Where a runner's tasks are listed: names of files, and the tables in them. */
export type Listing = {
  readonly files: readonly string[];
  /** Where a key is a star, each of the tables there counts, its tasks also by `TABLE:NAME`. */
  readonly tables: readonly (readonly string[])[];
  /** `pre_NAME` and `post_NAME` run around a task. */
  readonly around?: true;
};

export const listings = {
  mise: { files: ['mise.toml', '.mise.toml', 'mise/config.toml', '.config/mise.toml'], tables: [['tasks']] },
  pixi: { files: ['pixi.toml', 'pyproject.toml'], tables: [['tasks'], ['tool', 'pixi', 'tasks']] },
  pdm: { files: ['pyproject.toml'], tables: [['tool', 'pdm', 'scripts']], around: true },
  taskipy: { files: ['pyproject.toml'], tables: [['tool', 'taskipy', 'tasks']], around: true },
  devbox: { files: ['devbox.json'], tables: [['shell', 'scripts']] },
  projen: { files: ['.projen/tasks.json'], tables: [['tasks']] },
  cargoMake: { files: ['Makefile.toml'], tables: [['tasks']] },
  rye: { files: ['pyproject.toml'], tables: [['tool', 'rye', 'scripts']] },
  poe: { files: ['pyproject.toml', 'poe_tasks.toml'], tables: [['tool', 'poe', 'tasks'], ['tasks']] },
  hatch: {
    files: ['hatch.toml', 'pyproject.toml'],
    tables: [
      ['envs', '*', 'scripts'],
      ['tool', 'hatch', 'envs', '*', 'scripts'],
      ['envs', 'default', 'scripts'],
      ['tool', 'hatch', 'envs', 'default', 'scripts'],
    ],
  },
  pipenv: { files: ['Pipfile'], tables: [['scripts']] },
  composer: { files: ['composer.json'], tables: [['scripts']] },
  deno: { files: ['deno.json', 'deno.jsonc', 'package.json'], tables: [['tasks'], ['scripts']] },
} as const satisfies Readonly<Record<string, Listing>>;

function tableAt(root: unknown, keys: readonly string[]): DataRecord {
  const star = keys.indexOf('*');
  if (star < 0) return recordAt(root, ...keys);
  const places = Object.entries(recordAt(root, ...keys.slice(0, star)));
  const tasks = places.flatMap(([place, said]) =>
    Object.entries(tableAt(said, keys.slice(star + 1))).flatMap(([name, task]) => [
      [name, task],
      [`${place}:${name}`, task],
    ]),
  );
  return Object.fromEntries(tasks) as DataRecord;
}

/** The tasks that the nearest file lists; null when there is no file. */
export function taskList({ files, tables }: Listing, folder: string, call: WrapperCall): TaskList | null {
  const file = nearestTaskFile(folder, files, call);
  if (file === null) return null;
  const root = readData(file);
  const tasks = Object.assign({}, ...tables.map((keys) => tableAt(root, keys))) as DataRecord;
  return { file, tasks };
}

/** What runs of a step of a list of tasks: a line, or another task. */
function stepOf(step: unknown): { readonly line: string | null; readonly task: string | null } {
  if (typeof step === 'string') return { line: step, task: null };
  const line = textAt(step, 'cmd') ?? textAt(step, 'shell') ?? textAt(step, 'exec');
  return { line, task: textAt(step, 'ref') ?? textAt(step, 'task') ?? textAt(step, 'spawn') };
}

function linesIn(said: DataRecord): readonly string[] {
  const { cmd, shell, run, command, composite, chain, sequence, steps, args, file, script } = said;
  const whole = Array.isArray(cmd) ? [textsOf(cmd).join(' ')] : textsOf(cmd);
  const behind = Array.isArray(args) && typeof command === 'string' ? [command, ...textsOf(args)].join(' ') : command;
  const others = [shell, run, behind, composite, chain, sequence, steps].flatMap(itemsOf);
  // A script in one word names a function; several lines of one are code.
  const code = textsOf(script).join('\n');
  const texts = [...textsOf(file), ...(/\s/.test(code) ? [code] : [])];
  return [...whole, ...others.flatMap((one) => stepOf(one).line ?? stepOf(one).task ?? []), ...texts];
}

function taskNamed(one: unknown): readonly string[] {
  const name = typeof one === 'string' ? one : textAt(one, 'task');
  return name === null ? [] : [name];
}

/** A task by another name that it says itself. */
function aliased(name: string, tasks: DataRecord): unknown {
  return Object.values(tasks).find(
    (task) => isRecord(task) && [task['alias'], task['aliases']].some((one) => textsOf(one).includes(name)),
  );
}

/** One task of a list; null when the list has none of that name. */
export function listedTask(name: string, { file, tasks }: TaskList, around = false): ListedTask | null {
  const value = Object.hasOwn(tasks, name) ? ownField(tasks, name) : aliased(name, tasks);
  if (value === undefined) return null;
  const said = isRecord(value) ? value : {};
  const lines = isRecord(value) ? linesIn(said) : textsOf(value);
  const needs = ['depends', 'depends-on', 'depends_on', 'deps', 'dependencies'].flatMap((key) =>
    itemsOf(ownField(said, key)),
  );
  const dir = textAt(said, 'dir') ?? textAt(said, 'cwd') ?? textAt(said, 'working_dir');
  const variables = Object.entries(recordAt(said, 'env')).map(([key, one]) => [key, scalarText(one) ?? ''] as const);
  return {
    lines,
    before: [...(around ? [`pre_${name}`] : []), ...needs.flatMap(taskNamed)],
    after: [...itemsOf(said['depends_post']).flatMap(taskNamed), ...(around ? [`post_${name}`] : [])],
    folder: absolutePath(dir ?? '', file.folder) ?? file.folder,
    variables: Object.fromEntries(variables),
  };
}
