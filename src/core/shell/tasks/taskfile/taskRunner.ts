import type { Word } from '../../../model/command';
import { UNKNOWN_PART } from '../../../model/command';
import { absolutePath } from '../../../model/filePath';
import type { Variables } from '../../run/shell';
import { hasOption, optionValue } from '../../wrappers/optionGrammar';
import type { Wrapper, WrapperCall } from '../../wrappers/wrapper';
import { quoted } from '../../wrappers/wrapper';
import { mixedOptions } from '../mixedOptions';
import { isTooDeep, printedBy, runLine } from '../runLine';
import type { TaskFile } from '../taskFile';
import { nearestTaskFile, startFolder, taskFileIn } from '../taskFile';
import type { DataRecord } from '../values';
import { isRecord, itemsOf, recordAt, scalarText, textAt, textsOf } from '../values';
import type { Task } from './readTaskfile';
import { readTaskfile } from './readTaskfile';
import { filledIn } from './template';

type Values = ReadonlyMap<string, string>;

type Run = {
  readonly call: WrapperCall;
  readonly tasks: ReadonlyMap<string, Task>;
  readonly base: Values;
  readonly given: Values;
  readonly shell: (text: string) => string;
};

const grammar = {
  short: 'dtoCI',
  long: ['dir', 'taskfile', 'output', 'concurrency', 'interval', 'completion', 'sort', 'cacert', 'timeout', 'expiry'],
};
const idle = [
  ...[
    '-l',
    '--list',
    '-a',
    '--list-all',
    '--summary',
    '--dry',
    '-i',
    '--init',
    '--status',
    '-h',
    '--help',
    '--version',
  ],
  ...['--completion', '-j', '--json', '-n'],
];
const stems = ['Taskfile', 'taskfile'];
const names = ['', '.dist'].flatMap((dist) =>
  ['yml', 'yaml'].flatMap((end) => stems.map((stem) => `${stem}${dist}.${end}`)),
);

/** Calls of tasks by tasks, one inside the other. */
const DEEPEST = 30;

/** Adds the variables of a list; `sh:` is run for what it prints. */
function withVariables(list: DataRecord, before: Values, run: Run, keeps: Values): Values {
  const values = new Map(before);
  for (const [name, value] of Object.entries(list)) {
    const command = textAt(value, 'sh');
    const own = isRecord(value) ? (scalarText(value['value']) ?? textAt(value, 'ref')) : scalarText(value);
    if (keeps.has(name)) continue;
    if (command !== null) values.set(name, run.shell(filledIn(command, values)).trimEnd());
    else values.set(name, own === null ? UNKNOWN_PART : filledIn(own, values));
  }
  return values;
}

/** A task of that name, or one whose name has a `*` that fits; with what the `*` stands for. */
function taskNamed(name: string, tasks: ReadonlyMap<string, Task>): Task | null {
  const exact = tasks.get(name);
  if (exact !== undefined) return exact;
  for (const [pattern, task] of tasks) {
    const parts = pattern.split('*');
    if (parts.length > 1 && name.startsWith(parts[0] ?? '') && name.endsWith(parts.at(-1) ?? '')) return task;
  }
  return null;
}

/** `for: [a, b]`: the items; what is found out when it runs is one that is not known. */
function turnsOf(step: DataRecord): readonly string[] {
  if (!('for' in step)) return [''];
  const items = Array.isArray(step['for']) ? itemsOf(step['for']).map(scalarText) : [null];
  return items.map((item) => item ?? UNKNOWN_PART);
}

/** A task that another one starts: by its name inside its own file, or from the root with a colon before it. */
function startTask(name: string, from: Task, variables: DataRecord, values: Values, run: Run, depth: number): string {
  const filled = filledIn(name, values);
  const full = filled.startsWith(':') ? filled.slice(1) : from.prefix + filled;
  const task = taskNamed(full, run.tasks);
  if (task === null) return '';
  const all = withVariables(variables, values, run, new Map());
  return runTask(task, new Map([...all].filter(([key]) => Object.hasOwn(variables, key))), run, depth + 1);
}

type Inside = {
  readonly task: Task;
  readonly values: Values;
  readonly folder: string | null;
  readonly variables: Variables;
};

function runStep(step: unknown, inside: Inside, run: Run, depth: number): string {
  const { task, values } = inside;
  if (typeof step === 'string') return runCommand(step, inside, run);
  if (!isRecord(step)) return '';
  const deferred = step['defer'];
  if (deferred !== undefined) return runStep(deferred, inside, run, depth);
  return turnsOf(step)
    .map((item) => {
      const turn = { ...inside, values: new Map([...values, ['ITEM', item] as const]) };
      const other = textAt(step, 'task');
      if (other !== null) return startTask(other, task, recordAt(step, 'vars'), turn.values, run, depth);
      return runCommand(textAt(step, 'cmd') ?? '', turn, run);
    })
    .join('');
}

