import { isFields, textOf } from '../payload/fields';
import type { Fields } from '../payload/fields';
import type { Replacement } from '../payload/edits';
import { call, changeOf, noInput, pathIn, replacementsIn } from '../payload/operations';
import type { ToolReader } from '../payload/operations';
import { editedNotebook } from '../payload/editedNotebook';

function replacementOf(fields: Fields): Replacement | null {
  const old = textOf(fields, 'old_string');
  const put = textOf(fields, 'new_string');
  return old === null || put === null ? null : { old, new: put, all: fields['replace_all'] === true };
}

function replacementsOf(edits: unknown): readonly Replacement[] | null {
  if (!Array.isArray(edits) || edits.length === 0) return null;
  const replacements: Replacement[] = [];
  for (const edit of edits) {
    const replacement = isFields(edit) ? replacementOf(edit) : null;
    if (replacement === null) return null;
    replacements.push(replacement);
  }
  return replacements;
}

const write: ToolReader = (tool, ports) => {
  const path = tool.input && pathIn(tool.cwd, textOf(tool.input, 'file_path'));
  const content = tool.input && textOf(tool.input, 'content');
  if (path === null || content === null) return noInput(tool);
  return call(tool, [changeOf(path, ports.read(path), content)]);
};

const edit: ToolReader = (tool, ports) => {
  const path = tool.input && pathIn(tool.cwd, textOf(tool.input, 'file_path'));
  const replacement = tool.input && replacementOf(tool.input);
  if (path === null || replacement === null) return noInput(tool);
  return replacementsIn(tool, ports, path, [replacement]);
};

const multiEdit: ToolReader = (tool, ports) => {
  const path = tool.input && pathIn(tool.cwd, textOf(tool.input, 'file_path'));
  const replacements = tool.input && replacementsOf(tool.input['edits']);
  if (path === null || replacements === null) return noInput(tool);
  return replacementsIn(tool, ports, path, replacements);
};

const notebookEdit: ToolReader = (tool, ports) => {
  const path = tool.input && pathIn(tool.cwd, textOf(tool.input, 'notebook_path'));
  if (tool.input === null || path === null) return noInput(tool);
  const source = textOf(tool.input, 'new_source');
  const mode = textOf(tool.input, 'edit_mode') ?? 'replace';
  if (source === null && mode !== 'delete') return noInput(tool);
  const before = ports.read(path);
  const after = editedNotebook(before, {
    mode,
    cell: textOf(tool.input, 'cell_id'),
    type: textOf(tool.input, 'cell_type') ?? 'code',
    source: source ?? '',
  });
  return call(tool, [changeOf(path, before, after)]);
};

/** Claude Code's tools that change files; each reads the file as it is and says what it would become. */
export const readClaudeFileTool = { write, edit, multiEdit, notebookEdit } as const;
