import type { AgentPorts, ToolCall } from '../../core/model/agent';
import type { FileChange } from '../../core/model/operation';
import { applied } from '../payload/edits';
import { editedNotebook } from '../payload/editedNotebook';
import { refused } from '../payload/envelope';
import { isFields, oneTextOf, textOf } from '../payload/fields';
import type { Fields } from '../payload/fields';
import { edits, onFile } from '../payload/fileTools';
import type { Edit } from '../payload/fileTools';
import { call, changeOf, noInput, pathIn, printable } from '../payload/operations';
import type { Tool, ToolReader } from '../payload/operations';
import { patchCall } from '../payload/patch/patchTool';

const uri = /^[A-Za-z][A-Za-z0-9+.-]+:(?:\/\/[^/]*)?(\/.*)$/;

/** A file that is named by a URI is the path in it; `C:` is no scheme. */
function placed(named: string): string {
  const path = uri.exec(named)?.[1];
  if (path === undefined) return named;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function codeOf(input: Fields): string | null {
  const code = input['newCode'];
  if (!Array.isArray(code)) return textOf(input, 'newCode');
  return code.every((line) => typeof line === 'string') ? code.join('\n') : null;
}

/** The editor's names for cells are its own and stand in no file: the new code is then behind the old text. */
const editNotebook: Edit = (tool, ports, path, input) => {
  const kind = textOf(input, 'editType');
  const source = codeOf(input);
  if (kind === null || (source === null && kind !== 'delete')) return noInput(tool);
  const before = ports.read(path);
  const mode = kind === 'insert' || kind === 'delete' ? kind : 'replace';
  const type = textOf(input, 'language') === 'markdown' ? 'markdown' : 'code';
  const after = editedNotebook(before, { mode, cell: textOf(input, 'cellId'), type, source: source ?? '' });
  return call(tool, [changeOf(path, before, after)]);
};

type Step = { readonly path: string; readonly old: string; readonly put: string };

function stepOf(tool: Tool, replacement: unknown): Step | null {
  if (!isFields(replacement)) return null;
  const named = oneTextOf(replacement, ['filePath', 'path']);
  const path = named === null ? null : pathIn(tool.cwd, placed(named));
  const old = textOf(replacement, 'oldString');
  const put = textOf(replacement, 'newString');
  return path === null || old === null || put === null ? null : { path, old, put };
}

/** One replacement after the other, in one file or in many; the path of the first that does not fit. */
function replacedAll(ports: AgentPorts, steps: readonly Step[]): ReadonlyMap<string, FileChange> | string {
  const files = new Map<string, FileChange>();
  for (const { path, old, put } of steps) {
    const file = files.get(path) ?? { path, before: ports.read(path), after: null };
    const now = file.after ?? file.before ?? '';
    // Of a file that cannot be read, what is new in it is all that is known.
    const after = file.before === null ? `${now}${put}\n` : applied(now, { old, new: put, all: false });
    if (after === null) return path;
    files.set(path, { ...file, after });
  }
  return files;
}

const multiReplace: ToolReader = (tool, ports): ToolCall => {
  const replacements = tool.input?.['replacements'];
  const steps = Array.isArray(replacements) ? replacements.map((each) => stepOf(tool, each)) : [null];
  const known = steps.filter((step) => step !== null);
  if (known.length < steps.length) return noInput(tool);
  const files = replacedAll(ports, known);
  if (typeof files === 'string') {
    return refused(
      `the text to be replaced is not in \`${printable(files)}\` as it is now, so the edit cannot be judged`,
      'read the file again and give the old text exactly',
    );
  }
  const [first, ...rest] = files.values();
  if (first === undefined) return noInput(tool);
  return call(tool, [{ kind: 'change', files: [first, ...rest], cause: 'tool' }]);
};

const createDirectory: ToolReader = (tool, ports) => {
  const named = tool.input && textOf(tool.input, 'dirPath');
  const path = named === null ? null : pathIn(tool.cwd, placed(named));
  if (path === null) return noInput(tool);
  const { cwd, session } = tool;
  return call(tool, [{ kind: 'run', argv: ['mkdir', '-p', path], cwd, session, variables: ports.variables }]);
};

/** The CLI gives the patch itself as its whole input. */
const patch: ToolReader = (tool, ports) => {
  const raw = tool.whole['tool_input'];
  const text = tool.input === null ? raw : textOf(tool.input, 'input');
  return patchCall(tool, ports, typeof text === 'string' ? text : null);
};

const replace = onFile(edits.replace, placed);

/** VS Code's and the CLI's tools that change files. */
export const readCopilotFileTool = {
  create: onFile(edits.create, placed),
  replace,
  /** The CLI's `edit`, which its events in capitals name like its patch. */
  edit: ((tool, ports) => (tool.input === null ? patch(tool, ports) : replace(tool, ports))) satisfies ToolReader,
  multiReplace,
  insertEdit: onFile(edits.workIn, placed),
  editNotebook: onFile(editNotebook, placed),
  createDirectory,
  patch,
} as const;
