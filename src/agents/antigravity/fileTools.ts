import { ownField } from '../../core/model/ownField';
import type { Replacement } from '../payload/edits';
import { isFields, oneTextOf } from '../payload/fields';
import type { Fields } from '../payload/fields';
import { call, changeOf, noInput, pathIn, replacementsIn } from '../payload/operations';
import type { ToolReader } from '../payload/operations';

/* The keys of these tools are known from reports alone; a call that has none of them is refused. */
const pathKeys = ['TargetFile', 'targetFile', 'target_file', 'AbsolutePath', 'file_path', 'path'];
const textKeys = ['CodeContent', 'codeContent', 'content', 'Content'];
const oldKeys = ['TargetContent', 'targetContent', 'old_string'];
const newKeys = ['ReplacementContent', 'replacementContent', 'new_string'];
const chunkKeys = ['ReplacementChunks', 'replacementChunks', 'replacements'];

const write: ToolReader = (tool, ports) => {
  const path = tool.input && pathIn(tool.cwd, oneTextOf(tool.input, pathKeys));
  const text = tool.input && oneTextOf(tool.input, textKeys);
  return path === null || text === null ? noInput(tool) : call(tool, [changeOf(path, ports.read(path), text)]);
};

function replacementOf(fields: Fields): Replacement | null {
  const old = oneTextOf(fields, oldKeys);
  const put = oneTextOf(fields, newKeys);
  const all = fields['AllowMultiple'] === true || fields['allowMultiple'] === true;
  return old === null || put === null ? null : { old, new: put, all };
}

/** One replacement, or the several of `multi_replace_file_content`; null when one of them is not understood. */
function replacementsOf(input: Fields): readonly Replacement[] | null {
  const chunks = chunkKeys.map((key) => ownField(input, key)).find((value) => value !== undefined) ?? [input];
  if (!Array.isArray(chunks) || chunks.length === 0) return null;
  const replacements: Replacement[] = [];
  for (const chunk of chunks) {
    const replacement = isFields(chunk) ? replacementOf(chunk) : null;
    if (replacement === null) return null;
    replacements.push(replacement);
  }
  return replacements;
}

const replace: ToolReader = (tool, ports) => {
  const path = tool.input && pathIn(tool.cwd, oneTextOf(tool.input, pathKeys));
  const replacements = tool.input && replacementsOf(tool.input);
  return path === null || replacements === null ? noInput(tool) : replacementsIn(tool, ports, path, replacements);
};

/** Antigravity's tools that change files; each reads the file as it is and says what it would become. */
export const readAntigravityFileTool = { write, replace } as const;
