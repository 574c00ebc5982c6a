import { baseName } from '../../model/filePath';
import type { FileChange } from '../../model/operation';

function key(path: string, text: string): string {
  return `${baseName(path)}\n${text}`;
}

/**
 * The changes with each file that went and came again under its name elsewhere as one that stands there unchanged: rights
 * are what they were, and whether what the file makes is made anew is told by the reader of the format.
 */
export function withMovedFiles(files: readonly FileChange[]): readonly FileChange[] {
  const gone = new Map<string, FileChange>();
  for (const file of files)
    if (file.after === null && file.before !== null) gone.set(key(file.path, file.before), file);
  if (gone.size === 0) return files;
  const left = new Set<FileChange>();
  const kept = files.map((file) => {
    const from = file.before === null && file.after !== null ? gone.get(key(file.path, file.after)) : undefined;
    if (from === undefined || left.has(from)) return file;
    left.add(from);
    return { ...file, before: from.before };
  });
  return kept.filter((file) => !left.has(file));
}
