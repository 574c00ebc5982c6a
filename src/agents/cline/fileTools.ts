import { inserted } from '../payload/edits';
import { textOf } from '../payload/fields';
import type { Fields } from '../payload/fields';
import { call, changeOf, misfit, noInput, pathIn, removalOf, replacementsIn } from '../payload/operations';
import type { Tool, ToolReader } from '../payload/operations';
import { patchCall } from '../payload/patch/patchTool';
import { patchedText } from '../../core/change/patch/patchedText';
import type { Hunk } from '../../core/change/patch/readPatch';
import { searchBlocks } from './searchBlocks';

const pathOf = (tool: Tool): string | null => tool.input && pathIn(tool.cwd, textOf(tool.input, 'path'));

/** A line from 1 on, as a number or as its digits; `null` for none, `NaN` for what is no line. */
function lineOf(input: Fields): number | null {
  const line = input['insert_line'];
  if (line === undefined || line === null) return null;
  const number = typeof line === 'string' && /^[0-9]{1,9}$/.test(line) ? Number(line) : line;
  return typeof number === 'number' && Number.isInteger(number) && number > 0 ? number : NaN;
}

/** `editor`: inserts before a line, makes a file that is missing, or replaces a text in one that is there. */
const editor: ToolReader = (tool, ports) => {
  const path = pathOf(tool);
  const put = tool.input && textOf(tool.input, 'new_text');
  if (tool.input === null || path === null || put === null) return noInput(tool);
  const before = ports.read(path);
  const line = lineOf(tool.input);
  if (Number.isNaN(line)) return noInput(tool);
  if (line !== null) return call(tool, [changeOf(path, before, inserted(before ?? '', line - 1, `${put}\n`))]);
  const old = textOf(tool.input, 'old_text');
  if (before === null || old === null || old === '') return call(tool, [changeOf(path, before, put)]);
  return replacementsIn(tool, ports, path, [{ old, new: put, all: false }]);
};

/** `write_to_file` and `new_rule` of the extension: the whole new text. */
const write: ToolReader = (tool, ports) => {
  const path = pathOf(tool);
  const content = tool.input && textOf(tool.input, 'content');
  if (path === null || content === null) return noInput(tool);
  return call(tool, [changeOf(path, ports.read(path), content)]);
};

const textIn = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

/** A search for nothing stands for the whole file. A file that cannot be read is judged by what is put into it. */
function replaced(before: string | null, blocks: readonly Hunk[]): string | null {
  const whole = blocks.find((block) => block.old.length === 0);
  if (whole !== undefined) return blocks.length === 1 ? textIn(whole.put) : null;
  return before === null ? blocks.map((block) => textIn(block.put)).join('') : patchedText(before, blocks);
}

/** `replace_in_file` of the extension: blocks of lines to search for and to put in their place. */
const replace: ToolReader = (tool, ports) => {
  const path = pathOf(tool);
  const blocks = tool.input && searchBlocks(textOf(tool.input, 'diff') ?? '');
  if (path === null || blocks === null) return noInput(tool);
  const before = ports.read(path);
  const after = replaced(before, blocks);
  return after === null ? misfit(path) : call(tool, [changeOf(path, before, after)]);
};

const patch: ToolReader = (tool, ports) => patchCall(tool, ports, tool.input && textOf(tool.input, 'input'));

const remove: ToolReader = (tool, ports) => {
  const path = pathOf(tool);
  return path === null ? noInput(tool) : call(tool, [removalOf(path, ports)]);
};

/** Cline's tools that change files; each reads the file as it is and says what it would become. */
export const readClineFileTool = { editor, write, replace, patch, remove } as const;
