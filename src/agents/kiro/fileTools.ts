import type { AgentPorts, ToolCall } from '../../core/model/agent';
import { appended, inserted } from '../payload/edits';
import { oneTextOf, textOf } from '../payload/fields';
import type { Fields } from '../payload/fields';
import { call, changeOf, noInput, pathIn, removalOf, replacementsIn } from '../payload/operations';
import type { Tool, ToolReader } from '../payload/operations';

/* The engines spell the same keys in different ways; a call that carries two that disagree is refused. */
const pathKeys = ['path', 'file_path', 'filePath', 'targetFile', 'target_file'];
const textKeys = ['text', 'content', 'contents', 'file_text', 'fileText'];
const oldKeys = ['oldStr', 'old_str', 'oldString', 'old_string'];
const newKeys = ['newStr', 'new_str', 'newString', 'new_string'];

type Edit = (tool: Tool, ports: AgentPorts, path: string, input: Fields) => ToolCall;

function onFile(edit: Edit): ToolReader {
  return (tool, ports) => {
    const path = tool.input && pathIn(tool.cwd, oneTextOf(tool.input, pathKeys));
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

/** The V2 engine has one tool for all of them and says in `command` which. */
const write: Edit = (tool, ports, path, input) => {
  switch (textOf(input, 'command')) {
    case null:
    case 'create':
      return create(tool, ports, path, input);
    case 'str_replace':
    case 'strReplace':
      return replace(tool, ports, path, input);
    case 'insert':
      return insert(tool, ports, path, input);
    case 'append':
      return append(tool, ports, path, input);
    default:
      return noInput(tool);
  }
};

/** Kiro's tools that change files; each reads the file as it is and says what it would become. */
export const readKiroFileTool = {
  write: onFile(write),
  create: onFile(create),
  append: onFile(append),
  replace: onFile(replace),
  remove: onFile((tool, ports, path) => call(tool, [removalOf(path, ports)])),
  /** No capture of its input exists, so nothing is assumed about it. */
  patch: noInput,
} as const;
