import { parse } from 'jsonc-parser';
import type { AgentPorts } from '../../core/model/agent';
import { dialectAt } from '../payload/dialectAt';
import { isFields, textOf } from '../payload/fields';
import type { Fields } from '../payload/fields';
import { call, changeOf, noInput, pathIn, runOf, toolCall } from '../payload/operations';
import type { Tool, ToolReader } from '../payload/operations';

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

function runTask(tool: Tool, ports: AgentPorts, task: Fields, folder: string): ReturnType<typeof runOf> | null {
  const line = lineOf(task);
  if (line === null) return null;
  const cwd = isFields(task['options']) ? textOf(task['options'], 'cwd') : null;
  return runOf(tool, ports, line, dialectAt(folder), cwd?.replaceAll('${workspaceFolder}', folder) ?? folder);
}

/** Puts a task last in the workspace's tasks and runs it; of two with one name the older one would be run. */
const create: ToolReader = (tool, ports) => {
  const task = tool.input?.['task'];
  const folder = tool.input === null ? null : folderOf(tool, tool.input);
  if (!isFields(task) || folder === null) return noInput(tool);
  const run = runTask(tool, ports, task, folder);
  if (run === null) return noInput(tool);
  const path = `${folder}/.vscode/tasks.json`;
  const before = ports.read(path);
  const tasks = tasksIn(before);
  const older = tasks.find((each) => each['label'] === task['label']);
  const olderRun = older === undefined ? null : runTask(tool, ports, older, folder);
  const after = `${JSON.stringify({ version: '2.0.0', tasks: [...tasks, task] }, null, 2)}\n`;
  return call(tool, [run, ...(olderRun === null ? [] : [olderRun]), changeOf(path, before, after)]);
};

/** Runs a task of the workspace by its name. One that the file does not hold, or that needs others, is a call. */
const run: ToolReader = (tool, ports) => {
  const id = tool.input && textOf(tool.input, 'id');
  const folder = tool.input === null ? null : folderOf(tool, tool.input);
  if (id === null || id === '' || folder === null) return noInput(tool);
  const task = tasksIn(ports.read(`${folder}/.vscode/tasks.json`)).find((each) => {
    const label = textOf(each, 'label');
    return label !== null && (id === label || id === `${textOf(each, 'type') ?? ''}: ${label}`);
  });
  const known = task === undefined || task['dependsOn'] !== undefined ? null : runTask(tool, ports, task, folder);
  return known === null ? toolCall(tool, ports, '', tool.tool) : call(tool, [known]);
};

/** VS Code's tools for tasks. */
export const readTaskTool = { create, run } as const;
