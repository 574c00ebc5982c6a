import { textOf } from '../payload/fields';
import { edits, onFile } from '../payload/fileTools';
import type { Edit } from '../payload/fileTools';
import { noInput } from '../payload/operations';

/** The V2 engine has one tool for all of them and says in `command` which. */
const write: Edit = (tool, ports, path, input) => {
  switch (textOf(input, 'command')) {
    case null:
    case 'create':
      return edits.create(tool, ports, path, input);
    case 'str_replace':
    case 'strReplace':
      return edits.replace(tool, ports, path, input);
    case 'insert':
      return edits.insert(tool, ports, path, input);
    case 'append':
      return edits.append(tool, ports, path, input);
    default:
      return noInput(tool);
  }
};

/** Kiro's tools that change files. */
export const readKiroFileTool = {
  write: onFile(write),
  create: onFile(edits.create),
  append: onFile(edits.append),
  replace: onFile(edits.replace),
  remove: onFile(edits.remove),
  /** No capture of its input exists, so nothing is assumed about it. */
  patch: noInput,
} as const;
