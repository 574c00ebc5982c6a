import { unlinkSync } from 'node:fs';

/**
 * Removes a file if it is there. Throws what `unlink` throws else. Not `rmSync`, which loads what it takes to remove a
 * whole tree.
 */
export function removeFile(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}