function runCommand(command: string, { values, folder, variables }: Inside, run: Run): string {
  const text = filledIn(command, values);
  return text.trim() === '' ? '' : runLine(run.call, { text, folder, variables });
}

function environmentFor(task: Task, values: Values): Variables {
  const given = { ...task.environment, ...recordAt(task.body, 'env') };
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const text = scalarText(value);
      return [name, text === null ? UNKNOWN_PART : filledIn(text, values)];
    }),
  );
}

function valuesFor(task: Task, given: Values, run: Run): Values {
  const outer = Object.entries({ ...run.call.frame.shell.exports, ...run.call.frame.assigned });
  const environment = outer.map(([name, value]) => [name, value ?? ''] as const);
  const own = new Map([...environment, ['TASK', task.name], ...run.base, ...run.given, ...given]);
  const keeps = new Map([...run.given, ...given]);
  const lists = [...task.variables, recordAt(task.body, 'vars')];
  return lists.reduce<Values>((values, list) => withVariables(list, values, run, keeps), own);
}

function runTask(task: Task, given: Values, run: Run, depth: number): string {
  const { call } = run;
  if (depth > DEEPEST || !call.reader.spend(3)) {
    call.reader.unknown('too-long', 'present', call.head.span, 'tasks inside tasks, nested too deep to read');
    return UNKNOWN_PART;
  }
  const values = valuesFor(task, given, run);
  const dir = textAt(task.body, 'dir');
  const folder = dir === null ? task.folder : absolutePath(filledIn(dir, values), task.folder);
  const inside: Inside = { task, values, folder, variables: environmentFor(task, values) };
  const asked = itemsOf(task.body['preconditions']).map((one) => (isRecord(one) ? textAt(one, 'sh') : one));
  const steps = [
    ...itemsOf(task.body['deps']).map((one) => (typeof one === 'string' ? { task: one } : one)),
    ...asked,
    ...textsOf(task.body['status']),
    ...itemsOf(task.body['cmds'] ?? task.body['cmd']),
  ];
  return steps.map((step) => runStep(step, inside, run, depth)).join('');
}

type Invocation = { readonly file: TaskFile; readonly given: Values; readonly goals: readonly string[] };

function goalsAmong(words: readonly Word[], given: Map<string, string>): readonly string[] {
  const goals: string[] = [];
  for (const { value } of words) {
    const [, name, text] = /^([A-Za-z_]\w*)=([^]*)$/.exec(value) ?? [];
    if (name !== undefined && text !== undefined) given.set(name, text);
    else goals.push(value);
  }
  return goals.length === 0 ? ['default'] : goals;
}

function invocationOf(call: WrapperCall, args: readonly Word[]): Invocation | null {
  const parsed = mixedOptions(args, grammar);
  const from = startFolder(optionValue(parsed, '-d', '--dir'), call);
  if (from === null || hasOption(parsed, ...idle)) return null;
  const named = optionValue(parsed, '-t', '--taskfile');
  const file = named === null ? nearestTaskFile(from, names, call) : taskFileIn(from, [named.value], call);
  const given = new Map<string, string>();
  return file === null ? null : { file, goals: goalsAmong(parsed.rest, given), given };
}

function baseOf({ folder }: TaskFile, extra: readonly Word[], { frame }: WrapperCall): Values {
  return new Map([
    ['CLI_ARGS', extra.map(quoted).join(' ')],
    ['ROOT_DIR', folder],
    ['TASKFILE_DIR', folder],
    ['USER_WORKING_DIR', frame.shell.cwd ?? UNKNOWN_PART],
  ]);
}

/** `task [-d FOLDER] [-t FILE] [TASK…] [NAME=VALUE…] [-- ARGUMENT…]`, of a Taskfile. */
export const taskRunner: Wrapper = (call) => {
  const end = call.args.findIndex((word) => word.value === '--');
  const [own, extra] = end < 0 ? [call.args, []] : [call.args.slice(0, end), call.args.slice(end + 1)];
  const invocation = isTooDeep(call) ? null : invocationOf(call, own);
  if (invocation === null) return null;
  const { file, given, goals } = invocation;
  const tasks = new Map<string, Task>();
  const include = (path: string): TaskFile | null => taskFileIn(path, ['.', ...names], call);
  const place = { prefix: '', folder: file.folder, variables: [], depth: 0 };
  readTaskfile(file, tasks, place, { include, spend: call.reader.spend });
  if (goals.some((goal) => goal.includes(UNKNOWN_PART))) {
    call.reader.unknown('dynamic', 'possible', call.head.span, 'which task runs is not known');
  }
  const known = goals.flatMap((goal) => taskNamed(goal, tasks) ?? []);
  if (known.length === 0) return null;
  const run: Run = { call, tasks, base: baseOf(file, extra, call), given, shell: printedBy(file.folder, call) };
  return known.map((task) => runTask(task, new Map(), run, 0)).join('');
};
