import type { Command } from '../../model/command';
import { absolutePath, baseName } from '../../model/filePath';
import type { Options } from '../shared/readOptions';

/** How a tool is told which stack it works on, and where its project is. */
export type StackOptions = { readonly stack: readonly string[]; readonly folder: readonly string[] };

/** The stack that an option names, else the folder of the project, as a person would call it. */
export function stackName(options: Options, { cwd }: Pick<Command, 'cwd'>, names: StackOptions): string {
  const stack = options.value(...names.stack);
  if (stack !== undefined) return stack.dynamic ? stack.raw : stack.value;
  const moved = options.value(...names.folder);
  if (moved?.dynamic === true) return moved.raw;
  const folder = moved === undefined ? cwd : absolutePath(moved.value, cwd);
  return folder === null ? 'this folder' : baseName(folder);
}
