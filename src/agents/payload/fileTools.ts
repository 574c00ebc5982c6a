import type { AgentPorts, ToolCall } from '../../core/model/agent';
import { appended, inserted } from './edits';
import type { Replacement } from './edits';
import { isFields, oneTextOf } from './fields';
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

function replacementOf(value: unknown): Replacement | null {
  const old = isFields(value) ? oneTextOf(value, oldKeys) : null;
  const put = isFields(value) ? oneTextOf(value, newKeys) : null;
  const all = isFields(value) && (value['replaceAll'] === true || value['replace_all'] === true);
  return old === null || put === null ? null : { old, new: put, all };
}

const replace: Edit = (tool, ports, path, input) => {
  const replacement = replacementOf(input);
  return replacement === null ? noInput(tool) : replacementsIn(tool, ports, path, [replacement]);
};

const codeKeys = ['code', 'code_edit', 'codeEdit'];

/**
 * New code that a model of the agent's works into the file. What it leaves of the rest is not known, so the file is
 * judged twice: with the code added to what it has, and with nothing but the code.
 */
const workIn: Edit = (tool, ports, path, input) => {
  const code = oneTextOf(input, codeKeys);
  if (code === null) return noInput(tool);
  const before = ports.read(path);
  if (before === null) return call(tool, [changeOf(path, null, code)]);
  return call(tool, [changeOf(path, before, `${before}\n${code}`), changeOf(path, before, code)]);
};

/** A list of replacements under `edits`, each applied to what the one before it left. */
const replaceAll: Edit = (tool, ports, path, input) => {
  const given: unknown = input['edits'];
  const replacements = Array.isArray(given) ? given.map(replacementOf) : [];
  const known = replacements.filter((each) => each !== null);
  if (known.length === 0 || known.length < replacements.length) return noInput(tool);
  return replacementsIn(tool, ports, path, known);
};

const remove: Edit = (tool, ports, path) => call(tool, [removalOf(path, ports)]);

/** What tools that change one file do; each reads the file as it is and says what it would become. */
export const edits = { create, append, insert, replace, replaceAll, workIn, remove } as const;
