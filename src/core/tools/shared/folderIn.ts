import type { ToolInput } from '../../model/toolFamily';
import { textIn } from './fields';

const FOLDERS = ['cwd', 'workdir', 'working_directory', 'workingDirectory', 'working_dir', 'directory', 'dir'];

/**
 * The folder that a call is told to work in, absolute or seen from the server's; null where it names none. A path that
 * stands under one of `names` may be the name of something else, and counts only when it is absolute.
 */
export function folderIn(input: ToolInput, ...names: readonly string[]): string | null {
  const named = textIn(input, ...names);
  if (named?.startsWith('/') === true) return named;
  const folder = textIn(input, ...FOLDERS);
  // Whether the tool expands a `~` is not known here.
  return folder === null || folder.startsWith('~') || folder.includes('\0') ? null : folder;
}
