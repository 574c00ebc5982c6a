import type { Replacement } from '../payload/edits';
import { isFields, textOf } from '../payload/fields';
import type { Fields } from '../payload/fields';
import { call, changeOf, noInput, pathIn, replacementsIn } from '../payload/operations';
import type { Tool, ToolReader } from '../payload/operations';
import { patchCall } from '../payload/patch/patchTool';

const pathOf = (tool: Tool): string | null => tool.input && pathIn(tool.cwd, textOf(tool.input, 'filePath'));

function replacementOf(fields: Fields): Replacement | null {
  const old = textOf(fields, 'oldString');
  const put = textOf(fields, 'newString');
  return old === null || put === null ? null : { old, new: put, all: fields['replaceAll'] === true };
}

const write: ToolReader = (tool, ports) => {
  const path = pathOf(tool);
  const content = tool.input && textOf(tool.input, 'content');
  if (path === null || content === null) return noInput(tool);
  return call(tool, [changeOf(path, ports.read(path), content)]);
};

/** An empty old text stands for the whole file. */
const edit: ToolReader = (tool, ports) => {
  const path = pathOf(tool);
  const replacement = tool.input && replacementOf(tool.input);
  if (path === null || replacement === null) return noInput(tool);
  if (replacement.old === '') return call(tool, [changeOf(path, ports.read(path), replacement.new)]);
  return replacementsIn(tool, ports, path, [replacement]);
};

const multiEdit: ToolReader = (tool, ports) => {
  const path = pathOf(tool);
  const edits: unknown = tool.input?.['edits'];
  if (path === null || !Array.isArray(edits)) return noInput(tool);
  const replacements = edits.map((each: unknown) => (isFields(each) ? replacementOf(each) : null));
  const understood = replacements.filter((each) => each !== null);
  if (understood.length === 0 || understood.length !== replacements.length) return noInput(tool);
  return replacementsIn(tool, ports, path, understood);
};

const patch: ToolReader = (tool, ports) => patchCall(tool, ports, tool.input && textOf(tool.input, 'patchText'));

/** OpenCode's tools that change files; each reads the file as it is and says what it would become. */
export const readOpencodeFileTool = { write, edit, multiEdit, patch } as const;
