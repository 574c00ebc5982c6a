import type { ToolInput } from '../../model/toolFamily';
import { textIn } from './fields';

const FOLDERS = ['cwd', 'workdir', 'working_directory', 'workingDirectory', 'working_dir', 'directory', 'dir'];

/** The folder that a call is told to work in; null where it names none that is absolute. */
export function folderIn(input: ToolInput, ...names: readonly string[]): string | null {
  const folder = textIn(input, ...names, ...FOLDERS);
  return folder?.startsWith('/') === true ? folder : null;
}
