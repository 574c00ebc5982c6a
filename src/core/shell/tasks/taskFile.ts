import type { Word } from '../../model/command';
import { absolutePath, folderOf } from '../../model/filePath';
import type { WrapperCall } from '../wrappers/wrapper';

/** A file that says what a program will run. */
export type TaskFile = { readonly folder: string; readonly path: string; readonly text: string };

/** UTF-16 units; no task file that a person wrote comes near. */
const LARGEST = 256 * 1024;

/** The text of a task file; null when there is none, and an unknown when there is too much of it. */
export function taskText(path: string, { reader, frame, head }: WrapperCall): string | null {
  const text = frame.host === null ? reader.readFile(path) : null;
  if (text === null || (text.length <= LARGEST && reader.spend(1 + text.length / 500))) return text;
  reader.unknown('too-long', 'present', head.span, `\`${path}\` is too long to read`);
  return null;
}

/** The first of the names that is a file in the folder. */
export function taskFileIn(folder: string, names: readonly string[], call: WrapperCall): TaskFile | null {
  for (const name of names) {
    const path = absolutePath(name, folder) ?? name;
    const text = taskText(path, call);
    if (text !== null) return { folder: folderOf(path), path, text };
  }
  return null;
}

/** The same at or above the folder. */
export function nearestTaskFile(folder: string, names: readonly string[], call: WrapperCall): TaskFile | null {
  for (let at = folder; ; at = folderOf(at)) {
    const found = taskFileIn(at, names, call);
    if (found !== null || at === '/') return found;
  }
}

/** The folder a task runner works in: the one an option names, or where it is started. Null when it is not known. */
export function startFolder(option: Word | null, { frame }: WrapperCall): string | null {
  if (frame.host !== null) return null;
  if (option === null) return frame.shell.cwd;
  return option.dynamic ? null : absolutePath(option.value, frame.shell.cwd);
}
