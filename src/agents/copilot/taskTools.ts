import { ownField } from '../../core/model/ownField';
import { parse } from 'jsonc-parser';
import type { AgentPorts } from '../../core/model/agent';
import type { RunScript } from '../../core/model/operation';
import { dialectAt } from '../payload/dialectAt';
import { isFields, textOf } from '../payload/fields';
import type { Fields } from '../payload/fields';
import { call, changeOf, noInput, pathIn, runOf, toolCall } from '../payload/operations';
import type { Tool, ToolReader } from '../payload/operations';

/** What a task says for one system in the place of what it says for all. */
const systems = ['linux', 'osx', 'windows'];

/** The line that VS Code makes of a task: an argument with blanks in it is quoted, every other is the shell's to read. */
function lineOf(task: Fields): string | null {
  const command = textOf(task, 'command');
  const args = task['args'] ?? [];
  if (command === null || command.trim() === '' || !Array.isArray(args)) return null;
  const words = args.map((arg: unknown) => {
    const word = isFields(arg) ? textOf(arg, 'value') : arg;
    if (typeof word !== 'string') return null;
    return /\s/.test(word) && !/^(['"]).*\1$/s.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : word;
  });
  return words.includes(null) ? null : [command, ...words].join(' ');
}

function tasksIn(text: string | null): readonly Fields[] {
  const file: unknown = text === null ? null : parse(text, [], { allowTrailingComma: true });
  const tasks = isFields(file) ? file['tasks'] : null;
  return Array.isArray(tasks) ? tasks.filter(isFields) : [];
}

function folderOf(tool: Tool, input: Fields): string | null {
  return pathIn(tool.cwd, textOf(input, 'workspaceFolder') ?? tool.cwd);
}

/** Where tasks are run, and those that are known there by name. */
type Place = {
  readonly tool: Tool;
  readonly ports: AgentPorts;
  readonly folder: string;
  readonly all: readonly Fields[];
};

function runIn({ tool, ports, folder }: Place, task: Fields): RunScript | null {
  const line = lineOf(task);
  if (line === null) return null;
  const cwd = isFields(task['options']) ? textOf(task['options'], 'cwd') : null;
  return runOf(tool, ports, line, dialectAt(folder), cwd?.replaceAll('${workspaceFolder}', folder) ?? folder);
}

function named({ all }: Place, id: string): Fields | null {
  const isIt = (task: Fields): boolean => {
    const label = textOf(task, 'label');
    return label !== null && (id === label || id === `${textOf(task, 'type') ?? ''}: ${label}`);
  };
  return all.find(isIt) ?? null;
}

/** The lines of a task alone, for every system on which it may run. Null where one is not understood. */
function ownRuns(place: Place, task: Fields): readonly RunScript[] | null {
  const given = systems
    .filter((system) => ownField(task, system) !== undefined)
    .map((system) => ownField(task, system));
  const forms = [task, ...given.map((own) => (isFields(own) ? { ...task, ...own } : {}))];
  // A task of others alone has no line of its own.
  const isBundle = task['command'] === undefined && given.length === 0 && task['dependsOn'] !== undefined;
  const runs = isBundle ? [] : forms.map((form) => runIn(place, form));
  const known = runs.filter((run) => run !== null);
  return known.length === runs.length ? known : null;
}

/**
 * Everything that running a task runs: itself, and those that it depends on, each by its name. Null where one of them is
 * not known. `seen` are the tasks so far, for they may name each other in a ring.
 */
function runsOf(place: Place, task: Fields, seen: Set<Fields> = new Set()): readonly RunScript[] | null {
  const own = seen.has(task) ? [] : ownRuns(place, task);
  if (own === null || seen.has(task)) return own;
  seen.add(task);
  const needed: unknown = task['dependsOn'] ?? [];
  const names: readonly unknown[] = Array.isArray(needed) ? needed : [needed];
  const runs: RunScript[] = [...own];
  for (const name of names) {
    const other = typeof name === 'string' ? named(place, name) : null;
    const before = other === null ? null : runsOf(place, other, seen);
    if (before === null) return null;
    runs.push(...before);
  }
  return runs;
}

/** Puts a task last in the workspace's tasks and runs it; of two with one name the older one would be run. */
const create: ToolReader = (tool, ports) => {
  const task = tool.input?.['task'];
  const folder = tool.input === null ? null : folderOf(tool, tool.input);
  if (!isFields(task) || folder === null) return noInput(tool);
  const path = `${folder}/.vscode/tasks.json`;
  const before = ports.read(path);
  const tasks = tasksIn(before);
  const place: Place = { tool, ports, folder, all: [...tasks, task] };
  const runs = runsOf(place, task);
  if (runs === null) return noInput(tool);
  const older = tasks.find((each) => each['label'] === task['label']);
  const olderRuns = older === undefined ? [] : (runsOf(place, older) ?? []);
  const after = `${JSON.stringify({ version: '2.0.0', tasks: [...tasks, task] }, null, 2)}\n`;
  return call(tool, [...runs, ...olderRuns, changeOf(path, before, after)]);
};

/** Runs a task of the workspace by its name, and those that it needs. One that the file does not hold is a call. */
const run: ToolReader = (tool, ports) => {
  const id = tool.input && textOf(tool.input, 'id');
  const folder = tool.input === null ? null : folderOf(tool, tool.input);
  if (id === null || id === '' || folder === null) return noInput(tool);
  const place: Place = { tool, ports, folder, all: tasksIn(ports.read(`${folder}/.vscode/tasks.json`)) };
  const task = named(place, id);
  const runs = task === null ? null : runsOf(place, task);
  return runs === null || runs.length === 0 ? toolCall(tool, ports, '', tool.tool) : call(tool, runs);
};

/** VS Code's tools for tasks. */
export const readTaskTool = { create, run } as const;
