import { oneTextOf, textOf } from '../payload/fields';
import { call, changeOf, noInput, pathIn, removalOf, replacementsIn } from '../payload/operations';
import type { Tool, ToolReader } from '../payload/operations';
import { patchCall } from '../payload/patch/patchTool';

const pathOf = (tool: Tool): string | null => tool.input && pathIn(tool.cwd, textOf(tool.input, 'path'));

const create: ToolReader = (tool, ports) => {
  const path = pathOf(tool);
  const content = tool.input && textOf(tool.input, 'content');
  if (path === null || content === null) return noInput(tool);
  return call(tool, [changeOf(path, ports.read(path), content)]);
};

const edit: ToolReader = (tool, ports) => {
  const path = pathOf(tool);
  const old = tool.input && textOf(tool.input, 'old_str');
  const put = tool.input && textOf(tool.input, 'new_str');
  if (path === null || old === null || put === null) return noInput(tool);
  return replacementsIn(tool, ports, path, [{ old, new: put, all: tool.input?.['replace_all'] === true }]);
};

const remove: ToolReader = (tool, ports) => {
  const path = pathOf(tool);
  return path === null ? noInput(tool) : call(tool, [removalOf(path, ports)]);
};

const patch: ToolReader = (tool, ports) =>
  patchCall(tool, ports, tool.input && oneTextOf(tool.input, ['input', 'patch', 'patchText']));

/** Amp's tools that change files; each reads the file as it is and says what it would become. */
export const readAmpFileTool = { create, edit, remove, patch } as const;
