import { absolutePath } from '../../model/filePath';
import type { FileChange } from '../../model/operation';
import type { ToolContext, ToolInput, ToolReading, ToolUse } from '../../model/toolFamily';
import { has, inputsIn, textIn } from './fields';
import { joined, reading, unseen } from './reading';

/** Fields that name a file. */
export const PATHS = [
  'path',
  'file_path',
  'filePath',
  'filepath',
  'file',
  'filename',
  'uri',
  'relative_path',
  'target',
];
const TEXTS = ['content', 'contents', 'text', 'file_text', 'fileText', 'data', 'body'];

/** A forge's or a store's tool of the same name: what it names is no file of this machine. */
export function isElsewhere(input: ToolInput): boolean {
  return has(input, 'owner') || has(input, 'repo') || has(input, 'bucket') || has(input, 'project_id');
}

export function pathOf(text: string, cwd: string): string | null {
  const path = text.replace(/^file:\/\//, '');
  if (path.startsWith('~') || path.includes('\0') || /^[a-z][a-z0-9+.-]+:\/\//i.test(path)) return null;
  return /^[A-Za-z]:[\\/]/.test(path) ? path : absolutePath(path, cwd);
}

export function changed(
  path: string | null,
  after: (before: string | null) => string,
  { read }: ToolContext,
): ToolReading {
  if (path === null) return reading({ unknowns: [unseen('the path of the file that is written is not known')] });
  const before = read(path);
  const change: FileChange = { path, before, after: after(before) };
  return reading({ changes: [change] });
}

/** One file, or a list of them: `{"files": [{"path": …, "content": …}]}`. */
export function written({ input }: ToolUse, context: ToolContext, isAppended: boolean): ToolReading | null {
  const files = [input, ...inputsIn(input, 'files', 'operations')].filter((one) => textIn(one, ...PATHS) !== null);
  if (files.length === 0) return null;
  return joined(
    files.map((file) => {
      const text = textIn(file, ...TEXTS) ?? '';
      const appends = isAppended || textIn(file, 'mode') === 'append';
      return changed(
        pathOf(textIn(file, ...PATHS) ?? '', context.cwd),
        (before) => (appends && before !== null ? `${before}${text}` : text),
        context,
      );
    }),
  );
}

/** A file that an unknown tool seems to write: it takes a path of a file and a text. */
export function looseWrite(use: ToolUse, context: ToolContext): ToolReading | null {
  const { input } = use;
  const path = textIn(input, 'path', 'file_path', 'filePath', 'filepath', 'filename');
  if (path === null || isElsewhere(input) || textIn(input, ...TEXTS) === null) return null;
  return pathOf(path, context.cwd) === null ? null : written(use, context, false);
}
