import type { AgentPorts, ToolCall } from '../../core/model/agent';
import { appended, inserted } from './edits';
import { oneTextOf } from './fields';
import type { Fields } from './fields';
import { call, changeOf, noInput, pathIn, removalOf, replacementsIn } from './operations';
import type { Tool, ToolReader } from './operations';

/* The agents spell the same keys in different ways; a call that carries two that disagree is refused. */
const pathKeys = ['path', 'file_path', 'filePath', 'targetFile', 'target_file'];
const textKeys = ['text', 'content', 'contents', 'file_text', 'fileText'];
const oldKeys = ['oldStr', 'old_str', 'oldString', 'old_string'];
const newKeys = ['newStr', 'new_str', 'newString', 'new_string'];

/** What a tool does to the file at `path`, which is absolute. */
export type Edit = (tool: Tool, ports: AgentPorts, path: string, input: Fields) => ToolCall;

/** A tool that works on the one file its input names. `placed` turns an agent's own way to name files into a path. */
export function onFile(edit: Edit, placed: (named: string) => string = (named) => named): ToolReader {
  return (tool, ports) => {
    const named = tool.input && oneTextOf(tool.input, pathKeys);
    const path = named === null ? null : pathIn(tool.cwd, placed(named));
    return tool.input === null || path === null ? noInput(tool) : edit(tool, ports, path, tool.input);
  };
}

const create: Edit = (tool, ports, path, input) => {
  const text = oneTextOf(input, textKeys);
  return text === null ? noInput(tool) : call(tool, [changeOf(path, ports.read(path), text)]);
};

const append: Edit = (tool, ports, path, input) => {
  const text = oneTextOf(input, [...textKeys, ...newKeys]);
  if (text === null) return noInput(tool);
  const before = ports.read(path);
  return call(tool, [changeOf(path, before, appended(before ?? '', text))]);
};

const insert: Edit = (tool, ports, path, input) => {
  const text = oneTextOf(input, [...textKeys, ...newKeys]);
  const line = input['insert_line'] ?? input['insertLine'] ?? Infinity;
  if (text === null || typeof line !== 'number') return noInput(tool);
  const before = ports.read(path);
  return call(tool, [changeOf(path, before, inserted(before ?? '', line, text))]);
};

const replace: Edit = (tool, ports, path, input) => {
  const old = oneTextOf(input, oldKeys);
  const put = oneTextOf(input, newKeys);
  if (old === null || put === null) return noInput(tool);
  const all = input['replaceAll'] === true || input['replace_all'] === true;
  return replacementsIn(tool, ports, path, [{ old, new: put, all }]);
};

const remove: Edit = (tool, ports, path) => call(tool, [removalOf(path, ports)]);

/** What tools that change one file do; each reads the file as it is and says what it would become. */
export const edits = { create, append, insert, replace, remove } as const;
