import { realpathSync } from 'node:fs';
import { slashed } from '../node/slashed';

/** The path with its links resolved; the path itself where there is nothing. */
export function realPath(path: string): string {
  try {
    return slashed(realpathSync.native(path));
  } catch {
    return slashed(path);
  }
}

/** The opened folders as the address book names them. */
export function realFolders(folders: readonly string[]): readonly string[] {
  return folders.map(realPath);
}
